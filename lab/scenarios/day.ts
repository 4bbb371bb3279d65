import type { Clock } from "../../src/clock/clock.ts";
import { Observer } from "./observe.ts";
import { ScenarioFailed } from "./assert.ts";
import type { Scene, SceneContext } from "./scene.ts";
import { changedScene } from "./scenes/changed.ts";
import { importScene } from "./scenes/import.ts";
import { killedScene } from "./scenes/killed.ts";
import { refusedScene } from "./scenes/refused.ts";
import { releasedScene } from "./scenes/released.ts";
import { unreviewedScene } from "./scenes/unreviewed.ts";
import type { Lab } from "./lab.ts";

/** In the order of the day. Every scene needs the import, and none of the others. */
export const scenes: readonly Scene[] = [importScene, refusedScene, changedScene, killedScene, unreviewedScene, releasedScene];

/** Gets the story of the day as it happens. */
export interface Narrator {
  readonly sceneStarted: (scene: Scene) => void;
  readonly announce: (line: string) => void;
  readonly report: (line: string) => void;
  /** `took` in milliseconds. */
  readonly sceneEnded: (scene: Scene, took: number) => void;
}

export interface DayOptions {
  readonly lab: Lab;
  /** The folder with the sample instances. */
  readonly samples: string;
  /** PATH where git is found. */
  readonly path: string;
  readonly clock: Clock;
  /** The scene to play after the import; all where absent. */
  readonly scene?: number;
  readonly narrator: Narrator;
  readonly signal?: AbortSignal;
}

/** Plays the scenes in a new lab. Throws {@link ScenarioFailed} with the scene's name where something does not go as expected. */
export async function playDay(options: DayOptions): Promise<void> {
  const { lab, narrator, clock } = options;
  const context: SceneContext = {
    lab,
    observer: new Observer(lab, options.path),
    clock,
    samples: options.samples,
    idle: () => lab.idle(),
    announce: narrator.announce,
    report: narrator.report,
  };
  for (const scene of scenes.filter(({ number }) => number === 0 || options.scene === undefined || number === options.scene)) {
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

/** Rejects with the signal's reason as soon as it is aborted, and starts nothing where it already is; `Lab.close` ends what was started. */
export async function unlessStopped<T>(start: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await start();
  signal.throwIfAborted();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error("stopped"));
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([start(), stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
