/* Made from schemas/instance.schema.json by `npm run generate`; edit that file instead. */

/**
 * environments/<env>/deployments/<id>/config.yaml: one tenant's deployment.
 */
export interface Instance {
  /**
   * Version of this file format.
   */
  apiVersion: "flotilla.dev/v1";
  /**
   * What the file describes.
   */
  kind: "Instance";
  /**
   * What the instance is, apart from what it is made of.
   */
  metadata: {
    /**
     * The id of the instance, as its folder. It never changes and stands in public text, so it holds no customer's name.
     */
    name: string;
    /**
     * What rollout strategies choose instances by.
     */
    labels: {
      /**
       * Whose instance it is: the own team's, somebody's who tries, or a paying customer's.
       */
      "instance-type": "internal" | "trial" | "production";
      [k: string]: string | "internal" | "trial" | "production";
    };
    /**
     * Notes for people; Flotilla does not go by them.
     */
    annotations?: {
      /**
       * Where the customer's account is described.
       */
      account?: string;
      [k: string]: string | undefined;
    };
  };
  /**
   * What the instance is made of.
   */
  spec: {
    /**
     * The short name that people and its infrastructure use. It never changes, is unique in the fleet, and is hidden in public text.
     */
    slug: string;
    /**
     * Where the instance answers. Unique in the fleet.
     */
    domain: string;
    /**
     * Further domains, such as the customer's own. Unique in the fleet.
     */
    customDomains?: string[];
    /**
     * Further texts that must not be seen in public text, such as the customer's name; slug and domains are hidden without it.
     */
    private?: string[];
    /**
     * The family and revision of its architecture. The family never changes; another revision is an ordinary change.
     */
    architecture: string;
    /**
     * The version of the product that it runs, one of releases/. Rollouts change it.
     */
    version: string;
    /**
     * stable: is included in rollouts. insiders and pause: is not; pause needs a hold that names who, why and until when.
     */
    releaseChannel: "stable" | "insiders" | "pause";
    /**
     * This version supports running only.
     */
    state: "running" | "suspended" | "absent";
    /**
     * Where it runs, in the words of its architecture. It never changes.
     */
    region: string;
    /**
     * How large it is, in the words of its architecture.
     */
    size: string;
    /**
     * What it has beyond the others, in the words of its architecture.
     */
    features?: string[];
    /**
     * Who may reach it, for the architecture to carry out.
     */
    ingress?: {
      /**
       * Whether it can be reached from the internet.
       */
      public?: boolean;
      /**
       * Networks that may reach it.
       *
       * Items: A CIDR with no host bits set.
       */
      allowlist?: string[];
    };
    /**
     * When it may be interrupted. This version shows it.
     */
    maintenance?: {
      /**
       * Times in which it may be interrupted.
       */
      windows?: {
        /**
         * Days on which the window begins.
         *
         * @minItems 1
         */
        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
        /**
         * When it begins.
         */
        from: string;
        /**
         * When it ends.
         */
        to: string;
        /**
         * A name of the IANA time zone database.
         */
        timezone: string;
      }[];
      /**
       * How long before an interruption the customer has to know.
       */
      notice?: string;
    };
    /**
     * Keeps changes away from the instance until a time.
     */
    hold?: {
      /**
       * upgrade: rollouts leave it out. all: nothing is applied.
       */
      scope: "upgrade" | "all";
      /**
       * Why.
       */
      reason: string;
      /**
       * Who decided it, as a GitHub login.
       */
      owner: string;
      /**
       * When it ends by itself.
       */
      until: string;
    };
    /**
     * How long the instance may live. This version only warns.
     */
    lease?: {
      /**
       * Who needs it, as a GitHub login.
       */
      owner: string;
      /**
       * The last day.
       */
      expires: string;
    };
    /**
     * That a customer tries it out, and until when.
     */
    trial?: {
      /**
       * Who looks after the customer, as a GitHub login.
       */
      owner: string;
      /**
       * The last day.
       */
      expires: string;
    };
    /**
     * An image in place of the version's own. The next upgrade removes it.
     */
    hotpatch?: {
      /**
       * The image.
       */
      image: string;
      /**
       * Why.
       */
      reason: string;
      /**
       * Where it is tracked.
       */
      issue: string;
    };
    /**
     * What only this architecture knows; its values.schema.json says what may stand here.
     */
    values?: {
      [k: string]: unknown;
    };
    /**
     * How it is operated, for the architecture to carry out.
     */
    operations?: {
      /**
       * Whether somebody is alerted when it does not answer.
       */
      alerting?: boolean;
      /**
       * Whether its data is protected from deletion.
       */
      deletionProtection?: boolean;
    };
  };
}
