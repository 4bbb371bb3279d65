import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withEngine } from "../../lab/cli/engine.ts";
import { type Lab, openLab } from "../../lab/scenarios/lab.ts";
import { Observer } from "../../lab/scenarios/observe.ts";
import { configPath } from "../../lab/scenarios/samples.ts";
import { attemptStates } from "../../lab/scenarios/git-reader.ts";
import { checkout, searchPath } from "../lab/scenarios/lab-fixture.ts";
import { lettersOf } from "./name-forms.ts";
import { type Tenant, writeStandInEngine } from "./stand-in-engine.ts";

// An engine and an architecture's operations print the names of customers, in every form that they can think of, through whole runs of the shipped
// workflows. What leaves the jobs holds none of them.

interface Customer extends Tenant {
  readonly slug: string;
  readonly domain: string;
}

const customer = (id: string, slug: string, customDomain: string, secret: string, behaviour: Tenant["behaviour"]): Customer => {
  const domain = `${slug}.fleet.example`;
  return { id, slug, domain, behaviour, names: [slug, domain, customDomain, secret] };
};

const customers = [
  customer("src-0000000000000000000a", "acme-corp", "code.wile-e.example", "Wile E. Coyote", "applies"),
  customer("src-0000000000000000000b", "globex-group", "git.hank-s.example", "Hank Scorpio", "fails"),
  customer("src-0000000000000000000c", "initech-gmbh", "repos.lumbergh.example", "Bill Lumbergh", "deletes"),
  customer("src-0000000000000000000d", "hooli-labs", "src.gavin-b.example", "Gavin Belson", "cannot-plan"),
];

const configOf = ({ id, slug, names: [, domain, custom, secret] }: Customer): string => `apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: ${id}
  labels: { instance-type: production }
spec:
  slug: ${slug}
  domain: ${domain}
  customDomains: [${custom}]
  private: [${secret}]
  architecture: local/1
  version: 5.3.1
  releaseChannel: stable
  state: running
  region: us-central1
  size: small
`;

const architecture = "architectures/local/1/architecture.yaml";

/** The probe says the names of whom it is asked about. */
const operation = `import { text } from "node:stream/consumers";
const { spec } = JSON.parse(await text(process.stdin)).instance;
const names = [spec.slug, spec.domain, ...spec.customDomains, ...spec.private];
process.stderr.write(names.flatMap((name) => [name, name.toUpperCase(), name.replaceAll(/[^a-z0-9]/gi, "_"), Buffer.from(name).toString("base64")]).join("\\n"));
process.exitCode = 1;
`;

let lab: Lab;
let observer: Observer;

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), "flotilla-hostile-"));
  const engine = join(dir, "tofu");
  writeStandInEngine(engine, customers);
  const environment = "environments/local/environment.yaml";
  const read = (path: string) => readFileSync(join(checkout, path), "utf8");
  const rules = withEngine(read(environment), "tofu").replace("failureBudget: 1", "failureBudget: 9");
  const probed = read(architecture)
    .replace(/ {2}health:\n.*\n/, "  health:\n    - { operation: probe }\n")
    .replace("  operations:\n", "  operations:\n    probe: { run: [node, operations/backup.mjs], within: 1m }\n");
  lab = await openLab({
    dir: join(dir, "lab"),
    fleet: checkout,
    product: checkout,
    overrides: new Map([
      [environment, rules],
      [architecture, probed],
      ["architectures/local/1/operations/backup.mjs", operation],
    ]),
    engine,
    node: process.execPath,
    path: searchPath,
    clock: Date.now,
  });
  observer = new Observer(lab, searchPath);
  // One pull request with all of them, whose plan some cannot get, merged all the same.
  const edits = new Map(customers.map((one) => [configPath(one.id), configOf(one)]));
  const pull = await lab.as("octocat").openPullRequest({ branch: "import", title: "Import four instances", edits });
  await lab.idle();
  await lab.as("mona_octo").approve(pull);
  expect(await lab.as("octocat").merge(pull)).toMatchObject({ status: 200 });
  await lab.idle();
}, 300_000);
afterAll(() => lab.close());

test("the scene plays every way in which an engine's words come out", async () => {
  const [applied, failed, deleting, unplanned] = await Promise.all(customers.map(async ({ id }) => (await observer.instance(id)) ?? {}));
  expect(attemptStates(applied ?? {})).toMatchObject({ network: "clean", database: "clean", app: "clean", monitoring: "clean" });
  expect(applied?.["health"]).toMatchObject({ state: "unhealthy", detail: expect.stringContaining("probe: exit code 1") as string });
  expect(attemptStates(failed ?? {})).toMatchObject({ network: "failed" });
  expect(attemptStates(deleting ?? {})).toMatchObject({ database: "needs-confirmation" });
  expect(attemptStates(unplanned ?? {})).toMatchObject({ network: "failed" });
});

/** Without plan records: what they compare, addresses and paths with the keys in them, stands there as the engine gave it (SECURITY.md). */
function withoutRecords(text: string): string {
  return text.replaceAll(/\{".*/g, (json) => {
    try {
      return JSON.stringify(JSON.parse(json, (key, value: unknown) => (key === "record" ? undefined : value)));
    } catch {
      return json;
    }
  });
}

test("nothing that leaves the jobs holds a name in any form", async () => {
  const written = (await observer.everything()).filter(({ name }) => name !== "the repository's git objects");
  const ledgers = await Promise.all(
    customers.map(async ({ id }) => ({ name: `the ledger's file of ${id}`, text: JSON.stringify(await observer.instance(id)) })),
  );
  const names = customers.flatMap((one) => one.names.map((name) => ({ name, letters: lettersOf(name) })));
  const leaks = [...written, ...ledgers].flatMap((place) => {
    const letters = lettersOf(withoutRecords(place.text));
    return names.filter((secret) => letters.includes(secret.letters)).map(({ name }) => `${place.name}: ${name}`);
  });
  expect(leaks).toEqual([]);
  // It looked where something is: in each of these an engine or an operation has spoken, with placeholders for the names.
  const spoken = [...written, ...ledgers].filter(({ text }) => text.includes("(slug)")).map(({ name }) => name.split(/ of | #/)[0] ?? "");
  expect([...new Set(spoken)].sort()).toEqual([
    "artifact journal-1/journal",
    "artifact plan/report",
    "checks",
    "comments",
    "issue or pull request",
    "log",
    "summary, outputs, annotations",
    "the ledger's file",
  ]);
});
