import type { Clock } from "../../src/clock/clock.ts";
import type { Look } from "./look.ts";
import type { World } from "./world.ts";

/** What a scene is played with. */
export interface Stage {
  readonly world: World;
  readonly look: Look;
  readonly clock: Clock;
  /** The folder with the sample fleet's files, `environments/local/deployments`. */
  readonly samples: string;
  /** One line of story, before it happens. */
  readonly say: (line: string) => void;
  /** What was seen, after it happened. */
  readonly saw: (line: string) => void;
}

export interface Scene {
  readonly number: number;
  readonly title: string;
  /** Throws StoryBroken where the day goes another way. */
  play(stage: Stage): Promise<void>;
}
