import type { Path, YamlDocument } from "../document.ts";
import type { Instance } from "../../schemas/kinds.ts";
import type { Problem } from "../problem.ts";
import type { Salvaged } from "../salvage.ts";

/** Something of which there is one in the whole fleet, and where it stands. */
interface Claim {
  readonly file: string;
  readonly path: Path;
  readonly written: string;
}

/** Collects what has to be unique over all environments while instances pass by, and tells what is not. */
export class UniqueNames {
  private readonly slugs = new Map<string, Claim[]>();
  private readonly domains = new Map<string, Claim[]>();

  add(file: string, config: Salvaged<Instance>): void {
    const { slug, domain, customDomains } = config.spec ?? {};
    if (slug !== undefined) claim(this.slugs, slug, { file, path: ["spec", "slug"], written: slug });
    if (domain !== undefined) claim(this.domains, normal(domain), { file, path: ["spec", "domain"], written: domain });
    for (const [index, custom] of (customDomains ?? []).entries()) {
      if (custom !== undefined) claim(this.domains, normal(custom), { file, path: ["spec", "customDomains", index], written: custom });
    }
  }

  /** Every place of everything that is used twice names another place of it. `read` gives a document again. */
  problems(read: (file: string) => YamlDocument): readonly Problem[] {
    return [...told("slug", this.slugs, read), ...told("domain", this.domains, read)];
  }
}

function told(
  what: "slug" | "domain",
  claims: ReadonlyMap<string, readonly Claim[]>,
  read: (file: string) => YamlDocument,
): readonly Problem[] {
  return [...claims.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const placed = group.map((claim) => ({
        ...claim,
        problem: (message: string): Problem =>
          read(claim.file).problem(claim.path, "value", {
            severity: "error",
            code: `${what}.duplicate`,
            message,
            hint: `choose another ${what} for one of them`,
          }),
      }));
      return placed.map(({ written, problem }, index) => {
        const other = placed[index === 0 ? 1 : 0];
        const at = other?.problem("");
        const more = placed.length > 2 ? ` and in ${placed.length - 2} more` : "";
        return problem(
          `the ${what} ${written} is also used in ${at?.file ?? ""}:${at?.line ?? 0}:${at?.column ?? 0}${more}; it has to be unique in the fleet`,
        );
      });
    });
}

function claim(claims: Map<string, Claim[]>, name: string, claim: Claim): void {
  const group = claims.get(name);
  if (group === undefined) claims.set(name, [claim]);
  else group.push(claim);
}

/** Names of hosts are the same whatever their case, with or without the root's dot. */
function normal(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, "");
}
