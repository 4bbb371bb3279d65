import { ProcessError, run } from "../../../core/process/run.js";

export { run };
