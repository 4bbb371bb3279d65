import { EngineMissing, locateEngine } from "../../../core/stacks/engine-location.js";

export { EngineMissing, locateEngine };
