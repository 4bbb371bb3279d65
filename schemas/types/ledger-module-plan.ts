/* Made from schemas/ledger-module-plan.schema.json by `npm run generate`; edit that file instead. */

/**
 * module-plans/<pull request>.json: a code owner's word that lets the module code of exactly one head be planned before it is merged.
 */
export interface LedgerModulePlan {
  pullRequest: number;
  /**
   * A git object id.
   */
  head: string;
  /**
   * A GitHub login.
   */
  by: string;
  /**
   * GitHub's id of that account, which never changes.
   */
  account: number;
  /**
   * An ISO 8601 instant with offset.
   */
  at: string;
  comment: number;
  /**
   * The files that merging this head would have changed then, all of them the code owner's. Where main has moved and others differ, this is no word for them.
   *
   * @minItems 1
   */
  paths: string[];
  /**
   * HMAC of the rest with a key derived from the fleet's: only a job of the App that has it can have written this.
   */
  seal: string;
}
