import { expect, test } from "vitest";
import { applyFixture, type ApplyFixture, file, runOnce, untilQuiet } from "../apply/apply-fixture.ts";
import { fakeCloud } from "../apply/fake-cloud.ts";
import { architectureFile, environmentFile, fleet, type InstanceOptions, instance, release } from "../apply/fleet-fixture.ts";

// What `validate` refuses on a pull request comes to main past it: a push, a merge without the check, two changes side by side. Nothing of it is applied.

const module = 'variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\n';
const config = "environments/local/deployments/src-customer/config.yaml";

async function applied(more: Readonly<Record<string, string>> = {}): Promise<ApplyFixture> {
  const w = applyFixture(await fleet({ ...release("5.5.0"), ...more }), fakeCloud());
  await untilQuiet(w);
  return w;
}

const customer = (options: InstanceOptions = {}, edit: (text: string) => string = (text) => text) => {
  const [[path, text] = ["", ""]] = Object.entries(instance("src-customer", options));
  return { [path]: edit(text) };
};

test.each([
  ["a version that skips a minor", customer({ version: "5.5.0" }), "version.skips-minor", "go to 5.4.0 first"],
  ["an older version without a hold", customer({ version: "5.3.0" }), "version.down-without-hold", "add spec.hold"],
  ["another region", customer({ region: "europe-west1" }), "field.immutable", "put it back"],
  ["another slug", customer({}, (text) => text.replaceAll("acme-customer", "acme-buyer")), "field.immutable", "put it back"],
] as const)("%s is refused by name, and nothing is claimed", async (_, files, code, next) => {
  const w = await applied();
  const before = await file(w, "src-customer");
  await w.fleet.commit(files);
  const { found } = await runOnce(w);
  expect(found.claimed).toEqual([]);
  expect(found.leftAlone).toMatchObject([{ id: "src-customer", code: "refused" }]);
  expect(found.leftAlone[0]?.message).toMatch(`${config}:`);
  expect(found.leftAlone[0]?.message).toContain(code);
  expect(found.leftAlone[0]?.message).toContain(next);
  expect(await file(w, "src-customer")).toEqual(before);
});

test("another family is refused, and the instance goes on when it is put back", async () => {
  const w = await applied();
  const family = Object.fromEntries(
    ["architecture.yaml", "stacks/network/main.tf", "stacks/app/main.tf", "stacks/monitoring/main.tf", "operations/backup.mjs"].map(
      (name) => [`architectures/other/1/${name}`, name === "architecture.yaml" ? architectureFile : module],
    ),
  );
  await w.fleet.commit({ ...family, ...customer({}, (text) => text.replace("test/1", "other/1")) });
  expect((await runOnce(w)).found.leftAlone).toMatchObject([
    { code: "refused", message: expect.stringContaining("architecture.family") as string },
  ]);
  await w.fleet.commit(customer({ size: "large" }));
  const { found } = await runOnce(w);
  expect(found.leftAlone).toEqual([]);
  expect(found.claimed).toMatchObject([{ id: "src-customer" }]);
});

test("two changes that are fine each, and together skip a minor, are refused", async () => {
  const w = await applied();
  await w.fleet.commit(customer({ version: "5.4.0" }));
  await w.fleet.commit(customer({ version: "5.5.0" }));
  expect((await runOnce(w)).found.leftAlone).toMatchObject([{ code: "refused" }]);
  await w.fleet.commit(customer({ version: "5.4.0" }));
  expect((await runOnce(w)).found.claimed).toMatchObject([{ id: "src-customer" }]);
});

test("a revision that instances of a remote environment use does not reach them changed", async () => {
  const w = await applied({ "environments/local/environment.yaml": environmentFile({ kind: "remote" }) });
  await w.fleet.commit({ "architectures/test/1/stacks/app/main.tf": `${module}output "more" { value = 1 }\n` });
  const { found } = await runOnce(w);
  expect(found.claimed).toEqual([]);
  expect(found.leftAlone).toMatchObject([
    { id: "src-customer", code: "refused", message: expect.stringContaining("architecture.frozen") as string },
    { id: "src-internal", code: "refused", message: expect.stringContaining("put architectures/test/1/ back") as string },
  ]);
  await w.fleet.commit({ "architectures/test/1/stacks/app/main.tf": module });
  expect((await runOnce(w)).found.leftAlone).toEqual([]);
});

test("an instance that was moved is not created anew under its old slug", async () => {
  const w = await applied();
  const moved = Object.values(customer())[0]?.replace("name: src-customer", "name: src-moved") ?? "";
  await w.fleet.commit({ [config]: null, "environments/local/deployments/src-moved/config.yaml": moved });
  const { found } = await runOnce(w);
  expect(found.claimed).toEqual([]);
  expect(found.leftAlone).toMatchObject([
    { id: "src-moved", code: "refused", message: expect.stringContaining("move it back") as string },
    { id: "src-customer", code: "removed" },
  ]);
});
