import { quoted } from "../src/data/quoted.ts";
import { isObjectId, type ObjectId } from "../src/git/object-id.ts";
import { type GitHub, mayMaintain } from "../src/github/port.ts";
import { type ActionContext, ActionFailure } from "./entry.ts";

/** The tip of the ledger that is to be gone on from whatever it holds; null where `input` is "". Throws where somebody behind the run may not say so. */
export async function acceptedTip(input: string, env: ActionContext["env"], github: GitHub): Promise<ObjectId | null> {
  if (input === "") return null;
  for (const name of ["GITHUB_ACTOR", "GITHUB_TRIGGERING_ACTOR"])
    if (!mayMaintain(await github.role(env[name] ?? "")))
      throw new ActionFailure("accept-ledger takes the role maintain, of whoever starts the run and of whoever starts it again");
  if (!isObjectId(input)) throw new ActionFailure(`accept-ledger is ${quoted(input)}; the full id of the ledger's newest commit is wanted`);
  return input;
}
