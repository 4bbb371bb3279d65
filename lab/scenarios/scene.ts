import type { Clock } from "../../src/clock/clock.ts";
import type { Observer } from "./observe.ts";
import type { Lab } from "./lab.ts";

/** What a scene is played with. */
export interface SceneContext {
  readonly lab: Lab;
  readonly observer: Observer;
  readonly clock: Clock;
  /** The folder with the sample instances, `environments/local/deployments` of a checkout. */
  readonly samples: string;
  /** Resolves when no run is queued or active. */
  readonly idle: () => Promise<void>;
  /** Says what happens next. */
  readonly announce: (line: string) => void;
  /** Says what was observed. */
  readonly report: (line: string) => void;
}

export interface Scene {
  readonly number: number;
  readonly title: string;
  /** Throws `ScenarioFailed` where something does not go as expected. */
  play(context: SceneContext): Promise<void>;
}
