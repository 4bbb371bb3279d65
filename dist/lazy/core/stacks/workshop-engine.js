import { openWorkshop } from "../../../core/stacks/workshop-engine.js";

export { openWorkshop };
