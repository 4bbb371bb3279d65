import { inNeedsOrder } from "../../../core/stacks/needs.js";

export { inNeedsOrder };
