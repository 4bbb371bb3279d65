import type { Clock } from "../../src/clock/clock.ts";
import { lookAt } from "./look.ts";
import { StoryBroken } from "./must.ts";
import type { Scene, Stage } from "./scene.ts";
import { changedScene } from "./scenes/changed.ts";
import { importScene } from "./scenes/import.ts";
import { killedScene } from "./scenes/killed.ts";
import { refusedScene } from "./scenes/refused.ts";
import { releasedScene } from "./scenes/released.ts";
import { unreviewedScene } from "./scenes/unreviewed.ts";
import type { World } from "./world.ts";

/** In the order of the day. Every scene stands on the import; none on another one. */
export const scenes: readonly Scene[] = [importScene, refusedScene, changedScene, killedScene, unreviewedScene, releasedScene];

/** Who is told what happens, as it happens. */
export interface Narrator {
  readonly begins: (scene: Scene) => void;
  readonly say: (line: string) => void;
  readonly saw: (line: string) => void;
  /** Milliseconds it took. */
  readonly ended: (scene: Scene, took: number) => void;
}

export interface DayOptions {
  readonly world: World;
  /** The folder with the sample instances. */
  readonly samples: string;
  /** PATH where git is found. */
  readonly path: string;
  readonly clock: Clock;
  /** Scenes to play, besides the import that all need; all where absent. */
  readonly scene?: number;
  readonly narrator: Narrator;
  readonly signal?: AbortSignal;
}

/** Plays the day's scenes in a fresh world. Throws {@link StoryBroken} with the scene's name where it goes another way than told. */
export async function playDay(options: DayOptions): Promise<void> {
  const { world, narrator, clock } = options;
  const stage: Stage = {
    world,
    look: lookAt(world, options.path),
    clock,
    samples: options.samples,
    say: narrator.say,
    saw: narrator.saw,
  };
  for (const scene of scenes.filter((one) => one.number === 0 || options.scene === undefined || one.number === options.scene)) {
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
async function unlessStopped<T>(begin: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await begin();
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error("stopped"));
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([begin(), stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
