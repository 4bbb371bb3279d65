/* Made from schemas/ledger-text.schema.json by `npm run generate`; edit that file instead. */

/**
 * texts/needs-confirmation/<env>.json, texts/tracker/<env>/<target>.json: what the App wrote into the body of an issue that people answer by commands.
 */
export interface LedgerText {
  issue: number;
  /**
   * Newest first: the text that is there or about to be, and the one before it.
   *
   * @minItems 1
   * @maxItems 2
   */
  texts: string[];
}
