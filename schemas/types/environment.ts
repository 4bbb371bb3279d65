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
       * Items: A variable that the engine gets from the job.
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
        /**
         * Where the engine gets this provider from instead of its registry: a folder on the runner, or a network mirror.
         */
        mirror?: string;
      }[];
      /**
       * What modules of this environment may do although it is refused by default.
       */
      modules?: {
        /**
         * The name that the refusal gives: data.<type>, function.<name> or provider.<name>.<argument>.
         */
        allow: string;
        /**
         * Why it is needed, for those who review the environment.
         */
        reason: string;
      }[];
      /**
       * Agents with ordinary accounts. They approve and confirm nothing, and their pull requests need two people, as those of Apps do.
       *
       * @maxItems 100
       */
      machines?: string[];
      leases?: {
        required: boolean;
        maximum?: string;
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
      from: string;
      until: string;
      reason: string;
      owner: string;
    }[];
    rollouts?: {
      patch?: string;
      minor?: string;
      major?: string;
    };
  };
}
