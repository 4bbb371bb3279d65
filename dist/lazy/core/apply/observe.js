import { keyOf, observe } from "../../../core/apply/observe.js";

export { observe };
