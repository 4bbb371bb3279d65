import { few } from "../../data/few.ts";
import { loadFleet } from "../../fleet/load.ts";
import type { FleetInstance } from "../../fleet/model.ts";
import type { ObjectId } from "../../git/object-id.ts";
import { reviewFolder } from "../../ledger/paths.ts";
import type { LedgerView } from "../../ledger/store.ts";
import type { LedgerReview, LedgerRollout, PlanChange, PlanRecord, Review } from "../../schemas/kinds.ts";
import { importedPath, isEmpty, protectedAddresses } from "../../stacks/plan/record.ts";
import { abstraction, shapeOf } from "../../stacks/plan/shape.ts";
import type { RolloutContext } from "../context.ts";
import type { UpgradeReview } from "../decide/observed.ts";

/** The newest review that a pull request gave a stack; with `head` only one of exactly that head. */
export function reviewBy(file: LedgerReview | undefined, pullRequest: number, head?: string): Review | null {
  const given = (file?.reviews ?? []).filter(
    (review) => review.pullRequest === pullRequest && (head === undefined || review.head === head),
  );
  return given.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))[0] ?? null;
}

/** What a rollout needs of a recorded plan: its shape, and a description of what it does. Holds no value and none of the instance's names. */
export function upgradeReview(
  { at, comment, record }: Review,
  stack: string,
  instance: FleetInstance,
  protectedTypes: readonly string[],
): UpgradeReview {
  const { slug, domain } = instance.config.spec;
  const names = { stack, id: instance.id, slug, domain };
  const abstract = abstraction(names);
  return {
    at,
    ...(comment === undefined ? {} : { comment }),
    shape: shapeOf(record, names),
    empty: isEmpty(record),
    deferred: record.mode === "deferred",
    protected: protectedAddresses(record, protectedTypes)
      .map((address) => abstract(shortly(address)))
      .sort(),
    description: describe(record, stack, abstract),
  };
}

/** Shapes that the rollout's open pull requests were planned with at their present heads. */
export async function openShapes(
  context: RolloutContext,
  main: ObjectId,
  view: LedgerView,
  rollout: LedgerRollout,
): Promise<readonly string[]> {
  const open = new Map((await context.github.openPullRequests()).map((pull) => [pull.number, pull.head]));
  const { snapshot } = await loadFleet(context.repository, main);
  const environment = snapshot?.environments.get(rollout.environment);
  if (environment === undefined) return [];
  const waiting = rollout.members.filter(({ pullRequest }) => pullRequest !== null && open.has(pullRequest));
  const paths = waiting.flatMap(({ id }) => view.list(reviewFolder(rollout.environment, id)));
  const files = [...(await view.readAll(paths)).values()];
  return files.flatMap((file) => {
    const instance = environment.instances.get(file.id);
    const number = waiting.find(({ id }) => id === file.id)?.pullRequest ?? null;
    const head = number === null ? undefined : open.get(number);
    if (instance === undefined || number === null || head === undefined) return [];
    const review = reviewBy(file, number, head);
    if (review === null) return [];
    const { shape, empty, deferred } = upgradeReview(review, file.stack, instance, environment.config.spec.policy.protectedTypes);
    return empty || deferred ? [] : [shape];
  });
}

function describe({ changes, outputs, checks = [] }: PlanRecord, stack: string, abstract: (text: string) => string): string {
  const lines = changes.map((change) => {
    const paths = Object.keys(change.attributes).map(abstract).sort();
    const which = verb(change) === "updates" && paths.length > 0 ? ` (${few(paths, 6)})` : "";
    const moved = change.previous === null ? "" : `, moved from ${abstract(shortly(change.previous))}`;
    return `${verb(change)} ${abstract(shortly(change.address))}${which}${moved}`;
  });
  const names = Object.keys(outputs).map(abstract).sort();
  const parts = [
    ...lines.sort().slice(0, 6),
    ...(lines.length > 6 ? [`${lines.length - 6} more changes`] : []),
    ...(checks.length > 0 ? [`fails: ${checks.slice(0, 6).map(abstract).map(shortly).join(", ")}`] : []),
    ...(names.length > 0 ? [`outputs change (${names.slice(0, 6).join(", ")})`] : []),
  ];
  return `${stack} ${parts.length === 0 ? "changes nothing" : parts.join("; ")}`;
}

function verb({ actions, previous, attributes }: PlanChange): string {
  const imported = Object.keys(attributes).some((path) => path.startsWith(importedPath));
  if (imported) return actions.includes("update") ? "imports and updates" : "imports";
  if (actions.includes("invoke")) return "calls";
  if (actions.includes("forget")) return actions.includes("create") ? "forgets and creates" : "forgets";
  if (actions.includes("delete")) return actions.includes("create") ? "replaces" : "deletes";
  if (actions.includes("create")) return "creates";
  return previous === null || actions.includes("update") ? "updates" : "moves";
}

/** Every resource is in the one module of the rendered root. */
function shortly(address: string): string {
  return address.replace(/^module\.stack\./, "");
}
