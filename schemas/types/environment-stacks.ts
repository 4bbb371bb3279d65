/* Made from schemas/environment-stacks.schema.json by `npm run generate`; edit that file instead. */

/**
 * environments/<env>/stacks.yaml: what belongs to the environment itself, such as a DNS zone. Its plans, states and records are those of an instance with the id `environment`.
 */
export interface EnvironmentStacks {
  /**
   * Version of this file format.
   */
  apiVersion: "flotilla.dev/v1";
  /**
   * What the file describes.
   */
  kind: "EnvironmentStacks";
  /**
   * What they are made of.
   */
  spec: {
    /**
     * The family and revision of its architecture. The family never changes; another revision is an ordinary change.
     */
    architecture: string;
    /**
     * What the architecture's values.schema.json takes.
     */
    values?: {
      [k: string]: unknown;
    };
  };
}
