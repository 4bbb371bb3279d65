import type { End, EndOfInstance, FleetEnd, Written } from "./end.ts";

/** What holds at the end of every storm, as at the end of a rollout that nothing disturbed. */
export interface Invariant<E = End> {
  readonly name: string;
  /** What is against it; empty where it holds. */
  readonly broken: (end: E) => readonly string[];
}

/** An invariant that does not hold. */
export interface Broken {
  readonly invariant: string;
  readonly found: readonly string[];
}

/** The invariants that an end is against. */
export function brokenBy<E>(end: E, list: readonly Invariant<E>[]): readonly Broken[] {
  return list.map(({ name, broken }) => ({ invariant: name, found: broken(end) })).filter(({ found }) => found.length > 0);
}

/** What holds of a fleet, whether it was moved by workflows or from a terminal. */
export const fleetInvariants: readonly Invariant<FleetEnd>[] = [
  ofInstance("every instance is configured, recorded and healthy at the target", ({ configured, version, health }, target) =>
    configured === target && version === target && health?.state === "healthy" && health.version === target
      ? null
      : `configured ${configured}, recorded ${version ?? "nothing"}, ${health === null ? "no health" : `${health.state} at ${health.version}`}`,
  ),
  ofInstance("no maintenance and no retry is open", ({ maintenance, retry }) =>
    maintenance || retry ? `maintenance ${maintenance}, retry ${retry}` : null,
  ),
  ofInstance("the last attempt of every stack is clean: nothing is claimed, interrupted, failed", ({ stacks }) => {
    const others = Object.entries(stacks).filter(([, state]) => state !== "clean");
    return Object.keys(stacks).length === 0
      ? "no stack"
      : others.length === 0
        ? null
        : others.map(([stack, state]) => `${stack} ${state}`).join(", ");
  }),
  {
    name: "each instance was backed up once, and the ledger names that backup",
    broken: backedUp,
  },
  {
    name: "the engine's states name exactly the cloud's objects",
    broken: ({ objects, states }) => {
      const [there, known] = [objects, states].map((list) => list.map(({ name, id }) => `${name} (${id})`)) as [string[], string[]];
      return [
        ...missing(there, known).map((object) => `${object} is an orphan: no state names it`),
        ...missing(known, there).map((object) => `${object} is in a state and not in the cloud`),
        ...doubled(known).map((object) => `${object} is in two states`),
      ];
    },
  },
  {
    name: "every object was created once, and every service changed once",
    broken: ({ changes, objects }) =>
      objects.flatMap(({ name }) => {
        const outcomes = changes.get(name) ?? [];
        const wanted = /-(?:app|executors)$/.test(name) ? 2 : 1;
        const done = outcomes.filter((outcome) => outcome === "ok").length;
        return done === wanted ? [] : [`${name}: ${done} instead of ${wanted} (${outcomes.join(", ")})`];
      }),
  },
  {
    name: "nothing was created and deleted again",
    broken: ({ changes, objects }) =>
      missing(
        [...changes.keys()],
        objects.map(({ name }) => name),
      ),
  },
  { name: "the ledger is one chain of commits", broken: ({ forks }) => forks },
  { name: "git finds no damage", broken: ({ damage }) => damage },
  { name: "no lock and no journal is left", broken: ({ locks }) => locks },
  { name: "nothing is left in the system's temporary folder", broken: ({ temporary }) => temporary },
  { name: "no process is left", broken: ({ processes }) => processes },
];

/** What holds of a fleet on GitHub. */
export const invariants: readonly Invariant[] = [
  ...fleetInvariants,
  {
    name: "the rollout is finished, with every instance as a member, none excluded",
    broken: ({ rollout, instances }) => [
      ...(rollout.state === "finished" ? [] : [`it is ${rollout.state}`]),
      ...rollout.members.filter(({ excluded }) => excluded !== null).map(({ id, excluded }) => `${id} is excluded: ${excluded ?? ""}`),
      ...missing(
        instances.map(({ id }) => id),
        rollout.members.map(({ id }) => id),
      ).map((id) => `${id} is no member`),
      ...doubled(rollout.members.map(({ id }) => id)).map((id) => `${id} is a member twice`),
    ],
  },
  {
    name: "each instance has one upgrade's pull request, and all pull requests of the App are merged",
    broken: ({ pulls, instances }) => [
      ...pulls.filter(({ state }) => state !== "merged").map(({ number, state, title }) => `#${number} "${title}" is ${state}`),
      ...doubled(pulls.map(({ branch }) => branch)).map((branch) => `${branch} has more than one`),
      ...(pulls.filter(({ upgrades }) => upgrades).length === instances.length
        ? []
        : [`${pulls.filter(({ upgrades }) => upgrades).length} upgrades`]),
    ],
  },
  {
    name: "one tracker, and every issue of the App is closed",
    broken: ({ issues }) => [
      ...issues.filter(({ state }) => state !== "closed").map(({ number, title, state }) => `#${number} "${title}" is ${state}`),
      ...(issues.filter(({ marker }) => marker.startsWith("<!-- flotilla:tracker ")).length === 1 ? [] : [`trackers: ${issues.length}`]),
    ],
  },
  {
    name: "no issue, pull request or comment of the App is doubled",
    broken: ({ issues, pulls, comments }) => [
      ...doubled(issues.map(mark)),
      ...doubled(pulls.filter(({ marker }) => marker !== "").map(mark)),
      ...doubled(comments.map((comment) => `#${comment.number} ${mark(comment)}`)),
    ],
  },
  { name: "no branch of the App is left", broken: ({ branches }) => branches.filter((branch) => /^(?:rollout|release)\//.test(branch)) },
];

/** Every journal that died with its machine allows, of each instance, for one backup that nobody recorded; with the journal went when the upgrade had begun. */
function backedUp({ instances, lostJournals }: FleetEnd): readonly string[] {
  const found = instances.filter(({ backups, namedBackup }) => {
    const isNamed = namedBackup === null ? lostJournals > 0 : backups.includes(namedBackup);
    return backups.length === 0 || backups.length > 1 + lostJournals || !isNamed;
  });
  return found.map(
    ({ id, backups, namedBackup }) => `${id}: backups ${backups.join(", ") || "none"}, the ledger names ${namedBackup ?? "none"}`,
  );
}

function ofInstance(name: string, wrong: (instance: EndOfInstance, target: string) => string | null): Invariant<FleetEnd> {
  return {
    name,
    broken: ({ instances, target }) => [
      ...(instances.length === 0 ? ["there is no instance"] : []),
      ...instances.flatMap((instance) => {
        const found = wrong(instance, target);
        return found === null ? [] : [`${instance.id}: ${found}`];
      }),
    ],
  };
}

/** What makes two of a kind the same; text without a mark is its own. */
function mark({ marker, title }: Written): string {
  return marker === "" ? title : marker;
}

function missing(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const there = new Set(found);
  return wanted.filter((one) => !there.has(one));
}

function doubled(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];
}
