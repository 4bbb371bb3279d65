import "./rolldown-runtime.js";
import { answerComment, readCommentEvent } from "./core/commands/event.js";
import { runAction } from "./core/action/entry.js";
import { rolloutRoom } from "./core/action/rollout-room.js";

// actions/command/main.ts
await runAction(async (context) => {
	const event = readCommentEvent(context.event);
	if (event === null) {
		context.info("not a new comment by a person");
		return;
	}
	const answered = await answerComment(await rolloutRoom(context, context.requiredInput("token")), event);
	switch (answered.outcome) {
		case "ignored":
			context.info(answered.why);
			return;
		case "refused":
			context.info(`refused (${answered.code}): ${answered.message}`);
			return;
		case "done": context.info(answered.summary);
	}
});

export {  };
