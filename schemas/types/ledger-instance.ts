/* Made from schemas/ledger-instance.schema.json by `npm run generate`; edit that file instead. */

/**
 * instances/<env>/<2 hex>/<id>.json: what has happened to one instance.
 */
export interface LedgerInstance {
  environment: string;
  id: string;
  inputs: {
    /**
     * A git object id.
     */
    config: string;
    /**
     * A git object id.
     */
    environment: string;
    /**
     * A git object id.
     */
    architecture: string;
    /**
     * The architecture revision whose tree `architecture` is.
     */
    revision?: string;
    /**
     * Hash of the outputs of the environment's own stacks; of those stacks themselves, and of instances that read them.
     */
    outputs?: string;
  } | null;
  version: string | null;
  health: {
    state: "healthy" | "unhealthy" | "unknown";
    version: string | null;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    detail: string | null;
  } | null;
  maintenance: {
    /**
     * major.minor.patch without a leading v.
     */
    target: string;
    /**
     * An ISO 8601 instant with offset.
     */
    since: string;
    backup: {
      id: string;
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      size: number;
    } | null;
  } | null;
  /**
   * Who took it in as it was running: the first apply of each stack changes nothing but outputs. Absent where Flotilla made it.
   */
  adopted?: {
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
  };
  /**
   * Who let it go: nothing of it is applied any more, and everything runs on. Absent where it is Flotilla's.
   */
  released?: {
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
  };
  retry: {
    /**
     * A GitHub login.
     */
    by: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    comment: number | null;
  } | null;
  stacks: {
    [k: string]: {
      applied: {
        digest: string;
        /**
         * A git object id.
         */
        commit: string;
        fingerprint: string;
        reviewedFingerprint: string | null;
        run: string;
        engine: string;
        /**
         * What the engine was kept from the rest of the machine by: bubblewrap and its version, or none.
         */
        isolation?: string;
        backend: string;
        /**
         * Where the state was before this apply: a copy of it is there.
         */
        movedFrom?: string;
        /**
         * Of the state that the apply left: an older one, or one of another lineage, is not planned from. Absent where an earlier version applied it.
         */
        stateVersion?: {
          lineage: string;
          serial: number;
        };
        /**
         * An ISO 8601 instant with offset.
         */
        startedAt: string;
        /**
         * An ISO 8601 instant with offset.
         */
        at: string;
        /**
         * major.minor.patch without a leading v.
         */
        version: string;
        /**
         * Outputs that are not sensitive, in clear.
         */
        outputs: {
          [k: string]: unknown;
        };
        /**
         * HMAC of every declared output, sensitive ones included.
         */
        hashes: {
          [k: string]: string;
        };
        /**
         * <stack>.<output> -> HMAC of the value this apply consumed.
         */
        consumed: {
          [k: string]: string;
        };
        pullRequest: number | null;
        author: string | null;
        /**
         * Items: A GitHub login.
         */
        approvers: string[];
        confirmer: string | null;
        backup: string | null;
        /**
         * Of author, approvers, confirmer and who merged, by login.
         */
        accounts?: {
          /**
           * GitHub's id of that account, which never changes.
           */
          [k: string]: number;
        };
        /**
         * A GitHub login: who merged the pull request. Absent where there was none, and in records of before this was kept.
         */
        mergedBy?: string;
      } | null;
      attempt: {
        id: string;
        digest: string;
        /**
         * A git object id.
         */
        commit: string;
        run: string;
        /**
         * Which engine job of the run has it to do. Absent where an earlier version claimed it, in a run of one.
         */
        shard?: number;
        /**
         * An ISO 8601 instant with offset.
         */
        at: string;
        state: "claimed" | "not-started" | "started" | "clean" | "failed" | "interrupted" | "needs-confirmation";
        error: string | null;
        fingerprint: string | null;
        shape: string | null;
        /**
         * Why it needs confirmation.
         */
        why: {
          code: string;
          address: string | null;
          message: string;
        }[];
        /**
         * The plan as people may read it. Absent where an earlier version made it.
         */
        plan?: {
          /**
           * Redacted, without names; what destroys stands first.
           */
          changes: {
            address: string;
            actions: string[];
            attributes: {
              path: string;
              before: string | null;
              after: string | null;
            }[];
          }[];
          /**
           * Names of the outputs it changes.
           */
          outputs: string[];
          protected: string[];
          downtime: string | null;
          /**
           * Of the whole plan; a replacement adds and destroys.
           */
          counts: {
            add: number;
            change: number;
            destroy: number;
          };
          /**
           * How many of each the whole plan has besides those that are listed; attributes: of the listed changes.
           */
          omitted: {
            changes: number;
            attributes: number;
            outputs: number;
            protected: number;
          };
        };
        /**
         * Why it was claimed.
         */
        reason?: "never-applied" | "changed" | "interrupted" | "failed" | "upstream" | "accepted";
        /**
         * How many attempts before this one, in a row, have no end.
         */
        takes?: number;
        /**
         * Object ids the attempt was made for: a failed one is tried again by itself when they change.
         */
        inputs?: {
          /**
           * A git object id.
           */
          config: string;
          /**
           * A git object id.
           */
          environment: string;
          /**
           * A git object id.
           */
          architecture: string;
        };
        /**
         * Hash of the reviews and their trust it was judged by: a change of them is a reason to plan again.
         */
        facts?: string;
      } | null;
      /**
       * What a person asked the next apply to do about the stack's state before it plans. Kept until an apply is clean; an accepted state, until the next end of the stack but a plan of that state that has to be confirmed.
       */
      repair?: {
        kind: "unlock" | "accept-state" | "move-state";
        /**
         * Id of the lock, of unlock only.
         */
        lock?: string;
        /**
         * Of accept-state: the recorded version of the state that was given up; null where none is recorded. Without it nothing is accepted: an earlier version wrote that.
         */
        recorded?: {
          lineage: string;
          serial: number;
        } | null;
        /**
         * Of accept-state: which state was found instead, in the words in which the plan was shown. Another one is not accepted.
         */
        shown?: string;
        /**
         * A GitHub login.
         */
        by: string;
        /**
         * GitHub's id of the account.
         */
        account?: number;
        /**
         * An ISO 8601 instant with offset.
         */
        at: string;
        comment: number | null;
      };
    };
  };
}
