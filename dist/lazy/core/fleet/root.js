import { findFleetRoot } from "../../../core/fleet/root.js";

export { findFleetRoot };
