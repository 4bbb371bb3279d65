import { relative } from "node:path";

/** What every entry starts with, in few lines: loaded by `flotilla --help` and by an action that deals with nothing but a token. */
const start = [
  "package.json",
  "actions/artifact-check.ts",
  "actions/committer.ts",
  "actions/entry.ts",
  "actions/job-secrets.ts",
  "actions/start-check.ts",
  "src/cli/context.ts",
  "src/clock/clock.ts",
  "src/data/decimal.ts",
  "src/data/json.ts",
  "src/data/mapping.ts",
  "src/data/quoted.ts",
  "src/data/remembered.ts",
  "src/data/slices.ts",
  "src/git/git-error.ts",
  "src/github/error.ts",
  "src/github/port.ts",
  "src/github/server.ts",
  "src/process/countdown.ts",
  "src/process/failure.ts",
  "src/process/file-fault.ts",
  "src/process/optional-file.ts",
  "src/process/stop-signals.ts",
  "src/process/user-error.ts",
  "src/report/annotate.ts",
  "src/report/log-text.ts",
];

/** Commands with their options and help, without what they do. */
const commandLine = /^src\/cli\/(?:add-[a-z-]+|command-options|program(?:-name)?)\.ts$/;

/**
 * What reads and checks a fleet: the lower floors whole, and of the upper ones what `validate` uses. It is all that `validate` loads of the product.
 */
const checks = [
  /^schemas\/(?!journal|ledger|plan|work)|^src\/(?:clock|data|fleet|git|process|yaml)\//,
  /^src\/schemas\/(?!check-record|record-|sealed-record)/,
  /^src\/stacks\/module\//,
  /^src\/report\/(?:annotations|plain-text|problems)\.ts$|^src\/cli\/(?:repository|state-folder)\.ts$|^src\/review\/event\.ts$/,
];

/** Packages of GitHub's client. */
const client =
  /^@octokit\/|^(?:before-after-hook|bottleneck|content-type|json-with-bigint|toad-cache|universal-github-app-jwt|universal-user-agent)$/;

/**
 * The file of dist/shared/, without ".js", that a module of the product or of a package is put into. There is one of the product, `flotilla`, and one
 * of packages, `vendor`. What stands apart does so because starts were measured: a process parses every file that it loads, a megabyte in 30 ms, and
 * neither help, nor most jobs need GitHub's client, nor a job that asks for a token the product, nor any job what only a terminal does, nor `validate` more than a third of it.
 */
export function groupOf(root: string, id: string): "start" | "command-line" | "github" | "checks" | "commands" | "flotilla" | "vendor" {
  const [path = ""] = id.split("?");
  const vendored = packageOf(path);
  if (vendored === "@actions/core") return "start";
  if (vendored === "commander") return "command-line";
  if (vendored !== null) return client.test(vendored) ? "github" : "vendor";
  const file = relative(root, path).replaceAll("\\", "/");
  if (start.includes(file)) return "start";
  if (commandLine.test(file)) return "command-line";
  if (checks.some((pattern) => pattern.test(file))) return "checks";
  if (file.startsWith("src/cli/")) return "commands";
  return file.startsWith("src/github/") || file === "actions/github.ts" ? "github" : "flotilla";
}

/** `@octokit/rest` for one of its modules; null for our own. */
export function packageOf(path: string): string | null {
  const found = /[\\/]node_modules[\\/](?!.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path);
  return found?.[1]?.replaceAll("\\", "/") ?? null;
}
