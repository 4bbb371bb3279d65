/* Made from schemas/release.schema.json by `npm run generate`; edit that file instead. */

/**
 * releases/<version>.yaml: one entry of the catalog.
 */
export interface Release {
  /**
   * Version of this file format.
   */
  apiVersion: "flotilla.dev/v1";
  /**
   * What the file describes.
   */
  kind: "Release";
  /**
   * Which release it is.
   */
  metadata: {
    /**
     * The version, as the file's name.
     */
    name: string;
  };
  /**
   * What is known of the release.
   */
  spec: {
    /**
     * When it was published.
     */
    date: string;
    /**
     * What it is compared with the version before; the environment names a strategy for each.
     */
    kind: "major" | "minor" | "patch";
    /**
     * emergency: only a patch can be one.
     */
    urgency: "normal" | "emergency";
    /**
     * What people have to do by hand; shown on the tracker.
     */
    manualSteps?: string[];
    /**
     * Digests of its images, for people and audits.
     */
    artifacts?: {
      [k: string]: string;
    };
    /**
     * Where its notes are.
     */
    notes?: string;
    /**
     * The oldest version whose data it still reads, for people.
     */
    compatibleBack?: string;
  };
}
