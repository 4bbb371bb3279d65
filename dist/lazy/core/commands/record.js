import { recordDecision } from "../../../core/commands/record.js";

export { recordDecision };
