import { isMapping, ownMember } from "../../data/mapping.ts";
import type { Instance, Release } from "../../schemas/kinds.ts";
import type { YamlDocument } from "../document.ts";
import type { CheckedArchitecture } from "../check-files.ts";
import { isRead, readFields } from "../fields.ts";
import type { Problem } from "../problem.ts";
import { versionPath } from "../version.ts";

/** What a change may not do to an instance that was there before, and what of it nobody reads. */
export function instanceChangeProblems(
  document: YamlDocument,
  before: Instance,
  after: Instance,
  releases: ReadonlyMap<string, Release | null>,
  architecture: CheckedArchitecture | null,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (releases.has(after.spec.version)) {
    const known = new Map([...releases].flatMap(([version, release]) => (release === null ? [] : [[version, release] as const])));
    const answer = versionPath({
      from: before.spec.version,
      to: after.spec.version,
      catalog: known,
      held: after.spec.hold !== undefined,
      healthy: null,
    });
    if (answer.outcome === "refused" && answer.reason !== "unknown-version") {
      problems.push(
        document.problem(["spec", "version"], "value", {
          severity: "error",
          code: `version.${answer.reason}`,
          message: answer.message,
          hint: answer.hint,
        }),
      );
    }
  }
  const [was, is] = [familyOf(before), familyOf(after)];
  if (was !== is) {
    problems.push(
      document.problem(["spec", "architecture"], "value", {
        severity: "error",
        code: "architecture.family",
        message: `the architecture changes from ${before.spec.architecture} to ${after.spec.architecture}; an instance stays in its family`,
        hint: `choose a revision of ${was}, or create another instance and move the data`,
      }),
    );
  }
  if (architecture === null) return problems;
  const fields = readFields(architecture.config);
  for (const path of unreadChanges(before, after, fields)) {
    const name = path.join(".");
    problems.push(
      document.problem(path, "key", {
        severity: "warning",
        code: "field.unread",
        message: `${name} changes, but no stack of ${after.spec.architecture} reads it, and Flotilla does not either`,
        hint: "nothing will happen; if something should, a later revision has to list it in a stack's inputs",
      }),
    );
  }
  return problems;
}

/** An instance that the base has and the change has not. */
export function removalProblem(path: string, id: string, movedTo: string | null): Problem {
  const at = { line: 1, column: 1, severity: "error" } as const;
  if (movedTo !== null) {
    return {
      ...at,
      file: movedTo,
      code: "instance.renamed",
      message: `${path} was moved here; what runs would be lost and created anew, because an instance's place and id never change`,
      hint: `move it back to ${path}`,
    };
  }
  return {
    ...at,
    file: path,
    code: "instance.removed",
    message: `the folder of ${id} is removed while what it describes still exists; nothing would be destroyed, and nobody would look after it`,
    hint: "put the file back; taking an instance away (state: absent) is not supported by this version of Flotilla",
  };
}

/** A file of a revision that instances of a remote environment use. */
export function frozenProblem(file: string, revision: string, environment: string, next: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    code: "architecture.frozen",
    message: `architectures/${revision}/ is used by instances of ${environment} and frozen: a change here would reach them unasked`,
    hint: `copy the folder to architectures/${next}/, change it there, and move instances by their architecture line`,
  };
}

function familyOf({ spec }: Instance): string {
  return spec.architecture.split("/")[0] ?? "";
}

/** Paths that differ and that nothing reads, in order; a list is one value, and a mapping that came or went is one where nothing in it is read. */
function unreadChanges(
  before: unknown,
  after: unknown,
  fields: ReadonlySet<string>,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (path.length > 0 && !isRead(path.join("."), fields)) {
    const both = isMapping(before) && isMapping(after);
    if (!both) return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
  }
  if (!isMapping(before) && !isMapping(after)) return [];
  const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return keys.flatMap((key) => unreadChanges(ownMember(was, key), ownMember(is, key), fields, [...path, key]));
}
