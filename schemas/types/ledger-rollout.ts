/* Made from schemas/ledger-rollout.schema.json by `npm run generate`; edit that file instead. */

/**
 * rollouts/<env>/<target>.json: a rollout's snapshot and what people said to it. What can be observed is not kept here.
 */
export interface LedgerRollout {
  environment: string;
  /**
   * major.minor.patch without a leading v.
   */
  target: string;
  strategyName: string;
  strategy: {
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
  tracker: number | null;
  /**
   * An ISO 8601 instant with offset.
   */
  openedAt: string;
  state: "opened" | "running" | "paused" | "finished" | "aborted";
  started: {
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    /**
     * GitHub's id of that account, which never changes.
     */
    account?: number;
  } | null;
  /**
   * Left out in files of before this was recorded.
   */
  published?: {
    /**
     * Who published or dispatched the release: to this rollout they are its authors. None where it came by a job alone.
     *
     * Items: A GitHub login.
     */
    by: string[];
    /**
     * The rollout starts by itself: one of them has the role maintain, or is on releases.publishers.
     */
    starts: boolean;
    /**
     * By login.
     */
    accounts?: {
      /**
       * GitHub's id of that account, which never changes.
       */
      [k: string]: number;
    };
  };
  /**
   * By /start on the tracker.
   */
  startAsked?: {
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    /**
     * GitHub's id of that account, which never changes.
     */
    account?: number;
  };
  /**
   * The target of the newer rollout that ended this one.
   */
  supersededBy?: string;
  finishedAt: string | null;
  members: {
    id: string;
    stage: string;
    excluded: ("already-there" | "insiders" | "paused" | "held" | "suspended" | "absent" | "too-far-behind" | "not-selected") | null;
    pullRequest: number | null;
    healthyAt: string | null;
    /**
     * Shapes of the stacks that this member's upgrade changed, once it was seen healthy.
     */
    shapes: string[];
    skipped: {
      /**
       * A GitHub login.
       */
      by: string;
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      reason: string;
    } | null;
    failures: {
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      reason: string;
      retried: {
        /**
         * A GitHub login.
         */
        by: string;
        /**
         * An ISO 8601 instant with offset.
         */
        at: string;
      } | null;
    }[];
    /**
     * Left its batch: its upgrade gets a pull request of its own.
     */
    alone?: boolean;
    /**
     * A person asked to build its pull request again: done once its head is another one than this.
     */
    retry?: {
      /**
       * A GitHub login.
       */
      by: string;
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      comment: number | null;
      /**
       * A git object id.
       */
      head: string;
      count: number;
    };
  }[];
  approvedShapes: {
    shape: string;
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    comment: number | null;
    /**
     * GitHub's id of that account, which never changes.
     */
    account?: number;
  }[];
  /**
   * Natural keys of events somebody was mentioned for.
   */
  notified: string[];
  /**
   * When the App had set the template's labels; absent until then.
   */
  labelledAt?: string;
  /**
   * Stages whose approval gate a person opened.
   */
  approvedStages?: {
    stage: string;
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    comment: number | null;
    /**
     * GitHub's id of that account, which never changes.
     */
    account?: number;
  }[];
  /**
   * Comments that were acted on: each is acted on once.
   */
  commands?: {
    comment: number;
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    line: string;
  }[];
}
