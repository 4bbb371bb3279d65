import { expect, test, vi } from "vitest";
import { instant } from "../../src/clock/clock.ts";
import { answerComment } from "../../src/commands/answer.ts";
import { parseCommand } from "../../src/commands/parse.ts";
import { commandFromTerminal } from "../../src/commands/terminal.ts";
import { confirmationFolder, instancePath } from "../../src/ledger/paths.ts";
import type { LedgerInstance } from "../../src/schemas/kinds.ts";
import { publish, runUntilIdle } from "../rollout/reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "../rollout/rollout-fixture.ts";
import { confirmationIssue } from "./confirmation-issue.ts";

// A comment on GitHub and a terminal are two doors to the same commands: the same question has the same answer, and leaves the same ledger.

vi.setConfig({ testTimeout: 180_000 });

const id = "src-customer";
const fingerprint = `sha256:abcdef01${"2".repeat(56)}`;

/** Gives a command as somebody with every right, about the environment or its rollout to a version. */
type Door = (fleet: RolloutFixture, line: string, target: string | null) => Promise<string>;

const comment: Door = async (fleet, line, target) => {
  const issue = target === null ? await confirmationIssue(fleet) : ((await fleet.rollout(target)).tracker ?? 0);
  const answered = await answerComment(fleet.context, { id: fleet.github.personComments("octocat", issue, line), issue, body: line });
  return answered.outcome === "refused" ? answered.code : answered.outcome;
};

const terminal: Door = async (fleet, line, target) => {
  const parsed = parseCommand(line);
  if (parsed.outcome !== "command" || parsed.command.kind === "plan") throw new Error(`${line} is not a command`);
  await fleet.snapshot();
  const decision = await commandFromTerminal({
    ledger: fleet.ledger,
    fleet: { repository: fleet.repository, commit: await fleet.main(), root: "" },
    environment: "prod",
    target,
    command: parsed.command,
    login: "octocat",
    now: fleet.now(),
  });
  if (decision.outcome === "refused") return decision.refusal.code;
  return decision.outcome === "accepted" ? "done" : decision.outcome;
};

type Change = (file: LedgerInstance, at: string) => LedgerInstance;

const confirmable: Change = (file, at) => attempted(file, { state: "needs-confirmation", fingerprint, at });
const failed: Change = (file, at) => attempted(file, { state: "failed", error: "the quota is used up", at });
const healthIs =
  (state: "unhealthy" | "unknown"): Change =>
  (file, at) => ({ ...file, health: { state, version: null, at, detail: "503" } });

function attempted(file: LedgerInstance, attempt: object): LedgerInstance {
  const app = file.stacks["app"];
  if (app === undefined || app.attempt === null) throw new Error("never applied");
  return { ...file, stacks: { ...file.stacks, app: { ...app, attempt: { ...app.attempt, ...attempt } } } };
}

/** What the ledger says before, the command, and the answer; in the order they are given. */
const table: readonly (readonly [before: Change | null, line: string, target: string | null, answer: string])[] = [
  [null, `/approve ${id} app abcdef01`, null, "plan.none"],
  [confirmable, `/approve ${id} database abcdef01`, null, "plan.none"],
  [confirmable, `/approve ${id} app 99999999`, null, "plan.other"],
  [
    (file, at) => attempted(confirmable(file, at), { digest: `sha256:${"0".repeat(64)}` }),
    `/approve ${id} app abcdef01`,
    null,
    "plan.outdated",
  ],
  [confirmable, `/approve ${id} app abcdef01`, null, "done"],
  [null, `/approve ${id} app abcdef01`, null, "plan.confirmed"],
  [null, `/approve ${id} app abcdef02`, null, "plan.none"],
  [null, `/retry ${id}`, null, "retry.nothing"],
  [null, "/retry src-nobody", null, "instance.unknown"],
  [null, "/retry", null, "place.confirmations"],
  [null, "/pause", null, "place.confirmations"],
  [failed, `/retry ${id}`, null, "done"],
  [healthIs("unhealthy"), `/retry ${id}`, null, "done"],
  [healthIs("unknown"), `/retry ${id}`, null, "done"],
  [null, "/retry", "5.4.0", "retry.nothing"],
  [null, "/retry src-nobody", "5.4.0", "instance.not-a-member"],
  [null, "/approve stage internal", "5.4.0", "stage.no-gate"],
  [null, "/approve stage moon", "5.4.0", "stage.unknown"],
  [null, "/pause", "5.4.0", "done"],
  [null, "/pause", "5.4.0", "rollout.state"],
  [null, "/resume", "5.4.0", "done"],
  [failed, "/retry", "5.4.0", "done"],
  [null, `/skip ${id} moves house`, "5.4.0", "done"],
  [null, "/abort", "5.4.0", "done"],
  [null, "/resume", "5.4.0", "rollout.over"],
];

/** Answers and the ledger after each, without who, when and by which comment. */
async function play(door: Door): Promise<readonly { readonly answer: string; readonly ledger: unknown }[]> {
  const fleet = await rolloutFixture([
    { id: "src-inside", type: "internal" },
    { id, type: "production" },
  ]);
  try {
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const path = instancePath("prod", id);
    const applied = await fleet.instance(id);
    if (applied === undefined) throw new Error("never applied");
    const played: { answer: string; ledger: unknown }[] = [];
    for (const [before, line, target] of table) {
      const at = instant(fleet.now());
      await fleet.ledger.write(() => ({ message: "Set up", files: [[path, before === null ? applied : before(applied, at)]] }));
      const answer = await door(fleet, line, target);
      const view = await fleet.ledger.open();
      const confirmations = [...(await view.readAll(view.list(confirmationFolder("prod", id, "app")))).values()];
      const { commands: _, ...rollout } = await fleet.rollout();
      played.push({ answer, ledger: timeless([await view.read(path), confirmations, rollout]) });
    }
    return played;
  } finally {
    await fleet.close();
  }
}

/** Two fleets have different commits, and digests of them; the comment and its author's account are what the doors differ in. */
function timeless(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      ["at", "openedAt", "labelledAt", "comment", "account", "commit", "run", "id"].includes(key) ? undefined : member,
    ),
  );
}

test("a comment and a terminal get the same answers and leave the same ledger", async () => {
  const commented = await play(comment);
  expect(table.map(([, line, , answer], at) => [line, answer, commented[at]?.answer]).filter(([, a, b]) => a !== b)).toEqual([]);
  const typed = await play(terminal);
  for (const [at, [, line]] of table.entries()) expect(typed[at], line).toEqual(commented[at]);
});
