import { httpProbe, isPrivate } from "../../../core/apply/probe.js";

export { httpProbe, isPrivate };
