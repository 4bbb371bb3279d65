/* Made from schemas/release.schema.json by `npm run generate`; edit that file instead. */

/**
 * releases/<version>.yaml: one entry of the catalog.
 */
export interface Release {
  apiVersion: "flotilla.dev/v1";
  kind: "Release";
  metadata: {
    name: string;
  };
  spec: {
    date: string;
    kind: "major" | "minor" | "patch";
    urgency: "normal" | "emergency";
    manualSteps?: string[];
    artifacts?: {
      [k: string]: string;
    };
    notes?: string;
    compatibleBack?: string;
  };
}
