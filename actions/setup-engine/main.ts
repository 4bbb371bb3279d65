import { join } from "node:path";
import { loadFleet } from "../../src/fleet/load.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import { run } from "../../src/process/run.ts";
import { downloadEngine } from "../../src/stacks/engine/engine-download.ts";
import { fitsConstraint } from "../../src/fleet/version-constraint.ts";
import { type EngineRequirement, EngineMissing, locateEngine } from "../../src/stacks/engine/engine-location.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";

await runAction(async (context) => {
  const repository = await openRepository(context.workspace, run, context.env);
  const { snapshot } = await loadFleet(repository, "HEAD", { only: [] });
  if (snapshot === null) throw new ActionFailure("there is no valid flotilla.yaml in the checkout: which engine is wanted is not known");
  const lines = [...snapshot.environments.values()]
    .filter(({ config }) => config.spec.apply === "on")
    .map(({ config }) => config.spec.engine);
  const paths = new Set<string>();
  for (const line of lines) paths.add(await engineFor(context, line));
  const [path, ...others] = paths;
  if (path === undefined) context.info("No environment is applied: no engine is needed");
  else if (others.length === 0) context.exportVariable("FLOTILLA_ENGINE", path);
  else context.info("The environments ask for different engines: each is located where it is needed");
});

async function engineFor(context: ActionContext, line: EngineRequirement): Promise<string> {
  const [version, checksum, url] = [context.input("version"), context.input("checksum"), context.input("url")];
  try {
    const engine = await locateEngine(context.env, line);
    context.info(`${engine.name} ${engine.version} at ${engine.path} fits ${line.name} ${line.version}`);
    return engine.path;
  } catch (error) {
    if (!(error instanceof EngineMissing)) throw error;
    if (version === "" || checksum === "") throw new ActionFailure(`${error.message} Or give this action the inputs version and checksum.`);
  }
  if (!fitsConstraint(version, line.version))
    throw new ActionFailure(`the input version is ${version}, but environment.yaml asks for ${line.name} ${line.version}`);
  const folder = join(context.env["RUNNER_TOOL_CACHE"] ?? context.workspace, "flotilla");
  const path = await downloadEngine({ name: line.name, version, checksum, url }, folder);
  const engine = await locateEngine({ ...context.env, FLOTILLA_ENGINE: path }, line);
  context.info(`Downloaded ${engine.name} ${engine.version} to ${path}`);
  return path;
}
