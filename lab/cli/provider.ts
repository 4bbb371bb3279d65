import { resolve } from "node:path";
import { type MirrorOptions, writeMirror } from "../provider/mirror.ts";
import { type ExitCode, type LabContext, UsageError } from "./context.ts";

/** `flotilla-lab provider`: paths are relative to the working folder. */
export function writeProvider({ cwd, out }: LabContext, options: MirrorOptions): ExitCode {
  const [mirror, schema, objects] = [options.mirror, options.schema, options.objects].map((path) => resolve(cwd, path)) as [
    string,
    string,
    string,
  ];
  if (!/^(?:[a-z0-9.-]+\/)?[a-z0-9-]+\/[a-z0-9-]+$/.test(options.source))
    throw new UsageError(
      `--source ${options.source}: a provider is written as <namespace>/<name>, with its host in front where it has one.`,
    );
  if (!/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(options.version))
    throw new UsageError(`--version ${options.version}: a version has three numbers, for example 7.0.0.`);
  try {
    writeMirror({ ...options, mirror, schema, objects });
  } catch (error) {
    throw new UsageError(`${options.schema}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
  out(`A stand-in for ${options.source} ${options.version} is in ${mirror}.\n`);
  return 0;
}
