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
  }[];
}
