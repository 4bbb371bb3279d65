import { createHash } from "node:crypto";

/** A CycloneDX document, as far as it is changed here; `npm sbom` writes it. */
export interface Sbom {
  readonly metadata: Readonly<Record<string, unknown>> & { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  /** `<name>@<version>` */
  readonly "bom-ref": string;
}

/** `<name>@<version>` of every package whose licence stands in LICENSES.txt: those that have code in the bundle. */
export function bundledPackages(licenses: string): ReadonlySet<string> {
  const blocks = licenses.split(/^-{72}$/m).map((block) => block.trim());
  return new Set(
    blocks.flatMap((block) => {
      // Packages with the very same text stand above it together.
      const [heading = ""] = block.split("\n\n");
      return heading.split("\n").map((line) => {
        const found = /^(\S+) (\S+) \(/.exec(line);
        if (found === null) throw new Error(`LICENSES.txt: expected "<name> <version> (<license>)", found "${line.slice(0, 60)}"`);
        return `${found[1] ?? ""}@${found[2] ?? ""}`;
      });
    }),
  );
}

/**
 * The bill of materials of the published package: of all that the lock file names, what the bundle holds. A dependency over a package that is not in
 * the bundle becomes a direct one. The same inputs give the same bytes: the serial number is made of the content, the time is the commit's.
 * @param at ISO 8601 time of the release's commit
 * @throws where the bundle holds a package that the document does not know
 */
export function sbomOfBundle(all: Sbom, bundled: ReadonlySet<string>, subject: Readonly<Record<string, unknown>>, at: string): object {
  const known = new Set(all.components.map((component) => component["bom-ref"]));
  const unknown = [...bundled].filter((ref) => !known.has(ref));
  if (unknown.length > 0) throw new Error(`dist bundles ${unknown.join(", ")}, which package-lock.json does not name`);
  const root = all.metadata.component["bom-ref"];
  const needs = new Map(all.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const bundledNeeds = (from: string, seen: Set<string>): readonly string[] =>
    (needs.get(from) ?? []).flatMap((ref) => {
      if (seen.has(ref)) return [];
      seen.add(ref);
      return bundled.has(ref) ? [ref] : bundledNeeds(ref, seen);
    });
  const document = {
    ...all,
    metadata: { ...all.metadata, timestamp: at, component: { ...all.metadata.component, ...subject } },
    components: all.components.filter((component) => bundled.has(component["bom-ref"])),
    dependencies: [root, ...[...bundled].sort()].map((ref) => ({ ref, dependsOn: [...bundledNeeds(ref, new Set([ref]))].sort() })),
  };
  return { ...document, serialNumber: serialOf(JSON.stringify({ ...document, serialNumber: null })) };
}

/** A UUID of version 8 (RFC 9562, 5.8: own content) made of a text. */
function serialOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
