/**
 * What commands do, apart from two that need more or less than the others: `doctor` loads GitHub's client, and `validate`, which most people and
 * every hook start, a third of the product. `dist` holds one file for each of the three.
 */
export { apply } from "./apply.ts";
export { lock } from "./architecture-lock.ts";
export { explain } from "./explain.ts";
export { generate } from "./generate.ts";
export { init } from "./init.ts";
export { adopt } from "./instance-adopt.ts";
export { get } from "./instance-get.ts";
export { history } from "./instance-history.ts";
export { list } from "./instance-list.ts";
export { pending } from "./pending.ts";
export { plan } from "./plan.ts";
export { retry, start, status } from "./rollout.ts";
export { confirm, repair } from "./stack.ts";
export { why } from "./why.ts";
