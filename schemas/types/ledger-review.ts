/* Made from schemas/ledger-review.schema.json by `npm run generate`; edit that file instead. */

/**
 * reviews/<env>/<2 hex>/<id>/<stack>/<digest>.json: the plans of one stack and digest that people were shown, one per pull request head.
 */
export interface LedgerReview {
  environment: string;
  id: string;
  stack: string;
  digest: string;
  reviews: {
    record: {
      keyId: string;
      digest: string;
      mode: "planned" | "upstream-unknown" | "deferred";
      changes: {
        address: string;
        previous: string | null;
        /**
         * The engine's own order: [delete, create] and [create, delete] are replacements.
         *
         * @minItems 1
         */
        actions: ("create" | "update" | "delete" | "read" | "no-op" | "forget")[];
        /**
         * Changed leaf path -> HMAC of the value after, or unknown.
         */
        attributes: {
          [k: string]: string;
        };
      }[];
      outputs: {
        [k: string]: string;
      };
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
  }[];
}
