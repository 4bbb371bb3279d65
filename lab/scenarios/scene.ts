import type { Clock } from "../../src/clock/clock.ts";
import type { Observer } from "./observe.ts";
import type { Lab } from "./lab.ts";

/** What a scene is played with. */
export interface SceneContext {
  readonly lab: Lab;
  readonly observer: Observer;
  readonly clock: Clock;
  /** The folder with the sample fleet's files, `environments/local/deployments`. */
  readonly samples: string;
  /** One line of story, before it happens. */
  readonly announce: (line: string) => void;
  /** What was seen, after it happened. */
  readonly report: (line: string) => void;
}

export interface Scene {
  readonly number: number;
  readonly title: string;
  /** Throws StoryBroken where the day goes another way. */
  play(context: SceneContext): Promise<void>;
}
