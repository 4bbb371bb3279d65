import { declaredOutputs, literal, literalText, renderRoot, stackOf, unknownHelper, upstreamOutputs, upstreamVariable } from "../../../core/stacks/render.js";

export { renderRoot };
