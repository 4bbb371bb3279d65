import { ProcessError, bytesOf, run } from "../../../core/process/run.js";

export { run };
