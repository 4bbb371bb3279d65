import "./rolldown-runtime.js";
import { publishRelease, publishedText, releasePattern } from "./core/rollout/release-pattern.js";
import { readReleaseEvent } from "./core/rollout/release-event.js";
import { ActionFailure, runAction } from "./core/action/entry.js";
import { rolloutRoom } from "./core/action/rollout-room.js";

// actions/release/main.ts
await runAction(async (context) => {
	const room = await rolloutRoom(context, context.requiredInput("token"));
	const read = readReleaseEvent(context.eventName, context.event, context.input("version"), await releasePattern(room));
	switch (read.outcome) {
		case "ignored":
			context.info(read.why);
			return;
		case "refused": throw new ActionFailure(read.problems.join("\n"));
		case "release": await context.summary(publishedText(await publishRelease(room, read.release)));
	}
});

export {  };
