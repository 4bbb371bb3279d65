import { record } from "../../../core/apply/record.js";

export { record };
