import { fillTracker, parseTrackerTemplate, trackerSlots, trackerTitleSlots } from "../../../core/rollout/tracker-template.js";

export { trackerSlots, trackerTitleSlots };
