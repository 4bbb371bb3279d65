import { type Place, wordsOfFile, wordsOfPath } from "./word-tokens.ts";

interface RemovedWord {
  /** The word in each of its forms, lower case; several words stand for these in a row. */
  readonly forms: readonly string[];
  /** Where it must not stand: most of these words are fine English in a sentence, and wrong as a name. */
  readonly in: readonly Place[];
  readonly instead: string;
  /** Only as a whole name, not as part of one. */
  readonly whole?: true;
}

const everywhere: readonly Place[] = ["path", "name", "text"];
const names: readonly Place[] = ["path", "name"];

/** Words that the code and its documents used for what docs/glossary.md has another word for. */
export const removedWords: readonly RemovedWord[] = [
  { forms: ["room", "rooms"], in: everywhere, instead: "context (what a use case works with), topic or folder (of src)" },
  { forms: ["world", "worlds"], in: names, instead: "snapshot (rollout), forge state or lab (lab)" },
  { forms: ["look", "looks", "looked"], in: names, instead: "observe, check, read" },
  { forms: ["glance"], in: everywhere, instead: "prescan" },
  { forms: ["waits"], in: names, whole: true, instead: "blockers" },
  { forms: ["judge"], in: names, instead: "mergeDecision" },
  { forms: ["left behind"], in: ["path"], instead: "mergedBranches" },
  { forms: ["standing", "standings"], in: everywhere, instead: "stack status" },
  { forms: ["situation", "situations"], in: everywhere, instead: "instance status" },
  { forms: ["settled", "settle", "settles", "unsettled"], in: everywhere, instead: "up to date" },
  { forms: ["fold", "folds", "folding"], in: everywhere, instead: "apply the journal" },
  { forms: ["workshop", "workshops"], in: everywhere, instead: "stack runner" },
  {
    forms: ["tell", "tells", "told", "telling", "teller", "untold"],
    in: everywhere,
    instead: "report, format, print, message; schema validator",
  },
  { forms: ["salvage", "salvaged"], in: everywhere, instead: "drop invalid" },
  { forms: ["survey", "surveyed"], in: everywhere, instead: "list files" },
  { forms: ["examine", "examined"], in: everywhere, instead: "check file" },
  { forms: ["mend", "mends", "mended", "mending"], in: everywhere, instead: "fix" },
  { forms: ["eight"], in: names, instead: "short fingerprint" },
  { forms: ["state place"], in: names, instead: "stateLocation" },
  { forms: ["engine line"], in: names, instead: "versionConstraint" },
  { forms: ["companion", "companions"], in: everywhere, instead: "child process" },
  { forms: ["called as"], in: names, instead: "context.program" },
  { forms: ["vain"], in: names, instead: "no-op" },
  { forms: ["takes part", "take part", "took part", "taking part"], in: everywhere, instead: "is included" },
  { forms: ["left out"], in: names, instead: "excluded" },
  { forms: ["desk", "desks"], in: everywhere, instead: "request handler" },
  { forms: ["run book"], in: names, instead: "workflowRuns" },
  { forms: ["run board"], in: names, instead: "scheduler" },
  { forms: ["turnstile"], in: everywhere, instead: "mutex" },
  { forms: ["estate", "estates"], in: everywhere, instead: "resource store" },
  { forms: ["story broken"], in: names, instead: "ScenarioFailed" },
  { forms: ["town", "towns"], in: everywhere, instead: "forge fixture" },
  { forms: ["playground"], in: everywhere, instead: "runner fixture" },
  { forms: ["each"], in: ["name"], whole: true, instead: "the noun of what it is" },
  { forms: ["plain file"], in: ["path"], instead: "read-file" },
  { forms: ["fetched"], in: ["path"], whole: true, instead: "release-source" },
  { forms: ["older node"], in: ["path"], instead: "a name of what it adds" },
  { forms: ["a fleet", "a run", "small world"], in: ["path"], instead: "a name that ends in -fixture" },
  { forms: ["put in order", "puts in order"], in: everywhere, instead: "repair, recover" },
  { forms: ["says so"], in: everywhere, instead: "reports it" },
];

/** Names of JavaScript's own, which hold one of the words. */
const foreign: ReadonlySet<string> = new Set([".allSettled", ".each", "PromiseSettledResult"]);

export interface RemovedWordUse {
  readonly file: string;
  /** 0 for the file's own name. */
  readonly line: number;
  readonly form: string;
  readonly source: string;
  readonly instead: string;
}

/** By the first word of a form: what follows it there, and what the form is about. */
const byFirstWord = Map.groupBy(
  removedWords.flatMap((removed) => removed.forms.map((form) => ({ ...removed, form, words: form.split(" ") }))),
  ({ words }) => words[0] ?? "",
);

/** Every removed word in a file's path, names and text, in order. */
export function removedWordsIn(path: string, content: string): readonly RemovedWordUse[] {
  return [...wordsOfPath(path), ...wordsOfFile(path, content)]
    .filter(({ source }) => !foreign.has(source))
    .flatMap(({ place, line, words, source }) =>
      words.flatMap((first, start) =>
        (byFirstWord.get(first) ?? [])
          .filter((form) => form.in.includes(place) && (form.whole !== true || words.length === form.words.length))
          .filter((form) => form.words.every((word, index) => words[start + index] === word))
          .map(({ form, instead }) => ({ file: path, line, form, source, instead })),
      ),
    );
}
