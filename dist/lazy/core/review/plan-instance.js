import { planInstance } from "../../../core/review/plan-instance.js";

export { planInstance };
