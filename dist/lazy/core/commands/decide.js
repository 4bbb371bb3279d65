import { decideCommand } from "../../../core/commands/decide.js";

export { decideCommand };
