import type { GitHub } from "../../src/github/port.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";
import { publish } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

const strategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec:
  batch: 1
  stages: [{ name: all, members: [{ percent: 100 }], concurrency: 50, failures: 0, gates: [health] }]
`;

/** A port that writes down each call. Of the reads each is one request for up to 50 pull requests (`test/github/questions.test.ts`). */
function counted(github: GitHub): { readonly github: GitHub; readonly calls: string[] } {
  const calls: string[] = [];
  const port = new Proxy(github, {
    get: (target, name: keyof GitHub) => {
      const method = target[name];
      if (typeof method !== "function") return method;
      return (...args: readonly unknown[]) => {
        calls.push(name);
        return Reflect.apply(method, target, args) as unknown;
      };
    },
  });
  return { github: port, calls };
}

/** The calls of one reconcile over so many pull requests that are planned and wait for a person. */
export async function callsAt(open: number): Promise<readonly string[]> {
  const fleet: RolloutFixture = await rolloutFixture(
    Array.from({ length: open }, (_, index) => ({
      id: `src-member-${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`,
      type: "production" as const,
    })),
    strategy,
  );
  try {
    await fleet.apply();
    await publish(fleet);
    for (let round = 0; round < 2; round += 1) {
      await reconcile(fleet.context);
      await fleet.plan();
    }
    await reconcile(fleet.context);
    const upgrades = (await fleet.github.openPullRequests()).filter(({ title }) => title.startsWith("Upgrade"));
    if (upgrades.length !== open) throw new Error(`${upgrades.length} pull requests are open, not ${open}`);
    const { github, calls } = counted(fleet.github);
    await reconcile({ ...fleet.context, github });
    return calls;
  } finally {
    await fleet.close();
  }
}
