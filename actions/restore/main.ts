import { readEditEvent, restoreText } from "../../src/commands/restore.ts";
import { runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { rolloutContext } from "../rollout-context.ts";

await runAction(async (context) => {
  const event = readEditEvent(context.event);
  if (event === null) {
    context.info("nothing was edited or deleted");
    return;
  }
  const token = context.requiredInput("token");
  context.info(await restoreText(await rolloutContext(context, gitHubOfJob(context, token), token), event));
});
