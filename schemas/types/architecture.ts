/* Made from schemas/architecture.schema.json by `npm run generate`; edit that file instead. */

/**
 * architectures/<family>/<revision>/architecture.yaml: what an instance is made of.
 */
export interface Architecture {
  /**
   * Version of this file format.
   */
  apiVersion: "flotilla.dev/v1";
  /**
   * What the file describes.
   */
  kind: "Architecture";
  /**
   * What an instance of this revision is made of.
   */
  spec: {
    /**
     * The Terraform modules of an instance, each with a state of its own; one folder below stacks for each.
     *
     * @minItems 1
     */
    stacks: {
      /**
       * Name of the stack and of its folder.
       */
      name: string;
      /**
       * Stacks that are applied before, and whose outputs this one may read.
       */
      needs?: string[];
      /**
       * Whether this stack needs no review; protected types do all the same.
       */
      autoApply?: boolean;
      /**
       * What of the instance and its environment reaches the module; nothing else does.
       */
      inputs: string[];
      /**
       * What later stacks and health checks may read, by the name of the module's output.
       */
      outputs?: {
        [k: string]: {
          /**
           * Whether the value is kept out of everything that people see.
           */
          sensitive?: boolean;
          /**
           * Type of the value; string where absent.
           */
          type?: "string" | "number" | "bool" | "list" | "map";
        };
      };
      /**
       * Attribute paths, as <type>.<path>, that are left out of plan records.
       */
      volatile?: string[];
    }[];
    /**
     * The engine's versions belong to the revision, so that another one reaches instances in stages. That of environment.yaml then makes no instance pending.
     */
    engine?: {
      /**
       * Versions that plan and apply this revision, inside the range of the environment.
       */
      version: string;
    };
    /**
     * What this revision takes of fields that could hold more; validate refuses other values on their line. spec.values has a schema of its own.
     */
    fields?: {
      [k: string]: {
        /**
         * The values that the field may have; of a list, each of its items.
         *
         * @minItems 1
         */
        enum?: (string | number | boolean)[];
        /**
         * Whether every instance has to have the field.
         */
        required?: boolean;
      };
    };
    /**
     * What has to be true of an instance after an apply; all of it.
     */
    health: (
      | {
          /**
           * The address that is asked; {{spec.<field>}} and {{outputs.<stack>.<output>}} are filled in.
           */
          http: string;
          /**
           * The HTTP status of a healthy answer.
           */
          status: number;
          /**
           * A JSON pointer to the running version in the answer.
           */
          version?: string;
          /**
           * How many answers in a row have to be healthy.
           */
          passes: number;
          /**
           * How long the check may take before the instance counts as unhealthy.
           */
          within: string;
        }
      | {
          /**
           * The operation that is run: probe.
           */
          operation: string;
        }
    )[];
    /**
     * Programs of this revision, run from main only: an argument list, JSON in and out.
     */
    operations?: {
      /**
       * Runs before the first apply of another version; where it fails, nothing is applied.
       */
      backup?: {
        /**
         * The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.
         *
         * @minItems 1
         */
        run: string[];
        /**
         * How long it may take.
         */
        within: string;
      };
      /**
       * Runs before the backup of an upgrade, such as a banner for users. It may run more than once for the same upgrade; where it fails, nothing is applied.
       */
      beforeUpgrade?: {
        /**
         * The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.
         *
         * @minItems 1
         */
        run: string[];
        /**
         * How long it may take.
         */
        within: string;
      };
      /**
       * Runs once the instance is healthy in the new version, such as to take the banner away. It may run more than once; until it succeeds, the instance counts as unhealthy.
       */
      afterUpgrade?: {
        /**
         * The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.
         *
         * @minItems 1
         */
        run: string[];
        /**
         * How long it may take.
         */
        within: string;
      };
      /**
       * A health check that is a program.
       */
      probe?: {
        /**
         * The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.
         *
         * @minItems 1
         */
        run: string[];
        /**
         * How long it may take.
         */
        within: string;
      };
    };
    /**
     * Changes during which an instance does not answer; shown in reviews.
     */
    downtime?: {
      /**
       * The action and the resource type.
       */
      on: string;
      /**
       * How long it takes.
       */
      expect: string;
    }[];
    /**
     * What is said below errors of the engine.
     */
    hints?: {
      /**
       * Text of the error; .* stands for anything, and a backslash takes a character literally.
       */
      match: string;
      /**
       * What to do about it.
       */
      say: string;
    }[];
  };
}
