/* Made from schemas/instance.schema.json by `npm run generate`; edit that file instead. */

/**
 * environments/<env>/deployments/<id>/config.yaml: one tenant's deployment.
 */
export interface Instance {
  apiVersion: "flotilla.dev/v1";
  kind: "Instance";
  metadata: {
    name: string;
    labels: {
      "instance-type": "internal" | "trial" | "production";
      [k: string]: string | "internal" | "trial" | "production";
    };
    annotations?: {
      account?: string;
      [k: string]: string | undefined;
    };
  };
  spec: {
    slug: string;
    domain: string;
    customDomains?: string[];
    /**
     * family/revision
     */
    architecture: string;
    /**
     * major.minor.patch without a leading v.
     */
    version: string;
    releaseChannel: "stable" | "insiders" | "pause";
    state: "running" | "suspended" | "absent";
    region: string;
    size: string;
    features?: string[];
    ingress?: {
      public?: boolean;
      /**
       * Items: A CIDR with no host bits set.
       */
      allowlist?: string[];
    };
    maintenance?: {
      windows?: {
        /**
         * @minItems 1
         */
        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
        from: string;
        to: string;
        timezone: string;
      }[];
      /**
       * A duration: a whole number and s, m, h or d.
       */
      notice?: string;
    };
    hold?: {
      scope: "upgrade" | "all";
      reason: string;
      /**
       * A GitHub login.
       */
      owner: string;
      /**
       * An ISO 8601 instant with offset.
       */
      until: string;
    };
    lease?: {
      /**
       * A GitHub login.
       */
      owner: string;
      expires: string;
    };
    trial?: {
      /**
       * A GitHub login.
       */
      owner: string;
      expires: string;
    };
    hotpatch?: {
      image: string;
      reason: string;
      issue: string;
    };
    values?: {
      [k: string]: unknown;
    };
    operations?: {
      alerting?: boolean;
      deletionProtection?: boolean;
    };
  };
}
