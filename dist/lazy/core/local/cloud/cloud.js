import { startCloud } from "../../../../core/local/cloud/cloud.js";

export { startCloud };
