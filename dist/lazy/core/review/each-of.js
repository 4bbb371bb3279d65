import { eachOf } from "../../../core/review/each-of.js";

export { eachOf };
