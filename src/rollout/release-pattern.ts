import { loadFleet } from "../fleet/load.ts";
import { fetchMain } from "./fetched.ts";
import type { RolloutRoom } from "./room.ts";

/** How main's flotilla.yaml says a release's tag is made, for example `v{{version}}`. Throws where main is no fleet. */
export async function releasePattern(room: RolloutRoom): Promise<string> {
  const { snapshot } = await loadFleet(room.repository, await fetchMain(room), { only: [] });
  if (snapshot === null) throw new Error("main holds no fleet that can be read");
  return snapshot.fleet.spec.releases.tag;
}
