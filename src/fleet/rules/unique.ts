import type { Path } from "../../yaml/place.ts";
import type { YamlDocument } from "../document.ts";
import type { Instance } from "../../schemas/kinds.ts";
import type { Problem } from "../problem.ts";
import type { ValidPart } from "../drop-invalid.ts";

/** Where something stands of which there is one in the whole fleet. */
interface Claim {
  readonly file: string;
  readonly path: Path;
}

/** Most names are claimed once; only the others get a list. */
type Claims = Map<string, Claim | Claim[]>;

const slugPath = ["spec", "slug"];
const domainPath = ["spec", "domain"];

/** Collects what has to be unique over all environments while instances pass by, and tells what is not. */
export class UniqueNames {
  private readonly slugs: Claims = new Map();
  private readonly domains: Claims = new Map();

  add(file: string, config: ValidPart<Instance>): void {
    const { slug, domain, customDomains } = config.spec ?? {};
    if (slug !== undefined) claim(this.slugs, slug, { file, path: slugPath });
    if (domain !== undefined) claim(this.domains, normal(domain), { file, path: domainPath });
    for (const [index, custom] of (customDomains ?? []).entries()) {
      if (custom !== undefined) claim(this.domains, normal(custom), { file, path: ["spec", "customDomains", index] });
    }
  }

  /** Every place of everything that is used twice names another place of it. `read` gives a document again. */
  problems(read: (file: string) => YamlDocument): readonly Problem[] {
    return [...told("slug", this.slugs, read), ...told("domain", this.domains, read)];
  }
}

/** The names alone, copied: as parts of a file's text they would keep all of it in memory. */
export function detached({ spec }: ValidPart<Instance>): ValidPart<Instance> {
  const { slug, domain, customDomains } = spec ?? {};
  return {
    spec: {
      ...(slug === undefined ? {} : { slug: copied(slug) }),
      ...(domain === undefined ? {} : { domain: copied(domain) }),
      ...(customDomains === undefined ? {} : { customDomains: customDomains.map((one) => (one === undefined ? one : copied(one))) }),
    },
  };
}

function copied(text: string): string {
  return Buffer.from(text).toString();
}

function told(what: "slug" | "domain", claims: Claims, read: (file: string) => YamlDocument): readonly Problem[] {
  return [...claims].flatMap(([name, group]) => {
    if (!Array.isArray(group)) return [];
    const more = group.length > 2 ? ` and in ${group.length - 2} more` : "";
    const problem = ({ file, path }: Claim, message: string): Problem =>
      read(file).problem(path, "value", {
        severity: "error",
        code: `${what}.duplicate`,
        message,
        hint: `choose another ${what} for one of them`,
      });
    return group.map((one, index) => {
      const other = group[index === 0 ? 1 : 0] ?? one;
      const { file, line, column } = problem(other, "");
      return problem(one, `the ${what} ${name} is also used in ${file}:${line}:${column}${more}; it has to be unique in the fleet`);
    });
  });
}

function claim(claims: Claims, name: string, claim: Claim): void {
  const before = claims.get(name);
  if (before === undefined) claims.set(name, claim);
  else if (Array.isArray(before)) before.push(claim);
  else claims.set(name, [before, claim]);
}

/** Names of hosts are the same whatever their case, with or without the root's dot. */
function normal(domain: string): string {
  const lower = domain.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}
