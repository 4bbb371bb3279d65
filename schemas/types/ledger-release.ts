/* Made from schemas/ledger-release.schema.json by `npm run generate`; edit that file instead. */

/**
 * releases/<env>/<version>.json: what the fleet has seen of a release.
 */
export interface LedgerRelease {
  environment: string;
  /**
   * major.minor.patch without a leading v.
   */
  version: string;
  verified: {
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
    stage: string;
  } | null;
  /**
   * No environment rolled it out when it was published: this pull request, which would have added it to the catalog, was closed.
   */
  declined?: {
    pullRequest: number;
    /**
     * An ISO 8601 instant with offset.
     */
    at: string;
  };
}
