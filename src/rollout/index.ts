// What the rest of the product may use of rollouts; scripts/check/layer-rules.ts holds it.
export type { RolloutContext } from "./context.ts";
export { continueRollouts } from "./continue.ts";
export { candidatesOf, startedEvent, strategyOf } from "./decide/start.ts";
export type { Exclusion } from "./decide/observed.ts";
export { aheadOf, othersOf } from "./decide/overlap.ts";
export { stageProgress } from "./decide/stage-progress.ts";
export { newRollout, reduce, type RolloutEvent } from "./events.ts";
export { openShapes } from "./observe/reviews.ts";
export { allRollouts } from "./open-rollouts.ts";
export { reconcile } from "./reconcile.ts";
export { type PublishedRelease, readReleaseEvent } from "./release/event.ts";
export { missingReleases } from "./release/missing.ts";
export { publishedText, publishRelease, releasePattern } from "./release/publish.ts";
export { blockerTexts } from "./blocker-texts.ts";
export { fetchMain } from "./remote-branches.ts";
export { awaitReconcileLock, type ReconcilingJob } from "./reconcile-lock.ts";
export { wakeRollouts } from "./wake.ts";
