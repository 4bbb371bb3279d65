import type { ObjectId } from "../fleet/model.ts";
import type { RolloutRoom } from "./room.ts";

const heads = "refs/flotilla/heads";

/** main's tip on the remote, fetched. */
export async function fetchMain({ repository, remote }: Pick<RolloutRoom, "repository" | "remote">): Promise<ObjectId> {
  await repository.fetch(remote, [`+refs/heads/*:${heads}/*`]);
  const main = await repository.resolve(`${heads}/main`);
  if (main === null) throw new Error("the repository has no branch main");
  return main;
}

/** The tip of a branch as the last fetch saw it. */
export function fetchedTip({ repository }: RolloutRoom, branch: string): Promise<ObjectId | null> {
  return repository.resolve(`${heads}/${branch}`);
}
