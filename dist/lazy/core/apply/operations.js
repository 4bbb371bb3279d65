import { openOperations } from "../../../core/apply/operations.js";

export { openOperations };
