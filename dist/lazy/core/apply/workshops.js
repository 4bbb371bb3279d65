import { workshops } from "../../../core/apply/workshops.js";

export { workshops };
