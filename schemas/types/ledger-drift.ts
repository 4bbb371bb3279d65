/* Made from schemas/ledger-drift.schema.json by `npm run generate`; edit that file instead. */

/**
 * drift/<env>.json: which instances were checked, and what of them differs from what was applied.
 */
export interface LedgerDrift {
  environment: string;
  /**
   * Instance -> when it was checked the last time.
   */
  checked: {
    /**
     * An ISO 8601 instant with offset.
     */
    [k: string]: string;
  };
  drifted: {
    id: string;
    stack: string;
    shape: string;
    fingerprint: string;
    /**
     * When it was seen first.
     */
    since: string;
    /**
     * When it was seen last.
     */
    at: string;
    /**
     * The plan as people may read it. Absent where an earlier version made it.
     */
    plan: {
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
  }[];
  /**
   * Stacks that could not be planned.
   */
  failed: {
    id: string;
    stack: string;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    error: string;
  }[];
}
