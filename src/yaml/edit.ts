import { isDeepStrictEqual } from "node:util";
import { isMapping } from "../data/mapping.ts";
import { changeOf, type Edit, nested } from "./change.ts";
import { type Path, pathText } from "./place.ts";
import { readYaml, type YamlFault } from "./read.ts";
import { readTree } from "./tree.ts";

export type { Edit };

export type Edited =
  | { readonly outcome: "edited"; readonly text: string }
  | { readonly outcome: "refused"; readonly faults: readonly YamlFault[] };

/**
 * Changes values of a YAML text and nothing else: comments, order, layout, quotes, line ends and byte order mark stay. An edit that is there already
 * changes no byte. The result is read again: where it does not mean exactly what was asked for, or the text was not fine before, there are faults
 * and no text.
 */
export function editYaml(text: string, edits: readonly Edit[]): Edited {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  let now = text.slice(mark.length);
  let { value: wanted, faults } = readYaml(now);
  if (faults.length > 0) return { outcome: "refused", faults };
  for (const edit of edits) {
    wanted = intended(wanted, edit.path, edit);
    const { root } = readTree(now);
    const change = root === null ? null : changeOf(now, root, edit);
    if (change === "impossible") return impossible(edit.path);
    if (change !== null) now = now.slice(0, change.start) + change.text + now.slice(change.end);
    const after = readYaml(now);
    if (after.faults.length > 0 || !isDeepStrictEqual(after.value, wanted)) return impossible(edit.path);
  }
  return { outcome: "edited", text: mark + now };
}

/** What the text is to mean after the edit. */
function intended(value: unknown, path: Path, edit: Edit): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return "remove" in edit ? undefined : edit.value;
  if (Array.isArray(value)) {
    const items = [...(value as readonly unknown[])];
    const index = Number(step);
    if ("remove" in edit && rest.length === 0) items.splice(index, index < items.length ? 1 : 0);
    else if (!("remove" in edit) || index < items.length) items[index] = intended(items[index], rest, edit);
    return items;
  }
  const entries = isMapping(value) ? { ...value } : {};
  const key = String(step);
  if ("remove" in edit) {
    if (!isMapping(value) || !Object.hasOwn(value, key)) return value;
    if (rest.length === 0) delete entries[key];
    else entries[key] = intended(entries[key], rest, edit);
    return entries;
  }
  entries[key] = intended(Object.hasOwn(entries, key) ? entries[key] : nested(rest, edit.value), rest, edit);
  return entries;
}

function impossible(path: Path): Edited {
  const fault: YamlFault = {
    line: 1,
    column: 1,
    code: "edit.impossible",
    message: `${pathText(path)} cannot be changed in this layout`,
    hint: "write that part of the file as ordinary block YAML, or edit it by hand",
  };
  return { outcome: "refused", faults: [fault] };
}
