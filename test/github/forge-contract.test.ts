import { describeContract } from "./contract.ts";
import { openForgePortFixture } from "./forge-port-fixture.ts";

describeContract("GitHub over its REST API, on the local forge", openForgePortFixture);
