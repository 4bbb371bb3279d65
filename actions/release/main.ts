import { publishedText, publishRelease } from "../../src/rollout/release.ts";
import { readReleaseEvent } from "../../src/rollout/release-event.ts";
import { releasePattern } from "../../src/rollout/release-pattern.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { rolloutRoom } from "../rollout-room.ts";

await runAction(async (context) => {
  const room = await rolloutRoom(context, context.requiredInput("token"));
  const read = readReleaseEvent(context.eventName, context.event, context.input("version"), await releasePattern(room));
  switch (read.outcome) {
    case "ignored":
      context.info(read.why);
      return;
    case "refused":
      throw new ActionFailure(read.problems.join("\n"));
    case "release":
      await context.summary(publishedText(await publishRelease(room, read.release)));
  }
});
