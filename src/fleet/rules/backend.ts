import { oneLine, quoted, shown } from "../../data/quoted.ts";
import type { Architecture } from "../../schemas/kinds.ts";
import type { Path } from "../../yaml/place.ts";
import { type Backend, backendTexts, parseBackendText, locationOptions, stateLocation } from "../backend.ts";
import type { YamlDocument } from "../document.ts";
import type { ValidPart } from "../drop-invalid.ts";
import type { Problem } from "../problem.ts";

type Report = (path: Path, code: string, message: string, hint: string | null) => void;

/** Longest name of a schema that PostgreSQL keeps, in bytes (NAMEDATALEN - 1): longer ones are cut off, and two would be one. */
const longestSchema = 63;

/** What is wrong with a backend beyond its schema: its templates, and that one location would hold the states of several stacks or instances. */
export function checkBackend(backend: ValidPart<Backend> | undefined, report: Report): void {
  if (backend === undefined) return;
  const slots = new Set<string>();
  let broken = false;
  const named: readonly string[] = locationOptions[backend.type ?? "local"];
  for (const [path, text] of backendTexts(backend)) {
    const parsed = parseBackendText(text);
    if (parsed.outcome === "parsed") {
      if (named.includes(path[0] ?? "")) for (const slot of parsed.template.slots) slots.add(slot);
      continue;
    }
    broken = true;
    for (const { code, message, hint } of parsed.faults) report(["backend", ...path], code, message, text.includes("slug") ? noSlug : hint);
  }
  const last = named.findLast((name) => Object.hasOwn(backend, name));
  if (broken || last === undefined || named.some((name) => !Object.hasOwn(backend, name))) return;
  const missing = ["instance.id", "stack"].filter((slot) => !slots.has(slot)).map((slot) => `{{${slot}}}`);
  if (missing.length === 0) return;
  report(
    ["backend", last],
    "backend.shared",
    `several states would be in one place: ${named.join(", ")} must hold {{instance.id}} and {{stack}}, and ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing`,
    `for example ${last}: "${exampleOf(last)}"`,
  );
}

/** A name of a workspace has no `/`. */
function exampleOf(option: string): string {
  return ["{{environment}}", "{{instance.id}}", "{{stack}}"].join(option === "workspace" ? "_" : "/");
}

const noSlug = "use {{instance.id}}: a slug may be a customer's name, and others see where states lie";

/** Collects the locations of all states, as instances pass by: no two may have the same. */
export class StateLocations {
  private readonly first = new Map<string, string>();
  private readonly found: { readonly environment: string; readonly message: string; readonly hint: string }[] = [];

  /** States of one instance. Local ones have a location of their own by how it is made. */
  add(environment: string, id: string, backend: Backend | undefined, architecture: Architecture | undefined): void {
    if (backend === undefined || backend.type === "local" || architecture === undefined) return;
    if (backendTexts(backend).some(([, text]) => parseBackendText(text).outcome === "invalid")) return;
    for (const { name: stack } of architecture.spec.stacks) {
      const location = stateLocation(backend, { environment, id, stack });
      const own = `${environment}/${id}/${stack}`;
      const other = this.first.get(location);
      if (other === undefined) this.first.set(location, own);
      else
        this.report(
          environment,
          `the states of ${other} and of ${own} are in one place: ${shown(location, 300)}`,
          "put {{environment}} into it, or a / between the slots",
        );
      if (backend.type === "pg") this.checkSchema(environment, location.slice("pg:".length), own);
    }
  }

  private checkSchema(environment: string, name: string, own: string): void {
    if (Buffer.byteLength(name) <= longestSchema) return;
    const message = `the schema of ${own} is ${quoted(name)}: PostgreSQL cuts names off after ${longestSchema} bytes`;
    this.report(environment, message, "leave something out of schema_name");
  }

  private report(environment: string, message: string, hint: string): void {
    this.found.push({ environment, message, hint });
  }

  /** At the backend of the environment that came second; the first of each environment, as all have one cause. */
  problems(read: (environment: string) => YamlDocument): readonly Problem[] {
    return [...Map.groupBy(this.found, ({ environment }) => environment)].flatMap(([environment, [first, ...more]]) =>
      first === undefined
        ? []
        : [
            read(environment).problem(["spec", "backend"], "key", {
              severity: "error",
              code: "backend.shared",
              message: more.length === 0 ? oneLine(first.message) : `${oneLine(first.message)} (and ${more.length} more)`,
              hint: first.hint,
            }),
          ],
    );
  }
}
