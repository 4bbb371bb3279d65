import { createRequire } from "node:module";
import type { ForgeEvent } from "../../github/contract.ts";
import type { Lab } from "../lab.ts";
import type { Observer } from "../observe.ts";
import { type Answer, count } from "../rest-client.ts";
import { newVersion } from "./fleet.ts";
import { type Random, seeded } from "./random.ts";
import type { Hostile } from "./schedule.ts";
import type { Attack } from "./striker.ts";

/** Who made up the events that GitHub never sent. */
const forger = "mallory";

/** May write, and dispatches releases of what is none. */
const dispatcher = "defunkt";

/** Whose runs are to fail: nobody repeats them. */
export const attackers: readonly string[] = [forger, dispatcher];

interface Example {
  readonly name: string;
  readonly examples: readonly Answer[];
}

/** GitHub's published examples of the events that the shipped workflows listen to. */
const examples = (createRequire(import.meta.url)("@octokit/webhooks-examples/api.github.com/index.json") as readonly Example[]).filter(
  ({ name }) => ["issue_comment", "issues", "workflow_run", "release", "repository_dispatch", "workflow_dispatch"].includes(name),
);

/** What may stand anywhere in a payload of somebody with bad intent. */
const poison: readonly unknown[] = [
  null,
  -1,
  "",
  [],
  {},
  true,
  "x".repeat(70_000),
  "\u0000",
  "../../main",
  "$(touch /tmp/x)",
  "::error::x",
  "\r\n##[error]x",
  newVersion,
  "refs/heads/flotilla/ledger",
];

/** Carries attempts out in a lab; it remembers what GitHub sends, to send it again. */
export function attacks(lab: Lab, observer: Observer): Attack {
  const sent: ForgeEvent[] = [];
  lab.forge.onEvent((event) => void (event.actor.login === forger ? 0 : sent.push(event)));
  return async ({ kind, seed }: Hostile): Promise<string> => {
    const random = seeded(seed);
    switch (kind) {
      case "comment":
        return await comment(lab, observer, random);
      case "dispatch":
        return await dispatch(lab, random);
      case "replay":
      case "forged":
        return await deliver(lab, kind === "replay" ? sent : forgeries(sent, random), random);
    }
  };
}

/** Somebody who may not says a command where it would do something. */
async function comment(lab: Lab, observer: Observer, random: Random): Promise<string> {
  const places = [...(await observer.issues("open")), ...(await observer.pulls("open"))];
  if (places.length === 0) return "a comment that had no place";
  const number = count(random.pick(places), "number");
  const [login, command] = [
    random.pick(["spectator", "hubot"]),
    random.pick(["/abort", "/pause", "/skip src-1", "/retry", "/approve 01234567", "/start"]),
  ];
  await lab.as(login).comment(number, command);
  return `${login} comments ${command} on #${number}`;
}

/** Somebody who may write starts a release of what is none. */
async function dispatch(lab: Lab, random: Random): Promise<string> {
  const version = random.pick([
    "5.4.0; curl x",
    "../../../main",
    "99999.0.0.0",
    "",
    "v",
    "5.4.0\n::set-output name=x::y",
    5.4,
    { a: [] },
    null,
  ]);
  const body = { event_type: "release-published", client_payload: { version } };
  const { status } = await lab.as(dispatcher).rest.call("POST", "/repos/example/fleet/dispatches", body, [403, 404, 422]);
  return `${dispatcher} dispatches a release of ${JSON.stringify(version)}: ${status}`;
}

async function deliver(lab: Lab, events: readonly ForgeEvent[], random: Random): Promise<string> {
  if (events.length === 0) return "an event when there was none";
  const event = random.pick(events);
  await lab.forge.deliver(event);
  return `${event.actor.login === forger ? "a forged" : "once more the"} event ${event.name} ${event.action ?? ""}`.trim();
}

/** An example with up to four of its values replaced, as an event of this repository: GitHub itself says which one it is. */
function forgeries(sent: readonly ForgeEvent[], random: Random): readonly ForgeEvent[] {
  const genuine = sent.findLast(({ ref }) => ref === "refs/heads/main");
  if (genuine === undefined) return [];
  const { name, examples: some } = random.pick(examples);
  const payload = structuredClone(random.pick(some)) as Record<string, unknown>;
  for (let times = random.between(0, 4); times > 0; times -= 1) mutate(payload, random);
  const action = typeof payload["action"] === "string" ? payload["action"] : null;
  const actor = { kind: "user", login: forger } as const;
  return [
    {
      name,
      action,
      actor,
      payload: { ...payload, repository: genuine.payload["repository"], sender: { login: forger, type: "User" } },
      ref: genuine.ref,
      sha: genuine.sha,
      startsWorkflows: true,
    },
  ];
}

/** Replaces one value somewhere. */
function mutate(payload: Record<string, unknown>, random: Random): void {
  let at = payload;
  for (;;) {
    const keys = Object.keys(at);
    if (keys.length === 0) return;
    const key = random.pick(keys);
    const value = at[key];
    if (typeof value === "object" && value !== null && !Array.isArray(value) && random.between(1, 3) > 1)
      at = value as Record<string, unknown>;
    else {
      at[key] = random.pick(poison);
      return;
    }
  }
}
