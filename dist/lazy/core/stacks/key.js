import { KeyError, fleetKey } from "../../../core/stacks/key.js";

export { KeyError, fleetKey };
