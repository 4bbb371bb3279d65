/* Made from schemas/plan-report.schema.json by `npm run generate`; edit that file instead. */

export type Stacks = {
  environment: string;
  id: string;
  stack: string;
  record: {
    keyId: string;
    digest: string;
    mode: "planned" | "upstream-unknown" | "deferred";
    changes: {
      address: string;
      /**
       * Key of the object that a replacement left behind, where the change is about that one.
       */
      deposed?: string;
      /**
       * When an action of a provider is called, and for which resource.
       */
      trigger?: string;
      previous: string | null;
      /**
       * The engine's own order: [delete, create] and [create, delete] are replacements.
       *
       * @minItems 1
       */
      actions: ("create" | "update" | "delete" | "read" | "no-op" | "forget" | "invoke")[];
      /**
       * Changed leaf path -> HMAC of the value after, unknown, or write-only: given to the provider, and in no plan.
       */
      attributes: {
        [k: string]: string;
      };
    }[];
    outputs: {
      [k: string]: string;
    };
    /**
     * Addresses of checks that fail; left out where none does.
     */
    checks?: string[];
    /**
     * Addresses of ephemeral resources, without keys; left out where there are none.
     */
    ephemeral?: string[];
  };
  shape: string;
  fingerprint: string;
  autoApply: boolean;
  error: string | null;
  display: {
    address: string;
    actions: string[];
    /**
     * Redacted text for people; sensitive is shown as (sensitive), unknown as (known after apply).
     */
    attributes: {
      path: string;
      before: string | null;
      after: string | null;
    }[];
  }[];
  downtime: string | null;
  protected: string[];
}[];

/**
 * Artifact of plan for report: what a pull request would change. Sensitive values never reach it.
 */
export interface PlanReport {
  /**
   * A git object id.
   */
  head: string;
  /**
   * A git object id.
   */
  base: string;
  /**
   * A git object id.
   */
  mergeTree: string;
  pullRequest: number;
  run: string;
  problems: {
    [k: string]: unknown;
  }[];
  stacks: Stacks;
  /**
   * What changes of flotilla.yaml, environments, rollout strategies and templates; absent where nothing does.
   */
  rules?: {
    file: string;
    change: "added" | "changed" | "removed";
    /**
     * JSON of values that differ, cut, without names; none where the file is new or gone, or holds no values.
     */
    values: {
      path: string;
      before: string | null;
      after: string | null;
    }[];
  }[];
  /**
   * What was planned of module code that is not merged, by the word of one of its owners; absent where no such code was run. Its plans are no reviews.
   */
  modulePlan?: {
    /**
     * Login of the code owner.
     */
    by: string;
    /**
     * Id of the comment.
     */
    comment: number;
    /**
     * Instances that were planned as if they moved to a revision, from the one that the merge result has them on.
     */
    moves: {
      environment: string;
      id: string;
      from: string;
      to: string;
    }[];
    /**
     * Instances of these families on earlier revisions that are like those, and were not planned.
     */
    left: number;
    /**
     * What keeps instances from moving.
     */
    problems: {
      [k: string]: unknown;
    }[];
    stacks: Stacks;
  };
  /**
   * The instances are planned in so many jobs of their own, each with a report; absent where this report has all plans.
   */
  parts?: {
    count: number;
    instances: number;
  };
  /**
   * Which of these jobs the report is of; absent in the report that has all plans, or says that there are parts.
   */
  part?: number;
  /**
   * Instances of this part that were planned and would stay as they are: only outputs that they read might have differed. Absent where there are none.
   */
  same?: number;
  /**
   * Instances that were not begun before the deadline; absent where there are none.
   */
  left?: number;
}
