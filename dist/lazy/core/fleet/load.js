import { instancePath, loadFleet } from "../../../core/fleet/load.js";

export { loadFleet };
