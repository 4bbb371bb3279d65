import { stackDigests } from "../../../core/stacks/digest.js";

export { stackDigests };
