import { oneLine, shown } from "../../data/quoted.ts";
import type { Instance } from "../../schemas/kinds.ts";
import type { Path } from "../../yaml/place.ts";
import type { YamlDocument } from "../document.ts";
import type { ValidPart } from "../drop-invalid.ts";
import type { Problem } from "../problem.ts";

/** Where a name is used. Index in `customDomains`; -1: `spec.domain` or `spec.slug`. */
interface Use {
  readonly file: string;
  readonly index: number;
}

/** Name -> its first use; the file alone where it is not a custom domain, which nearly all are. */
type FirstUses = Map<string, string | Use>;
/** Name -> every use, of those that are used more than once. */
type Repeated = Map<string, Use[]>;

/** Collects the names that must be unique in the fleet, as instances pass by. */
export class UniqueNames {
  private readonly slugs: FirstUses = new Map();
  private readonly domains: FirstUses = new Map();
  private readonly repeatedSlugs: Repeated = new Map();
  private readonly repeatedDomains: Repeated = new Map();

  add(file: string, { spec }: ValidPart<Instance>): void {
    const { slug, domain, customDomains } = spec ?? {};
    if (slug !== undefined) add(this.slugs, this.repeatedSlugs, detached(slug), file, -1);
    if (domain !== undefined) add(this.domains, this.repeatedDomains, detached(normal(domain)), file, -1);
    for (const [index, custom] of (customDomains ?? []).entries()) {
      if (custom !== undefined) add(this.domains, this.repeatedDomains, detached(normal(custom)), file, index);
    }
  }

  /** Each use of a name that is used more than once, with the place of another. `read` gives a document again. */
  problems(read: (file: string) => YamlDocument): readonly Problem[] {
    return [
      ...problemsOf("slug", this.repeatedSlugs, () => ["spec", "slug"], read),
      ...problemsOf("domain", this.repeatedDomains, (index) => (index < 0 ? ["spec", "domain"] : ["spec", "customDomains", index]), read),
    ];
  }
}

function add(first: FirstUses, repeated: Repeated, name: string, file: string, index: number): void {
  const before = first.get(name);
  if (before === undefined) {
    first.set(name, index < 0 ? file : { file, index });
    return;
  }
  const uses = repeated.get(name);
  if (uses === undefined) repeated.set(name, [typeof before === "string" ? { file: before, index: -1 } : before, { file, index }]);
  else uses.push({ file, index });
}

function problemsOf(
  what: "slug" | "domain",
  repeated: Repeated,
  pathOf: (index: number) => Path,
  read: (file: string) => YamlDocument,
): readonly Problem[] {
  return [...repeated].flatMap(([name, uses]) => {
    const more = uses.length > 2 ? ` and in ${uses.length - 2} more` : "";
    const problem = ({ file, index }: Use, message: string): Problem =>
      read(file).problem(pathOf(index), "value", {
        severity: "error",
        code: `${what}.duplicate`,
        message,
        hint: `choose another ${what} for one of them`,
      });
    return uses.map((use, at) => {
      const other = uses[at === 0 ? 1 : 0] ?? use;
      const { file, line, column } = problem(other, "");
      return problem(
        use,
        `the ${what} ${shown(name)} is also used in ${oneLine(file)}:${line}:${column}${more}; it must be unique in the fleet`,
      );
    });
  });
}

/** A copy: as a part of a file's text, a name would keep all of it in memory. */
function detached(name: string): string {
  return ` ${name}`.slice(1);
}

/** Names of hosts are the same whatever their case, with or without the root's dot. */
function normal(domain: string): string {
  const lower = domain.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}
