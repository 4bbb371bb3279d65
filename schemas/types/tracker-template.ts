/* Made from schemas/tracker-template.schema.json by `npm run generate`; edit that file instead. */

/**
 * The front matter of templates/tracker.md.
 */
export interface TrackerTemplate {
  /**
   * Title of the issue; {{environment}} and {{target}} are filled in.
   */
  title: string;
  /**
   * Labels of the issue. A person starts a waiting rollout by setting the first one.
   *
   * @minItems 1
   */
  labels: string[];
  /**
   * Who the issue is assigned to.
   */
  assignees?: string[];
}
