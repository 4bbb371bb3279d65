import { readdir, readFile, readlink } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Lab } from "../lab.ts";
import type { Cloud } from "../../cloud/cloud.ts";
import { attemptStates, type GitReader } from "../git-reader.ts";
import type { Observer } from "../observe.ts";
import { type Answer, count, items, record, text } from "../rest-client.ts";
import { valueOf } from "../samples.ts";
import { type Member, newVersion } from "./fleet.ts";

/** An object by the name and the id that the cloud gave it. */
export interface Known {
  readonly name: string;
  readonly id: string;
}

/** An issue or pull request of the App, or one of its comments: what it is about, and where. */
export interface Written {
  readonly number: number;
  /** Flotilla's mark in the text: two with the same are one thing written twice. "" where there is none. */
  readonly marker: string;
  readonly title: string;
}

export interface EndOfInstance {
  readonly id: string;
  /** Of the config on main. */
  readonly configured: string;
  readonly version: string | null;
  readonly health: { readonly state: string; readonly version: string } | null;
  readonly maintenance: boolean;
  readonly retry: boolean;
  /** Stack -> state of its latest attempt. */
  readonly stacks: Readonly<Record<string, string>>;
  /** The ids of the backups of its database, and the one that the ledger names for its app. */
  readonly backups: readonly string[];
  readonly namedBackup: string | null;
}

export interface EndOfPull extends Written {
  readonly branch: string;
  readonly state: "open" | "closed" | "merged";
  /** Whether it upgrades instances. */
  readonly upgrades: boolean;
}

/** What is there of a fleet when a storm is over, as plain data: on GitHub or at a terminal. */
export interface FleetEnd {
  /** The version that every instance was moved to. */
  readonly target: string;
  /** Applies whose journal died with their machine: a backup that one of them made is in the cloud, not in the ledger. */
  readonly lostJournals: number;
  readonly instances: readonly EndOfInstance[];
  readonly objects: readonly Known[];
  /** What the engine's states name. */
  readonly states: readonly Known[];
  /** Name of an object -> outcomes of the requests to create, change or delete it, oldest first. */
  readonly changes: ReadonlyMap<string, readonly string[]>;
  /** Commits of the ledger that do not follow on one other. */
  readonly forks: readonly string[];
  readonly damage: readonly string[];
  /** Locks, and journals that nobody has recorded: paths below the state folder. */
  readonly locks: readonly string[];
  /** Names in the system's temporary folder. */
  readonly temporary: readonly string[];
  /** Processes of jobs or commands: their command lines. */
  readonly processes: readonly string[];
}

/** The same with everything that GitHub holds. */
export interface End extends FleetEnd {
  readonly rollout: { readonly state: string; readonly members: readonly { readonly id: string; readonly excluded: string | null }[] };
  readonly pulls: readonly EndOfPull[];
  readonly issues: readonly (Written & { readonly state: string })[];
  readonly comments: readonly Written[];
  readonly branches: readonly string[];
}

/** Where a fleet's traces are. */
export interface FleetPlaces {
  readonly cloud: Pick<Cloud, "resources" | "backups" | "requests">;
  readonly stateDir: string;
  /** The folder for temporary files of everything that was started. */
  readonly tempDir: string;
  /** A file of main, and the ledger's of an instance. */
  readonly git: Pick<GitReader, "file" | "instance" | "ledgerForks" | "damage">;
}

/** Reads everything; call it when nothing runs. */
export async function readEnd(lab: Lab, observer: Observer, members: readonly Member[], lostJournals: number): Promise<End> {
  const { cloud, stateDir, tempDir } = lab;
  const rollout = record((await observer.ledger(`rollouts/local/${newVersion}.json`)) ?? {});
  return {
    ...(await readFleetEnd({ cloud, stateDir, tempDir, git: observer }, members, newVersion, lostJournals)),
    rollout: {
      state: optional(rollout["state"]) ?? "not there",
      members: rollout["members"] === undefined ? [] : items(rollout, "members").map(memberEnd),
    },
    ...(await writings(lab, observer)),
    branches: await observer.branches(),
  };
}

/** What GitHub has no part in. */
export async function readFleetEnd(
  given: FleetPlaces,
  members: readonly Member[],
  target: string,
  lostJournals: number,
): Promise<FleetEnd> {
  const { cloud, stateDir, tempDir, git } = given;
  const files = (await readdir(stateDir, { recursive: true })).sort();
  const states = files.filter((file) => file.endsWith(".tfstate") && file.startsWith("state"));
  return {
    target,
    lostJournals,
    instances: await Promise.all(members.map((member) => instanceEnd(given, member))),
    objects: cloud.resources().map(({ name, id }) => ({ name, id })),
    states: (await Promise.all(states.map((file) => named(join(stateDir, file))))).flat(),
    changes: changesOf(cloud),
    forks: await git.ledgerForks(),
    damage: await git.damage(),
    // The cloud's own lock is held for as long as it runs.
    locks: files.filter((file) => (/lock/i.test(file) && file !== join("cloud", "lock")) || file.startsWith(join("journal", "/"))),
    temporary: await readdir(tempDir),
    processes: await processesWith(tempDir),
  };
}

function memberEnd(member: Answer): End["rollout"]["members"][number] {
  return { id: text(member, "id"), excluded: optional(member["excluded"]) };
}

async function instanceEnd({ cloud, git }: FleetPlaces, { id, path }: Member): Promise<EndOfInstance> {
  const config = (await git.file("refs/heads/main", path)) ?? "";
  const file = (await git.instance(id)) ?? {};
  const health = file["health"] ?? null;
  const app = record(record(file["stacks"] ?? {})["app"] ?? {})["applied"] ?? null;
  return {
    id,
    configured: config === "" ? "nothing" : valueOf(config, "version"),
    version: optional(file["version"]),
    health: health === null ? null : { state: text(record(health), "state"), version: optional(record(health)["version"]) ?? "" },
    maintenance: (file["maintenance"] ?? null) !== null,
    retry: (file["retry"] ?? null) !== null,
    stacks: attemptStates(file),
    backups: cloud.backups(`${id}-database`).map((backup) => backup.id),
    namedBackup: app === null ? null : optional(record(app)["backup"]),
  };
}

/** The cloud's objects in a state; resources of other kinds are the engine's own. */
async function named(path: string): Promise<readonly Known[]> {
  const state = record(JSON.parse(await readFile(path, "utf8")));
  const resources = items(state, "resources").filter((resource) => text(resource, "type").startsWith("local_"));
  return resources.flatMap((resource) =>
    items(resource, "instances").map((instance) => {
      const attributes = record(instance["attributes"]);
      return { name: text(attributes, "name"), id: text(attributes, "id") };
    }),
  );
}

function changesOf(cloud: FleetPlaces["cloud"]): ReadonlyMap<string, readonly string[]> {
  const changes = cloud.requests.filter(({ call, outcome }) => call === "ApplyResourceChange" && outcome !== "waiting");
  return new Map([...Map.groupBy(changes, ({ name }) => name ?? "")].map(([name, of]) => [name, of.map(({ outcome }) => outcome)]));
}

async function writings(lab: Lab, observer: Observer): Promise<Pick<End, "pulls" | "issues" | "comments">> {
  const byApp = (one: Answer): boolean => text(record(one["user"]), "login") === lab.forge.app.login;
  const [issues, pulls] = [await observer.issues("all"), await observer.pulls("all")];
  const comments: Written[] = [];
  for (const one of [...issues, ...pulls]) {
    const number = count(one, "number");
    for (const comment of (await observer.comments(number)).filter(byApp))
      comments.push({ ...written(comment, number), title: text(comment, "body").slice(0, 80) });
  }
  return {
    issues: issues.filter(byApp).map((issue) => ({ ...written(issue), state: text(issue, "state") })),
    pulls: pulls.filter(byApp).map((pull) => ({
      ...written(pull),
      branch: text(record(pull["head"]), "ref"),
      state: pull["merged_at"] !== null ? "merged" : pull["state"] === "open" ? "open" : "closed",
      upgrades: items(pull, "labels").some((label) => label["name"] === "mi-upgrade"),
    })),
    comments,
  };
}

function written(one: Answer, on?: number): Written {
  return {
    number: on ?? count(one, "number"),
    marker: /<!-- flotilla:[^<>]*-->/.exec(optional(one["body"]) ?? "")?.[0] ?? "",
    title: optional(one["title"]) ?? "",
  };
}

/** Processes that a job has left behind: their environment names the jobs' temporary folder, or they work below its parent. Linux only; none elsewhere. */
async function processesWith(tempDir: string): Promise<readonly string[]> {
  if (process.platform !== "linux") return [];
  const lab = join(tempDir, "..");
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [environment, folder] = await Promise.all([
        readFile(`/proc/${pid}/environ`, "utf8").catch(() => ""),
        readlink(`/proc/${pid}/cwd`).catch(() => "/"),
      ]);
      const isOfJob = environment.split("\0").includes(`TMPDIR=${tempDir}`) || !relative(lab, folder).startsWith("..");
      return isOfJob ? [(await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ")] : [];
    }),
  );
  return found.flat();
}

function optional(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
