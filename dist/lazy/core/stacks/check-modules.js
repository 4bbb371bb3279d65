import { withModules } from "../../../core/stacks/check-modules.js";

export { withModules };
