import { chmodSync, writeFileSync } from "node:fs";
import { formsOf } from "./name-forms.ts";

/** What the script prints, by name. */
type Document = readonly [name: string, text: string];

/** What a stand-in engine does with an instance. */
export type Behaviour =
  /** All is planned and applied. */
  | "applies"
  /** The apply ends with an error. */
  | "fails"
  /** Whoever applies gets another plan than whoever reviews: it deletes what is protected. */
  | "deletes"
  /** Not even a plan. */
  | "cannot-plan";

export interface Tenant {
  readonly id: string;
  /** Every name of it that nobody else may learn. */
  readonly names: readonly string[];
  readonly behaviour: Behaviour;
}

/** Outputs that the sample architecture declares. */
const outputs: Readonly<Record<string, Readonly<Record<string, { readonly value: string; readonly sensitive?: true }>>>> = {
  network: { address: { value: "192.0.2.1" } },
  database: { url: { value: "postgres://192.0.2.2/db" }, password: { value: "pa55w0rd-of-a-database", sensitive: true } },
  app: { url: { value: "http://127.0.0.1:1" } },
  monitoring: {},
};

/**
 * Writes a shell script that answers as OpenTofu does and prints its tenants' names in every form, wherever an engine can print: on both streams, in
 * diagnostics, in a plan's values, checks and outputs. It needs the system's programs only, so that it runs in a sandbox too.
 */
export function writeStandInEngine(path: string, tenants: readonly Tenant[]): void {
  const folders = Object.keys(outputs);
  const documents = tenants.flatMap((tenant): readonly Document[] => [
    [`noise ${tenant.id}`, forms(tenant).join("\n")],
    [`warning ${tenant.id}`, diagnostic("warning", tenant)],
    [`error ${tenant.id}`, diagnostic("error", tenant)],
    ...folders.flatMap((stack): readonly Document[] => [
      [`review ${tenant.id} ${stack}`, planOf(tenant, stack, "create")],
      [`apply ${tenant.id} ${stack}`, planOf(tenant, stack, tenant.behaviour === "deletes" && stack === "database" ? "delete" : "create")],
    ]),
  ]);
  const states = folders.map((stack): Document => [`state ${stack}`, stateOf(stack)]);
  const behaviours = tenants.map(({ id, behaviour }) => `${id}) behaviour=${behaviour} ;;`);
  writeFileSync(path, script([...documents, ...states], behaviours));
  chmodSync(path, 0o755);
}

/** Its folder names instance and stack. A plan file holds whom it was made for: whoever locks the state is going to apply. */
function script(documents: readonly Document[], behaviours: readonly string[]): string {
  return `#!/bin/sh
put() {
  case "$1" in
${documents.map(([name, text]) => `  "${name}") cat <<'END_OF_DOCUMENT'\n${text}\nEND_OF_DOCUMENT\n  ;;`).join("\n")}
  esac
}
stack=\${PWD##*/}
folder=\${PWD%/*}
id=\${folder##*/}
case "$id" in
${behaviours.join("\n")}
esac
case "$1" in
version) echo "OpenTofu v1.9.0" ;;
get)
  # It is given no PATH.
  /bin/mkdir -p .terraform/modules
  echo '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"stack","Source":"./module","Dir":"module"}]}' > .terraform/modules/modules.json
  ;;
init) put "noise $id"; put "noise $id" >&2 ;;
plan)
  put "noise $id"
  put "noise $id" >&2
  [ "$behaviour" = cannot-plan ] && put "error $id" && exit 1
  put "warning $id"
  purpose=apply
  for argument in "$@"; do
    case "$argument" in
    -lock=false) purpose=review ;;
    -out=*) file=\${argument#-out=} ;;
    esac
  done
  echo "$purpose" > "$file"
  exit 2
  ;;
show)
  put "noise $id" >&2
  if [ $# = 4 ]; then put "$(cat "$4") $id $stack"; else echo '{"format_version":"1.0"}'; fi
  ;;
apply)
  put "noise $id"
  put "noise $id" >&2
  [ "$behaviour" = fails ] && put "error $id" && exit 1
  put "warning $id"
  put "state $stack" > "state/$stack.tfstate"
  ;;
esac
`;
}

function forms({ names }: Tenant): readonly string[] {
  return [...new Set(names.flatMap(formsOf))];
}

/** One line of `-json`: https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
function diagnostic(severity: "warning" | "error", tenant: Tenant): string {
  const message = `refused for ${forms(tenant).join(" and ")}`;
  return JSON.stringify({
    "@level": severity,
    "@message": message,
    "@module": "tofu.ui",
    type: "diagnostic",
    diagnostic: { severity, summary: `${tenant.names.join(" ")} is taken`, detail: message, address: `module.stack.local_database.main` },
  });
}

function planOf(tenant: Tenant, stack: string, action: "create" | "delete"): string {
  const values = Object.fromEntries(forms(tenant).map((form, at) => [`value${at}`, form]));
  const tags = Object.fromEntries(tenant.names.map((name) => [name, name]));
  const after = { ...values, tags };
  const provider = "registry.opentofu.org/flotilla/local";
  return JSON.stringify({
    format_version: "1.2",
    configuration: { provider_config: { local: { name: "local", full_name: provider } }, root_module: {} },
    resource_changes: [
      {
        address: "module.stack.local_database.main",
        module_address: "module.stack",
        mode: "managed",
        type: "local_database",
        name: "main",
        provider_name: provider,
        change: {
          actions: [action],
          before: action === "delete" ? after : null,
          after: action === "delete" ? null : after,
          after_unknown: {},
        },
      },
    ],
    output_changes: Object.fromEntries(
      Object.entries(outputs[stack] ?? {}).map(([name, { value, sensitive }]) => [
        name,
        {
          actions: ["create"],
          before: null,
          after: value,
          after_unknown: false,
          before_sensitive: sensitive === true,
          after_sensitive: sensitive === true,
        },
      ]),
    ),
    checks: [
      {
        address: { kind: "check", name: "names", to_display: "check.names" },
        status: "fail",
        instances: [{ address: { to_display: "check.names" }, status: "fail", problems: forms(tenant).map((message) => ({ message })) }],
      },
    ],
  });
}

function stateOf(stack: string): string {
  const written = Object.entries(outputs[stack] ?? {}).map(([name, output]) => [name, { ...output, type: "string" }] as const);
  return JSON.stringify({
    version: 4,
    terraform_version: "1.9.0",
    serial: 1,
    lineage: `5a1e9c1e-0000-4000-8000-${stack.length.toString().padStart(12, "0")}`,
    outputs: Object.fromEntries(written),
    resources: [],
  });
}
