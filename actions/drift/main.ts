import { leaveSecrets } from "../job-secrets.ts";

// Before anything else is loaded: it starts this process anew.
leaveSecrets();
await import("./drift.ts");
