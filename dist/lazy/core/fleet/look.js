import { chunkSize, lookInTurn } from "../../../core/fleet/look.js";

export { chunkSize, lookInTurn };
