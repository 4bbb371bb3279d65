/**
 * What commands do, apart from three that need more or less than the others: `doctor` loads GitHub's client; `validate`, which most people and every
 * hook start, a third of the product; and what a shell asks for at each Tab must be there at once. `dist` holds a file for each of these, and one for
 * all others.
 */
export { createApp } from "./app-create.ts";
export { apply } from "./apply.ts";
export { lock } from "./architecture-lock.ts";
export { testArchitecture } from "./architecture-test.ts";
export { drift } from "./drift.ts";
export { explain } from "./explain.ts";
export { generate } from "./generate.ts";
export { init } from "./init.ts";
export { adopt } from "./instance-adopt.ts";
export { create } from "./instance-create.ts";
export { edit } from "./instance-edit.ts";
export { get } from "./instance-get.ts";
export { history } from "./instance-history.ts";
export { list } from "./instance-list.ts";
export { release } from "./instance-release.ts";
export { pending } from "./pending.ts";
export { plan } from "./plan.ts";
export { retry, start, status } from "./rollout.ts";
export { confirm, repair } from "./stack.ts";
export { check } from "./stack-check.ts";
export { engineProblems } from "./validate-engine.ts";
export { committedProblems } from "../stacks/committed-problems.ts";
export { why } from "./why.ts";
