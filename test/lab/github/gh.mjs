// GitHub's command line as far as `flotilla doctor` names it, so that what is to be typed can be typed against the lab: each command sends the request that
// the real one sends (https://cli.github.com/manual). A word that it does not know ends it.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

// The repository that is meant where none is named: the real one asks the folder's remote.
const { GITHUB_API_URL: root, GH_TOKEN: token, GH_REPO: inFolder } = process.env;
const text = { type: "string" };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    method: text,
    field: { ...text, multiple: true },
    input: text,
    env: text,
    org: text,
    body: text,
    repo: text,
    yes: { type: "boolean" },
    "enable-issues": { type: "boolean" },
    "enable-auto-merge": text,
  },
});
const [topic, verb, name = ""] = positionals;
const read = () => readFileSync(0, "utf8").trim();
const repo = `repos/${values.repo ?? (topic === "repo" ? name : inFolder)}`;
/** Where a secret or variable is kept. */
const place = (kind) => {
  if (values.org !== undefined) return `orgs/${values.org}/actions/${kind}`;
  return values.env === undefined ? `${repo}/actions/${kind}` : `${repo}/environments/${values.env}/${kind}`;
};
const commands = {
  api: () => {
    const body = values.input === undefined ? fields(values.field) : JSON.parse(read());
    return ask(values.method ?? (body === undefined ? "GET" : "POST"), verb, body);
  },
  "repo edit": () => ask("PATCH", repo, edits()),
  "repo unarchive": () => (values.yes ? ask("PATCH", repo, { archived: false }) : end("--yes required when not running interactively")),
  "workflow enable": () => ask("PUT", `${repo}/actions/workflows/${name}/enable`),
  "label create": () => ask("POST", `${repo}/labels`, { name }),
  "secret delete": () => ask("DELETE", `${place("secrets")}/${name}`),
  "secret set": async () => {
    const { key_id } = await ask("GET", `${place("secrets")}/public-key`);
    return await ask("PUT", `${place("secrets")}/${name}`, { key_id, encrypted_value: Buffer.from(read()).toString("base64") });
  },
  "variable delete": () => ask("DELETE", `${place("variables")}/${name}`),
  "variable set": async () => {
    const variable = { name, value: values.body ?? read() };
    return (await ask("POST", place("variables"), variable, [409, 422])) ?? (await ask("PATCH", `${place("variables")}/${name}`, variable));
  },
};
await (commands[topic] ?? commands[`${topic} ${verb}`] ?? end)(`gh ${topic} ${verb} is not known here`);

/** `a=1` and `a[b]=true`: numbers, true, false and null are what they look like. */
function fields(given) {
  if (given === undefined) return undefined;
  const body = {};
  for (const field of given) {
    const [, key, below, value] = /^([^=[]+)(?:\[(\w+)\])?=(.*)$/.exec(field) ?? end(`--field ${field}`);
    const typed = /^(?:true|false|null|-?\d+)$/.test(value) ? JSON.parse(value) : value;
    if (below === undefined) body[key] = typed;
    else body[key] = { ...body[key], [below]: typed };
  }
  return body;
}

function edits() {
  return {
    ...(values["enable-issues"] === undefined ? {} : { has_issues: true }),
    ...(values["enable-auto-merge"] === undefined ? {} : { allow_auto_merge: values["enable-auto-merge"] === "true" }),
  };
}

async function ask(method, path, body, otherwise = []) {
  const headers = { authorization: `token ${token}`, "content-type": "application/json" };
  const response = await fetch(`${root}/${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (otherwise.includes(response.status)) return undefined;
  const answer = await response.text();
  if (!response.ok) end(`${method} ${path}: ${response.status} ${answer}`);
  return answer === "" ? {} : JSON.parse(answer);
}

function end(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
