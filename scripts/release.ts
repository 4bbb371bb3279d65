// The release of the product. `product-release.yml` calls one subcommand per job; docs/maintainers/releasing.md is the whole way.
//   --dry-run                         everything but publishing, at any commit, without the network
//   pack --tag <tag> --to <folder>    check, pack, try
//   npm --tag <tag> --from <folder>   publish the package
//   github --tag <tag> --from <folder>   create the release
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { execute } from "./release/execute.ts";
import { packRelease } from "./release/pack.ts";
import { planRelease, publishingArguments, type Release } from "./release/plan.ts";
import { publishOnGitHub, publishPackage } from "./release/publish.ts";
import { readSources } from "./release/sources.ts";
import { tryPackage } from "./release/try-package.ts";

const root = join(import.meta.dirname, "..");
const usage = "usage: release.ts --dry-run | pack --tag <tag> --to <folder> | npm|github --tag <tag> --from <folder>";

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean" }, tag: { type: "string" }, to: { type: "string" }, from: { type: "string" } },
  });
  const [verb, ...rest] = positionals;
  const { tag, to, from } = values;
  if (values["dry-run"] === true && verb === undefined && tag === undefined) return dryRun();
  if (verb === "pack" && tag !== undefined && to !== undefined && rest.length === 0) return pack(tag, resolve(to));
  if ((verb === "npm" || verb === "github") && tag !== undefined && from !== undefined && rest.length === 0)
    return publish(verb, tag, resolve(from));
  console.error(usage);
  return 2;
}

async function dryRun(): Promise<number> {
  const to = await mkdtemp(join(tmpdir(), "flotilla-release-"));
  try {
    const code = await pack(null, to);
    if (code !== 0) return code;
    const { release } = planRelease(await readSources(root, null));
    const { npm, create } = publishingArguments(release);
    console.log(`A release would now run:\n  npm ${shown(npm)}\n  gh ${shown(create)}`);
    return 0;
  } finally {
    await rm(to, { recursive: true });
  }
}

/** Checks, packs and tries the package. Without a tag, what concerns the tag is not checked. */
async function pack(tag: string | null, to: string): Promise<number> {
  const sources = await readSources(root, tag);
  const { release, problems } = planRelease(sources);
  const dist = await execute(process.execPath, [join(root, "scripts", "build.ts"), "--check"], root);
  const all = [...problems, ...(dist.code === 0 ? [] : [dist.stderr.trim()])];
  if (all.length > 0) {
    for (const problem of all) console.error(problem);
    return 1;
  }
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  const repository = server === undefined || name === undefined ? null : `${server}/${name}`;
  await packRelease({ root, dist: join(root, "dist"), to, release, manifest: sources.manifest, repository });
  await tryPackage(join(to, release.tarball), release, root);
  console.log(`${release.name} ${release.version}: packed, installed and started`);
  return 0;
}

async function publish(where: "npm" | "github", tag: string, from: string): Promise<number> {
  const { release, problems } = planRelease(await readSources(root, tag));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  const outcome = where === "npm" ? await publishPackage(from, release) : await publishOnGitHub(from, release);
  console.log(message(where, outcome, release));
  return 0;
}

function message(where: "npm" | "github", outcome: "published" | "present", { name, version, tag }: Release): string {
  const what = where === "npm" ? `${name}@${version} on npm` : `release ${tag} on GitHub`;
  return outcome === "published" ? `${what}: published` : `${what}: was there already`;
}

function shown(args: readonly string[]): string {
  return args.map((arg) => (/^[\w./@-]+$/.test(arg) ? arg : JSON.stringify(arg.length > 60 ? `${arg.slice(0, 57)}...` : arg))).join(" ");
}
