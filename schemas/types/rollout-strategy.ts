/* Made from schemas/rollout-strategy.schema.json by `npm run generate`; edit that file instead. */

/**
 * environments/<env>/rollouts/<name>.yaml
 */
export interface RolloutStrategy {
  apiVersion: "flotilla.dev/v1";
  kind: "RolloutStrategy";
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
     * @minItems 1
     */
    stages: {
      name: string;
      /**
       * @minItems 1
       */
      members: {
        labels?: {
          [k: string]: string;
        };
        /**
         * @minItems 1
         */
        ids?: string[];
        /**
         * Cumulative inside its group: ceil, at least 1, in the order of sha256(id).
         */
        percent?: number;
      }[];
      concurrency?: number;
      failures?: number;
      leastSuccesses?: number;
      gates?: ("health" | "approval")[];
    }[];
  };
}
