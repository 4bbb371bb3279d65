import { downloadArtifact, uploadArtifact } from "./artifacts.js";
import { checkout } from "./checkout.js";

// src/local/runner/built-in/built-in.ts
/** The runner's own versions of third-party actions. */
const builtIns = {
	"actions/checkout": checkout,
	"actions/upload-artifact": uploadArtifact,
	"actions/download-artifact": downloadArtifact
};

export { builtIns };
