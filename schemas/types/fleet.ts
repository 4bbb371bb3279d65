/* Made from schemas/fleet.schema.json by `npm run generate`; edit that file instead. */

/**
 * flotilla.yaml: the root marker of a fleet.
 */
export interface Fleet {
  /**
   * Version of this file format.
   */
  apiVersion: "flotilla.dev/v1";
  /**
   * What the file describes.
   */
  kind: "Fleet";
  /**
   * What the fleet as a whole has.
   */
  spec: {
    /**
     * Where the releases come from that the fleet runs.
     */
    releases: {
      /**
       * The repository on GitHub whose published releases are rolled out.
       */
      repository: string;
      /**
       * How a release's tag is made of its version.
       */
      tag: string;
      /**
       * Whose releases start their rollouts by themselves, besides those of people with the role maintain.
       *
       * @maxItems 50
       */
      publishers?: string[];
    };
    /**
     * A branch below flotilla/, which only the App may write.
     */
    ledger: string;
    /**
     * Whom Flotilla turns to.
     */
    notify?: {
      /**
       * Mentioned in an issue or pull request when something needs a person.
       */
      mention: string;
    };
    /**
     * Hosts, besides github.com, that addresses of releases and instances are linked to in comments and issues. The others are shown as text.
     *
     * @maxItems 50
     */
    links?: string[];
  };
}
