import { describe, expect, test } from "vitest";
import type { CliContext } from "../../src/cli/context.ts";
import { readableLedger } from "../../src/cli/local-fleet.ts";
import { againText, stackText } from "../../src/cli/status-text.ts";
import type { FleetEnvironment } from "../../src/fleet/model.ts";
import type { StackStatus } from "../../src/ledger/status.ts";

const context = { program: "flotilla" } as CliContext;
const environment = (kind: "local" | "remote") => ({ name: "prod", config: { spec: { kind } } }) as unknown as FleetEnvironment;
const text = (kind: "local" | "remote", status: object): string | null =>
  stackText(context, { stack: "app", ...status } as StackStatus, { id: "src-1", environment: environment(kind) });

describe("the next step of a stack", () => {
  const unconfirmed = { kind: "needs-confirmation", reason: "changed", fingerprint: `sha256:${"ab".repeat(32)}`, attempt: { why: [] } };

  test("is a command of the terminal in a local environment only: of another one it is refused there", () => {
    expect(text("local", unconfirmed)).toContain("To confirm: flotilla stack confirm src-1 app abababab");
    expect(text("remote", unconfirmed)).toContain("To confirm: /approve src-1 app abababab on GitHub");
    const again = (kind: "local" | "remote") => againText(context, { id: "src-1", environment: environment(kind) });
    expect(again("local")).toBe("flotilla apply src-1 (on GitHub: /retry src-1)");
    expect(again("remote")).toBe("/retry src-1 on GitHub");
  });

  test("names file and key where the environment applies nothing", () => {
    const off = text("local", { kind: "waiting", on: "apply-off", reason: "changed" });
    expect(off).toContain("spec.apply of environments/prod/environment.yaml");
  });
});

describe("a clone with a ledger of its own and one of origin", () => {
  async function warnings(own: string, origin: string | null): Promise<readonly string[]> {
    const lines: string[] = [];
    const fleet = {
      ledger: { open: async () => Promise.resolve({ commit: own }) },
      repository: { resolve: async () => Promise.resolve(origin) },
      snapshot: { fleet: { spec: { ledger: "flotilla/ledger" } } },
    } as unknown as Parameters<typeof readableLedger>[1];
    await readableLedger({ ...context, err: (line) => lines.push(line) }, fleet);
    return lines;
  }

  test("says which of them is read where they differ", async () => {
    const [own, other] = ["a".repeat(40), "b".repeat(40)];
    expect(await warnings(own, null)).toEqual([]);
    expect(await warnings(own, own)).toEqual([]);
    expect(await warnings(own, other)).toEqual([
      expect.stringMatching(/this clone \(aaaaaaaa\); origin\/flotilla\/ledger \(bbbbbbbb\) differs/),
    ]);
  });
});
