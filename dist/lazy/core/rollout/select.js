import { inRolloutOrder, selectMembers } from "../../../core/rollout/select.js";

export { selectMembers };
