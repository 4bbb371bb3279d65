import { annotations } from "../../../core/report/annotations.js";

export { annotations };
