import type { Clock } from "../../src/clock/clock.ts";
import { observe } from "./observe.ts";
import { ScenarioFailed } from "./assert.ts";
import type { Scene, SceneContext } from "./scene.ts";
import { changedScene } from "./scenes/changed.ts";
import { importScene } from "./scenes/import.ts";
import { killedScene } from "./scenes/killed.ts";
import { refusedScene } from "./scenes/refused.ts";
import { releasedScene } from "./scenes/released.ts";
import { unreviewedScene } from "./scenes/unreviewed.ts";
import type { Lab } from "./lab.ts";

/** In the order of the day. Every scene stands on the import; none on another one. */
export const scenes: readonly Scene[] = [importScene, refusedScene, changedScene, killedScene, unreviewedScene, releasedScene];

/** Who is told what happens, as it happens. */
export interface Narrator {
  readonly sceneStarted: (scene: Scene) => void;
  readonly announce: (line: string) => void;
  readonly report: (line: string) => void;
  /** Milliseconds it took. */
  readonly sceneEnded: (scene: Scene, took: number) => void;
}

export interface DayOptions {
  readonly lab: Lab;
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
  const { lab, narrator, clock } = options;
  const context: SceneContext = {
    lab,
    observer: observe(lab, options.path),
    clock,
    samples: options.samples,
    announce: narrator.announce,
    report: narrator.report,
  };
  for (const scene of scenes.filter((one) => one.number === 0 || options.scene === undefined || one.number === options.scene)) {
    const started = clock();
    narrator.sceneStarted(scene);
    try {
      await unlessStopped(() => scene.play(context), options.signal);
    } catch (error) {
      if (error instanceof ScenarioFailed) throw new ScenarioFailed(`scene ${scene.number} (${scene.title}): ${error.message}`);
      throw error;
    }
    narrator.sceneEnded(scene, clock() - started);
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
