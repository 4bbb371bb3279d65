/* Made from schemas/ledger-confirmation.schema.json by `npm run generate`; edit that file instead. */

/**
 * confirmations/<env>/<2 hex>/<id>/<stack>/<fingerprint hex>.json: a person's word for exactly one plan.
 */
export interface LedgerConfirmation {
  environment: string;
  id: string;
  stack: string;
  fingerprint: string;
  digest: string;
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
}
