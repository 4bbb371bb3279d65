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
     * Further texts that must not be seen in public text, such as the customer's name; slug and domains are hidden without it.
     */
    private?: string[];
    architecture: string;
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
      notice?: string;
    };
    hold?: {
      scope: "upgrade" | "all";
      reason: string;
      owner: string;
      until: string;
    };
    lease?: {
      owner: string;
      expires: string;
    };
    trial?: {
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
