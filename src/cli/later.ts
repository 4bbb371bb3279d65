import type { Command } from "commander";
import { nearest } from "../fleet/nearest.ts";
import { UsageError } from "./context.ts";

const byPullRequest = "Edit its config.yaml in a pull request.";
const onTracker = "Type it on the rollout's tracker, see docs/users/commands.md:";

/** Commands that Flotilla is to have and this version has not, with what to do instead; by the words before them. */
const later: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  flotilla: {
    init: "The README tells what to copy into a fleet's repository.",
    doctor: "docs/users/on-github.md lists what has to be set up.",
    dashboard: "flotilla instance list shows every instance.",
    drift: "flotilla plan --all shows what was changed behind the engine's back.",
    release: "A release comes to the catalog when it is published, or by release.yml with its version.",
    request: "What a request form would ask for is a pull request.",
    simulate: "",
  },
  "flotilla instance": {
    create: "Add environments/<environment>/deployments/<id>/config.yaml in a pull request.",
    edit: byPullRequest,
    upgrade: byPullRequest,
    hold: "Write spec.hold into its config.yaml in a pull request.",
    suspend: "",
    resume: "",
    delete: "",
    restore: "",
    extract: "",
    return: "",
    check: "flotilla apply <id> looks again whether a local one is healthy; on GitHub /retry <id> does.",
  },
  "flotilla stack": {
    check: "flotilla plan --all shows what was changed behind the engine's back.",
    unlock: "The engine's own force-unlock takes a lock away.",
    "move-state": "",
  },
  "flotilla rollout": {
    pause: `${onTracker} /pause`,
    resume: `${onTracker} /resume`,
    skip: `${onTracker} /skip <id> <reason>`,
    abort: `${onTracker} /abort`,
    preview: "",
    simulate: "",
  },
};

/** Refuses words that are no command of it or of a group below it: by name where a later version has them, else with what there is. */
export function refuseUnknown(command: Command, name = command.name()): void {
  for (const below of command.commands) if (below.commands.length > 0) refuseUnknown(below, `${name} ${below.name()}`);
  command.on("command:*", ([word = ""]: readonly string[]) => {
    const instead = later[name]?.[word];
    if (instead !== undefined) throw new UsageError(`${name} ${word} is not in this version.${instead === "" ? "" : ` ${instead}`}`);
    const known = command.createHelp().visibleCommands(command);
    const near = nearest(
      word,
      known.map((each) => each.name()),
    );
    const hint = near === null ? "" : ` Did you mean ${near}?`;
    throw new UsageError(`There is no command ${name} ${word}; there are: ${known.map((each) => each.name()).join(", ")}.${hint}`);
  });
}
