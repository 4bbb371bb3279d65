import { baseOf, validate } from "../../../core/fleet/validate.js";

export { baseOf, validate };
