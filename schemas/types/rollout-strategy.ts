/* Made from schemas/rollout-strategy.schema.json by `npm run generate`; edit that file instead. */

/**
 * environments/<env>/rollouts/<name>.yaml
 */
export interface RolloutStrategy {
  /**
   * Version of this file format.
   */
  apiVersion: "flotilla.dev/v1";
  /**
   * What the file describes.
   */
  kind: "RolloutStrategy";
  /**
   * How an upgrade moves through the environment.
   */
  spec: {
    /**
     * Instances per pull request.
     */
    batch: number;
    /**
     * Where another rollout is under way in the environment: wait until it has ended, or end it where it is older.
     */
    overlap?: "wait" | "supersede";
    /**
     * Groups of instances, upgraded one group after the other. An instance belongs to the first stage that chooses it.
     *
     * @minItems 1
     */
    stages: {
      /**
       * Name of the stage, for people.
       */
      name: string;
      /**
       * Who belongs to it: everybody that one of these chooses.
       *
       * @minItems 1
       */
      members: {
        /**
         * Chooses instances that have all of these labels.
         */
        labels?: {
          [k: string]: string;
        };
        /**
         * Chooses these instances.
         *
         * @minItems 1
         */
        ids?: string[];
        /**
         * Cumulative inside its group: ceil, at least 1, in the order of sha256(id).
         */
        percent?: number;
      }[];
      /**
       * How many instances are upgraded at a time.
       */
      concurrency?: number;
      /**
       * How many may fail before nothing more is begun and a person is asked.
       */
      failures?: number;
      /**
       * How many have to be healthy before the next stage begins, whatever was skipped.
       */
      leastSuccesses?: number;
      /**
       * What has to be true before the next stage begins: all are healthy, somebody has approved it.
       */
      gates?: ("health" | "approval")[];
    }[];
  };
}
