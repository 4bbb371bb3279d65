import { answerComment } from "../../src/commands/answer.ts";
import { readCommentEvent } from "../../src/commands/event.ts";
import { sealSecret } from "../between-jobs.ts";
import { runAction } from "../entry.ts";
import { gitHubOfJob } from "../github.ts";
import { rolloutJob } from "../rollout-context.ts";

await runAction(async (context) => {
  const event = readCommentEvent(context.event);
  if (event === null) {
    context.info("not a new comment by a person");
    return;
  }
  const token = context.requiredInput("token");
  const { rollouts, job } = await rolloutJob(context, gitHubOfJob(context, token), token);
  const modules = { owner: context.owner, secret: () => sealSecret(context) };
  const answered = await answerComment(rollouts, event, job, modules);
  switch (answered.outcome) {
    case "ignored":
      context.info(answered.why);
      return;
    case "refused":
      context.info(`refused (${answered.code}): ${answered.message}`);
      return;
    case "done":
      context.info(answered.summary);
  }
});
