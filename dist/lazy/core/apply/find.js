import { find } from "../../../core/apply/find.js";

export { find };
