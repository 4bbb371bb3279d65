/* Made from schemas/journal-entry.schema.json by `npm run generate`; edit that file instead. */

/**
 * One line of the journal: what the engine job did, written and synced before and after it is done.
 */
export type JournalEntry =
  | {
      event: "started";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      stack: string;
      attempt: string;
      fingerprint: string;
      shape: string;
    }
  | {
      event: "clean";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      stack: string;
      attempt: string;
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
      };
    }
  | {
      event: "failed";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      stack: string;
      attempt: string;
      error: string;
    }
  | {
      event: "needs-confirmation";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      stack: string;
      attempt: string;
      fingerprint: string;
      shape: string;
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
    }
  | {
      event: "not-started";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      stack: string;
      attempt: string;
      /**
       * Why it was not started.
       */
      code: "deadline" | "failure-budget" | "cancelled" | "blocked" | "locked" | "gone" | "no-engine" | "own-file" | "upstream-missing";
      /**
       * The same for people.
       */
      detail: string;
    }
  | {
      event: "maintenance";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      /**
       * major.minor.patch without a leading v.
       */
      target: string;
    }
  | {
      event: "backup";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      evidence: {
        id: string;
        /**
         * An ISO 8601 instant with offset.
         */
        at: string;
        size: number;
      };
    }
  | {
      event: "health";
      /**
       * An ISO 8601 instant with offset.
       */
      at: string;
      environment: string;
      id: string;
      health: {
        state: "healthy" | "unhealthy" | "unknown";
        version: string | null;
        /**
         * An ISO 8601 instant with offset.
         */
        at: string;
        detail: string | null;
      };
    };
