import { instancePath, listInstances, loadFleet } from "../../../core/fleet/load.js";

export { listInstances, loadFleet };
