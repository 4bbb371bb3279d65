/* Made from schemas/work.schema.json by `npm run generate`; edit that file instead. */

/**
 * Artifact of find for engine: what this run has claimed, with everything the engine job needs to judge a plan.
 */
export interface Work {
  run: string;
  /**
   * Which engine job of the run this is for.
   */
  shard: number;
  /**
   * Drawn by find; the run's journal names it.
   */
  nonce: string;
  /**
   * When it was claimed: nothing of the run is older. An ISO 8601 instant with offset.
   */
  at: string;
  /**
   * A git object id.
   */
  commit: string;
  /**
   * An ISO 8601 instant with offset.
   */
  deadline: string;
  /**
   * By environment: how many instances may fail in this job before it begins nothing new.
   */
  failures: {
    [k: string]: number;
  };
  /**
   * By environment: how many instances have become healthy by the same rollout since its last failure. The job begins with so many more. Absent where there are none.
   */
  earned?: {
    [k: string]: number;
  };
  instances: {
    environment: string;
    id: string;
    /**
     * The version that the instance has at the commit.
     */
    version: string;
    probe: boolean;
    /**
     * The instance's ledger file with the claims in it.
     */
    ledger: {
      [k: string]: unknown;
    };
    stacks: {
      name: string;
      attempt: string;
      digest: string;
      reason: "never-applied" | "changed" | "interrupted" | "failed" | "upstream" | "accepted";
      reviews: {
        review: {
          record: {
            keyId: string;
            digest: string;
            mode: "planned" | "upstream-unknown" | "deferred";
            changes: {
              address: string;
              /**
               * Key of the object that a replacement left behind, where the change is about that one.
               */
              deposed?: string;
              /**
               * When an action of a provider is called, and for which resource.
               */
              trigger?: string;
              previous: string | null;
              /**
               * The engine's own order: [delete, create] and [create, delete] are replacements.
               *
               * @minItems 1
               */
              actions: ("create" | "update" | "delete" | "read" | "no-op" | "forget" | "invoke")[];
              /**
               * Changed leaf path -> HMAC of the value after, unknown, or write-only: given to the provider, and in no plan.
               */
              attributes: {
                [k: string]: string;
              };
            }[];
            outputs: {
              [k: string]: string;
            };
            /**
             * Addresses of checks that fail; left out where none does.
             */
            checks?: string[];
            /**
             * Addresses of ephemeral resources, without keys; left out where there are none.
             */
            ephemeral?: string[];
          };
          pullRequest: number;
          /**
           * A git object id.
           */
          head: string;
          /**
           * A git object id.
           */
          base: string;
          /**
           * A git object id.
           */
          mergeTree: string;
          /**
           * An ISO 8601 instant with offset.
           */
          at: string;
          run: string;
          /**
           * Hash of the comment in which people were shown it: an approval counts while the comment is that one.
           */
          comment?: string;
        };
        /**
         * The pull request was merged after review.at (a plan recorded later was seen by no reviewer), and main's tip descends from its merge commit.
         */
        merged: boolean;
        /**
         * A GitHub login.
         */
        author: string;
        /**
         * People other than author and committers who approved exactly review.head.
         *
         * Items: A GitHub login.
         */
        approvers: string[];
        approvedShapes: string[] | null;
      }[];
      confirmations: {
        fingerprint: string;
        /**
         * A GitHub login.
         */
        by: string;
        /**
         * An ISO 8601 instant with offset.
         */
        at: string;
      }[];
    }[];
  }[];
}
