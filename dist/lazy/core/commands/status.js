import { statusText } from "../../../core/commands/status.js";

export { statusText };
