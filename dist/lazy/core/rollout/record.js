import { recorded } from "../../../core/rollout/record.js";

export { recorded };
