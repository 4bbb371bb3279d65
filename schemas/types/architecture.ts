/* Made from schemas/architecture.schema.json by `npm run generate`; edit that file instead. */

/**
 * architectures/<family>/<revision>/architecture.yaml: what an instance is made of.
 */
export interface Architecture {
  apiVersion: "flotilla.dev/v1";
  kind: "Architecture";
  spec: {
    /**
     * @minItems 1
     */
    stacks: {
      name: string;
      needs?: string[];
      autoApply?: boolean;
      inputs: string[];
      outputs?: {
        [k: string]: {
          sensitive?: boolean;
          type?: "string" | "number" | "bool" | "list" | "map";
        };
      };
      /**
       * Attribute paths, as <type>.<path>, that are left out of plan records.
       */
      volatile?: string[];
    }[];
    health: (
      | {
          http: string;
          status: number;
          /**
           * A JSON pointer to the running version in the answer.
           */
          version?: string;
          passes: number;
          within: string;
        }
      | {
          operation: string;
        }
    )[];
    operations?: {
      backup?: {
        /**
         * @minItems 1
         */
        run: string[];
        within: string;
      };
      probe?: {
        /**
         * @minItems 1
         */
        run: string[];
        within: string;
      };
    };
    downtime?: {
      on: string;
      expect: string;
    }[];
    hints?: {
      match: string;
      say: string;
    }[];
  };
}
