import { baseOf, validate, within } from "../../../core/fleet/validate.js";

export { baseOf, validate };
