import { __esmMin } from "./shared/rolldown-runtime.js";
import { init_job_secrets, leaveSecrets } from "./shared/start.js";

// actions/drift/main.ts
function init_main() {
	return (init_main = __esmMin((async () => {
		init_job_secrets();
		leaveSecrets();
		await import("./actions/drift.js");
	})))();
}

await init_main();
export {  };
