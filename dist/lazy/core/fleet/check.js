import { checkFolder } from "../../../core/fleet/check.js";

export { checkFolder };
