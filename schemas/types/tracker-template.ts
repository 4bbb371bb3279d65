/* Made from schemas/tracker-template.schema.json by `npm run generate`; edit that file instead. */

/**
 * The front matter of templates/tracker.md.
 */
export interface TrackerTemplate {
  title: string;
  /**
   * @minItems 1
   */
  labels: string[];
  assignees?: string[];
}
