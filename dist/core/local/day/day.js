import "../../../rolldown-runtime.js";
import { changedScene, importScene, killedScene, lookAt, refusedScene, releasedScene, unreviewedScene } from "./scenes/unreviewed.js";
import { StoryBroken } from "./must.js";

// src/local/day/day.ts
/** In the order of the day. Every scene stands on the import; none on another one. */
const scenes = [
	importScene,
	refusedScene,
	changedScene,
	killedScene,
	unreviewedScene,
	releasedScene
];
/** Plays the day's scenes in a fresh world. Throws {@link StoryBroken} with the scene's name where it goes another way than told. */
async function playDay(options) {
	const { world, narrator, clock } = options;
	const stage = {
		world,
		look: lookAt(world, options.path),
		clock,
		samples: options.samples,
		say: narrator.say,
		saw: narrator.saw
	};
	for (const scene of scenes.filter((one) => one.number === 0 || options.scene === void 0 || one.number === options.scene)) {
		const started = clock();
		narrator.begins(scene);
		try {
			await unlessStopped(() => scene.play(stage), options.signal);
		} catch (error) {
			if (error instanceof StoryBroken) throw new StoryBroken(`scene ${scene.number} (${scene.title}): ${error.message}`);
			throw error;
		}
		narrator.ended(scene, clock() - started);
	}
}
/** Ends with the signal's reason as soon as it is aborted, and begins nothing where it is already; what was under way is left to `World.close`. */
async function unlessStopped(begin, signal) {
	if (signal === void 0) return await begin();
	signal.throwIfAborted();
	let stop = () => void 0;
	const stopped = new Promise((_, reject) => {
		stop = () => reject(signal.reason instanceof Error ? signal.reason : /* @__PURE__ */ new Error("stopped"));
		signal.addEventListener("abort", stop, { once: true });
	});
	try {
		return await Promise.race([begin(), stopped]);
	} finally {
		signal.removeEventListener("abort", stop);
	}
}

export { playDay };
