import { expect, test } from "vitest";
/** An operation, which is plain Node: its input, and what it works with. */
type Operation = (input: object, given: object) => Promise<{ readonly evidence: object }>;
const architectures = new URL("../../../examples/google-cloud/architectures/", import.meta.url);
const operation = async (path: string, name: string): Promise<Operation> =>
  ((await import(new URL(path, architectures).href)) as Readonly<Record<string, Operation>>)[name] as Operation;
const backUpMachine = await operation("gce-compose/1/operations/backup.mjs", "backUp");
const backUpCluster = await operation("gke/1/operations/backup.mjs", "backUp");
const probe = await operation("gke/1/operations/probe.mjs", "probe");
const begin = await operation("gke/1/operations/maintenance.mjs", "begin");
const end = await operation("gke/1/operations/maintenance.mjs", "end");

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** Answers in the form that the REST references give, by `METHOD path`; the last one of a list stays. Time passes by waiting only. */
function recorded(answers: Readonly<Record<string, readonly Answer[]>>) {
  const left = new Map(Object.entries(answers).map(([call, list]) => [call, [...list]]));
  const calls: string[] = [];
  let now = Date.parse("2026-11-03T10:00:00Z");
  return {
    calls,
    token: "t",
    now: () => now,
    sleep: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
    fetch: (url: string, { method }: { readonly method: string }) => {
      const call = `${method} ${new URL(url).pathname}`;
      calls.push(call);
      const list = left.get(call) ?? [];
      const [first] = list;
      if (first === undefined) throw new Error(`no answer recorded for ${call}`);
      if (list.length > 1) list.shift();
      const { status = 200, body } = first;
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    },
  };
}

const sql = "/v1/projects/src-1/instances/main/backupRuns";
const database = {
  [`GET ${sql}`]: [{ body: { kind: "sql#backupRunsList" } }],
  [`POST ${sql}`]: [{ body: { kind: "sql#operation", name: "op-1", status: "PENDING" } }],
  "GET /v1/projects/src-1/operations/op-1": [
    { body: { kind: "sql#operation", name: "op-1", status: "RUNNING" } },
    { status: 503, body: { error: { code: 503, message: "try again" } } },
    { body: { kind: "sql#operation", name: "op-1", status: "DONE", backupContext: { backupId: "1730628000000" } } },
  ],
  [`GET ${sql}/1730628000000`]: [{ body: { kind: "sql#backupRun", status: "SUCCESSFUL", maxChargeableBytes: "1000" } }],
};
const disk = "/compute/v1/projects/src-1/zones/europe-west1-b/disks/data/createSnapshot";
const snapshot = "/compute/v1/projects/src-1/global/snapshots/backup-20261103095800";
const machine = {
  instance: { spec: { version: "5.3.0", region: "europe-west1" } },
  outputs: { project: { id: "src-1" }, database: { name: "main" }, vm: { zone: "europe-west1-b", disk: "data" } },
  target: "5.3.1",
  since: "2026-11-03T09:58:00Z",
};
const cluster = { ...machine, outputs: { ...machine.outputs, cluster: { name: "main" }, backup: { plan: "daily" } } };

test("the backup of a machine is a database's backup and a snapshot, waited for, with both ids and sizes", async () => {
  const given = recorded({
    ...database,
    [`POST ${disk}`]: [{ body: { kind: "compute#operation", status: "PENDING" } }],
    [`GET ${snapshot}`]: [
      { status: 404, body: { error: { code: 404, message: "not found" } } },
      { body: { status: "UPLOADING" } },
      { body: { status: "READY", storageBytes: "24" } },
    ],
  });
  const at = given.now();
  expect(await backUpMachine(machine, given)).toEqual({
    evidence: {
      id: "sql/main/1730628000000 snapshot/backup-20261103095800",
      at: new Date(at).toISOString(),
      size: 1024,
    },
  });
});

test("a backup that fails, is refused or does not end in time is an error in the API's words", async () => {
  const failed = {
    ...database,
    "GET /v1/projects/src-1/operations/op-1": [{ body: { status: "DONE", error: { errors: [{ code: "X" }] } } }],
  };
  await expect(backUpMachine(machine, recorded(failed))).rejects.toThrow('the backup of main failed: [{"code":"X"}]');
  const refused = {
    ...database,
    [`POST ${sql}`]: [{ status: 403, body: { error: { message: "The client is not authorized to make this request." } } }],
  };
  await expect(backUpMachine(machine, recorded(refused))).rejects.toThrow(`POST ${sql}: 403 The client is not authorized`);
  const slow = { ...database, "GET /v1/projects/src-1/operations/op-1": [{ body: { status: "RUNNING" } }] };
  await expect(backUpMachine(machine, recorded(slow))).rejects.toThrow("was not done in time: RUNNING");
  await expect(backUpMachine(machine, { ...recorded(database), token: "" })).rejects.toThrow("GOOGLE_OAUTH_ACCESS_TOKEN is not set");
});

test("the backup of a cluster waits for Backup for GKE", async () => {
  const plan = "/v1/projects/src-1/locations/europe-west1/backupPlans/daily/backups";
  const answers = (state: string) => ({
    ...database,
    [`POST ${plan}`]: [{ body: { name: "operation-1", done: false } }],
    [`GET ${plan}/backup-20261103095800`]: [
      { body: { state: "IN_PROGRESS" } },
      { body: { state, stateReason: "no agent", sizeBytes: "24" } },
    ],
  });
  const { evidence } = await backUpCluster(cluster, recorded(answers("SUCCEEDED")));
  expect(evidence).toMatchObject({ id: "sql/main/1730628000000 gke/backup-20261103095800", size: 1024 });
  await expect(backUpCluster(cluster, recorded(answers("FAILED")))).rejects.toThrow("of the cluster failed: no agent");
});

test("a backup that was cut off is taken up by the next attempt, and none of it is made twice", async () => {
  const description = "before 5.3.1 since 2026-11-03T09:58:00Z";
  const plan = "/v1/projects/src-1/locations/europe-west1/backupPlans/daily/backups";
  const exists = { status: 409, body: { error: { code: 409, message: "Resource already exists", status: "ALREADY_EXISTS" } } };
  const others = [
    { id: "3", description: "before 5.3.1 since 2026-11-01T00:00:00Z", status: "SUCCESSFUL" },
    { id: "4", description, status: "FAILED" },
  ];
  const answers = {
    [`GET ${sql}`]: [{ body: { items: [...others, { id: "5", description, status: "RUNNING" }] } }],
    [`GET ${sql}/5`]: [{ body: { status: "RUNNING" } }, { body: { status: "SUCCESSFUL", maxChargeableBytes: "1000" } }],
    [`POST ${plan}`]: [exists],
    [`GET ${plan}/backup-20261103095800`]: [{ body: { state: "SUCCEEDED", sizeBytes: "24" } }],
    [`POST ${disk}`]: [exists],
    [`GET ${snapshot}`]: [{ body: { status: "READY", storageBytes: "24" } }],
  };
  for (const [backUp, input, id] of [
    [backUpCluster, cluster, "sql/main/5 gke/backup-20261103095800"],
    [backUpMachine, machine, "sql/main/5 snapshot/backup-20261103095800"],
  ] as const) {
    const given = recorded(answers);
    expect((await backUp(input, given)).evidence).toMatchObject({ id, size: 1024 });
    expect(given.calls).not.toContain(`POST ${sql}`);
  }
  // One that has failed is not taken for it: another one is made, under another name.
  const failed = recorded({
    ...answers,
    [`POST ${disk}`]: [exists, { body: { kind: "compute#operation" } }],
    [`GET ${snapshot}`]: [{ body: { status: "FAILED" } }],
    [`GET ${snapshot}-2`]: [{ body: { status: "READY", storageBytes: "24" } }],
  });
  expect((await backUpMachine(machine, failed)).evidence).toMatchObject({ id: "sql/main/5 snapshot/backup-20261103095800-2" });
  const given = recorded({ ...answers, ...database, [`GET ${sql}`]: [{ body: { items: others } }] });
  expect((await backUpMachine(machine, given)).evidence).toMatchObject({ id: "sql/main/1730628000000 snapshot/backup-20261103095800" });
});

test("the probe of a cluster names what does not run", async () => {
  const url = "GET /v1/projects/src-1/locations/europe-west1/clusters/main";
  const answered = (body: object) => probe(cluster, recorded({ [url]: [{ body }] }));
  expect(await answered({ status: "RUNNING", nodePools: [{ name: "main", status: "RUNNING" }] })).toMatchObject({
    evidence: { id: "main" },
  });
  await expect(answered({ status: "ERROR", statusMessage: "quota" })).rejects.toThrow("the cluster is ERROR quota");
  await expect(answered({ status: "RUNNING", nodePools: [{ name: "main", status: "ERROR" }] })).rejects.toThrow(
    "node pools that do not run: main",
  );
});

test("the banner of a cluster is there while it is upgraded, however often that is begun and ended", async () => {
  const map = "/api/v1/namespaces/app/configmaps/maintenance";
  const upgraded = { ...cluster, outputs: { ...cluster.outputs, cluster: { name: "main", endpoint: "gke-1.example" } } };
  const gone = { status: 404, body: { kind: "Status", status: "Failure", message: 'configmaps "maintenance" not found', code: 404 } };
  const given = recorded({
    [`PATCH ${map}`]: [{ body: { kind: "ConfigMap", data: { banner: "Upgrade to 5.3.1." } } }],
    [`DELETE ${map}`]: [{ body: { kind: "Status", status: "Success" } }, gone],
  });
  for (const step of [begin, begin, end, end]) expect(await step(upgraded, given)).toEqual({});
  expect(given.calls).toEqual([`PATCH ${map}`, `PATCH ${map}`, `DELETE ${map}`, `DELETE ${map}`]);
  const refused = { [`PATCH ${map}`]: [{ status: 403, body: { kind: "Status", message: "configmaps is forbidden", code: 403 } }] };
  await expect(begin(upgraded, recorded(refused))).rejects.toThrow(`PATCH ${map}: 403 configmaps is forbidden`);
});
