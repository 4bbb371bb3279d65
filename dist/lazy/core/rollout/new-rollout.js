import { newRollout } from "../../../core/rollout/new-rollout.js";

export { newRollout };
