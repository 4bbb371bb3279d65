import { describeContract } from "./contract.ts";
import { openForgeWorld } from "./forge-world.ts";

describeContract("GitHub over its REST API, on the local forge", openForgeWorld);
