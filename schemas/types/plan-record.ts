/* Made from schemas/plan-record.schema.json by `npm run generate`; edit that file instead. */

/**
 * What a plan would change, without a value.
 */
export interface PlanRecord {
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
}
