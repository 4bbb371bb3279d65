/* Made from schemas/environment.schema.json by `npm run generate`; edit that file instead. */

/**
 * environments/<env>/environment.yaml
 */
export interface Environment {
  apiVersion: "flotilla.dev/v1";
  kind: "Environment";
  spec: {
    kind: "local" | "remote";
    engine: {
      name: "tofu" | "terraform";
      version: string;
      /**
       * Items: A variable's name that is neither FLOTILLA_KEY nor one of GITHUB_, RUNNER_, INPUT_ or STATE_
       */
      env?: string[];
    };
    backend: {
      /**
       * Where states are kept. This version serves local.
       */
      type: string;
      [k: string]: string | number | boolean;
    };
    /**
     * What a stack may ask for as environment.<name>.
     */
    inputs?: {
      [k: string]: unknown;
    };
    apply: "on" | "off";
    policy: {
      review: "approved" | "merged";
      confirmers: {
        permission: "admin" | "maintain" | "write";
      };
      protectedTypes: string[];
      /**
       * Instances that may fail in one apply run before it opens nothing new.
       */
      failureBudget: number;
      providers: {
        source: string;
        reattach?: boolean;
      }[];
      leases?: {
        required: boolean;
        /**
         * A duration: a whole number and s, m, h or d.
         */
        maximum?: string;
        /**
         * A duration: a whole number and s, m, h or d.
         */
        extension?: string;
      };
    };
    calendar?: {
      timezone: string;
      /**
       * @minItems 1
       */
      workingDays: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
      holidays?: string[];
    };
    freezes?: {
      /**
       * An ISO 8601 instant with offset.
       */
      from: string;
      /**
       * An ISO 8601 instant with offset.
       */
      until: string;
      reason: string;
      /**
       * A GitHub login.
       */
      owner: string;
    }[];
    rollouts?: {
      patch?: string;
      minor?: string;
      major?: string;
    };
  };
}
