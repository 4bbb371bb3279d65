import { loadFleet } from "../../fleet/load.ts";
import { fetchMain } from "../observe/remote-branches.ts";
import type { RolloutContext } from "../context.ts";

/** How main's flotilla.yaml says a release's tag is made, for example `v{{version}}`. Throws where main is no fleet. */
export async function releasePattern(context: RolloutContext): Promise<string> {
  const { snapshot } = await loadFleet(context.repository, await fetchMain(context), { only: [] });
  if (snapshot === null) throw new Error("main holds no fleet that can be read");
  return snapshot.fleet.spec.releases.tag;
}
