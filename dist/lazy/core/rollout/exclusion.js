import { exclusionOf } from "../../../core/rollout/exclusion.js";

export { exclusionOf };
