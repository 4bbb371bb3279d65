import { downloadArtifact, uploadArtifact } from "./artifacts.ts";
import type { BuiltInResult, BuiltInHost } from "./built-in-host.ts";
import { checkout } from "./checkout.ts";
import type { BuiltInAction } from "../workflow/known-keys.ts";

/** The runner's own versions of third-party actions. */
export const builtIns: Readonly<Record<BuiltInAction, (inputs: ReadonlyMap<string, string>, host: BuiltInHost) => Promise<BuiltInResult>>> =
  {
    "actions/checkout": checkout,
    "actions/upload-artifact": uploadArtifact,
    "actions/download-artifact": downloadArtifact,
  };
