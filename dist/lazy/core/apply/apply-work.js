import { applyWork } from "../../../core/apply/apply-work.js";

export { applyWork };
