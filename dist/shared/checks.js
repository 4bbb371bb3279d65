import { __commonJSMin, __esmMin, __toESM } from "./rolldown-runtime.js";
import { FileError, GitError, UsageError, UserError, countdown, exactNumber, fileFault, gitFileFault, hasCode, init_clock, init_context, init_countdown, init_decimal, init_file_fault, init_git_error, init_json, init_mapping, init_optional_file, init_quoted, init_remembered, init_user_error, instant, isExactly, isMapping, listed, namesIn as namesIn$2, oneLine as oneLine$1, ownMember, quoted, quotedWhole, readIfThere, remembered, scalarText, shown as shown$1, withFile, writeOwnFile } from "./start.js";
import { COLLECTION_STYLE, CORE_SCHEMA, DEFAULT_SCALAR_STYLE_RULES, DUMP_SCHEMA, EVENT_ID, SCALAR_STYLE, YAMLException, dump, getScalarValue, init_js_yaml, parseEvents, require__2020, require_dist, require_equal, require_formats, require_ipaddr, require_ucs2length, visit as visit$1 } from "./vendor.js";
const { isUtf8 } = process.getBuiltinModule("node:buffer");
const { isDeepStrictEqual, styleText } = process.getBuiltinModule("node:util");
const createHash = (...given) => process.getBuiltinModule("node:crypto").createHash(...given);
const createHmac = (...given) => process.getBuiltinModule("node:crypto").createHmac(...given);
const randomBytes = (...given) => process.getBuiltinModule("node:crypto").randomBytes(...given);
const timingSafeEqual = (...given) => process.getBuiltinModule("node:crypto").timingSafeEqual(...given);
const { domainToASCII } = process.getBuiltinModule("node:url");
const { setTimeout: setTimeout$1 } = process.getBuiltinModule("node:timers/promises");
const { access, constants, copyFile, link: link$1, lstat, mkdir, mkdtemp, open: open$1, readFile, readdir, readlink, rename, rm, stat, unlink, utimes } = process.getBuiltinModule("node:fs/promises");
const { closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync } = process.getBuiltinModule("node:fs");
const { delimiter, dirname, isAbsolute, join, posix, relative, resolve } = process.getBuiltinModule("node:path");
const { constants: constants$2, hostname, tmpdir } = process.getBuiltinModule("node:os");
const { Script, createContext, runInContext } = process.getBuiltinModule("node:vm");
const spawnSync = (...given) => process.getBuiltinModule("node:child_process").spawnSync(...given);

// src/data/order.ts
function byText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function byKey(a, b) {
	return byText(a[0], b[0]);
}
function init_order() {
	return (init_order = __esmMin((() => {})))();
}

// src/fleet/config-path.ts
function configPath(environment, id) {
	return id === "environment" ? `environments/${environment}/stacks.yaml` : `environments/${environment}/deployments/${id}/config.yaml`;
}
function instanceOfConfig(path) {
	const key = instanceOfPath(path);
	return key !== null && path === configPath(key.environment, key.id) ? key : null;
}
function instanceOfPath(path) {
	const [top, environment = "", folder, id] = path.split("/");
	if (top !== "environments" || environment === "") return null;
	if (folder === "stacks.yaml" && id === void 0) return {
		environment,
		id: environmentId
	};
	return folder !== "deployments" || id === void 0 || id === "" || id === "environment" ? null : {
		environment,
		id
	};
}
var environmentId;
function init_config_path() {
	return (init_config_path = __esmMin((() => {
		environmentId = "environment";
	})))();
}

// src/schemas/ajv.ts
function newAjv(findings, more = { validateSchema: false }) {
	const every = findings === "all";
	const ajv = new import__2020$1.Ajv2020({
		strict: true,
		strictTypes: false,
		strictRequired: false,
		discriminator: true,
		allErrors: every,
		verbose: every,
		...more
	});
	import_dist.default.default(ajv);
	ajv.addKeyword("x-hint");
	ajv.addKeyword({
		keyword: "x-immutable",
		schemaType: "string"
	});
	return ajv;
}
function validatorsOf(schemas, findings) {
	const compiled = /* @__PURE__ */ new Map();
	return (kind) => {
		const known = compiled.get(kind);
		if (known !== void 0) return known;
		const made = newAjv(findings).compile(schemas[kind]);
		compiled.set(kind, made);
		return made;
	};
}
var import__2020$1, import_dist;
function init_ajv() {
	return (init_ajv = __esmMin((() => {
		import__2020$1 = require__2020();
		import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
	})))();
}

// schemas/architecture.schema.json
var architecture_schema_default;
function init_architecture_schema() {
	return (init_architecture_schema = __esmMin((() => {
		architecture_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/architecture.schema.json\",\"title\":\"Architecture\",\"description\":\"architectures/<family>/<revision>/architecture.yaml: what an instance is made of.\",\"type\":\"object\",\"properties\":{\"apiVersion\":{\"const\":\"flotilla.dev/v1\",\"description\":\"Version of this file format.\"},\"kind\":{\"const\":\"Architecture\",\"description\":\"What the file describes.\"},\"spec\":{\"type\":\"object\",\"properties\":{\"stacks\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\",\"x-hint\":\"a lower-case letter, then up to 30 lower-case letters, digits or -\",\"description\":\"Name of the stack and of its folder.\",\"examples\":[\"database\"]},\"needs\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\",\"x-hint\":\"a lower-case letter, then up to 30 lower-case letters, digits or -\"},\"uniqueItems\":true,\"description\":\"Stacks that are applied before, and whose outputs this one may read.\",\"examples\":[[\"network\"]]},\"autoApply\":{\"type\":\"boolean\",\"description\":\"Whether this stack needs no review; protected types do all the same.\",\"default\":false},\"inputs\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"^(spec|environment)\\\\.[A-Za-z][A-Za-z0-9.]*$|^environment\\\\.outputs\\\\.[a-z][a-z0-9-]*\\\\.[a-z][a-z0-9_]*$\",\"x-hint\":\"spec.<field>, environment.<input> or environment.outputs.<stack>.<output>\"},\"uniqueItems\":true,\"description\":\"What of the instance and its environment reaches the module; nothing else does.\",\"examples\":[[\"spec.region\",\"environment.dnsZone\"]]},\"outputs\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"properties\":{\"sensitive\":{\"type\":\"boolean\",\"description\":\"Whether the value is kept out of everything that people see.\",\"default\":false},\"type\":{\"enum\":[\"string\",\"number\",\"bool\",\"list\",\"map\"],\"description\":\"Type of the value; string where absent.\"}},\"required\":[],\"additionalProperties\":false},\"propertyNames\":{\"pattern\":\"^[a-z][a-z0-9_]*$\",\"x-hint\":\"a lower-case letter, then lower-case letters, digits or _\"},\"description\":\"What later stacks and health checks may read, by the name of the module's output.\",\"examples\":[{\"url\":{\"type\":\"string\"}}]},\"volatile\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200},\"description\":\"Attribute paths, as <type>.<path>, that are left out of plan records.\",\"examples\":[[\"google_compute_instance.metadata_fingerprint\"]]}},\"required\":[\"name\",\"inputs\"],\"additionalProperties\":false},\"minItems\":1,\"description\":\"The Terraform modules of an instance, each with a state of its own; one folder below stacks for each.\",\"examples\":[[{\"name\":\"network\",\"inputs\":[\"spec.region\"]},{\"name\":\"app\",\"needs\":[\"network\"],\"inputs\":[\"spec.size\"]}]]},\"engine\":{\"type\":\"object\",\"properties\":{\"version\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"Versions that plan and apply this revision, inside the range of the environment.\",\"examples\":[\"~> 1.10.0\"]}},\"required\":[\"version\"],\"additionalProperties\":false,\"description\":\"The engine's versions belong to the revision, so that another one reaches instances in stages. That of environment.yaml then makes no instance pending.\"},\"fields\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"properties\":{\"enum\":{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"number\",\"boolean\"]},\"minItems\":1,\"uniqueItems\":true,\"description\":\"The values that the field may have; of a list, each of its items.\",\"examples\":[[\"small\",\"large\"]]},\"required\":{\"type\":\"boolean\",\"description\":\"Whether every instance has to have the field.\",\"default\":false}},\"required\":[],\"additionalProperties\":false},\"propertyNames\":{\"maxLength\":200,\"pattern\":\"^spec\\\\.[A-Za-z][A-Za-z0-9.]*$\",\"x-hint\":\"spec.<field>\"},\"description\":\"What this revision takes of fields that could hold more; validate refuses other values on their line. spec.values has a schema of its own.\",\"examples\":[{\"spec.size\":{\"enum\":[\"small\",\"large\"]}}]},\"health\":{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"http\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":2048,\"description\":\"The address that is asked; {{spec.<field>}} and {{outputs.<stack>.<output>}} are filled in.\",\"examples\":[\"{{outputs.app.url}}/healthz\"]},\"status\":{\"type\":\"integer\",\"minimum\":100,\"maximum\":599,\"description\":\"The HTTP status of a healthy answer.\",\"examples\":[200]},\"version\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"^/\",\"x-hint\":\"a JSON pointer, for example /version\",\"description\":\"A JSON pointer to the running version in the answer.\",\"examples\":[\"/version\"]},\"passes\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"How many answers in a row have to be healthy.\",\"examples\":[2]},\"within\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"How long the check may take before the instance counts as unhealthy.\",\"examples\":[\"2m\"]}},\"required\":[\"http\",\"status\",\"passes\",\"within\"],\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"operation\":{\"type\":\"string\",\"description\":\"The operation that is run: probe.\",\"examples\":[\"probe\"]}},\"required\":[\"operation\"],\"additionalProperties\":false}]},\"description\":\"What has to be true of an instance after an apply; all of it.\",\"examples\":[[{\"http\":\"{{outputs.app.url}}/healthz\",\"status\":200,\"passes\":3,\"within\":\"10m\"}]]},\"operations\":{\"type\":\"object\",\"properties\":{\"backup\":{\"type\":\"object\",\"properties\":{\"run\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":1024},\"minItems\":1,\"description\":\"The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.\",\"examples\":[[\"node\",\"operations/backup.mjs\"]]},\"within\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"How long it may take.\",\"examples\":[\"30m\"]}},\"required\":[\"run\",\"within\"],\"additionalProperties\":false,\"description\":\"Runs before the first apply of another version; where it fails, nothing is applied.\"},\"beforeUpgrade\":{\"type\":\"object\",\"properties\":{\"run\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":1024},\"minItems\":1,\"description\":\"The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.\",\"examples\":[[\"node\",\"operations/before-upgrade.mjs\"]]},\"within\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"How long it may take.\",\"examples\":[\"5m\"]}},\"required\":[\"run\",\"within\"],\"additionalProperties\":false,\"description\":\"Runs before the backup of an upgrade, such as a banner for users. It may run more than once for the same upgrade; where it fails, nothing is applied.\"},\"afterUpgrade\":{\"type\":\"object\",\"properties\":{\"run\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":1024},\"minItems\":1,\"description\":\"The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.\",\"examples\":[[\"node\",\"operations/after-upgrade.mjs\"]]},\"within\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"How long it may take.\",\"examples\":[\"5m\"]}},\"required\":[\"run\",\"within\"],\"additionalProperties\":false,\"description\":\"Runs once the instance is healthy in the new version, such as to take the banner away. It may run more than once; until it succeeds, the instance counts as unhealthy.\"},\"probe\":{\"type\":\"object\",\"properties\":{\"run\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":1024},\"minItems\":1,\"description\":\"The program and its arguments; node is the Node that runs Flotilla, the folder is the revision's.\",\"examples\":[[\"node\",\"operations/probe.mjs\"]]},\"within\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"How long it may take.\",\"examples\":[\"1m\"]}},\"required\":[\"run\",\"within\"],\"additionalProperties\":false,\"description\":\"A health check that is a program.\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"Programs of this revision, run from main only: an argument list, JSON in and out.\"},\"downtime\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"on\":{\"type\":\"string\",\"maxLength\":200,\"description\":\"The action and the resource type.\",\"examples\":[\"replace google_sql_database_instance\"]},\"expect\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"How long it takes.\",\"examples\":[\"10m\"]}},\"required\":[\"on\",\"expect\"],\"additionalProperties\":false},\"description\":\"Changes during which an instance does not answer; shown in reviews.\",\"examples\":[[{\"on\":\"replace google_sql_database_instance\",\"expect\":\"30m\"}]]},\"hints\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"match\":{\"type\":\"string\",\"maxLength\":200,\"description\":\"Text of the error; .* stands for anything, and a backslash takes a character literally.\",\"examples\":[\"has deletion_protection\"]},\"say\":{\"type\":\"string\",\"maxLength\":1024,\"description\":\"What to do about it.\",\"examples\":[\"Set operations.deletionProtection to false first.\"]}},\"required\":[\"match\",\"say\"],\"additionalProperties\":false},\"description\":\"What is said below errors of the engine.\",\"examples\":[[{\"match\":\"has deletion_protection\",\"say\":\"Set spec.operations.deletionProtection to false first.\"}]]}},\"required\":[\"stacks\",\"health\"],\"additionalProperties\":false,\"description\":\"What an instance of this revision is made of.\"}},\"required\":[\"apiVersion\",\"kind\",\"spec\"],\"additionalProperties\":false}");
	})))();
}

// schemas/environment.schema.json
var environment_schema_default;
function init_environment_schema() {
	return (init_environment_schema = __esmMin((() => {
		environment_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/environment.schema.json\",\"title\":\"Environment\",\"description\":\"environments/<env>/environment.yaml\",\"type\":\"object\",\"properties\":{\"apiVersion\":{\"const\":\"flotilla.dev/v1\",\"description\":\"Version of this file format.\"},\"kind\":{\"const\":\"Environment\",\"description\":\"What the file describes.\"},\"spec\":{\"type\":\"object\",\"properties\":{\"kind\":{\"enum\":[\"local\",\"remote\"],\"description\":\"remote: planned and applied by GitHub only. local: also from a terminal, and instances may have private addresses.\"},\"engine\":{\"type\":\"object\",\"properties\":{\"name\":{\"enum\":[\"tofu\",\"terraform\"],\"description\":\"OpenTofu (tofu) or Terraform.\"},\"version\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"Versions that may be used, as a constraint in the engines' own form.\",\"examples\":[\"~> 1.10\"]},\"env\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":200,\"description\":\"A variable that the engine gets from the job.\",\"pattern\":\"^[A-Za-z_][A-Za-z0-9_]*$\",\"x-hint\":\"a variable's name: a letter or _, then letters, digits or _\"},\"uniqueItems\":true,\"description\":\"Variables of the job or terminal that the engine, its providers and operations get. All others are kept from them.\",\"examples\":[[\"AWS_ROLE_ARN\",\"AWS_WEB_IDENTITY_TOKEN_FILE\"]]},\"lockTimeout\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]{0,4}(s|m)$\",\"x-hint\":\"a duration: a whole number and s or m, for example 30s\",\"description\":\"How long a plan or an apply waits for the lock on a state that somebody else holds; not at all where absent.\",\"examples\":[\"30s\"]}},\"required\":[\"name\",\"version\"],\"additionalProperties\":false,\"description\":\"What plans and applies the stacks.\"},\"backend\":{\"type\":\"object\",\"description\":\"Where states are kept. Options have the engine's own names; none holds a secret.\",\"required\":[\"type\"],\"discriminator\":{\"propertyName\":\"type\"},\"oneOf\":[{\"type\":\"object\",\"description\":\"Files below FLOTILLA_STATE_DIR: one machine, or runners that share that folder.\",\"properties\":{\"type\":{\"const\":\"local\"}},\"required\":[\"type\"],\"additionalProperties\":false},{\"type\":\"object\",\"description\":\"PostgreSQL. The connection comes from PG_CONN_STR or the PG* variables of libpq, named in engine.env.\",\"properties\":{\"type\":{\"const\":\"pg\"},\"schema_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"The schema that holds one stack's state, at most 63 characters. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"{{environment}}_{{instance.id}}_{{stack}}\"]},\"skip_schema_creation\":{\"type\":\"boolean\",\"description\":\"The schema is there already.\",\"default\":false},\"skip_table_creation\":{\"type\":\"boolean\",\"description\":\"The table is there already.\",\"default\":false},\"skip_index_creation\":{\"type\":\"boolean\",\"description\":\"The index is there already.\",\"default\":false}},\"required\":[\"type\",\"schema_name\"],\"additionalProperties\":false},{\"type\":\"object\",\"description\":\"Amazon S3, or a service that speaks its protocol. Credentials come from the AWS_* variables named in engine.env, or from the machine.\",\"properties\":{\"type\":{\"const\":\"s3\"},\"bucket\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"The bucket; versioning should be on. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"{{instance.id}}-tfstate\"]},\"key\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"The state's key in the bucket. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"{{stack}}.tfstate\"]},\"region\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The bucket's region.\",\"examples\":[\"eu-central-1\"]},\"use_lockfile\":{\"type\":\"boolean\",\"description\":\"Lock by a file beside the state, which takes conditional writes: Terraform 1.10, OpenTofu 1.10.\",\"default\":false},\"dynamodb_table\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":255,\"description\":\"Lock by a DynamoDB table: for engines without use_lockfile. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"terraform-locks\"]},\"encrypt\":{\"type\":\"boolean\",\"description\":\"Server-side encryption.\",\"default\":false},\"kms_key_id\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Key of the server-side encryption. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d\"]},\"assume_role\":{\"type\":\"object\",\"description\":\"The role to take on: one for each instance keeps tenants apart.\",\"properties\":{\"role_arn\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"The role. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"arn:aws:iam::123456789012:role/{{instance.id}}\"]},\"session_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"Name of the session. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"flotilla\"]},\"external_id\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1200,\"description\":\"External id of the role. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"fleet\"]}},\"required\":[\"role_arn\"],\"additionalProperties\":false},\"endpoints\":{\"type\":\"object\",\"description\":\"Addresses of another service than Amazon's.\",\"properties\":{\"s3\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Address of S3.\",\"pattern\":\"^https?://[^\\\\s@]+$\",\"x-hint\":\"an address that starts with https:// or http://, without a user and a password\",\"examples\":[\"https://s3.example\"]},\"dynamodb\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Address of DynamoDB.\",\"pattern\":\"^https?://[^\\\\s@]+$\",\"x-hint\":\"an address that starts with https:// or http://, without a user and a password\",\"examples\":[\"https://dynamodb.example\"]},\"sts\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Address of STS.\",\"pattern\":\"^https?://[^\\\\s@]+$\",\"x-hint\":\"an address that starts with https:// or http://, without a user and a password\",\"examples\":[\"https://sts.example\"]}},\"required\":[],\"additionalProperties\":false},\"use_path_style\":{\"type\":\"boolean\",\"description\":\"The bucket's name in the path: what most services besides Amazon's want.\",\"default\":false},\"skip_credentials_validation\":{\"type\":\"boolean\",\"description\":\"No call to STS.\",\"default\":false},\"skip_region_validation\":{\"type\":\"boolean\",\"description\":\"The region is none of Amazon's.\",\"default\":false},\"skip_requesting_account_id\":{\"type\":\"boolean\",\"description\":\"No call for the account's id.\",\"default\":false},\"skip_metadata_api_check\":{\"type\":\"boolean\",\"description\":\"No credentials from the machine.\",\"default\":false},\"skip_s3_checksum\":{\"type\":\"boolean\",\"description\":\"The service knows no checksums.\",\"default\":false},\"max_retries\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"How often a request is tried again.\",\"examples\":[5]}},\"required\":[\"type\",\"bucket\",\"key\",\"region\"],\"additionalProperties\":false},{\"type\":\"object\",\"description\":\"Google Cloud Storage. Credentials come from GOOGLE_* variables named in engine.env, or from the machine.\",\"properties\":{\"type\":{\"const\":\"gcs\"},\"bucket\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":222,\"description\":\"The bucket; versioning should be on. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"{{instance.id}}-tfstate\"]},\"prefix\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Where the state is in the bucket: <prefix>/default.tfstate. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"{{stack}}\"]},\"impersonate_service_account\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":300,\"description\":\"The service account to act as: one for each instance keeps tenants apart. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"terraform@acme.iam.gserviceaccount.com\"]},\"kms_encryption_key\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Key of the encryption. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"projects/acme/locations/eu/keyRings/states/cryptoKeys/states\"]},\"storage_custom_endpoint\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"Address of another service than Google's.\",\"pattern\":\"^https?://[^\\\\s@]+$\",\"x-hint\":\"an address that starts with https:// or http://, without a user and a password\",\"examples\":[\"https://storage.example\"]}},\"required\":[\"type\",\"bucket\",\"prefix\"],\"additionalProperties\":false},{\"type\":\"object\",\"description\":\"Azure Blob Storage. Credentials come from the ARM_* variables named in engine.env, or from the machine.\",\"properties\":{\"type\":{\"const\":\"azurerm\"},\"storage_account_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The storage account. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"acmetfstate\"]},\"container_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The container in it. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"{{instance.id}}\"]},\"key\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1000,\"description\":\"The blob's name. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"{{stack}}.tfstate\"]},\"resource_group_name\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"The account's resource group. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"states\"]},\"subscription_id\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The subscription.\",\"examples\":[\"00000000-0000-0000-0000-000000000000\"]},\"tenant_id\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The tenant.\",\"examples\":[\"00000000-0000-0000-0000-000000000000\"]},\"client_id\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The client: one for each instance keeps tenants apart. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"examples\":[\"00000000-0000-0000-0000-000000000000\"]},\"use_oidc\":{\"type\":\"boolean\",\"description\":\"Log in with the job's OIDC token.\",\"default\":false},\"use_msi\":{\"type\":\"boolean\",\"description\":\"Log in with the machine's identity.\",\"default\":false},\"use_azuread_auth\":{\"type\":\"boolean\",\"description\":\"Read blobs as that identity, without the account's key.\",\"default\":false},\"environment\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":50,\"description\":\"The Azure cloud, for example public.\",\"examples\":[\"public\"]}},\"required\":[\"type\",\"storage_account_name\",\"container_name\",\"key\"],\"additionalProperties\":false},{\"type\":\"object\",\"description\":\"An HTTP service that keeps states. User and password come from TF_HTTP_USERNAME and TF_HTTP_PASSWORD, named in engine.env.\",\"properties\":{\"type\":{\"const\":\"http\"},\"address\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":2000,\"description\":\"Address of one state. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"pattern\":\"^https?://[^\\\\s@]+$\",\"x-hint\":\"an address that starts with https:// or http://, without a user and a password\",\"examples\":[\"https://states.example/{{instance.id}}/{{stack}}\"]},\"update_method\":{\"enum\":[\"POST\",\"PUT\"],\"description\":\"How a state is written; POST where absent.\"},\"lock_address\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":2000,\"description\":\"Address to lock at; nothing is locked where absent. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"pattern\":\"^https?://[^\\\\s@]+$\",\"x-hint\":\"an address that starts with https:// or http://, without a user and a password\",\"examples\":[\"https://states.example/{{instance.id}}/{{stack}}/lock\"]},\"lock_method\":{\"enum\":[\"LOCK\",\"POST\",\"PUT\"],\"description\":\"How it is locked; LOCK where absent.\"},\"unlock_address\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":2000,\"description\":\"Address to unlock at. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"pattern\":\"^https?://[^\\\\s@]+$\",\"x-hint\":\"an address that starts with https:// or http://, without a user and a password\",\"examples\":[\"https://states.example/{{instance.id}}/{{stack}}/lock\"]},\"unlock_method\":{\"enum\":[\"UNLOCK\",\"DELETE\",\"POST\",\"PUT\"],\"description\":\"How it is unlocked; UNLOCK where absent.\"},\"retry_max\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"How often a request is tried again.\",\"examples\":[2]},\"retry_wait_min\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Shortest wait between two tries, in seconds.\",\"examples\":[1]},\"retry_wait_max\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Longest wait between two tries, in seconds.\",\"examples\":[30]}},\"required\":[\"type\",\"address\"],\"additionalProperties\":false},{\"type\":\"object\",\"description\":\"HCP Terraform or Terraform Enterprise, execution mode remote or agent: plans and applies run there. The token comes from TFE_TOKEN, named in engine.env.\",\"properties\":{\"type\":{\"const\":\"cloud\"},\"hostname\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":255,\"description\":\"Host of Terraform Enterprise.\",\"pattern\":\"^[a-z0-9.-]+(:[0-9]{1,5})?$\",\"x-hint\":\"a host's name in small letters, with a port where it is not 443, without https://\",\"default\":\"app.terraform.io\"},\"organization\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"The organization. May hold {{environment}} and {{instance.id}}.\",\"examples\":[\"acme\"]},\"workspace\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"The workspace of one stack, which has to be there. May hold {{environment}}, {{instance.id}} and {{stack}}.\",\"pattern\":\"^[A-Za-z0-9_{}. -]+$\",\"x-hint\":\"letters, digits, - and _, beside {{environment}}, {{instance.id}} and {{stack}}\",\"examples\":[\"{{environment}}_{{instance.id}}_{{stack}}\"]},\"roots\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":100,\"description\":\"Folder below the fleet's root for the roots that workspaces connected to version control take: `flotilla generate --commit` writes <roots>/<environment>/<id>/<stack> there.\",\"pattern\":\"^[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*$\",\"x-hint\":\"a folder of its own: small letters, digits, - and _, with / between its parts\",\"examples\":[\"roots\"]}},\"required\":[\"type\",\"organization\",\"workspace\"],\"additionalProperties\":false}],\"examples\":[{\"type\":\"gcs\",\"bucket\":\"acme-states\",\"prefix\":\"{{environment}}/{{instance.id}}/{{stack}}\"}]},\"identity\":{\"type\":\"object\",\"description\":\"A cloud identity of its own for each instance. This version refuses it; the contract is docs/decisions/tenant-identity.md.\",\"properties\":{\"plan\":{\"description\":\"What the engine of one instance is given in the job that plans.\",\"type\":\"object\",\"properties\":{\"audience\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"The audience of the OIDC token, one per instance: it must hold {{instance.id}}. May hold {{environment}}.\",\"examples\":[\"flotilla-{{instance.id}}\"]},\"tokenVariable\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"^[A-Za-z_][A-Za-z0-9_]*$\",\"x-hint\":\"a variable's name: a letter or _, then letters, digits or _\",\"description\":\"The variable that has the path of the token's file.\",\"examples\":[\"AWS_WEB_IDENTITY_TOKEN_FILE\"]},\"variables\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"maxLength\":1000},\"description\":\"Further variables of the engine. Texts may hold {{environment}} and {{instance.id}}.\",\"examples\":[{\"GOOGLE_PROJECT\":\"acme-{{environment}}\"}]}},\"required\":[\"audience\",\"tokenVariable\"],\"additionalProperties\":false},\"apply\":{\"description\":\"What the engine of one instance is given in the job that applies.\",\"type\":\"object\",\"properties\":{\"audience\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"The audience of the OIDC token, one per instance: it must hold {{instance.id}}. May hold {{environment}}.\",\"examples\":[\"flotilla-{{instance.id}}\"]},\"tokenVariable\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"^[A-Za-z_][A-Za-z0-9_]*$\",\"x-hint\":\"a variable's name: a letter or _, then letters, digits or _\",\"description\":\"The variable that has the path of the token's file.\",\"examples\":[\"AWS_WEB_IDENTITY_TOKEN_FILE\"]},\"variables\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"maxLength\":1000},\"description\":\"Further variables of the engine. Texts may hold {{environment}} and {{instance.id}}.\",\"examples\":[{\"GOOGLE_PROJECT\":\"acme-{{environment}}\"}]}},\"required\":[\"audience\",\"tokenVariable\"],\"additionalProperties\":false}},\"required\":[\"plan\",\"apply\"],\"additionalProperties\":false},\"inputs\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"What a stack may ask for as environment.<name>.\",\"examples\":[{\"dnsZone\":\"fleet.example\"}]},\"apply\":{\"enum\":[\"on\",\"off\"],\"description\":\"off: pull requests are planned, and nothing is applied.\"},\"policy\":{\"type\":\"object\",\"properties\":{\"review\":{\"enum\":[\"approved\",\"merged\"],\"description\":\"approved: a plan counts as agreed to when its merged pull request was approved by somebody else. merged: a merge is enough.\"},\"confirmers\":{\"type\":\"object\",\"properties\":{\"permission\":{\"enum\":[\"admin\",\"maintain\",\"write\"],\"description\":\"The least permission in the repository that this takes.\"}},\"required\":[\"permission\"],\"additionalProperties\":false,\"description\":\"Who may confirm plans that nobody reviewed, and approve stages.\"},\"protectedTypes\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"^[a-z][a-z0-9_]*$\",\"x-hint\":\"a lower-case letter, then lower-case letters, digits or _\"},\"uniqueItems\":true,\"description\":\"Resource types whose deletion or replacement always needs a confirmation of its own.\",\"examples\":[[\"google_sql_database_instance\"]]},\"failureBudget\":{\"type\":\"integer\",\"minimum\":0,\"description\":\"Instances that may fail in the engine jobs that are at work at the same time before they open nothing new.\",\"examples\":[1]},\"parallel\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":200,\"description\":\"Instances of this environment that one job plans or applies at the same time; 10 where it is not said. The stacks of one instance go one after the other.\",\"examples\":[10]},\"samples\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"description\":\"Instances of each revision and version that are planned, as if they moved, for a pull request that changes an architecture; 3 where it is not said.\",\"examples\":[3]},\"shards\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":2000,\"description\":\"Engine jobs that work on this environment at the same time, each on policy.parallel instances; 1 where it is not said. Never more than policy.failureBudget and one: a job knows nothing of what fails in the others.\",\"examples\":[4]},\"mutexes\":{\"type\":\"array\",\"maxItems\":20,\"description\":\"Instances that share something and must not be at work together, although policy.parallel would allow it.\",\"items\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"maxLength\":63,\"pattern\":\"^[a-z][a-z0-9-]*$\",\"x-hint\":\"a lower-case letter, then lower-case letters, digits or -\",\"description\":\"Environments that name the same mutex share it.\",\"examples\":[\"regional-quota\"]},\"by\":{\"type\":\"string\",\"maxLength\":80,\"pattern\":\"^(?:environment|spec\\\\.region|labels\\\\.[a-z][a-z0-9-]*)$\",\"x-hint\":\"environment, spec.region or labels.<name>\",\"description\":\"What its members share. An instance without that label is no member.\",\"examples\":[\"spec.region\",\"labels.cluster\"]},\"most\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"Members with the same value that may be at work at the same time.\",\"examples\":[2]}},\"required\":[\"name\",\"by\",\"most\"],\"additionalProperties\":false},\"examples\":[[{\"name\":\"regional-quota\",\"by\":\"spec.region\",\"most\":2}]]},\"drift\":{\"type\":\"object\",\"description\":\"Report what differs from what was applied although nobody changed the fleet's files. Absent: nobody checks.\",\"properties\":{\"every\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*[hd]$\",\"x-hint\":\"a whole number and h or d, for example 1d\",\"description\":\"How long an instance is left alone after it was checked; a day where it is not said.\",\"examples\":[\"1d\"]},\"minutes\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":300,\"description\":\"How long one run may go on beginning plans of this environment; 30 where it is not said. What it does not get to comes first in the next run.\",\"examples\":[30]},\"ignore\":{\"type\":\"array\",\"maxItems\":200,\"description\":\"What is known to differ, for a time.\",\"examples\":[[{\"address\":\"aws_autoscaling_group.workers\",\"reason\":\"scaled by hand\",\"owner\":\"octocat\",\"until\":\"2027-01-04T08:00Z\"}]],\"items\":{\"type\":\"object\",\"properties\":{\"address\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":300,\"description\":\"Address of a resource, as a plan shows it; a * at its end stands for whatever follows.\",\"examples\":[\"aws_autoscaling_group.workers\",\"aws_instance.app*\"]},\"stack\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\",\"x-hint\":\"name of a stack\",\"description\":\"In this stack only.\",\"examples\":[\"app\"]},\"id\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\",\"x-hint\":\"id of an instance\",\"description\":\"Of this instance only.\",\"examples\":[\"acme-prod\"]},\"reason\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"Why it may differ.\",\"examples\":[\"scaled by hand for the campaign\"]},\"owner\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login\",\"description\":\"Who answers for it, as a GitHub login.\",\"examples\":[\"octocat\"]},\"until\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"x-hint\":\"an ISO 8601 time with offset, for example 2026-12-20T08:00Z\",\"description\":\"When it is reported again.\",\"examples\":[\"2027-01-04T08:00Z\"]}},\"required\":[\"address\",\"reason\",\"owner\",\"until\"],\"additionalProperties\":false}}},\"required\":[],\"additionalProperties\":false},\"providers\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"source\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$\",\"x-hint\":\"a provider's source, for example hashicorp/google\",\"description\":\"The provider's address, with its registry's host where that is not the engine's own.\",\"examples\":[\"hashicorp/google\"]},\"reattach\":{\"type\":\"boolean\",\"description\":\"The provider runs already and is reached by TF_REATTACH_PROVIDERS; it needs no lock file. For development.\",\"default\":false},\"mirror\":{\"type\":\"string\",\"maxLength\":1000,\"pattern\":\"^(?:https://[A-Za-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9._~-]+/)*|(?:/[A-Za-z0-9._ ~-]+)+)$\",\"x-hint\":\"an absolute folder, such as /opt/providers, or an address that starts with https:// and ends in /\",\"description\":\"Where the engine gets this provider from instead of its registry: a folder on the runner, or a network mirror.\",\"examples\":[\"/opt/providers\",\"https://mirror.example/providers/\"]}},\"required\":[\"source\"],\"additionalProperties\":false},\"description\":\"The providers that modules may use; nothing else is installed.\",\"examples\":[[{\"source\":\"hashicorp/google\"}]]},\"modules\":{\"type\":\"array\",\"description\":\"What modules of this environment may do although it is refused by default.\",\"items\":{\"type\":\"object\",\"properties\":{\"allow\":{\"type\":\"string\",\"pattern\":\"^(data|ephemeral)\\\\.(external|http|terraform_remote_state)$|^function\\\\.[a-z0-9]+$|^provider\\\\.[a-z0-9-]+\\\\.[a-z0-9_]+$\",\"x-hint\":\"the name that the refusal gives: data.<type>, function.<name> or provider.<name>.<argument>\",\"description\":\"The name that the refusal gives: data.<type>, function.<name> or provider.<name>.<argument>.\",\"examples\":[\"data.http\",\"function.nonsensitive\",\"provider.kubernetes.config_path\"]},\"reason\":{\"type\":\"string\",\"minLength\":1,\"description\":\"Why it is needed, for those who review the environment.\",\"examples\":[\"the address list of the CDN is public and changes weekly\"]}},\"required\":[\"allow\",\"reason\"],\"additionalProperties\":false},\"examples\":[[{\"allow\":\"data.http\",\"reason\":\"the address list of the CDN is public and changes weekly\"}]]},\"machines\":{\"type\":\"array\",\"description\":\"Agents with ordinary accounts. They approve and confirm nothing, and their pull requests need two people, as those of Apps do.\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login; an App's ends with [bot]\"},\"maxItems\":100,\"uniqueItems\":true,\"examples\":[[\"release-agent\"]]},\"blastRadius\":{\"type\":\"integer\",\"minimum\":1,\"description\":\"How many instances a change of what they share (environment.yaml, stacks.yaml, an architecture's revision) may make pending at once; the check plan refuses more, and what came past it is not applied. Absent: any number.\",\"examples\":[10]},\"privateNetworks\":{\"type\":\"array\",\"maxItems\":50,\"items\":{\"type\":\"string\",\"maxLength\":64,\"description\":\"A private network in CIDR form: of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 or fc00::/7.\",\"examples\":[\"10.20.0.0/16\"]},\"uniqueItems\":true,\"description\":\"Where health checks may ask although it is not the internet, for instances behind a VPN that the runner reaches. Where kind is local, they may ask everywhere.\",\"examples\":[[\"10.20.0.0/16\"]]},\"isolation\":{\"enum\":[\"required\",\"best-effort\"],\"description\":\"Whether engines and operations have to run in bubblewrap, where they see their own stack's folder, the states of its instance and providers only. required: nothing is planned or applied on a machine without it. best-effort: it is used where it is there. required where kind is remote, else best-effort, if nothing is said.\"},\"leases\":{\"type\":\"object\",\"properties\":{\"required\":{\"type\":\"boolean\",\"description\":\"Whether every instance needs a lease.\",\"default\":false},\"maximum\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"The longest lease.\",\"examples\":[\"14d\"]},\"extension\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"By how much a lease is extended at a time.\",\"examples\":[\"4d\"]}},\"required\":[\"required\"],\"additionalProperties\":false,\"description\":\"How long instances with a lease may live. This version only warns.\"}},\"required\":[\"review\",\"confirmers\",\"protectedTypes\",\"failureBudget\",\"providers\"],\"additionalProperties\":false,\"description\":\"What needs whose agreement, and what modules may do.\"},\"calendar\":{\"type\":\"object\",\"properties\":{\"timezone\":{\"type\":\"string\",\"maxLength\":64,\"description\":\"A name of the IANA time zone database.\",\"examples\":[\"Europe/Berlin\"]},\"workingDays\":{\"type\":\"array\",\"items\":{\"enum\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]},\"minItems\":1,\"uniqueItems\":true,\"description\":\"The days on which people work.\",\"examples\":[[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"]]},\"holidays\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}$\",\"x-hint\":\"a date as YYYY-MM-DD\",\"format\":\"date\"},\"uniqueItems\":true,\"description\":\"Days on which nobody works.\",\"examples\":[[\"2026-12-25\"]]}},\"required\":[\"timezone\",\"workingDays\"],\"additionalProperties\":false,\"description\":\"When people work, for what is planned ahead. This version checks it and holds nothing back for it.\"},\"freezes\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"from\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"x-hint\":\"an ISO 8601 time with offset, for example 2026-12-20T08:00Z\",\"description\":\"When the freeze begins.\",\"examples\":[\"2026-12-20T08:00Z\"]},\"until\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"x-hint\":\"an ISO 8601 time with offset, for example 2026-12-20T08:00Z\",\"description\":\"When it ends.\",\"examples\":[\"2027-01-04T08:00Z\"]},\"reason\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"Why nothing should change.\",\"examples\":[\"end of the year\"]},\"owner\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login\",\"description\":\"Who decided it, as a GitHub login.\",\"examples\":[\"octocat\"]}},\"required\":[\"from\",\"until\",\"reason\",\"owner\"],\"additionalProperties\":false},\"description\":\"Times in which nothing should change. This version only warns.\",\"examples\":[[{\"from\":\"2026-12-20T08:00Z\",\"until\":\"2027-01-04T08:00Z\",\"reason\":\"holidays\",\"owner\":\"octocat\"}]]},\"rollouts\":{\"type\":\"object\",\"properties\":{\"patch\":{\"type\":\"string\",\"description\":\"Strategy of patches, such as 1.2.3 to 1.2.4.\",\"examples\":[\"fast\"]},\"minor\":{\"type\":\"string\",\"description\":\"Strategy of minors, such as 1.2.4 to 1.3.0.\",\"examples\":[\"fast\"]},\"major\":{\"type\":\"string\",\"description\":\"Strategy of majors, such as 1.3.0 to 2.0.0.\",\"examples\":[\"careful\"]}},\"required\":[],\"additionalProperties\":false,\"description\":\"Which strategy a release of each kind takes: files of the folder rollouts, without .yaml. A kind that is not here is not rolled out.\"}},\"required\":[\"kind\",\"engine\",\"backend\",\"apply\",\"policy\"],\"additionalProperties\":false,\"description\":\"What all instances of the environment have in common.\"}},\"required\":[\"apiVersion\",\"kind\",\"spec\"],\"additionalProperties\":false}");
	})))();
}

// schemas/environment-stacks.schema.json
var environment_stacks_schema_default;
function init_environment_stacks_schema() {
	return (init_environment_stacks_schema = __esmMin((() => {
		environment_stacks_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/environment-stacks.schema.json\",\"title\":\"EnvironmentStacks\",\"description\":\"environments/<env>/stacks.yaml: what belongs to the environment itself, such as a DNS zone. Its plans, states and records are those of an instance with the id `environment`.\",\"type\":\"object\",\"properties\":{\"apiVersion\":{\"const\":\"flotilla.dev/v1\",\"description\":\"Version of this file format.\"},\"kind\":{\"const\":\"EnvironmentStacks\",\"description\":\"What the file describes.\"},\"spec\":{\"type\":\"object\",\"properties\":{\"architecture\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]*/[1-9][0-9]*$\",\"x-hint\":\"<family>/<revision>, for example base/1\",\"description\":\"The family and revision of its architecture. The family never changes; another revision is an ordinary change.\",\"examples\":[\"base/1\"]},\"values\":{\"type\":\"object\",\"description\":\"What the architecture's values.schema.json takes.\",\"examples\":[{\"zone\":\"fleet.example\"}]}},\"required\":[\"architecture\"],\"additionalProperties\":false,\"description\":\"What they are made of.\"}},\"required\":[\"apiVersion\",\"kind\",\"spec\"],\"additionalProperties\":false}");
	})))();
}

// schemas/fleet.schema.json
var fleet_schema_default;
function init_fleet_schema() {
	return (init_fleet_schema = __esmMin((() => {
		fleet_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/fleet.schema.json\",\"title\":\"Fleet\",\"description\":\"flotilla.yaml: the root marker of a fleet.\",\"type\":\"object\",\"properties\":{\"apiVersion\":{\"const\":\"flotilla.dev/v1\",\"description\":\"Version of this file format.\"},\"kind\":{\"const\":\"Fleet\",\"description\":\"What the file describes.\"},\"spec\":{\"type\":\"object\",\"properties\":{\"releases\":{\"type\":\"object\",\"properties\":{\"repository\":{\"type\":\"string\",\"maxLength\":140,\"pattern\":\"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$\",\"x-hint\":\"<owner>/<repository>\",\"description\":\"The repository on GitHub whose published releases are rolled out.\",\"examples\":[\"acme/product\"]},\"tag\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"\\\\{\\\\{version\\\\}\\\\}\",\"x-hint\":\"a text with {{version}} in it, for example v{{version}}\",\"description\":\"How a release's tag is made of its version.\",\"examples\":[\"v{{version}}\"]},\"publishers\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login; an App's ends with [bot]\"},\"maxItems\":50,\"uniqueItems\":true,\"description\":\"Whose releases start their rollouts by themselves, besides those of people with the role maintain.\",\"examples\":[[\"release-bot[bot]\"]]}},\"required\":[\"repository\",\"tag\"],\"additionalProperties\":false,\"description\":\"Where the releases come from that the fleet runs.\"},\"ledger\":{\"type\":\"string\",\"maxLength\":200,\"pattern\":\"^flotilla/[a-z0-9._/-]*[a-z0-9]$\",\"x-hint\":\"a branch below flotilla/, for example flotilla/ledger\",\"description\":\"A branch below flotilla/, which only the App may write.\",\"examples\":[\"flotilla/ledger\"]},\"notify\":{\"type\":\"object\",\"properties\":{\"mention\":{\"type\":\"string\",\"maxLength\":140,\"pattern\":\"^@[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)?( @[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)?){0,4}$\",\"x-hint\":\"@<login> or @<organization>/<team>; up to five with blanks between\",\"description\":\"Mentioned in an issue or pull request when something needs a person.\",\"examples\":[\"@acme/platform\",\"@acme/platform @octocat\"]}},\"required\":[\"mention\"],\"additionalProperties\":false,\"description\":\"Whom Flotilla turns to.\"},\"links\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":253,\"pattern\":\"^[a-z0-9-]{1,63}(\\\\.[a-z0-9-]{1,63})+$\",\"x-hint\":\"the name of a host in small letters, for example console.example.com\"},\"maxItems\":50,\"uniqueItems\":true,\"description\":\"Hosts, besides github.com, that addresses of releases and instances are linked to in comments and issues. The others are shown as text.\",\"examples\":[[\"console.example.com\"]]}},\"required\":[\"releases\",\"ledger\"],\"additionalProperties\":false,\"description\":\"What the fleet as a whole has.\"}},\"required\":[\"apiVersion\",\"kind\",\"spec\"],\"additionalProperties\":false}");
	})))();
}

// schemas/instance.schema.json
var instance_schema_default;
function init_instance_schema() {
	return (init_instance_schema = __esmMin((() => {
		instance_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/instance.schema.json\",\"title\":\"Instance\",\"description\":\"environments/<env>/deployments/<id>/config.yaml: one tenant's deployment.\",\"type\":\"object\",\"properties\":{\"apiVersion\":{\"const\":\"flotilla.dev/v1\",\"description\":\"Version of this file format.\"},\"kind\":{\"const\":\"Instance\",\"description\":\"What the file describes.\"},\"metadata\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\",\"x-hint\":\"a lower-case letter, then 2 to 62 lower-case letters, digits or -\",\"x-immutable\":\"states, backups and the ledger are kept by it, and everything would be created anew\",\"description\":\"The id of the instance, as its folder. It never changes and stands in public text, so it holds no customer's name.\",\"examples\":[\"src-0123456789abcdef0123\"]},\"labels\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"maxLength\":63},\"propertyNames\":{\"pattern\":\"^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$\",\"x-hint\":\"a letter, then up to 62 letters, digits, ., _, / or -\"},\"properties\":{\"instance-type\":{\"enum\":[\"internal\",\"trial\",\"production\"],\"description\":\"Whose instance it is: the own team's, somebody's who tries, or a paying customer's.\"}},\"required\":[\"instance-type\"],\"description\":\"What rollout strategies choose instances by.\",\"examples\":[{\"instance-type\":\"production\"}]},\"annotations\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"maxLength\":1024},\"properties\":{\"account\":{\"type\":\"string\",\"maxLength\":1024,\"description\":\"Where the customer's account is described.\",\"examples\":[\"https://github.com/acme/accounts/issues/105\"]}},\"description\":\"Notes for people; Flotilla does not go by them.\"}},\"required\":[\"name\",\"labels\"],\"additionalProperties\":false,\"description\":\"What the instance is, apart from what it is made of.\"},\"spec\":{\"type\":\"object\",\"properties\":{\"slug\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{1,29}$\",\"x-hint\":\"a lower-case letter, then 1 to 29 lower-case letters, digits or -\",\"x-immutable\":\"resources are named after it, and would be destroyed and created anew without their data\",\"description\":\"The short name that people and its infrastructure use. It never changes, is unique in the fleet, and is hidden in public text.\",\"examples\":[\"acme\"]},\"domain\":{\"type\":\"string\",\"format\":\"hostname\",\"maxLength\":253,\"description\":\"Where the instance answers. Unique in the fleet.\",\"examples\":[\"acme.fleet.example\"]},\"customDomains\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"format\":\"hostname\",\"maxLength\":253},\"uniqueItems\":true,\"description\":\"Further domains, such as the customer's own. Unique in the fleet.\",\"examples\":[[\"code.acme.example\"]]},\"private\":{\"type\":\"array\",\"description\":\"Further texts that must not be seen in public text, such as the customer's name; slug and domains are hidden without it.\",\"items\":{\"type\":\"string\",\"maxLength\":100,\"pattern\":\"^(?:[^\\\\p{L}\\\\p{N}]*[\\\\p{L}\\\\p{N}]){3}\",\"x-hint\":\"at least three letters or digits\"},\"uniqueItems\":true,\"examples\":[[\"Acme Corporation\"]]},\"architecture\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]*/[1-9][0-9]*$\",\"x-hint\":\"<family>/<revision>, for example gke/7\",\"description\":\"The family and revision of its architecture. The family never changes; another revision is an ordinary change.\",\"examples\":[\"gke/7\"]},\"version\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"x-hint\":\"a version as <major>.<minor>.<patch>, without a leading v\",\"description\":\"The version of the product that it runs, one of releases/. Rollouts change it.\",\"examples\":[\"5.3.1\"]},\"releaseChannel\":{\"enum\":[\"stable\",\"insiders\",\"pause\"],\"description\":\"stable: is included in rollouts. insiders and pause: is not; pause needs a hold that names who, why and until when.\"},\"state\":{\"enum\":[\"running\",\"suspended\",\"absent\"],\"description\":\"This version supports running only.\"},\"region\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":63,\"x-immutable\":\"resources would be destroyed and created anew elsewhere, without their data\",\"description\":\"Where it runs, in the words of its architecture. It never changes.\",\"examples\":[\"europe-west3\"]},\"size\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":63,\"description\":\"How large it is, in the words of its architecture.\",\"examples\":[\"small\"]},\"features\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":63,\"pattern\":\"^[a-z][a-z0-9-]*$\",\"x-hint\":\"a lower-case letter, then lower-case letters, digits or -\"},\"uniqueItems\":true,\"description\":\"What it has beyond the others, in the words of its architecture.\",\"examples\":[[\"executors\"]]},\"ingress\":{\"type\":\"object\",\"properties\":{\"public\":{\"type\":\"boolean\",\"description\":\"Whether it can be reached from the internet.\",\"examples\":[true]},\"allowlist\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":64,\"description\":\"A CIDR with no host bits set.\"},\"uniqueItems\":true,\"description\":\"Networks that may reach it.\",\"examples\":[[\"203.0.113.0/24\"]]}},\"required\":[],\"additionalProperties\":false,\"description\":\"Who may reach it, for the architecture to carry out.\"},\"maintenance\":{\"type\":\"object\",\"properties\":{\"windows\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"days\":{\"type\":\"array\",\"items\":{\"enum\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]},\"minItems\":1,\"uniqueItems\":true,\"description\":\"Days on which the window begins.\",\"examples\":[[\"sat\",\"sun\"]]},\"from\":{\"type\":\"string\",\"pattern\":\"^([01][0-9]|2[0-3]):[0-5][0-9]$\",\"x-hint\":\"a time of day as HH:MM\",\"description\":\"When it begins.\",\"examples\":[\"02:00\"]},\"to\":{\"type\":\"string\",\"pattern\":\"^([01][0-9]|2[0-3]):[0-5][0-9]$\",\"x-hint\":\"a time of day as HH:MM\",\"description\":\"When it ends.\",\"examples\":[\"06:00\"]},\"timezone\":{\"type\":\"string\",\"maxLength\":64,\"description\":\"A name of the IANA time zone database.\",\"examples\":[\"Europe/Berlin\"]}},\"required\":[\"days\",\"from\",\"to\",\"timezone\"],\"additionalProperties\":false},\"description\":\"Times in which it may be interrupted.\",\"examples\":[[{\"days\":[\"sat\",\"sun\"],\"from\":\"02:00\",\"to\":\"05:00\",\"timezone\":\"Europe/Berlin\"}]]},\"notice\":{\"type\":\"string\",\"pattern\":\"^[1-9][0-9]*(s|m|h|d)$\",\"x-hint\":\"a duration: a whole number and s, m, h or d, for example 48h\",\"description\":\"How long before an interruption the customer has to know.\",\"examples\":[\"48h\"]}},\"required\":[],\"additionalProperties\":false,\"description\":\"When it may be interrupted. This version shows it.\"},\"hold\":{\"type\":\"object\",\"properties\":{\"scope\":{\"enum\":[\"upgrade\",\"all\"],\"description\":\"upgrade: rollouts leave it out. all: nothing is applied.\"},\"reason\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"Why.\",\"examples\":[\"the customer migrates data\"]},\"owner\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login\",\"description\":\"Who decided it, as a GitHub login.\",\"examples\":[\"octocat\"]},\"until\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$\",\"x-hint\":\"an ISO 8601 time with offset, for example 2026-12-20T08:00Z\",\"description\":\"When it ends by itself.\",\"examples\":[\"2026-12-20T08:00Z\"]}},\"required\":[\"scope\",\"reason\",\"owner\",\"until\"],\"additionalProperties\":false,\"description\":\"Keeps changes away from the instance until a time.\"},\"lease\":{\"type\":\"object\",\"properties\":{\"owner\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login\",\"description\":\"Who needs it, as a GitHub login.\",\"examples\":[\"octocat\"]},\"expires\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}$\",\"x-hint\":\"a date as YYYY-MM-DD\",\"format\":\"date\",\"description\":\"The last day.\",\"examples\":[\"2026-12-20\"]}},\"required\":[\"owner\",\"expires\"],\"additionalProperties\":false,\"description\":\"How long the instance may live. This version only warns.\"},\"trial\":{\"type\":\"object\",\"properties\":{\"owner\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login\",\"description\":\"Who looks after the customer, as a GitHub login.\",\"examples\":[\"octocat\"]},\"expires\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}$\",\"x-hint\":\"a date as YYYY-MM-DD\",\"format\":\"date\",\"description\":\"The last day.\",\"examples\":[\"2026-12-20\"]}},\"required\":[\"owner\",\"expires\"],\"additionalProperties\":false,\"description\":\"That a customer tries it out, and until when.\"},\"hotpatch\":{\"type\":\"object\",\"properties\":{\"image\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1024,\"description\":\"The image.\",\"examples\":[\"registry.example/app@sha256:0123\"]},\"reason\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":200,\"description\":\"Why.\",\"examples\":[\"fixes the export of large files\"]},\"issue\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1024,\"description\":\"Where it is tracked.\",\"examples\":[\"https://github.com/acme/product/issues/7\"]}},\"required\":[\"image\",\"reason\",\"issue\"],\"additionalProperties\":false,\"description\":\"An image in place of the version's own. The next upgrade removes it.\"},\"values\":{\"type\":\"object\",\"description\":\"What only this architecture knows; its values.schema.json says what may stand here.\",\"examples\":[{\"zone\":\"a\"}]},\"operations\":{\"type\":\"object\",\"properties\":{\"alerting\":{\"type\":\"boolean\",\"description\":\"Whether somebody is alerted when it does not answer.\",\"examples\":[true]},\"deletionProtection\":{\"type\":\"boolean\",\"description\":\"Whether its data is protected from deletion.\",\"examples\":[true]}},\"required\":[],\"additionalProperties\":false,\"description\":\"How it is operated, for the architecture to carry out.\"}},\"required\":[\"slug\",\"domain\",\"architecture\",\"version\",\"releaseChannel\",\"state\",\"region\",\"size\"],\"additionalProperties\":false,\"description\":\"What the instance is made of.\"}},\"required\":[\"apiVersion\",\"kind\",\"metadata\",\"spec\"],\"additionalProperties\":false}");
	})))();
}

// schemas/release.schema.json
var release_schema_default;
function init_release_schema() {
	return (init_release_schema = __esmMin((() => {
		release_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/release.schema.json\",\"title\":\"Release\",\"description\":\"releases/<version>.yaml: one entry of the catalog.\",\"type\":\"object\",\"properties\":{\"apiVersion\":{\"const\":\"flotilla.dev/v1\",\"description\":\"Version of this file format.\"},\"kind\":{\"const\":\"Release\",\"description\":\"What the file describes.\"},\"metadata\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"x-hint\":\"a version as <major>.<minor>.<patch>, without a leading v\",\"description\":\"The version, as the file's name.\",\"examples\":[\"5.3.1\"]}},\"required\":[\"name\"],\"additionalProperties\":false,\"description\":\"Which release it is.\"},\"spec\":{\"type\":\"object\",\"properties\":{\"date\":{\"type\":\"string\",\"pattern\":\"^\\\\d{4}-\\\\d{2}-\\\\d{2}$\",\"x-hint\":\"a date as YYYY-MM-DD\",\"format\":\"date\",\"description\":\"When it was published.\",\"examples\":[\"2026-10-06\"]},\"kind\":{\"enum\":[\"major\",\"minor\",\"patch\"],\"description\":\"What it is compared with the version before; the environment names a strategy for each.\"},\"urgency\":{\"enum\":[\"normal\",\"emergency\"],\"description\":\"emergency: only a patch can be one.\"},\"manualSteps\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":1024},\"description\":\"What people have to do by hand; shown on the tracker.\",\"examples\":[[\"Rotate the signing key.\"]]},\"artifacts\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"pattern\":\"^sha256:[0-9a-f]{64}$\",\"x-hint\":\"sha256: and 64 lower-case hex digits\"},\"description\":\"Digests of its images, for people and audits.\",\"examples\":[{\"app\":\"sha256:a4fd71ba94a456ff76b783ed91863ba91854bec26195f9392dc649255f7f2c07\"}]},\"notes\":{\"type\":\"string\",\"maxLength\":2048,\"pattern\":\"^https://[^\\\\s]+$\",\"x-hint\":\"an https:// address\",\"description\":\"Where its notes are.\",\"examples\":[\"https://github.com/acme/product/releases/tag/v5.3.1\"]},\"compatibleBack\":{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$\",\"x-hint\":\"a version as <major>.<minor>.<patch>, without a leading v\",\"description\":\"The oldest version whose data it still reads, for people.\",\"examples\":[\"5.1.0\"]}},\"required\":[\"date\",\"kind\",\"urgency\"],\"additionalProperties\":false,\"description\":\"What is known of the release.\"}},\"required\":[\"apiVersion\",\"kind\",\"metadata\",\"spec\"],\"additionalProperties\":false}");
	})))();
}

// schemas/rollout-strategy.schema.json
var rollout_strategy_schema_default;
function init_rollout_strategy_schema() {
	return (init_rollout_strategy_schema = __esmMin((() => {
		rollout_strategy_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/rollout-strategy.schema.json\",\"title\":\"RolloutStrategy\",\"description\":\"environments/<env>/rollouts/<name>.yaml\",\"type\":\"object\",\"properties\":{\"apiVersion\":{\"const\":\"flotilla.dev/v1\",\"description\":\"Version of this file format.\"},\"kind\":{\"const\":\"RolloutStrategy\",\"description\":\"What the file describes.\"},\"spec\":{\"type\":\"object\",\"properties\":{\"batch\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":50,\"description\":\"Instances per pull request.\",\"examples\":[1]},\"overlap\":{\"enum\":[\"wait\",\"supersede\"],\"default\":\"wait\",\"description\":\"Where another rollout is under way in the environment: wait until it has ended, or end it where it is older.\"},\"stages\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{0,30}$\",\"x-hint\":\"a lower-case letter, then up to 30 lower-case letters, digits or -\",\"description\":\"Name of the stage, for people.\",\"examples\":[\"early\"]},\"members\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"labels\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"maxLength\":63},\"propertyNames\":{\"pattern\":\"^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$\",\"x-hint\":\"a letter, then up to 62 letters, digits, ., _, / or -\"},\"description\":\"Chooses instances that have all of these labels.\",\"examples\":[{\"instance-type\":\"trial\"}]},\"ids\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[a-z][a-z0-9-]{2,62}$\",\"x-hint\":\"a lower-case letter, then 2 to 62 lower-case letters, digits or -\"},\"minItems\":1,\"uniqueItems\":true,\"description\":\"Chooses these instances.\",\"examples\":[[\"src-0123456789abcdef0123\"]]},\"percent\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":100,\"description\":\"Cumulative inside its group: ceil, at least 1, in the order of sha256(id).\",\"examples\":[20]}},\"required\":[],\"additionalProperties\":false},\"minItems\":1,\"description\":\"Who belongs to it: everybody that one of these chooses.\",\"examples\":[[{\"labels\":{\"instance-type\":\"internal\"},\"percent\":100}]]},\"concurrency\":{\"type\":\"integer\",\"minimum\":1,\"default\":1,\"description\":\"How many instances are upgraded at a time.\"},\"failures\":{\"type\":\"integer\",\"minimum\":0,\"default\":0,\"description\":\"How many may fail before nothing more is begun and a person is asked.\"},\"leastSuccesses\":{\"type\":\"integer\",\"minimum\":0,\"default\":0,\"description\":\"How many have to be healthy before the next stage begins, whatever was skipped.\"},\"gates\":{\"type\":\"array\",\"items\":{\"enum\":[\"health\",\"approval\"]},\"uniqueItems\":true,\"description\":\"What has to be true before the next stage begins: all are healthy, somebody has approved it.\",\"examples\":[[\"health\"]]}},\"required\":[\"name\",\"members\"],\"additionalProperties\":false},\"minItems\":1,\"description\":\"Groups of instances, upgraded one group after the other. An instance belongs to the first stage that chooses it.\",\"examples\":[[{\"name\":\"early\",\"members\":[{\"percent\":20}],\"gates\":[\"health\"]},{\"name\":\"rest\",\"members\":[{\"percent\":100}]}]]}},\"required\":[\"batch\",\"stages\"],\"additionalProperties\":false,\"description\":\"How an upgrade moves through the environment.\"}},\"required\":[\"apiVersion\",\"kind\",\"spec\"],\"additionalProperties\":false}");
	})))();
}

// schemas/tracker-template.schema.json
var tracker_template_schema_default;
function init_tracker_template_schema() {
	return (init_tracker_template_schema = __esmMin((() => {
		tracker_template_schema_default = JSON.parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"https://flotilla.dev/schemas/tracker-template.schema.json\",\"title\":\"TrackerTemplate\",\"description\":\"The front matter of templates/tracker.md.\",\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":256,\"description\":\"Title of the issue; {{environment}} and {{target}} are filled in.\",\"examples\":[\"Upgrade {{environment}} to {{target}}\"]},\"labels\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":50},\"minItems\":1,\"uniqueItems\":true,\"description\":\"Labels of the issue. A person starts a waiting rollout by setting the first one.\",\"examples\":[[\"team/platform\"]]},\"assignees\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$\",\"x-hint\":\"a GitHub login\"},\"description\":\"Who the issue is assigned to.\",\"examples\":[[\"octocat\"]]}},\"required\":[\"title\",\"labels\"],\"additionalProperties\":false}");
	})))();
}

// src/schemas/config-schemas.ts
var configSchemas;
function init_config_schemas() {
	return (init_config_schemas = __esmMin((() => {
		init_architecture_schema();
		init_environment_schema();
		init_environment_stacks_schema();
		init_fleet_schema();
		init_instance_schema();
		init_release_schema();
		init_rollout_strategy_schema();
		init_tracker_template_schema();
		configSchemas = {
			Architecture: architecture_schema_default,
			Environment: environment_schema_default,
			EnvironmentStacks: environment_stacks_schema_default,
			Fleet: fleet_schema_default,
			Instance: instance_schema_default,
			Release: release_schema_default,
			RolloutStrategy: rollout_strategy_schema_default,
			TrackerTemplate: tracker_template_schema_default
		};
	})))();
}

// src/schemas/config-validators.ts
var configValidator;
function init_config_validators() {
	return (init_config_validators = __esmMin((() => {
		init_ajv();
		init_config_schemas();
		configValidator = validatorsOf(configSchemas, "all");
	})))();
}

// src/schemas/config-verdicts.ts
var require_config_verdicts = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.fitsConfig = (() => {
		const modules = {
			"ajv-formats/dist/formats": require_formats(),
			"ajv/dist/runtime/equal": require_equal(),
			"ajv/dist/runtime/ucs2length": require_ucs2length()
		};
		const sources = {
			"Architecture": "\"use strict\";module.exports=s,module.exports.default=s;const e=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),t=later(`^(spec|environment)\\\\.[A-Za-z][A-Za-z0-9.]*$|^environment\\\\.outputs\\\\.[a-z][a-z0-9-]*\\\\.[a-z][a-z0-9_]*$`,`u`),n=later(`^[a-z][a-z0-9_]*$`,`u`),r=later(`^spec\\\\.[A-Za-z][A-Za-z0-9.]*$`,`u`),i=later(`^/`,`u`),a=later(`^[1-9][0-9]*(s|m|h|d)$`,`u`),o=require(\"ajv/dist/runtime/ucs2length\").default;function s(c,{instancePath:l=``,parentData:u,parentDataProperty:d,rootData:f=c,dynamicAnchors:p={}}={}){let m=null,h=0,g=s.evaluated;if(g.dynamicProps&&(g.props=void 0),g.dynamicItems&&(g.items=void 0),h===0){if(c&&typeof c==`object`&&!Array.isArray(c)){let u;if(c.apiVersion===void 0&&(u=`apiVersion`)||c.kind===void 0&&(u=`kind`)||c.spec===void 0&&(u=`spec`))return s.errors=[{instancePath:l,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:u}}],!1;{let u=h;for(let e in c)if(e!==`apiVersion`&&e!==`kind`&&e!==`spec`)return s.errors=[{instancePath:l,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(u===h){if(c.apiVersion!==void 0){let e=h;if(c.apiVersion!==`flotilla.dev/v1`)return s.errors=[0],!1;var _=e===h}else var _=!0;if(_){if(c.kind!==void 0){let e=h;if(c.kind!==`Architecture`)return s.errors=[0],!1;var _=e===h}else var _=!0;if(_){if(c.spec!==void 0){let l=c.spec,u=h;if(h===u){if(l&&typeof l==`object`&&!Array.isArray(l)){if(l.stacks===void 0||l.health===void 0)return s.errors=[0],!1;{let c=h;for(let e in l)if(e!==`stacks`&&e!==`engine`&&e!==`fields`&&e!==`health`&&e!==`operations`&&e!==`downtime`&&e!==`hints`)return s.errors=[0],!1;if(c===h){if(l.stacks!==void 0){let r=l.stacks,i=h;if(h===i){if(Array.isArray(r)){if(r.length<1)return s.errors=[0],!1;{let i=r.length;for(let a=0;a<i;a++){let i=r[a],c=h;if(h===c){if(i&&typeof i==`object`&&!Array.isArray(i)){if(i.name===void 0||i.inputs===void 0)return s.errors=[0],!1;{let r=h;for(let e in i)if(e!==`name`&&e!==`needs`&&e!==`autoApply`&&e!==`inputs`&&e!==`outputs`&&e!==`volatile`)return s.errors=[0],!1;if(r===h){if(i.name!==void 0){let t=i.name,n=h;if(h===n){if(typeof t==`string`){if(!e.test(t))return s.errors=[0],!1}else return s.errors=[0],!1}var v=n===h}else var v=!0;if(v){if(i.needs!==void 0){let t=i.needs,n=h;if(h===n){if(Array.isArray(t)){var y=!0;let n=t.length;for(let r=0;r<n;r++){let n=t[r],i=h;if(h===i){if(typeof n==`string`){if(!e.test(n))return s.errors=[0],!1}else return s.errors=[0],!1}var y=i===h;if(!y)break}if(y){let e=t.length;if(e>1){let n={};for(;e--;){let r=t[e];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],s.errors=[0],!1;n[r]=e}}}}}else return s.errors=[0],!1}var v=n===h}else var v=!0;if(v){if(i.autoApply!==void 0){let e=h;if(typeof i.autoApply!=`boolean`)return s.errors=[0],!1;var v=e===h}else var v=!0;if(v){if(i.inputs!==void 0){let e=i.inputs,n=h;if(h===n){if(Array.isArray(e)){var b=!0;let n=e.length;for(let r=0;r<n;r++){let n=e[r],i=h;if(h===i){if(typeof n==`string`){if(n.length>200&&o(n)>200||!t.test(n))return s.errors=[0],!1}else return s.errors=[0],!1}var b=i===h;if(!b)break}if(b){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],s.errors=[0],!1;n[r]=t}}}}}else return s.errors=[0],!1}var v=n===h}else var v=!0;if(v){if(i.outputs!==void 0){let e=i.outputs,t=h;if(h===t){if(e&&typeof e==`object`&&!Array.isArray(e)){for(let t in e){let e=h;typeof t==`string`&&!n.test(t)&&(m===null?m=[0]:m.push(0),h++);var x=e===h;if(!x)return m===null?m=[0]:m.push(0),h++,s.errors=m,!1}if(x)for(let t in e){let n=e[t],r=h;if(h===r){if(n&&typeof n==`object`&&!Array.isArray(n)){let e=h;for(let e in n)if(e!==`sensitive`&&e!==`type`)return s.errors=[0],!1;if(e===h){if(n.sensitive!==void 0){let e=h;if(typeof n.sensitive!=`boolean`)return s.errors=[0],!1;var S=e===h}else var S=!0;if(S){if(n.type!==void 0){let e=n.type,t=h;if(e!==`string`&&e!==`number`&&e!==`bool`&&e!==`list`&&e!==`map`)return s.errors=[0],!1;var S=t===h}else var S=!0}}}else return s.errors=[0],!1}if(r!==h)break}}else return s.errors=[0],!1}var v=t===h}else var v=!0;if(v){if(i.volatile!==void 0){let e=i.volatile,t=h;if(h===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(h===r){if(typeof t==`string`){if(t.length>200&&o(t)>200||t.length<2&&o(t)<1)return s.errors=[0],!1}else return s.errors=[0],!1}if(r!==h)break}}else return s.errors=[0],!1}var v=t===h}else var v=!0}}}}}}}}else return s.errors=[0],!1}if(c!==h)break}}}else return s.errors=[0],!1}var C=i===h}else var C=!0;if(C){if(l.engine!==void 0){let e=l.engine,t=h;if(h===t){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.version===void 0)return s.errors=[0],!1;{let t=h;for(let t in e)if(t!==`version`)return s.errors=[0],!1;if(t===h&&e.version!==void 0){let t=e.version;if(h===h){if(typeof t==`string`){if(t.length>100&&o(t)>100||t.length<2&&o(t)<1)return s.errors=[0],!1}else return s.errors=[0],!1}}}}else return s.errors=[0],!1}var C=t===h}else var C=!0;if(C){if(l.fields!==void 0){let e=l.fields,t=h;if(h===t){if(e&&typeof e==`object`&&!Array.isArray(e)){for(let t in e){let e=h;typeof t==`string`&&(o(t)>200?(m===null?m=[0]:m.push(0),h++):r.test(t)||(m===null?m=[0]:m.push(0),h++));var w=e===h;if(!w)return m===null?m=[0]:m.push(0),h++,s.errors=m,!1}if(w)for(let t in e){let n=e[t],r=h;if(h===r){if(n&&typeof n==`object`&&!Array.isArray(n)){let e=h;for(let e in n)if(e!==`enum`&&e!==`required`)return s.errors=[0],!1;if(e===h){if(n.enum!==void 0){let e=n.enum,t=h;if(h===t){if(Array.isArray(e)){if(e.length<1)return s.errors=[0],!1;{var T=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(typeof t!=`string`&&!(typeof t==`number`&&isFinite(t))&&typeof t!=`boolean`)return s.errors=[0],!1;var T=r===h;if(!T)break}if(T){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`||typeof r==`number`&&isFinite(r)||typeof r==`boolean`){if(typeof r==`string`&&(r+=`_`),typeof n[r]==`number`)return n[r],s.errors=[0],!1;n[r]=t}}}}}}else return s.errors=[0],!1}var E=t===h}else var E=!0;if(E){if(n.required!==void 0){let e=h;if(typeof n.required!=`boolean`)return s.errors=[0],!1;var E=e===h}else var E=!0}}}else return s.errors=[0],!1}if(r!==h)break}}else return s.errors=[0],!1}var C=t===h}else var C=!0;if(C){if(l.health!==void 0){let e=l.health,t=h;if(h===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h,c=h,l=!1,u=h;if(h===u){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.http===void 0||t.status===void 0||t.passes===void 0||t.within===void 0)m===null?m=[0]:m.push(0),h++;else{let e=h;for(let e in t)if(e!==`http`&&e!==`status`&&e!==`version`&&e!==`passes`&&e!==`within`){m===null?m=[0]:m.push(0),h++;break}if(e===h){if(t.http!==void 0){let e=t.http,n=h;h===n&&(typeof e==`string`?(e.length>2048&&o(e)>2048||e.length<2&&o(e)<1)&&(m===null?m=[0]:m.push(0),h++):(m===null?m=[0]:m.push(0),h++));var D=n===h}else var D=!0;if(D){if(t.status!==void 0){let e=t.status,n=h;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(m===null?m=[0]:m.push(0),h++),h===n&&typeof e==`number`&&isFinite(e)&&(e>599||isNaN(e)||e<100||isNaN(e))&&(m===null?m=[0]:m.push(0),h++);var D=n===h}else var D=!0;if(D){if(t.version!==void 0){let e=t.version,n=h;h===n&&(typeof e==`string`?e.length>200&&o(e)>200?(m===null?m=[0]:m.push(0),h++):i.test(e)||(m===null?m=[0]:m.push(0),h++):(m===null?m=[0]:m.push(0),h++));var D=n===h}else var D=!0;if(D){if(t.passes!==void 0){let e=t.passes,n=h;(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e))&&(m===null?m=[0]:m.push(0),h++),h===n&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e))&&(m===null?m=[0]:m.push(0),h++);var D=n===h}else var D=!0;if(D){if(t.within!==void 0){let e=t.within,n=h;h===n&&(typeof e==`string`&&a.test(e)||(m===null?m=[0]:m.push(0),h++));var D=n===h}else var D=!0}}}}}}}else m===null?m=[0]:m.push(0),h++}var O=u===h;if(l||=O,O)var k=!0;let d=h;if(h===d){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.operation===void 0)m===null?m=[0]:m.push(0),h++;else{let e=h;for(let e in t)if(e!==`operation`){m===null?m=[0]:m.push(0),h++;break}e===h&&t.operation!==void 0&&typeof t.operation!=`string`&&(m===null?m=[0]:m.push(0),h++)}}else m===null?m=[0]:m.push(0),h++}var O=d===h;if(l||=O,O&&k!==!0&&(k=!0),l)h=c,m!==null&&(c?m.length=c:m=null);else return m===null?m=[0]:m.push(0),h++,s.errors=m,!1;if(r!==h)break}}else return s.errors=[0],!1}var C=t===h}else var C=!0;if(C){if(l.operations!==void 0){let e=l.operations,t=h;if(h===t){if(e&&typeof e==`object`&&!Array.isArray(e)){let t=h;for(let t in e)if(t!==`backup`&&t!==`beforeUpgrade`&&t!==`afterUpgrade`&&t!==`probe`)return s.errors=[0],!1;if(t===h){if(e.backup!==void 0){let t=e.backup,n=h;if(h===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.run===void 0||t.within===void 0)return s.errors=[0],!1;{let e=h;for(let e in t)if(e!==`run`&&e!==`within`)return s.errors=[0],!1;if(e===h){if(t.run!==void 0){let e=t.run,n=h;if(h===n){if(Array.isArray(e)){if(e.length<1)return s.errors=[0],!1;{let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(h===r){if(typeof t==`string`){if(t.length>1024&&o(t)>1024)return s.errors=[0],!1}else return s.errors=[0],!1}if(r!==h)break}}}else return s.errors=[0],!1}var A=n===h}else var A=!0;if(A){if(t.within!==void 0){let e=t.within,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var A=n===h}else var A=!0}}}}else return s.errors=[0],!1}var j=n===h}else var j=!0;if(j){if(e.beforeUpgrade!==void 0){let t=e.beforeUpgrade,n=h;if(h===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.run===void 0||t.within===void 0)return s.errors=[0],!1;{let e=h;for(let e in t)if(e!==`run`&&e!==`within`)return s.errors=[0],!1;if(e===h){if(t.run!==void 0){let e=t.run,n=h;if(h===n){if(Array.isArray(e)){if(e.length<1)return s.errors=[0],!1;{let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(h===r){if(typeof t==`string`){if(t.length>1024&&o(t)>1024)return s.errors=[0],!1}else return s.errors=[0],!1}if(r!==h)break}}}else return s.errors=[0],!1}var M=n===h}else var M=!0;if(M){if(t.within!==void 0){let e=t.within,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var M=n===h}else var M=!0}}}}else return s.errors=[0],!1}var j=n===h}else var j=!0;if(j){if(e.afterUpgrade!==void 0){let t=e.afterUpgrade,n=h;if(h===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.run===void 0||t.within===void 0)return s.errors=[0],!1;{let e=h;for(let e in t)if(e!==`run`&&e!==`within`)return s.errors=[0],!1;if(e===h){if(t.run!==void 0){let e=t.run,n=h;if(h===n){if(Array.isArray(e)){if(e.length<1)return s.errors=[0],!1;{let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(h===r){if(typeof t==`string`){if(t.length>1024&&o(t)>1024)return s.errors=[0],!1}else return s.errors=[0],!1}if(r!==h)break}}}else return s.errors=[0],!1}var N=n===h}else var N=!0;if(N){if(t.within!==void 0){let e=t.within,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var N=n===h}else var N=!0}}}}else return s.errors=[0],!1}var j=n===h}else var j=!0;if(j){if(e.probe!==void 0){let t=e.probe,n=h;if(h===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.run===void 0||t.within===void 0)return s.errors=[0],!1;{let e=h;for(let e in t)if(e!==`run`&&e!==`within`)return s.errors=[0],!1;if(e===h){if(t.run!==void 0){let e=t.run,n=h;if(h===n){if(Array.isArray(e)){if(e.length<1)return s.errors=[0],!1;{let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(h===r){if(typeof t==`string`){if(t.length>1024&&o(t)>1024)return s.errors=[0],!1}else return s.errors=[0],!1}if(r!==h)break}}}else return s.errors=[0],!1}var P=n===h}else var P=!0;if(P){if(t.within!==void 0){let e=t.within,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var P=n===h}else var P=!0}}}}else return s.errors=[0],!1}var j=n===h}else var j=!0}}}}}else return s.errors=[0],!1}var C=t===h}else var C=!0;if(C){if(l.downtime!==void 0){let e=l.downtime,t=h;if(h===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(h===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.on===void 0||t.expect===void 0)return s.errors=[0],!1;{let e=h;for(let e in t)if(e!==`on`&&e!==`expect`)return s.errors=[0],!1;if(e===h){if(t.on!==void 0){let e=t.on,n=h;if(h===n){if(typeof e==`string`){if(e.length>200&&o(e)>200)return s.errors=[0],!1}else return s.errors=[0],!1}var F=n===h}else var F=!0;if(F){if(t.expect!==void 0){let e=t.expect,n=h;if(h===n){if(typeof e==`string`){if(!a.test(e))return s.errors=[0],!1}else return s.errors=[0],!1}var F=n===h}else var F=!0}}}}else return s.errors=[0],!1}if(r!==h)break}}else return s.errors=[0],!1}var C=t===h}else var C=!0;if(C){if(l.hints!==void 0){let e=l.hints,t=h;if(h===t){if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=h;if(h===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.match===void 0||t.say===void 0)return s.errors=[0],!1;{let e=h;for(let e in t)if(e!==`match`&&e!==`say`)return s.errors=[0],!1;if(e===h){if(t.match!==void 0){let e=t.match,n=h;if(h===n){if(typeof e==`string`){if(e.length>200&&o(e)>200)return s.errors=[0],!1}else return s.errors=[0],!1}var I=n===h}else var I=!0;if(I){if(t.say!==void 0){let e=t.say,n=h;if(h===n){if(typeof e==`string`){if(e.length>1024&&o(e)>1024)return s.errors=[0],!1}else return s.errors=[0],!1}var I=n===h}else var I=!0}}}}else return s.errors=[0],!1}if(r!==h)break}}else return s.errors=[0],!1}var C=t===h}else var C=!0}}}}}}}}}else return s.errors=[0],!1}var _=u===h}else var _=!0}}}}}else return s.errors=[{instancePath:l,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return s.errors=m,h===0}s.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"Environment": "\"use strict\";module.exports=v,module.exports.default=v;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/environment.schema.json`,type:`object`,properties:{apiVersion:{const:`flotilla.dev/v1`},kind:{const:`Environment`},spec:{type:`object`,properties:{kind:{enum:[`local`,`remote`]},engine:{type:`object`,properties:{name:{enum:[`tofu`,`terraform`]},version:{type:`string`,minLength:1,maxLength:100},env:{type:`array`,items:{type:`string`,maxLength:200,pattern:`^[A-Za-z_][A-Za-z0-9_]*$`},uniqueItems:!0},lockTimeout:{type:`string`,pattern:`^[1-9][0-9]{0,4}(s|m)$`}},required:[`name`,`version`],additionalProperties:!1},backend:{type:`object`,required:[`type`],discriminator:{propertyName:`type`},oneOf:[{type:`object`,properties:{type:{const:`local`}},required:[`type`],additionalProperties:!1},{type:`object`,properties:{type:{const:`pg`},schema_name:{type:`string`,minLength:1,maxLength:200},skip_schema_creation:{type:`boolean`,default:!1},skip_table_creation:{type:`boolean`,default:!1},skip_index_creation:{type:`boolean`,default:!1}},required:[`type`,`schema_name`],additionalProperties:!1},{type:`object`,properties:{type:{const:`s3`},bucket:{type:`string`,minLength:1,maxLength:200},key:{type:`string`,minLength:1,maxLength:1e3},region:{type:`string`,minLength:1,maxLength:100},use_lockfile:{type:`boolean`,default:!1},dynamodb_table:{type:`string`,minLength:1,maxLength:255},encrypt:{type:`boolean`,default:!1},kms_key_id:{type:`string`,minLength:1,maxLength:1e3},assume_role:{type:`object`,properties:{role_arn:{type:`string`,minLength:1,maxLength:1e3},session_name:{type:`string`,minLength:1,maxLength:200},external_id:{type:`string`,minLength:1,maxLength:1200}},required:[`role_arn`],additionalProperties:!1},endpoints:{type:`object`,properties:{s3:{type:`string`,minLength:1,maxLength:1e3,pattern:`^https?://[^\\\\s@]+$`},dynamodb:{type:`string`,minLength:1,maxLength:1e3,pattern:`^https?://[^\\\\s@]+$`},sts:{type:`string`,minLength:1,maxLength:1e3,pattern:`^https?://[^\\\\s@]+$`}},required:[],additionalProperties:!1},use_path_style:{type:`boolean`,default:!1},skip_credentials_validation:{type:`boolean`,default:!1},skip_region_validation:{type:`boolean`,default:!1},skip_requesting_account_id:{type:`boolean`,default:!1},skip_metadata_api_check:{type:`boolean`,default:!1},skip_s3_checksum:{type:`boolean`,default:!1},max_retries:{type:`integer`,minimum:0}},required:[`type`,`bucket`,`key`,`region`],additionalProperties:!1},{type:`object`,properties:{type:{const:`gcs`},bucket:{type:`string`,minLength:1,maxLength:222},prefix:{type:`string`,minLength:1,maxLength:1e3},impersonate_service_account:{type:`string`,minLength:1,maxLength:300},kms_encryption_key:{type:`string`,minLength:1,maxLength:1e3},storage_custom_endpoint:{type:`string`,minLength:1,maxLength:1e3,pattern:`^https?://[^\\\\s@]+$`}},required:[`type`,`bucket`,`prefix`],additionalProperties:!1},{type:`object`,properties:{type:{const:`azurerm`},storage_account_name:{type:`string`,minLength:1,maxLength:100},container_name:{type:`string`,minLength:1,maxLength:100},key:{type:`string`,minLength:1,maxLength:1e3},resource_group_name:{type:`string`,minLength:1,maxLength:200},subscription_id:{type:`string`,minLength:1,maxLength:100},tenant_id:{type:`string`,minLength:1,maxLength:100},client_id:{type:`string`,minLength:1,maxLength:100},use_oidc:{type:`boolean`,default:!1},use_msi:{type:`boolean`,default:!1},use_azuread_auth:{type:`boolean`,default:!1},environment:{type:`string`,minLength:1,maxLength:50}},required:[`type`,`storage_account_name`,`container_name`,`key`],additionalProperties:!1},{type:`object`,properties:{type:{const:`http`},address:{type:`string`,minLength:1,maxLength:2e3,pattern:`^https?://[^\\\\s@]+$`},update_method:{enum:[`POST`,`PUT`]},lock_address:{type:`string`,minLength:1,maxLength:2e3,pattern:`^https?://[^\\\\s@]+$`},lock_method:{enum:[`LOCK`,`POST`,`PUT`]},unlock_address:{type:`string`,minLength:1,maxLength:2e3,pattern:`^https?://[^\\\\s@]+$`},unlock_method:{enum:[`UNLOCK`,`DELETE`,`POST`,`PUT`]},retry_max:{type:`integer`,minimum:0},retry_wait_min:{type:`integer`,minimum:0},retry_wait_max:{type:`integer`,minimum:0}},required:[`type`,`address`],additionalProperties:!1},{type:`object`,properties:{type:{const:`cloud`},hostname:{type:`string`,minLength:1,maxLength:255,pattern:`^[a-z0-9.-]+(:[0-9]{1,5})?$`,default:`app.terraform.io`},organization:{type:`string`,minLength:1,maxLength:100},workspace:{type:`string`,minLength:1,maxLength:200,pattern:`^[A-Za-z0-9_{}. -]+$`},roots:{type:`string`,minLength:1,maxLength:100,pattern:`^[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*$`}},required:[`type`,`organization`,`workspace`],additionalProperties:!1}]},identity:{type:`object`,properties:{plan:{type:`object`,properties:{audience:{type:`string`,minLength:1,maxLength:200},tokenVariable:{type:`string`,maxLength:200,pattern:`^[A-Za-z_][A-Za-z0-9_]*$`},variables:{type:`object`,additionalProperties:{type:`string`,maxLength:1e3}}},required:[`audience`,`tokenVariable`],additionalProperties:!1},apply:{type:`object`,properties:{audience:{type:`string`,minLength:1,maxLength:200},tokenVariable:{type:`string`,maxLength:200,pattern:`^[A-Za-z_][A-Za-z0-9_]*$`},variables:{type:`object`,additionalProperties:{type:`string`,maxLength:1e3}}},required:[`audience`,`tokenVariable`],additionalProperties:!1}},required:[`plan`,`apply`],additionalProperties:!1},inputs:{type:`object`,additionalProperties:{}},apply:{enum:[`on`,`off`]},policy:{type:`object`,properties:{review:{enum:[`approved`,`merged`]},confirmers:{type:`object`,properties:{permission:{enum:[`admin`,`maintain`,`write`]}},required:[`permission`],additionalProperties:!1},protectedTypes:{type:`array`,items:{type:`string`,maxLength:200,pattern:`^[a-z][a-z0-9_]*$`},uniqueItems:!0},failureBudget:{type:`integer`,minimum:0},parallel:{type:`integer`,minimum:1,maximum:200},samples:{type:`integer`,minimum:1,maximum:50},shards:{type:`integer`,minimum:1,maximum:2e3},mutexes:{type:`array`,maxItems:20,items:{type:`object`,properties:{name:{type:`string`,maxLength:63,pattern:`^[a-z][a-z0-9-]*$`},by:{type:`string`,maxLength:80,pattern:`^(?:environment|spec\\\\.region|labels\\\\.[a-z][a-z0-9-]*)$`},most:{type:`integer`,minimum:1}},required:[`name`,`by`,`most`],additionalProperties:!1}},drift:{type:`object`,properties:{every:{type:`string`,pattern:`^[1-9][0-9]*[hd]$`},minutes:{type:`integer`,minimum:1,maximum:300},ignore:{type:`array`,maxItems:200,items:{type:`object`,properties:{address:{type:`string`,minLength:1,maxLength:300},stack:{type:`string`,pattern:`^[a-z][a-z0-9-]{0,30}$`},id:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},reason:{type:`string`,minLength:1,maxLength:200},owner:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},until:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`}},required:[`address`,`reason`,`owner`,`until`],additionalProperties:!1}}},required:[],additionalProperties:!1},providers:{type:`array`,items:{type:`object`,properties:{source:{type:`string`,maxLength:200,pattern:`^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$`},reattach:{type:`boolean`,default:!1},mirror:{type:`string`,maxLength:1e3,pattern:`^(?:https://[A-Za-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9._~-]+/)*|(?:/[A-Za-z0-9._ ~-]+)+)$`}},required:[`source`],additionalProperties:!1}},modules:{type:`array`,items:{type:`object`,properties:{allow:{type:`string`,pattern:`^(data|ephemeral)\\\\.(external|http|terraform_remote_state)$|^function\\\\.[a-z0-9]+$|^provider\\\\.[a-z0-9-]+\\\\.[a-z0-9_]+$`},reason:{type:`string`,minLength:1}},required:[`allow`,`reason`],additionalProperties:!1}},machines:{type:`array`,items:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},maxItems:100,uniqueItems:!0},blastRadius:{type:`integer`,minimum:1},privateNetworks:{type:`array`,maxItems:50,items:{type:`string`,maxLength:64},uniqueItems:!0},isolation:{enum:[`required`,`best-effort`]},leases:{type:`object`,properties:{required:{type:`boolean`,default:!1},maximum:{type:`string`,pattern:`^[1-9][0-9]*(s|m|h|d)$`},extension:{type:`string`,pattern:`^[1-9][0-9]*(s|m|h|d)$`}},required:[`required`],additionalProperties:!1}},required:[`review`,`confirmers`,`protectedTypes`,`failureBudget`,`providers`],additionalProperties:!1},calendar:{type:`object`,properties:{timezone:{type:`string`,maxLength:64},workingDays:{type:`array`,items:{enum:[`mon`,`tue`,`wed`,`thu`,`fri`,`sat`,`sun`]},minItems:1,uniqueItems:!0},holidays:{type:`array`,items:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}$`,format:`date`},uniqueItems:!0}},required:[`timezone`,`workingDays`],additionalProperties:!1},freezes:{type:`array`,items:{type:`object`,properties:{from:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},until:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`},reason:{type:`string`,minLength:1,maxLength:200},owner:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`}},required:[`from`,`until`,`reason`,`owner`],additionalProperties:!1}},rollouts:{type:`object`,properties:{patch:{type:`string`},minor:{type:`string`},major:{type:`string`}},required:[],additionalProperties:!1}},required:[`kind`,`engine`,`backend`,`apply`,`policy`],additionalProperties:!1}},required:[`apiVersion`,`kind`,`spec`],additionalProperties:!1},t=Object.prototype.hasOwnProperty,n=require(\"ajv/dist/runtime/ucs2length\").default,r=require(\"ajv/dist/runtime/equal\").default,i=later(`^[A-Za-z_][A-Za-z0-9_]*$`,`u`),a=later(`^[1-9][0-9]{0,4}(s|m)$`,`u`),o=later(`^https?://[^\\\\s@]+$`,`u`),ee=later(`^[a-z0-9.-]+(:[0-9]{1,5})?$`,`u`),s=later(`^[A-Za-z0-9_{}. -]+$`,`u`),te=later(`^[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*$`,`u`),ne=later(`^[a-z][a-z0-9_]*$`,`u`),c=later(`^[a-z][a-z0-9-]*$`,`u`),re=later(`^(?:environment|spec\\\\.region|labels\\\\.[a-z][a-z0-9-]*)$`,`u`),l=later(`^[1-9][0-9]*[hd]$`,`u`),u=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),d=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),f=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),p=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),ie=later(`^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$`,`u`),m=later(`^(?:https://[A-Za-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9._~-]+/)*|(?:/[A-Za-z0-9._ ~-]+)+)$`,`u`),ae=later(`^(data|ephemeral)\\\\.(external|http|terraform_remote_state)$|^function\\\\.[a-z0-9]+$|^provider\\\\.[a-z0-9-]+\\\\.[a-z0-9_]+$`,`u`),h=later(`^[1-9][0-9]*(s|m|h|d)$`,`u`),g=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}$`,`u`),_=require(\"ajv-formats/dist/formats\").fullFormats.date;function v(y,{instancePath:b=``,parentData:x,parentDataProperty:oe,rootData:se=y,dynamicAnchors:ce={}}={}){let S=v.evaluated;if(S.dynamicProps&&(S.props=void 0),S.dynamicItems&&(S.items=void 0),y&&typeof y==`object`&&!Array.isArray(y)){let x;if(y.apiVersion===void 0&&(x=`apiVersion`)||y.kind===void 0&&(x=`kind`)||y.spec===void 0&&(x=`spec`))return v.errors=[{instancePath:b,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:x}}],!1;for(let e in y)if(e!==`apiVersion`&&e!==`kind`&&e!==`spec`)return v.errors=[{instancePath:b,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(y.apiVersion!==void 0){if(y.apiVersion!==`flotilla.dev/v1`)return v.errors=[0],!1;var C=!0}else var C=!0;if(C){if(y.kind!==void 0){if(y.kind!==`Environment`)return v.errors=[0],!1;var C=!0}else var C=!0;if(C){if(y.spec!==void 0){let b=y.spec;if(b&&typeof b==`object`&&!Array.isArray(b)){if(b.kind===void 0||b.engine===void 0||b.backend===void 0||b.apply===void 0||b.policy===void 0)return v.errors=[0],!1;for(let n in b)if(!t.call(e.properties.spec.properties,n))return v.errors=[0],!1;if(b.kind!==void 0){let e=b.kind;if(e!==`local`&&e!==`remote`)return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.engine!==void 0){let e=b.engine;if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.name===void 0||e.version===void 0)return v.errors=[0],!1;for(let t in e)if(t!==`name`&&t!==`version`&&t!==`env`&&t!==`lockTimeout`)return v.errors=[0],!1;if(e.name!==void 0){let t=e.name;if(t!==`tofu`&&t!==`terraform`)return v.errors=[0],!1;var T=!0}else var T=!0;if(T){if(e.version!==void 0){let t=e.version;if(typeof t==`string`){if(t.length>100&&n(t)>100||t.length<2&&n(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var T=!0}else var T=!0;if(T){if(e.env!==void 0){let t=e.env;if(Array.isArray(t)){var E=!0;let e=t.length;for(let r=0;r<e;r++){let e=t[r];if(typeof e==`string`){if(e.length>200&&n(e)>200||!i.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var E=!0;if(!E)break}if(E){let e=t.length;if(e>1){let n={};for(;e--;){let r=t[e];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=e}}}}}else return v.errors=[0],!1;var T=!0}else var T=!0;if(T){if(e.lockTimeout!==void 0){let t=e.lockTimeout;if(typeof t==`string`){if(!a.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var T=!0}else var T=!0}}}}else return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.backend!==void 0){let r=b.backend;if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0)return v.errors=[0],!1;{let i=r.type;if(typeof i==`string`){if(i===`local`){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0)return v.errors=[0],!1;for(let e in r)if(e!==`type`)return v.errors=[0],!1;if(r.type!==void 0&&r.type!==`local`)return v.errors=[0],!1}else return v.errors=[0],!1;var D=!0}else if(i===`pg`){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0||r.schema_name===void 0)return v.errors=[0],!1;for(let e in r)if(e!==`type`&&e!==`schema_name`&&e!==`skip_schema_creation`&&e!==`skip_table_creation`&&e!==`skip_index_creation`)return v.errors=[0],!1;if(r.type!==void 0){if(r.type!==`pg`)return v.errors=[0],!1;var O=!0}else var O=!0;if(O){if(r.schema_name!==void 0){let e=r.schema_name;if(typeof e==`string`){if(e.length>200&&n(e)>200||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var O=!0}else var O=!0;if(O){if(r.skip_schema_creation!==void 0){if(typeof r.skip_schema_creation!=`boolean`)return v.errors=[0],!1;var O=!0}else var O=!0;if(O){if(r.skip_table_creation!==void 0){if(typeof r.skip_table_creation!=`boolean`)return v.errors=[0],!1;var O=!0}else var O=!0;if(O){if(r.skip_index_creation!==void 0){if(typeof r.skip_index_creation!=`boolean`)return v.errors=[0],!1;var O=!0}else var O=!0}}}}}else return v.errors=[0],!1;D!==!0&&(D=!0)}else if(i===`s3`){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0||r.bucket===void 0||r.key===void 0||r.region===void 0)return v.errors=[0],!1;for(let n in r)if(!t.call(e.properties.spec.properties.backend.oneOf[2].properties,n))return v.errors=[0],!1;if(r.type!==void 0){if(r.type!==`s3`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.bucket!==void 0){let e=r.bucket;if(typeof e==`string`){if(e.length>200&&n(e)>200||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.key!==void 0){let e=r.key;if(typeof e==`string`){if(e.length>1e3&&n(e)>1e3||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.region!==void 0){let e=r.region;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.use_lockfile!==void 0){if(typeof r.use_lockfile!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.dynamodb_table!==void 0){let e=r.dynamodb_table;if(typeof e==`string`){if(e.length>255&&n(e)>255||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.encrypt!==void 0){if(typeof r.encrypt!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.kms_key_id!==void 0){let e=r.kms_key_id;if(typeof e==`string`){if(e.length>1e3&&n(e)>1e3||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.assume_role!==void 0){let e=r.assume_role;if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.role_arn===void 0)return v.errors=[0],!1;for(let t in e)if(t!==`role_arn`&&t!==`session_name`&&t!==`external_id`)return v.errors=[0],!1;if(e.role_arn!==void 0){let t=e.role_arn;if(typeof t==`string`){if(t.length>1e3&&n(t)>1e3||t.length<2&&n(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var A=!0}else var A=!0;if(A){if(e.session_name!==void 0){let t=e.session_name;if(typeof t==`string`){if(t.length>200&&n(t)>200||t.length<2&&n(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var A=!0}else var A=!0;if(A){if(e.external_id!==void 0){let t=e.external_id;if(typeof t==`string`){if(t.length>1200&&n(t)>1200||t.length<2&&n(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var A=!0}else var A=!0}}}else return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.endpoints!==void 0){let e=r.endpoints;if(e&&typeof e==`object`&&!Array.isArray(e)){for(let t in e)if(t!==`s3`&&t!==`dynamodb`&&t!==`sts`)return v.errors=[0],!1;if(e.s3!==void 0){let t=e.s3;if(typeof t==`string`){if(t.length>1e3&&n(t)>1e3||t.length<2&&n(t)<1||!o.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var j=!0}else var j=!0;if(j){if(e.dynamodb!==void 0){let t=e.dynamodb;if(typeof t==`string`){if(t.length>1e3&&n(t)>1e3||t.length<2&&n(t)<1||!o.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var j=!0}else var j=!0;if(j){if(e.sts!==void 0){let t=e.sts;if(typeof t==`string`){if(t.length>1e3&&n(t)>1e3||t.length<2&&n(t)<1||!o.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var j=!0}else var j=!0}}}else return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.use_path_style!==void 0){if(typeof r.use_path_style!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.skip_credentials_validation!==void 0){if(typeof r.skip_credentials_validation!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.skip_region_validation!==void 0){if(typeof r.skip_region_validation!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.skip_requesting_account_id!==void 0){if(typeof r.skip_requesting_account_id!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.skip_metadata_api_check!==void 0){if(typeof r.skip_metadata_api_check!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.skip_s3_checksum!==void 0){if(typeof r.skip_s3_checksum!=`boolean`)return v.errors=[0],!1;var k=!0}else var k=!0;if(k){if(r.max_retries!==void 0){let e=r.max_retries;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return v.errors=[0],!1;var k=!0}else var k=!0}}}}}}}}}}}}}}}}}else return v.errors=[0],!1;D!==!0&&(D=!0)}else if(i===`gcs`){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0||r.bucket===void 0||r.prefix===void 0)return v.errors=[0],!1;for(let e in r)if(e!==`type`&&e!==`bucket`&&e!==`prefix`&&e!==`impersonate_service_account`&&e!==`kms_encryption_key`&&e!==`storage_custom_endpoint`)return v.errors=[0],!1;if(r.type!==void 0){if(r.type!==`gcs`)return v.errors=[0],!1;var M=!0}else var M=!0;if(M){if(r.bucket!==void 0){let e=r.bucket;if(typeof e==`string`){if(e.length>222&&n(e)>222||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var M=!0}else var M=!0;if(M){if(r.prefix!==void 0){let e=r.prefix;if(typeof e==`string`){if(e.length>1e3&&n(e)>1e3||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var M=!0}else var M=!0;if(M){if(r.impersonate_service_account!==void 0){let e=r.impersonate_service_account;if(typeof e==`string`){if(e.length>300&&n(e)>300||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var M=!0}else var M=!0;if(M){if(r.kms_encryption_key!==void 0){let e=r.kms_encryption_key;if(typeof e==`string`){if(e.length>1e3&&n(e)>1e3||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var M=!0}else var M=!0;if(M){if(r.storage_custom_endpoint!==void 0){let e=r.storage_custom_endpoint;if(typeof e==`string`){if(e.length>1e3&&n(e)>1e3||e.length<2&&n(e)<1||!o.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var M=!0}else var M=!0}}}}}}else return v.errors=[0],!1;D!==!0&&(D=!0)}else if(i===`azurerm`){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0||r.storage_account_name===void 0||r.container_name===void 0||r.key===void 0)return v.errors=[0],!1;for(let n in r)if(!t.call(e.properties.spec.properties.backend.oneOf[4].properties,n))return v.errors=[0],!1;if(r.type!==void 0){if(r.type!==`azurerm`)return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.storage_account_name!==void 0){let e=r.storage_account_name;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.container_name!==void 0){let e=r.container_name;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.key!==void 0){let e=r.key;if(typeof e==`string`){if(e.length>1e3&&n(e)>1e3||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.resource_group_name!==void 0){let e=r.resource_group_name;if(typeof e==`string`){if(e.length>200&&n(e)>200||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.subscription_id!==void 0){let e=r.subscription_id;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.tenant_id!==void 0){let e=r.tenant_id;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.client_id!==void 0){let e=r.client_id;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.use_oidc!==void 0){if(typeof r.use_oidc!=`boolean`)return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.use_msi!==void 0){if(typeof r.use_msi!=`boolean`)return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.use_azuread_auth!==void 0){if(typeof r.use_azuread_auth!=`boolean`)return v.errors=[0],!1;var N=!0}else var N=!0;if(N){if(r.environment!==void 0){let e=r.environment;if(typeof e==`string`){if(e.length>50&&n(e)>50||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var N=!0}else var N=!0}}}}}}}}}}}}else return v.errors=[0],!1;D!==!0&&(D=!0)}else if(i===`http`){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0||r.address===void 0)return v.errors=[0],!1;for(let n in r)if(!t.call(e.properties.spec.properties.backend.oneOf[5].properties,n))return v.errors=[0],!1;if(r.type!==void 0){if(r.type!==`http`)return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.address!==void 0){let e=r.address;if(typeof e==`string`){if(e.length>2e3&&n(e)>2e3||e.length<2&&n(e)<1||!o.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.update_method!==void 0){let e=r.update_method;if(e!==`POST`&&e!==`PUT`)return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.lock_address!==void 0){let e=r.lock_address;if(typeof e==`string`){if(e.length>2e3&&n(e)>2e3||e.length<2&&n(e)<1||!o.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.lock_method!==void 0){let e=r.lock_method;if(e!==`LOCK`&&e!==`POST`&&e!==`PUT`)return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.unlock_address!==void 0){let e=r.unlock_address;if(typeof e==`string`){if(e.length>2e3&&n(e)>2e3||e.length<2&&n(e)<1||!o.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.unlock_method!==void 0){let e=r.unlock_method;if(e!==`UNLOCK`&&e!==`DELETE`&&e!==`POST`&&e!==`PUT`)return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.retry_max!==void 0){let e=r.retry_max;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.retry_wait_min!==void 0){let e=r.retry_wait_min;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return v.errors=[0],!1;var P=!0}else var P=!0;if(P){if(r.retry_wait_max!==void 0){let e=r.retry_wait_max;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return v.errors=[0],!1;var P=!0}else var P=!0}}}}}}}}}}else return v.errors=[0],!1;D!==!0&&(D=!0)}else if(i===`cloud`){if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.type===void 0||r.organization===void 0||r.workspace===void 0)return v.errors=[0],!1;for(let e in r)if(e!==`type`&&e!==`hostname`&&e!==`organization`&&e!==`workspace`&&e!==`roots`)return v.errors=[0],!1;if(r.type!==void 0){if(r.type!==`cloud`)return v.errors=[0],!1;var F=!0}else var F=!0;if(F){if(r.hostname!==void 0){let e=r.hostname;if(typeof e==`string`){if(e.length>255&&n(e)>255||e.length<2&&n(e)<1||!ee.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var F=!0}else var F=!0;if(F){if(r.organization!==void 0){let e=r.organization;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var F=!0}else var F=!0;if(F){if(r.workspace!==void 0){let e=r.workspace;if(typeof e==`string`){if(e.length>200&&n(e)>200||e.length<2&&n(e)<1||!s.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var F=!0}else var F=!0;if(F){if(r.roots!==void 0){let e=r.roots;if(typeof e==`string`){if(e.length>100&&n(e)>100||e.length<2&&n(e)<1||!te.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var F=!0}else var F=!0}}}}}else return v.errors=[0],!1;D!==!0&&(D=!0)}else return v.errors=[0],!1}else return v.errors=[0],!1}}else return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.identity!==void 0){let e=b.identity;if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.plan===void 0||e.apply===void 0)return v.errors=[0],!1;for(let t in e)if(t!==`plan`&&t!==`apply`)return v.errors=[0],!1;if(e.plan!==void 0){let t=e.plan;if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.audience===void 0||t.tokenVariable===void 0)return v.errors=[0],!1;for(let e in t)if(e!==`audience`&&e!==`tokenVariable`&&e!==`variables`)return v.errors=[0],!1;if(t.audience!==void 0){let e=t.audience;if(typeof e==`string`){if(e.length>200&&n(e)>200||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var I=!0}else var I=!0;if(I){if(t.tokenVariable!==void 0){let e=t.tokenVariable;if(typeof e==`string`){if(e.length>200&&n(e)>200||!i.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var I=!0}else var I=!0;if(I){if(t.variables!==void 0){let e=t.variables;if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let r=e[t];if(typeof r==`string`){if(r.length>1e3&&n(r)>1e3)return v.errors=[0],!1}else return v.errors=[0],!1}else return v.errors=[0],!1;var I=!0}else var I=!0}}}else return v.errors=[0],!1;var L=!0}else var L=!0;if(L){if(e.apply!==void 0){let t=e.apply;if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.audience===void 0||t.tokenVariable===void 0)return v.errors=[0],!1;for(let e in t)if(e!==`audience`&&e!==`tokenVariable`&&e!==`variables`)return v.errors=[0],!1;if(t.audience!==void 0){let e=t.audience;if(typeof e==`string`){if(e.length>200&&n(e)>200||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var R=!0}else var R=!0;if(R){if(t.tokenVariable!==void 0){let e=t.tokenVariable;if(typeof e==`string`){if(e.length>200&&n(e)>200||!i.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var R=!0}else var R=!0;if(R){if(t.variables!==void 0){let e=t.variables;if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let r=e[t];if(typeof r==`string`){if(r.length>1e3&&n(r)>1e3)return v.errors=[0],!1}else return v.errors=[0],!1}else return v.errors=[0],!1;var R=!0}else var R=!0}}}else return v.errors=[0],!1;var L=!0}else var L=!0}}else return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.inputs!==void 0){let e=b.inputs;if(!e||typeof e!=`object`||Array.isArray(e))return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.apply!==void 0){let e=b.apply;if(e!==`on`&&e!==`off`)return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.policy!==void 0){let r=b.policy;if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.review===void 0||r.confirmers===void 0||r.protectedTypes===void 0||r.failureBudget===void 0||r.providers===void 0)return v.errors=[0],!1;for(let n in r)if(!t.call(e.properties.spec.properties.policy.properties,n))return v.errors=[0],!1;if(r.review!==void 0){let e=r.review;if(e!==`approved`&&e!==`merged`)return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.confirmers!==void 0){let e=r.confirmers;if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.permission===void 0)return v.errors=[0],!1;for(let t in e)if(t!==`permission`)return v.errors=[0],!1;if(e.permission!==void 0){let t=e.permission;if(t!==`admin`&&t!==`maintain`&&t!==`write`)return v.errors=[0],!1}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.protectedTypes!==void 0){let e=r.protectedTypes;if(Array.isArray(e)){var B=!0;let t=e.length;for(let r=0;r<t;r++){let t=e[r];if(typeof t==`string`){if(t.length>200&&n(t)>200||!ne.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var B=!0;if(!B)break}if(B){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=t}}}}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.failureBudget!==void 0){let e=r.failureBudget;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.parallel!==void 0){let e=r.parallel;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e>200||isNaN(e)||e<1||isNaN(e)))return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.samples!==void 0){let e=r.samples;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e>50||isNaN(e)||e<1||isNaN(e)))return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.shards!==void 0){let e=r.shards;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e>2e3||isNaN(e)||e<1||isNaN(e)))return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.mutexes!==void 0){let e=r.mutexes;if(Array.isArray(e)){if(e.length>20)return v.errors=[0],!1;{let t=e.length;for(let r=0;r<t;r++){let t=e[r];if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.name===void 0||t.by===void 0||t.most===void 0)return v.errors=[0],!1;for(let e in t)if(e!==`name`&&e!==`by`&&e!==`most`)return v.errors=[0],!1;if(t.name!==void 0){let e=t.name;if(typeof e==`string`){if(e.length>63&&n(e)>63||!c.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var V=!0}else var V=!0;if(V){if(t.by!==void 0){let e=t.by;if(typeof e==`string`){if(e.length>80&&n(e)>80||!re.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var V=!0}else var V=!0;if(V){if(t.most!==void 0){let e=t.most;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return v.errors=[0],!1;var V=!0}else var V=!0}}}else return v.errors=[0],!1}}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.drift!==void 0){let e=r.drift;if(e&&typeof e==`object`&&!Array.isArray(e)){for(let t in e)if(t!==`every`&&t!==`minutes`&&t!==`ignore`)return v.errors=[0],!1;if(e.every!==void 0){let t=e.every;if(typeof t==`string`){if(!l.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var H=!0}else var H=!0;if(H){if(e.minutes!==void 0){let t=e.minutes;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||typeof t==`number`&&isFinite(t)&&(t>300||isNaN(t)||t<1||isNaN(t)))return v.errors=[0],!1;var H=!0}else var H=!0;if(H){if(e.ignore!==void 0){let t=e.ignore;if(Array.isArray(t)){if(t.length>200)return v.errors=[0],!1;{let e=t.length;for(let r=0;r<e;r++){let e=t[r];if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.address===void 0||e.reason===void 0||e.owner===void 0||e.until===void 0)return v.errors=[0],!1;for(let t in e)if(t!==`address`&&t!==`stack`&&t!==`id`&&t!==`reason`&&t!==`owner`&&t!==`until`)return v.errors=[0],!1;if(e.address!==void 0){let t=e.address;if(typeof t==`string`){if(t.length>300&&n(t)>300||t.length<2&&n(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var U=!0}else var U=!0;if(U){if(e.stack!==void 0){let t=e.stack;if(typeof t==`string`){if(!u.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var U=!0}else var U=!0;if(U){if(e.id!==void 0){let t=e.id;if(typeof t==`string`){if(!d.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var U=!0}else var U=!0;if(U){if(e.reason!==void 0){let t=e.reason;if(typeof t==`string`){if(t.length>200&&n(t)>200||t.length<2&&n(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var U=!0}else var U=!0;if(U){if(e.owner!==void 0){let t=e.owner;if(typeof t==`string`){if(!f.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var U=!0}else var U=!0;if(U){if(e.until!==void 0){let t=e.until;if(typeof t==`string`){if(!p.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var U=!0}else var U=!0}}}}}}else return v.errors=[0],!1}}}else return v.errors=[0],!1;var H=!0}else var H=!0}}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.providers!==void 0){let e=r.providers;if(Array.isArray(e)){let t=e.length;for(let r=0;r<t;r++){let t=e[r];if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.source===void 0)return v.errors=[0],!1;for(let e in t)if(e!==`source`&&e!==`reattach`&&e!==`mirror`)return v.errors=[0],!1;if(t.source!==void 0){let e=t.source;if(typeof e==`string`){if(e.length>200&&n(e)>200||!ie.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var W=!0}else var W=!0;if(W){if(t.reattach!==void 0){if(typeof t.reattach!=`boolean`)return v.errors=[0],!1;var W=!0}else var W=!0;if(W){if(t.mirror!==void 0){let e=t.mirror;if(typeof e==`string`){if(e.length>1e3&&n(e)>1e3||!m.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var W=!0}else var W=!0}}}else return v.errors=[0],!1}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.modules!==void 0){let e=r.modules;if(Array.isArray(e)){let t=e.length;for(let r=0;r<t;r++){let t=e[r];if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.allow===void 0||t.reason===void 0)return v.errors=[0],!1;for(let e in t)if(e!==`allow`&&e!==`reason`)return v.errors=[0],!1;if(t.allow!==void 0){let e=t.allow;if(typeof e==`string`){if(!ae.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var G=!0}else var G=!0;if(G){if(t.reason!==void 0){let e=t.reason;if(typeof e==`string`){if(e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var G=!0}else var G=!0}}else return v.errors=[0],!1}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.machines!==void 0){let e=r.machines;if(Array.isArray(e)){if(e.length>100)return v.errors=[0],!1;{var K=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n];if(typeof t==`string`){if(!f.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var K=!0;if(!K)break}if(K){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=t}}}}}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.blastRadius!==void 0){let e=r.blastRadius;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.privateNetworks!==void 0){let e=r.privateNetworks;if(Array.isArray(e)){if(e.length>50)return v.errors=[0],!1;{var q=!0;let t=e.length;for(let r=0;r<t;r++){let t=e[r];if(typeof t==`string`){if(t.length>64&&n(t)>64)return v.errors=[0],!1}else return v.errors=[0],!1;var q=!0;if(!q)break}if(q){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=t}}}}}}else return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.isolation!==void 0){let e=r.isolation;if(e!==`required`&&e!==`best-effort`)return v.errors=[0],!1;var z=!0}else var z=!0;if(z){if(r.leases!==void 0){let e=r.leases;if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.required===void 0)return v.errors=[0],!1;for(let t in e)if(t!==`required`&&t!==`maximum`&&t!==`extension`)return v.errors=[0],!1;if(e.required!==void 0){if(typeof e.required!=`boolean`)return v.errors=[0],!1;var J=!0}else var J=!0;if(J){if(e.maximum!==void 0){let t=e.maximum;if(typeof t==`string`){if(!h.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var J=!0}else var J=!0;if(J){if(e.extension!==void 0){let t=e.extension;if(typeof t==`string`){if(!h.test(t))return v.errors=[0],!1}else return v.errors=[0],!1;var J=!0}else var J=!0}}}else return v.errors=[0],!1;var z=!0}else var z=!0}}}}}}}}}}}}}}}}else return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.calendar!==void 0){let e=b.calendar;if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.timezone===void 0||e.workingDays===void 0)return v.errors=[0],!1;for(let t in e)if(t!==`timezone`&&t!==`workingDays`&&t!==`holidays`)return v.errors=[0],!1;if(e.timezone!==void 0){let t=e.timezone;if(typeof t==`string`){if(t.length>64&&n(t)>64)return v.errors=[0],!1}else return v.errors=[0],!1;var Y=!0}else var Y=!0;if(Y){if(e.workingDays!==void 0){let t=e.workingDays;if(Array.isArray(t)){if(t.length<1)return v.errors=[0],!1;{var X=!0;let e=t.length;for(let n=0;n<e;n++){let e=t[n];if(e!==`mon`&&e!==`tue`&&e!==`wed`&&e!==`thu`&&e!==`fri`&&e!==`sat`&&e!==`sun`)return v.errors=[0],!1;var X=!0;if(!X)break}if(X){let e=t.length,n;if(e>1){outer0:for(;e--;)for(n=e;n--;)if(r(t[e],t[n]))return v.errors=[0],!1}}}}else return v.errors=[0],!1;var Y=!0}else var Y=!0;if(Y){if(e.holidays!==void 0){let t=e.holidays;if(Array.isArray(t)){var Z=!0;let e=t.length;for(let n=0;n<e;n++){let e=t[n];if(typeof e==`string`){if(!g.test(e)||!_.validate(e))return v.errors=[0],!1}else return v.errors=[0],!1;var Z=!0;if(!Z)break}if(Z){let e=t.length;if(e>1){let n={};for(;e--;){let r=t[e];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=e}}}}}else return v.errors=[0],!1;var Y=!0}else var Y=!0}}}else return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.freezes!==void 0){let e=b.freezes;if(Array.isArray(e)){let t=e.length;for(let r=0;r<t;r++){let t=e[r];if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.from===void 0||t.until===void 0||t.reason===void 0||t.owner===void 0)return v.errors=[0],!1;for(let e in t)if(e!==`from`&&e!==`until`&&e!==`reason`&&e!==`owner`)return v.errors=[0],!1;if(t.from!==void 0){let e=t.from;if(typeof e==`string`){if(!p.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var Q=!0}else var Q=!0;if(Q){if(t.until!==void 0){let e=t.until;if(typeof e==`string`){if(!p.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var Q=!0}else var Q=!0;if(Q){if(t.reason!==void 0){let e=t.reason;if(typeof e==`string`){if(e.length>200&&n(e)>200||e.length<2&&n(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1;var Q=!0}else var Q=!0;if(Q){if(t.owner!==void 0){let e=t.owner;if(typeof e==`string`){if(!f.test(e))return v.errors=[0],!1}else return v.errors=[0],!1;var Q=!0}else var Q=!0}}}}else return v.errors=[0],!1}}else return v.errors=[0],!1;var w=!0}else var w=!0;if(w){if(b.rollouts!==void 0){let e=b.rollouts;if(e&&typeof e==`object`&&!Array.isArray(e)){for(let t in e)if(t!==`patch`&&t!==`minor`&&t!==`major`)return v.errors=[0],!1;if(e.patch!==void 0){if(typeof e.patch!=`string`)return v.errors=[0],!1;var $=!0}else var $=!0;if($){if(e.minor!==void 0){if(typeof e.minor!=`string`)return v.errors=[0],!1;var $=!0}else var $=!0;if($){if(e.major!==void 0){if(typeof e.major!=`string`)return v.errors=[0],!1;var $=!0}else var $=!0}}}else return v.errors=[0],!1;var w=!0}else var w=!0}}}}}}}}}}else return v.errors=[0],!1;var C=!0}else var C=!0}}}else return v.errors=[{instancePath:b,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1;return v.errors=null,!0}v.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"EnvironmentStacks": "\"use strict\";module.exports=t,module.exports.default=t;const e=later(`^[a-z][a-z0-9-]*/[1-9][0-9]*$`,`u`);function t(n,{instancePath:r=``,parentData:i,parentDataProperty:a,rootData:o=n,dynamicAnchors:s={}}={}){let c=t.evaluated;if(c.dynamicProps&&(c.props=void 0),c.dynamicItems&&(c.items=void 0),n&&typeof n==`object`&&!Array.isArray(n)){let i;if(n.apiVersion===void 0&&(i=`apiVersion`)||n.kind===void 0&&(i=`kind`)||n.spec===void 0&&(i=`spec`))return t.errors=[{instancePath:r,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:i}}],!1;for(let e in n)if(e!==`apiVersion`&&e!==`kind`&&e!==`spec`)return t.errors=[{instancePath:r,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(n.apiVersion!==void 0){if(n.apiVersion!==`flotilla.dev/v1`)return t.errors=[0],!1;var l=!0}else var l=!0;if(l){if(n.kind!==void 0){if(n.kind!==`EnvironmentStacks`)return t.errors=[0],!1;var l=!0}else var l=!0;if(l){if(n.spec!==void 0){let r=n.spec;if(r&&typeof r==`object`&&!Array.isArray(r)){if(r.architecture===void 0)return t.errors=[0],!1;for(let e in r)if(e!==`architecture`&&e!==`values`)return t.errors=[0],!1;if(r.architecture!==void 0){let n=r.architecture;if(typeof n==`string`){if(!e.test(n))return t.errors=[0],!1}else return t.errors=[0],!1;var u=!0}else var u=!0;if(u){if(r.values!==void 0){let e=r.values;if(!e||typeof e!=`object`||Array.isArray(e))return t.errors=[0],!1;var u=!0}else var u=!0}}else return t.errors=[0],!1;var l=!0}else var l=!0}}}else return t.errors=[{instancePath:r,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1;return t.errors=null,!0}t.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"Fleet": "\"use strict\";module.exports=s,module.exports.default=s;const e=require(\"ajv/dist/runtime/ucs2length\").default,t=later(`^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$`,`u`),n=later(`\\\\{\\\\{version\\\\}\\\\}`,`u`),r=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),i=later(`^flotilla/[a-z0-9._/-]*[a-z0-9]$`,`u`),a=later(`^@[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)?( @[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)?){0,4}$`,`u`),o=later(`^[a-z0-9-]{1,63}(\\\\.[a-z0-9-]{1,63})+$`,`u`);function s(c,{instancePath:l=``,parentData:u,parentDataProperty:d,rootData:f=c,dynamicAnchors:p={}}={}){let m=s.evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.items=void 0),c&&typeof c==`object`&&!Array.isArray(c)){let u;if(c.apiVersion===void 0&&(u=`apiVersion`)||c.kind===void 0&&(u=`kind`)||c.spec===void 0&&(u=`spec`))return s.errors=[{instancePath:l,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:u}}],!1;for(let e in c)if(e!==`apiVersion`&&e!==`kind`&&e!==`spec`)return s.errors=[{instancePath:l,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(c.apiVersion!==void 0){if(c.apiVersion!==`flotilla.dev/v1`)return s.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.kind!==void 0){if(c.kind!==`Fleet`)return s.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.spec!==void 0){let l=c.spec;if(l&&typeof l==`object`&&!Array.isArray(l)){if(l.releases===void 0||l.ledger===void 0)return s.errors=[0],!1;for(let e in l)if(e!==`releases`&&e!==`ledger`&&e!==`notify`&&e!==`links`)return s.errors=[0],!1;if(l.releases!==void 0){let i=l.releases;if(i&&typeof i==`object`&&!Array.isArray(i)){if(i.repository===void 0||i.tag===void 0)return s.errors=[0],!1;for(let e in i)if(e!==`repository`&&e!==`tag`&&e!==`publishers`)return s.errors=[0],!1;if(i.repository!==void 0){let n=i.repository;if(typeof n==`string`){if(n.length>140&&e(n)>140||!t.test(n))return s.errors=[0],!1}else return s.errors=[0],!1;var g=!0}else var g=!0;if(g){if(i.tag!==void 0){let t=i.tag;if(typeof t==`string`){if(t.length>200&&e(t)>200||!n.test(t))return s.errors=[0],!1}else return s.errors=[0],!1;var g=!0}else var g=!0;if(g){if(i.publishers!==void 0){let e=i.publishers;if(Array.isArray(e)){if(e.length>50)return s.errors=[0],!1;{var _=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n];if(typeof t==`string`){if(!r.test(t))return s.errors=[0],!1}else return s.errors=[0],!1;var _=!0;if(!_)break}if(_){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],s.errors=[0],!1;n[r]=t}}}}}}else return s.errors=[0],!1;var g=!0}else var g=!0}}}else return s.errors=[0],!1;var v=!0}else var v=!0;if(v){if(l.ledger!==void 0){let t=l.ledger;if(typeof t==`string`){if(t.length>200&&e(t)>200||!i.test(t))return s.errors=[0],!1}else return s.errors=[0],!1;var v=!0}else var v=!0;if(v){if(l.notify!==void 0){let t=l.notify;if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.mention===void 0)return s.errors=[0],!1;for(let e in t)if(e!==`mention`)return s.errors=[0],!1;if(t.mention!==void 0){let n=t.mention;if(typeof n==`string`){if(n.length>140&&e(n)>140||!a.test(n))return s.errors=[0],!1}else return s.errors=[0],!1}}else return s.errors=[0],!1;var v=!0}else var v=!0;if(v){if(l.links!==void 0){let t=l.links;if(Array.isArray(t)){if(t.length>50)return s.errors=[0],!1;{var y=!0;let n=t.length;for(let r=0;r<n;r++){let n=t[r];if(typeof n==`string`){if(n.length>253&&e(n)>253||!o.test(n))return s.errors=[0],!1}else return s.errors=[0],!1;var y=!0;if(!y)break}if(y){let e=t.length;if(e>1){let n={};for(;e--;){let r=t[e];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],s.errors=[0],!1;n[r]=e}}}}}}else return s.errors=[0],!1;var v=!0}else var v=!0}}}}else return s.errors=[0],!1;var h=!0}else var h=!0}}}else return s.errors=[{instancePath:l,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1;return s.errors=null,!0}s.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"Instance": "\"use strict\";module.exports=v,module.exports.default=v;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://flotilla.dev/schemas/instance.schema.json`,type:`object`,properties:{apiVersion:{const:`flotilla.dev/v1`},kind:{const:`Instance`},metadata:{type:`object`,properties:{name:{type:`string`,pattern:`^[a-z][a-z0-9-]{2,62}$`},labels:{type:`object`,additionalProperties:{type:`string`,maxLength:63},propertyNames:{pattern:`^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$`},properties:{\"instance-type\":{enum:[`internal`,`trial`,`production`]}},required:[`instance-type`]},annotations:{type:`object`,additionalProperties:{type:`string`,maxLength:1024},properties:{account:{type:`string`,maxLength:1024}}}},required:[`name`,`labels`],additionalProperties:!1},spec:{type:`object`,properties:{slug:{type:`string`,pattern:`^[a-z][a-z0-9-]{1,29}$`},domain:{type:`string`,format:`hostname`,maxLength:253},customDomains:{type:`array`,items:{type:`string`,format:`hostname`,maxLength:253},uniqueItems:!0},private:{type:`array`,items:{type:`string`,maxLength:100,pattern:`^(?:[^\\\\p{L}\\\\p{N}]*[\\\\p{L}\\\\p{N}]){3}`},uniqueItems:!0},architecture:{type:`string`,pattern:`^[a-z][a-z0-9-]*/[1-9][0-9]*$`},version:{type:`string`,pattern:`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`},releaseChannel:{enum:[`stable`,`insiders`,`pause`]},state:{enum:[`running`,`suspended`,`absent`]},region:{type:`string`,minLength:1,maxLength:63},size:{type:`string`,minLength:1,maxLength:63},features:{type:`array`,items:{type:`string`,maxLength:63,pattern:`^[a-z][a-z0-9-]*$`},uniqueItems:!0},ingress:{type:`object`,properties:{public:{type:`boolean`},allowlist:{type:`array`,items:{type:`string`,maxLength:64},uniqueItems:!0}},required:[],additionalProperties:!1},maintenance:{type:`object`,properties:{windows:{type:`array`,items:{type:`object`,properties:{days:{type:`array`,items:{enum:[`mon`,`tue`,`wed`,`thu`,`fri`,`sat`,`sun`]},minItems:1,uniqueItems:!0},from:{type:`string`,pattern:`^([01][0-9]|2[0-3]):[0-5][0-9]$`},to:{type:`string`,pattern:`^([01][0-9]|2[0-3]):[0-5][0-9]$`},timezone:{type:`string`,maxLength:64}},required:[`days`,`from`,`to`,`timezone`],additionalProperties:!1}},notice:{type:`string`,pattern:`^[1-9][0-9]*(s|m|h|d)$`}},required:[],additionalProperties:!1},hold:{type:`object`,properties:{scope:{enum:[`upgrade`,`all`]},reason:{type:`string`,minLength:1,maxLength:200},owner:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},until:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`}},required:[`scope`,`reason`,`owner`,`until`],additionalProperties:!1},lease:{type:`object`,properties:{owner:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},expires:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}$`,format:`date`}},required:[`owner`,`expires`],additionalProperties:!1},trial:{type:`object`,properties:{owner:{type:`string`,pattern:`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`},expires:{type:`string`,pattern:`^\\\\d{4}-\\\\d{2}-\\\\d{2}$`,format:`date`}},required:[`owner`,`expires`],additionalProperties:!1},hotpatch:{type:`object`,properties:{image:{type:`string`,minLength:1,maxLength:1024},reason:{type:`string`,minLength:1,maxLength:200},issue:{type:`string`,minLength:1,maxLength:1024}},required:[`image`,`reason`,`issue`],additionalProperties:!1},values:{type:`object`},operations:{type:`object`,properties:{alerting:{type:`boolean`},deletionProtection:{type:`boolean`}},required:[],additionalProperties:!1}},required:[`slug`,`domain`,`architecture`,`version`,`releaseChannel`,`state`,`region`,`size`],additionalProperties:!1}},required:[`apiVersion`,`kind`,`metadata`,`spec`],additionalProperties:!1},t=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),n=later(`^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$`,`u`),r=later(`^[a-z][a-z0-9-]{1,29}$`,`u`),i=later(`^(?:[^\\\\p{L}\\\\p{N}]*[\\\\p{L}\\\\p{N}]){3}`,`u`),a=later(`^[a-z][a-z0-9-]*/[1-9][0-9]*$`,`u`),o=later(`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`,`u`),s=later(`^[a-z][a-z0-9-]*$`,`u`),c=later(`^([01][0-9]|2[0-3]):[0-5][0-9]$`,`u`),l=later(`^[1-9][0-9]*(s|m|h|d)$`,`u`),u=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`),d=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}(:\\\\d{2}(\\\\.\\\\d{1,9})?)?(Z|[+-]\\\\d{2}:\\\\d{2})$`,`u`),f=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}$`,`u`),p=require(\"ajv/dist/runtime/ucs2length\").default,m=Object.prototype.hasOwnProperty,h=require(\"ajv/dist/runtime/equal\").default,g=/^(?=.{1,253}\\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\\.?$/i,_=require(\"ajv-formats/dist/formats\").fullFormats.date;function v(y,{instancePath:b=``,parentData:x,parentDataProperty:S,rootData:C=y,dynamicAnchors:w={}}={}){let T=null,E=0,D=v.evaluated;if(D.dynamicProps&&(D.props=void 0),D.dynamicItems&&(D.items=void 0),E===0){if(y&&typeof y==`object`&&!Array.isArray(y)){let x;if(y.apiVersion===void 0&&(x=`apiVersion`)||y.kind===void 0&&(x=`kind`)||y.metadata===void 0&&(x=`metadata`)||y.spec===void 0&&(x=`spec`))return v.errors=[{instancePath:b,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:x}}],!1;{let x=E;for(let e in y)if(e!==`apiVersion`&&e!==`kind`&&e!==`metadata`&&e!==`spec`)return v.errors=[{instancePath:b,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(x===E){if(y.apiVersion!==void 0){let e=E;if(y.apiVersion!==`flotilla.dev/v1`)return v.errors=[0],!1;var O=e===E}else var O=!0;if(O){if(y.kind!==void 0){let e=E;if(y.kind!==`Instance`)return v.errors=[0],!1;var O=e===E}else var O=!0;if(O){if(y.metadata!==void 0){let e=y.metadata,r=E;if(E===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.name===void 0||e.labels===void 0)return v.errors=[0],!1;{let r=E;for(let t in e)if(t!==`name`&&t!==`labels`&&t!==`annotations`)return v.errors=[0],!1;if(r===E){if(e.name!==void 0){let n=e.name,r=E;if(E===r){if(typeof n==`string`){if(!t.test(n))return v.errors=[0],!1}else return v.errors=[0],!1}var k=r===E}else var k=!0;if(k){if(e.labels!==void 0){let t=e.labels,r=E;if(E===r){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t[`instance-type`]===void 0)return v.errors=[0],!1;for(let e in t){let t=E;typeof e==`string`&&!n.test(e)&&(T===null?T=[0]:T.push(0),E++);var A=t===E;if(!A)return T===null?T=[0]:T.push(0),E++,v.errors=T,!1}if(A){let e=E;for(let e in t)if(e!==`instance-type`){let n=t[e],r=E;if(E===r){if(typeof n==`string`){if(n.length>63&&p(n)>63)return v.errors=[0],!1}else return v.errors=[0],!1}if(r!==E)break}if(e===E&&t[`instance-type`]!==void 0){let e=t[`instance-type`];if(e!==`internal`&&e!==`trial`&&e!==`production`)return v.errors=[0],!1}}}else return v.errors=[0],!1}var k=r===E}else var k=!0;if(k){if(e.annotations!==void 0){let t=e.annotations,n=E;if(E===n){if(t&&typeof t==`object`&&!Array.isArray(t)){let e=E;for(let e in t)if(e!==`account`){let n=t[e],r=E;if(E===r){if(typeof n==`string`){if(n.length>1024&&p(n)>1024)return v.errors=[0],!1}else return v.errors=[0],!1}if(r!==E)break}if(e===E&&t.account!==void 0){let e=t.account;if(E===E){if(typeof e==`string`){if(e.length>1024&&p(e)>1024)return v.errors=[0],!1}else return v.errors=[0],!1}}}else return v.errors=[0],!1}var k=n===E}else var k=!0}}}}}else return v.errors=[0],!1}var O=r===E}else var O=!0;if(O){if(y.spec!==void 0){let t=y.spec,n=E;if(E===n){if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.slug===void 0||t.domain===void 0||t.architecture===void 0||t.version===void 0||t.releaseChannel===void 0||t.state===void 0||t.region===void 0||t.size===void 0)return v.errors=[0],!1;{let n=E;for(let n in t)if(!m.call(e.properties.spec.properties,n))return v.errors=[0],!1;if(n===E){if(t.slug!==void 0){let e=t.slug,n=E;if(E===n){if(typeof e==`string`){if(!r.test(e))return v.errors=[0],!1}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.domain!==void 0){let e=t.domain,n=E;if(E===n&&E===n){if(typeof e==`string`){if(e.length>253&&p(e)>253||!g.test(e))return v.errors=[0],!1}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.customDomains!==void 0){let e=t.customDomains,n=E;if(E===n){if(Array.isArray(e)){var M=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=E;if(E===r&&E===r){if(typeof t==`string`){if(t.length>253&&p(t)>253||!g.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var M=r===E;if(!M)break}if(M){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=t}}}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.private!==void 0){let e=t.private,n=E;if(E===n){if(Array.isArray(e)){var N=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=E;if(E===r){if(typeof t==`string`){if(t.length>100&&p(t)>100||!i.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var N=r===E;if(!N)break}if(N){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=t}}}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.architecture!==void 0){let e=t.architecture,n=E;if(E===n){if(typeof e==`string`){if(!a.test(e))return v.errors=[0],!1}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.version!==void 0){let e=t.version,n=E;if(E===n){if(typeof e==`string`){if(!o.test(e))return v.errors=[0],!1}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.releaseChannel!==void 0){let e=t.releaseChannel,n=E;if(e!==`stable`&&e!==`insiders`&&e!==`pause`)return v.errors=[0],!1;var j=n===E}else var j=!0;if(j){if(t.state!==void 0){let e=t.state,n=E;if(e!==`running`&&e!==`suspended`&&e!==`absent`)return v.errors=[0],!1;var j=n===E}else var j=!0;if(j){if(t.region!==void 0){let e=t.region,n=E;if(E===n){if(typeof e==`string`){if(e.length>63&&p(e)>63||e.length<2&&p(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.size!==void 0){let e=t.size,n=E;if(E===n){if(typeof e==`string`){if(e.length>63&&p(e)>63||e.length<2&&p(e)<1)return v.errors=[0],!1}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.features!==void 0){let e=t.features,n=E;if(E===n){if(Array.isArray(e)){var P=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=E;if(E===r){if(typeof t==`string`){if(t.length>63&&p(t)>63||!s.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var P=r===E;if(!P)break}if(P){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=t}}}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.ingress!==void 0){let e=t.ingress,n=E;if(E===n){if(e&&typeof e==`object`&&!Array.isArray(e)){let t=E;for(let t in e)if(t!==`public`&&t!==`allowlist`)return v.errors=[0],!1;if(t===E){if(e.public!==void 0){let t=E;if(typeof e.public!=`boolean`)return v.errors=[0],!1;var F=t===E}else var F=!0;if(F){if(e.allowlist!==void 0){let t=e.allowlist,n=E;if(E===n){if(Array.isArray(t)){var I=!0;let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=E;if(E===r){if(typeof e==`string`){if(e.length>64&&p(e)>64)return v.errors=[0],!1}else return v.errors=[0],!1}var I=r===E;if(!I)break}if(I){let e=t.length;if(e>1){let n={};for(;e--;){let r=t[e];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],v.errors=[0],!1;n[r]=e}}}}}else return v.errors=[0],!1}var F=n===E}else var F=!0}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.maintenance!==void 0){let e=t.maintenance,n=E;if(E===n){if(e&&typeof e==`object`&&!Array.isArray(e)){let t=E;for(let t in e)if(t!==`windows`&&t!==`notice`)return v.errors=[0],!1;if(t===E){if(e.windows!==void 0){let t=e.windows,n=E;if(E===n){if(Array.isArray(t)){let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=E;if(E===r){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.days===void 0||e.from===void 0||e.to===void 0||e.timezone===void 0)return v.errors=[0],!1;{let t=E;for(let t in e)if(t!==`days`&&t!==`from`&&t!==`to`&&t!==`timezone`)return v.errors=[0],!1;if(t===E){if(e.days!==void 0){let t=e.days,n=E;if(E===n){if(Array.isArray(t)){if(t.length<1)return v.errors=[0],!1;{var L=!0;let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=E;if(e!==`mon`&&e!==`tue`&&e!==`wed`&&e!==`thu`&&e!==`fri`&&e!==`sat`&&e!==`sun`)return v.errors=[0],!1;var L=r===E;if(!L)break}if(L){let e=t.length,n;if(e>1){outer0:for(;e--;)for(n=e;n--;)if(h(t[e],t[n]))return v.errors=[0],!1}}}}else return v.errors=[0],!1}var R=n===E}else var R=!0;if(R){if(e.from!==void 0){let t=e.from,n=E;if(E===n){if(typeof t==`string`){if(!c.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var R=n===E}else var R=!0;if(R){if(e.to!==void 0){let t=e.to,n=E;if(E===n){if(typeof t==`string`){if(!c.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var R=n===E}else var R=!0;if(R){if(e.timezone!==void 0){let t=e.timezone,n=E;if(E===n){if(typeof t==`string`){if(t.length>64&&p(t)>64)return v.errors=[0],!1}else return v.errors=[0],!1}var R=n===E}else var R=!0}}}}}}else return v.errors=[0],!1}if(r!==E)break}}else return v.errors=[0],!1}var z=n===E}else var z=!0;if(z){if(e.notice!==void 0){let t=e.notice,n=E;if(E===n){if(typeof t==`string`){if(!l.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var z=n===E}else var z=!0}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.hold!==void 0){let e=t.hold,n=E;if(E===n){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.scope===void 0||e.reason===void 0||e.owner===void 0||e.until===void 0)return v.errors=[0],!1;{let t=E;for(let t in e)if(t!==`scope`&&t!==`reason`&&t!==`owner`&&t!==`until`)return v.errors=[0],!1;if(t===E){if(e.scope!==void 0){let t=e.scope,n=E;if(t!==`upgrade`&&t!==`all`)return v.errors=[0],!1;var B=n===E}else var B=!0;if(B){if(e.reason!==void 0){let t=e.reason,n=E;if(E===n){if(typeof t==`string`){if(t.length>200&&p(t)>200||t.length<2&&p(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1}var B=n===E}else var B=!0;if(B){if(e.owner!==void 0){let t=e.owner,n=E;if(E===n){if(typeof t==`string`){if(!u.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var B=n===E}else var B=!0;if(B){if(e.until!==void 0){let t=e.until,n=E;if(E===n){if(typeof t==`string`){if(!d.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var B=n===E}else var B=!0}}}}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.lease!==void 0){let e=t.lease,n=E;if(E===n){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.owner===void 0||e.expires===void 0)return v.errors=[0],!1;{let t=E;for(let t in e)if(t!==`owner`&&t!==`expires`)return v.errors=[0],!1;if(t===E){if(e.owner!==void 0){let t=e.owner,n=E;if(E===n){if(typeof t==`string`){if(!u.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var V=n===E}else var V=!0;if(V){if(e.expires!==void 0){let t=e.expires,n=E;if(E===n&&E===n){if(typeof t==`string`){if(!f.test(t)||!_.validate(t))return v.errors=[0],!1}else return v.errors=[0],!1}var V=n===E}else var V=!0}}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.trial!==void 0){let e=t.trial,n=E;if(E===n){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.owner===void 0||e.expires===void 0)return v.errors=[0],!1;{let t=E;for(let t in e)if(t!==`owner`&&t!==`expires`)return v.errors=[0],!1;if(t===E){if(e.owner!==void 0){let t=e.owner,n=E;if(E===n){if(typeof t==`string`){if(!u.test(t))return v.errors=[0],!1}else return v.errors=[0],!1}var H=n===E}else var H=!0;if(H){if(e.expires!==void 0){let t=e.expires,n=E;if(E===n&&E===n){if(typeof t==`string`){if(!f.test(t)||!_.validate(t))return v.errors=[0],!1}else return v.errors=[0],!1}var H=n===E}else var H=!0}}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.hotpatch!==void 0){let e=t.hotpatch,n=E;if(E===n){if(e&&typeof e==`object`&&!Array.isArray(e)){if(e.image===void 0||e.reason===void 0||e.issue===void 0)return v.errors=[0],!1;{let t=E;for(let t in e)if(t!==`image`&&t!==`reason`&&t!==`issue`)return v.errors=[0],!1;if(t===E){if(e.image!==void 0){let t=e.image,n=E;if(E===n){if(typeof t==`string`){if(t.length>1024&&p(t)>1024||t.length<2&&p(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1}var U=n===E}else var U=!0;if(U){if(e.reason!==void 0){let t=e.reason,n=E;if(E===n){if(typeof t==`string`){if(t.length>200&&p(t)>200||t.length<2&&p(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1}var U=n===E}else var U=!0;if(U){if(e.issue!==void 0){let t=e.issue,n=E;if(E===n){if(typeof t==`string`){if(t.length>1024&&p(t)>1024||t.length<2&&p(t)<1)return v.errors=[0],!1}else return v.errors=[0],!1}var U=n===E}else var U=!0}}}}}else return v.errors=[0],!1}var j=n===E}else var j=!0;if(j){if(t.values!==void 0){let e=t.values,n=E;if(!e||typeof e!=`object`||Array.isArray(e))return v.errors=[0],!1;var j=n===E}else var j=!0;if(j){if(t.operations!==void 0){let e=t.operations,n=E;if(E===n){if(e&&typeof e==`object`&&!Array.isArray(e)){let t=E;for(let t in e)if(t!==`alerting`&&t!==`deletionProtection`)return v.errors=[0],!1;if(t===E){if(e.alerting!==void 0){let t=E;if(typeof e.alerting!=`boolean`)return v.errors=[0],!1;var W=t===E}else var W=!0;if(W){if(e.deletionProtection!==void 0){let t=E;if(typeof e.deletionProtection!=`boolean`)return v.errors=[0],!1;var W=t===E}else var W=!0}}}else return v.errors=[0],!1}var j=n===E}else var j=!0}}}}}}}}}}}}}}}}}}}}}else return v.errors=[0],!1}var O=n===E}else var O=!0}}}}}}else return v.errors=[{instancePath:b,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return v.errors=T,E===0}v.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"Release": "\"use strict\";module.exports=o,module.exports.default=o;const e=later(`^(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]*)\\\\.(0|[1-9][0-9]{0,4})$`,`u`),t=later(`^\\\\d{4}-\\\\d{2}-\\\\d{2}$`,`u`),n=later(`^sha256:[0-9a-f]{64}$`,`u`),r=later(`^https://[^\\\\s]+$`,`u`),i=require(\"ajv-formats/dist/formats\").fullFormats.date,a=require(\"ajv/dist/runtime/ucs2length\").default;function o(s,{instancePath:c=``,parentData:l,parentDataProperty:u,rootData:d=s,dynamicAnchors:f={}}={}){let p=o.evaluated;if(p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),s&&typeof s==`object`&&!Array.isArray(s)){let l;if(s.apiVersion===void 0&&(l=`apiVersion`)||s.kind===void 0&&(l=`kind`)||s.metadata===void 0&&(l=`metadata`)||s.spec===void 0&&(l=`spec`))return o.errors=[{instancePath:c,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:l}}],!1;for(let e in s)if(e!==`apiVersion`&&e!==`kind`&&e!==`metadata`&&e!==`spec`)return o.errors=[{instancePath:c,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(s.apiVersion!==void 0){if(s.apiVersion!==`flotilla.dev/v1`)return o.errors=[0],!1;var m=!0}else var m=!0;if(m){if(s.kind!==void 0){if(s.kind!==`Release`)return o.errors=[0],!1;var m=!0}else var m=!0;if(m){if(s.metadata!==void 0){let t=s.metadata;if(t&&typeof t==`object`&&!Array.isArray(t)){if(t.name===void 0)return o.errors=[0],!1;for(let e in t)if(e!==`name`)return o.errors=[0],!1;if(t.name!==void 0){let n=t.name;if(typeof n==`string`){if(!e.test(n))return o.errors=[0],!1}else return o.errors=[0],!1}}else return o.errors=[0],!1;var m=!0}else var m=!0;if(m){if(s.spec!==void 0){let c=s.spec;if(c&&typeof c==`object`&&!Array.isArray(c)){if(c.date===void 0||c.kind===void 0||c.urgency===void 0)return o.errors=[0],!1;for(let e in c)if(e!==`date`&&e!==`kind`&&e!==`urgency`&&e!==`manualSteps`&&e!==`artifacts`&&e!==`notes`&&e!==`compatibleBack`)return o.errors=[0],!1;if(c.date!==void 0){let e=c.date;if(typeof e==`string`){if(!t.test(e)||!i.validate(e))return o.errors=[0],!1}else return o.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.kind!==void 0){let e=c.kind;if(e!==`major`&&e!==`minor`&&e!==`patch`)return o.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.urgency!==void 0){let e=c.urgency;if(e!==`normal`&&e!==`emergency`)return o.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.manualSteps!==void 0){let e=c.manualSteps;if(Array.isArray(e)){let t=e.length;for(let n=0;n<t;n++){let t=e[n];if(typeof t==`string`){if(t.length>1024&&a(t)>1024||t.length<2&&a(t)<1)return o.errors=[0],!1}else return o.errors=[0],!1}}else return o.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.artifacts!==void 0){let e=c.artifacts;if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let r=e[t];if(typeof r==`string`){if(!n.test(r))return o.errors=[0],!1}else return o.errors=[0],!1}else return o.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.notes!==void 0){let e=c.notes;if(typeof e==`string`){if(e.length>2048&&a(e)>2048||!r.test(e))return o.errors=[0],!1}else return o.errors=[0],!1;var h=!0}else var h=!0;if(h){if(c.compatibleBack!==void 0){let t=c.compatibleBack;if(typeof t==`string`){if(!e.test(t))return o.errors=[0],!1}else return o.errors=[0],!1;var h=!0}else var h=!0}}}}}}}else return o.errors=[0],!1;var m=!0}else var m=!0}}}}else return o.errors=[{instancePath:c,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1;return o.errors=null,!0}o.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"RolloutStrategy": "\"use strict\";module.exports=a,module.exports.default=a;const e=later(`^[a-z][a-z0-9-]{0,30}$`,`u`),t=later(`^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$`,`u`),n=later(`^[a-z][a-z0-9-]{2,62}$`,`u`),r=require(\"ajv/dist/runtime/ucs2length\").default,i=require(\"ajv/dist/runtime/equal\").default;function a(o,{instancePath:s=``,parentData:c,parentDataProperty:l,rootData:u=o,dynamicAnchors:d={}}={}){let f=null,p=0,m=a.evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.items=void 0),p===0){if(o&&typeof o==`object`&&!Array.isArray(o)){let c;if(o.apiVersion===void 0&&(c=`apiVersion`)||o.kind===void 0&&(c=`kind`)||o.spec===void 0&&(c=`spec`))return a.errors=[{instancePath:s,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:c}}],!1;{let c=p;for(let e in o)if(e!==`apiVersion`&&e!==`kind`&&e!==`spec`)return a.errors=[{instancePath:s,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(c===p){if(o.apiVersion!==void 0){let e=p;if(o.apiVersion!==`flotilla.dev/v1`)return a.errors=[0],!1;var h=e===p}else var h=!0;if(h){if(o.kind!==void 0){let e=p;if(o.kind!==`RolloutStrategy`)return a.errors=[0],!1;var h=e===p}else var h=!0;if(h){if(o.spec!==void 0){let s=o.spec,c=p;if(p===c){if(s&&typeof s==`object`&&!Array.isArray(s)){if(s.batch===void 0||s.stages===void 0)return a.errors=[0],!1;{let o=p;for(let e in s)if(e!==`batch`&&e!==`overlap`&&e!==`stages`)return a.errors=[0],!1;if(o===p){if(s.batch!==void 0){let e=s.batch,t=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===t&&typeof e==`number`&&isFinite(e)&&(e>50||isNaN(e)||e<1||isNaN(e)))return a.errors=[0],!1;var g=t===p}else var g=!0;if(g){if(s.overlap!==void 0){let e=s.overlap,t=p;if(e!==`wait`&&e!==`supersede`)return a.errors=[0],!1;var g=t===p}else var g=!0;if(g){if(s.stages!==void 0){let o=s.stages,c=p;if(p===c){if(Array.isArray(o)){if(o.length<1)return a.errors=[0],!1;{let s=o.length;for(let c=0;c<s;c++){let s=o[c],l=p;if(p===l){if(s&&typeof s==`object`&&!Array.isArray(s)){if(s.name===void 0||s.members===void 0)return a.errors=[0],!1;{let o=p;for(let e in s)if(e!==`name`&&e!==`members`&&e!==`concurrency`&&e!==`failures`&&e!==`leastSuccesses`&&e!==`gates`)return a.errors=[0],!1;if(o===p){if(s.name!==void 0){let t=s.name,n=p;if(p===n){if(typeof t==`string`){if(!e.test(t))return a.errors=[0],!1}else return a.errors=[0],!1}var _=n===p}else var _=!0;if(_){if(s.members!==void 0){let e=s.members,i=p;if(p===i){if(Array.isArray(e)){if(e.length<1)return a.errors=[0],!1;{let i=e.length;for(let o=0;o<i;o++){let i=e[o],s=p;if(p===s){if(i&&typeof i==`object`&&!Array.isArray(i)){let e=p;for(let e in i)if(e!==`labels`&&e!==`ids`&&e!==`percent`)return a.errors=[0],!1;if(e===p){if(i.labels!==void 0){let e=i.labels,n=p;if(p===n){if(e&&typeof e==`object`&&!Array.isArray(e)){for(let n in e){let e=p;typeof n==`string`&&!t.test(n)&&(f===null?f=[0]:f.push(0),p++);var v=e===p;if(!v)return f===null?f=[0]:f.push(0),p++,a.errors=f,!1}if(v)for(let t in e){let n=e[t],i=p;if(p===i){if(typeof n==`string`){if(n.length>63&&r(n)>63)return a.errors=[0],!1}else return a.errors=[0],!1}if(i!==p)break}}else return a.errors=[0],!1}var y=n===p}else var y=!0;if(y){if(i.ids!==void 0){let e=i.ids,t=p;if(p===t){if(Array.isArray(e)){if(e.length<1)return a.errors=[0],!1;{var b=!0;let t=e.length;for(let r=0;r<t;r++){let t=e[r],i=p;if(p===i){if(typeof t==`string`){if(!n.test(t))return a.errors=[0],!1}else return a.errors=[0],!1}var b=i===p;if(!b)break}if(b){let t=e.length;if(t>1){let n={};for(;t--;){let r=e[t];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],a.errors=[0],!1;n[r]=t}}}}}}else return a.errors=[0],!1}var y=t===p}else var y=!0;if(y){if(i.percent!==void 0){let e=i.percent,t=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===t&&typeof e==`number`&&isFinite(e)&&(e>100||isNaN(e)||e<1||isNaN(e)))return a.errors=[0],!1;var y=t===p}else var y=!0}}}}else return a.errors=[0],!1}if(s!==p)break}}}else return a.errors=[0],!1}var _=i===p}else var _=!0;if(_){if(s.concurrency!==void 0){let e=s.concurrency,t=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===t&&typeof e==`number`&&isFinite(e)&&(e<1||isNaN(e)))return a.errors=[0],!1;var _=t===p}else var _=!0;if(_){if(s.failures!==void 0){let e=s.failures,t=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===t&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var _=t===p}else var _=!0;if(_){if(s.leastSuccesses!==void 0){let e=s.leastSuccesses,t=p;if(typeof e!=`number`||e%1||isNaN(e)||!isFinite(e)||p===t&&typeof e==`number`&&isFinite(e)&&(e<0||isNaN(e)))return a.errors=[0],!1;var _=t===p}else var _=!0;if(_){if(s.gates!==void 0){let e=s.gates,t=p;if(p===t){if(Array.isArray(e)){var x=!0;let t=e.length;for(let n=0;n<t;n++){let t=e[n],r=p;if(t!==`health`&&t!==`approval`)return a.errors=[0],!1;var x=r===p;if(!x)break}if(x){let t=e.length,n;if(t>1){outer0:for(;t--;)for(n=t;n--;)if(i(e[t],e[n]))return a.errors=[0],!1}}}else return a.errors=[0],!1}var _=t===p}else var _=!0}}}}}}}}else return a.errors=[0],!1}if(l!==p)break}}}else return a.errors=[0],!1}var g=c===p}else var g=!0}}}}}else return a.errors=[0],!1}var h=c===p}else var h=!0}}}}}else return a.errors=[{instancePath:s,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1}return a.errors=f,p===0}a.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};",
			"TrackerTemplate": "\"use strict\";module.exports=n,module.exports.default=n;const e=require(\"ajv/dist/runtime/ucs2length\").default,t=later(`^[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\\\[bot\\\\])?$`,`u`);function n(r,{instancePath:i=``,parentData:a,parentDataProperty:o,rootData:s=r,dynamicAnchors:c={}}={}){let l=n.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),r&&typeof r==`object`&&!Array.isArray(r)){let a;if(r.title===void 0&&(a=`title`)||r.labels===void 0&&(a=`labels`))return n.errors=[{instancePath:i,schemaPath:`#/required`,keyword:`required`,params:{missingProperty:a}}],!1;for(let e in r)if(e!==`title`&&e!==`labels`&&e!==`assignees`)return n.errors=[{instancePath:i,schemaPath:`#/additionalProperties`,keyword:`additionalProperties`,params:{additionalProperty:e}}],!1;if(r.title!==void 0){let t=r.title;if(typeof t==`string`){if(t.length>256&&e(t)>256||t.length<2&&e(t)<1)return n.errors=[0],!1}else return n.errors=[0],!1;var u=!0}else var u=!0;if(u){if(r.labels!==void 0){let t=r.labels;if(Array.isArray(t)){if(t.length<1)return n.errors=[0],!1;{var d=!0;let r=t.length;for(let i=0;i<r;i++){let r=t[i];if(typeof r==`string`){if(r.length>50&&e(r)>50||r.length<2&&e(r)<1)return n.errors=[0],!1}else return n.errors=[0],!1;var d=!0;if(!d)break}if(d){let e=t.length;if(e>1){let r={};for(;e--;){let i=t[e];if(typeof i==`string`){if(typeof r[i]==`number`)return r[i],n.errors=[0],!1;r[i]=e}}}}}}else return n.errors=[0],!1;var u=!0}else var u=!0;if(u){if(r.assignees!==void 0){let e=r.assignees;if(Array.isArray(e)){let r=e.length;for(let i=0;i<r;i++){let r=e[i];if(typeof r==`string`){if(!t.test(r))return n.errors=[0],!1}else return n.errors=[0],!1}}else return n.errors=[0],!1;var u=!0}else var u=!0}}}else return n.errors=[{instancePath:i,schemaPath:`#/type`,keyword:`type`,params:{type:`object`}}],!1;return n.errors=null,!0}n.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};"
		};
		const made = {};
		const later = (pattern, flags) => {
			let compiled;
			return { test: (text) => (compiled ??= new RegExp(pattern, flags)).test(text) };
		};
		return (kind, value) => {
			if (made[kind] === void 0) {
				const module = { exports: {} };
				new Function("module", "require", "later", sources[kind])(module, (name) => modules[name], later);
				made[kind] = module.exports;
			}
			return made[kind](value);
		};
	})();
}));

// src/schemas/check-config.ts
function configErrors(kind, value) {
	if ((0, import_config_verdicts$1.fitsConfig)(kind, value)) return [];
	const validate = configValidator(kind);
	return validate(value) ? [] : validate.errors ?? [];
}
function asConfig(kind, value) {
	return (0, import_config_verdicts$1.fitsConfig)(kind, value) ? value : null;
}
var import_config_verdicts$1;
function init_check_config() {
	return (init_check_config = __esmMin((() => {
		init_config_validators();
		import_config_verdicts$1 = require_config_verdicts();
	})))();
}

// src/yaml/scalar.ts
function plainValue(content) {
	const { value } = CORE_SCHEMA.resolveImplicitScalarTag(content);
	if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
	if (value === null || typeof value === "boolean") return value;
	return content.charCodeAt(0) <= 57 && beyondDouble.test(content) ? Number(content) : content;
}
function isExact(value, content) {
	if (!Number.isFinite(value) || Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
	return String(value) === content || /^0[xo]/.test(content) || isExactly(value, content);
}
function otherMeaning(content, value) {
	if (typeof value === "number" && !isExact(value, content)) return void 0;
	if (typeof value !== "string") return String(value) === content ? void 0 : content;
	if (content.charCodeAt(0) > 57) return content.length > 3 ? void 0 : truthWords.get(content.toLowerCase());
	return oldNumber.test(content) ? numberOf(content.replaceAll("_", "").toLowerCase()) : void 0;
}
function numberOf(text) {
	return (text.startsWith("-") ? -1 : 1) * Number(text.replace(/^[-+]/, ""));
}
var beyondDouble, truthWords, oldNumber;
function init_scalar() {
	return (init_scalar = __esmMin((() => {
		init_js_yaml();
		init_decimal();
		beyondDouble = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE]\+?\d{3,}$/;
		truthWords = /* @__PURE__ */ new Map([
			["yes", true],
			["on", true],
			["no", false],
			["off", false]
		]);
		oldNumber = /^[-+]?(?:0[bB][01_]+|0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?)$/;
	})))();
}

// src/yaml/doubtful.ts
function doubtfulIn(text, node, path = []) {
	if (node === null) return [];
	if (node.kind === "map") return node.entries.flatMap((entry) => doubtfulIn(text, entry.node, [...path, entry.key]));
	if (node.kind === "list") return node.items.flatMap((item, index) => doubtfulIn(text, item, [...path, index]));
	if (node.style !== "plain") return [];
	const written = text.slice(node.start, node.end);
	const other = otherMeaning(written, node.value);
	return other === void 0 ? [] : [{
		path,
		written,
		value: node.value,
		other
	}];
}
function init_doubtful() {
	return (init_doubtful = __esmMin((() => {
		init_scalar();
	})))();
}

// src/yaml/place.ts
function pathText(path) {
	return path.reduce((text, step) => typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`, "");
}
function nodeAt(root, path) {
	return path.reduce((node, step) => partOf(node, step)?.node ?? null, root);
}
function rangeOf(root, path, spot) {
	let node = root;
	let key = [0, 0];
	for (const step of path) {
		const part = partOf(node, step);
		if (part === null) return key;
		({key, node} = part);
	}
	if (spot === "key" || node === null || node.end === node.start || path.length === 0) return key;
	return node.kind !== "scalar" && !node.flow || node.kind === "scalar" && node.style === "block" ? key : [node.start, node.end];
}
function partOf(node, step) {
	if (node?.kind === "map") {
		const entry = entryOf(node, String(step));
		return entry === void 0 ? null : {
			key: [entry.keyStart, entry.keyEnd],
			node: entry.node
		};
	}
	const item = node?.kind === "list" ? node.items[Number(step)] : void 0;
	return item === void 0 ? null : {
		key: [item.start, item.end],
		node: item
	};
}
function entryOf(map, key) {
	if (map.entries.length <= few$1) return map.entries.find((entry) => entry.key === key);
	let index = indexes.get(map);
	if (index === void 0) {
		index = new Map(map.entries.map((entry) => [entry.key, entry]));
		indexes.set(map, index);
	}
	return index.get(key);
}
function placer(text) {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const character = text.charCodeAt(at);
		if (character === 10 || character === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
	}
	return (start, end) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= start) low = middle;
			else high = middle - 1;
		}
		const column = start - (starts[low] ?? 0) + 1;
		if (end <= start) return {
			line: low + 1,
			column
		};
		const length = lineEnd(text, start, end) - start;
		return {
			line: low + 1,
			column,
			endColumn: column + Math.max(1, length)
		};
	};
}
function lineEnd(text, from, until = text.length) {
	let at = from;
	while (at < until && text[at] !== "\n" && text[at] !== "\r") at++;
	return at;
}
var few$1, indexes;
function init_place() {
	return (init_place = __esmMin((() => {
		few$1 = 32;
		indexes = /* @__PURE__ */ new WeakMap();
	})))();
}

// src/yaml/prescan.ts
function makePrescan() {
	let before = {
		lines: [],
		map: null
	};
	return (text) => {
		const reader = new SimpleReader(text, before);
		try {
			const map = reader.document();
			before = {
				lines: reader.lines,
				map
			};
			return {
				value: map.map,
				doubtful: reader.doubtful
			};
		} catch (error) {
			if (error === notSimple) return null;
			throw error;
		}
	};
}
function newLine(text) {
	if (/[^ -~]/.test(text)) throw notSimple;
	let indent = 0;
	while (text.charCodeAt(indent) === space) indent += 1;
	return {
		text,
		indent: indent < text.length && text.charCodeAt(indent) !== hash ? indent : -1,
		keyAt: -1,
		key: "",
		value: void 0,
		map: null
	};
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function mapOf(keys, values, known) {
	if (known === null || !isSame$1(keys, known.keys)) {
		if (new Set(keys).size < keys.length || keys.some((key) => key in {})) throw notSimple;
		const map = withKeys(keys);
		for (const [index, key] of keys.entries()) map[key] = values[index] ?? null;
		return {
			keys,
			values,
			map
		};
	}
	if (isSame$1(values, known.values)) return known;
	const map = { ...known.map };
	for (let index = 0; index < keys.length; index += 1) {
		const value = values[index] ?? null;
		const key = keys[index];
		if (key !== void 0 && value !== known.values[index]) map[key] = value;
	}
	return {
		keys,
		values,
		map
	};
}
function withKeys(keys) {
	return JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:0`).join(",")}}`);
}
function isSame$1(some, others) {
	if (some.length !== others.length) return false;
	for (let index = 0; index < some.length; index += 1) if (some[index] !== others[index]) return false;
	return true;
}
var notSimple, deepest, special, isSpecial, startsKey, inKey, inFlow, startsNoScalar, may, is, longestKey, newline, space, quotationMark, hash, apostrophe, minus, colon, openList, openMap, SimpleReader;
function init_prescan() {
	return (init_prescan = __esmMin((() => {
		init_scalar();
		notSimple = /* @__PURE__ */ new Error("not in the simple part of YAML");
		deepest = 20;
		special = /* @__PURE__ */ new Set([
			"null",
			"Null",
			"NULL",
			"true",
			"True",
			"TRUE",
			"false",
			"False",
			"FALSE"
		]);
		isSpecial = (word) => (word.length === 4 || word.length === 5) && special.has(word);
		startsKey = 1;
		inKey = 2;
		inFlow = 4;
		startsNoScalar = 8;
		may = /* @__PURE__ */ new Uint8Array(128);
		for (const [characters, what] of [
			["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_", 3],
			["0123456789./-", inKey],
			[",[]{}", inFlow],
			["?:,[]{}#&*!|>'\"%@`", startsNoScalar]
		]) for (const character of characters) may[character.charCodeAt(0)] = (may[character.charCodeAt(0)] ?? 0) | what;
		is = (code, what) => ((may[code] ?? 0) & what) !== 0;
		longestKey = 200;
		[newline, space, quotationMark, hash, apostrophe, minus, colon, openList, openMap] = [
			10,
			32,
			34,
			35,
			39,
			45,
			58,
			91,
			123
		];
		SimpleReader = class {
			doubtful = false;
			text;
			at = 0;
			start = 0;
			indent = 0;
			end = 0;
			depth = 0;
			lines = [];
			line = null;
			before;
			expected = 0;
			constructor(text, before) {
				this.text = text;
				this.before = before;
			}
			document() {
				if (this.text.startsWith("---\n")) this.at = 4;
				this.nextLine();
				if (this.indent !== 0) throw notSimple;
				const map = this.map(0, this.before.map);
				if (this.at < this.text.length) throw notSimple;
				return map;
			}
			nextLine() {
				const { text } = this;
				this.indent = -1;
				while (this.indent === -1 && this.at < text.length) {
					const found = text.indexOf("\n", this.at);
					this.end = found === -1 ? text.length : found;
					const written = text.slice(this.at, this.end);
					this.line = this.repeated(written) ?? newLine(written);
					this.lines.push(this.line);
					this.indent = this.line.indent;
					this.start = this.at + this.indent;
					this.at = this.indent === -1 ? this.end + 1 : this.start;
				}
			}
			repeated(written) {
				const { lines } = this.before;
				const { expected } = this;
				this.expected += 1;
				if (lines[expected]?.text === written) return lines[expected];
				if (lines[expected + 1]?.text === written) return lines[this.expected++];
				if (lines[expected - 1]?.text === written) return lines[--this.expected - 1];
			}
			endLine() {
				this.at = this.end + 1;
				this.nextLine();
			}
			map(indent, known) {
				this.enter();
				const keys = [];
				const values = [];
				do {
					const line = this.readLine();
					keys.push(line.key);
					if (line.value === void 0) values.push(this.below(indent, line));
					else {
						values.push(line.value);
						this.endLine();
					}
				} while (this.indent === indent && !this.isItem());
				if (this.indent > indent) throw notSimple;
				this.depth -= 1;
				return mapOf(keys, values, known);
			}
			readLine() {
				const { line } = this;
				if (line === null) throw notSimple;
				const keyAt = this.at - this.start + this.indent;
				if (line.keyAt === keyAt) return line;
				const key = this.key();
				const value = this.rest() ? this.restOfLine() : void 0;
				line.keyAt = this.doubtful ? -1 : keyAt;
				line.key = key;
				line.value = value;
				return line;
			}
			list(indent) {
				this.enter();
				const list = [];
				do {
					this.at += 1;
					if (!this.rest()) throw notSimple;
					list.push(this.keyEnd() === -1 ? this.inLine() : this.map(this.at - this.start + indent, null).map);
				} while (this.indent === indent && this.isItem());
				if (this.indent > indent) throw notSimple;
				this.depth -= 1;
				return list;
			}
			below(indent, line) {
				this.endLine();
				if (this.indent > indent) {
					if (this.isItem()) return this.list(this.indent);
					line.map = this.map(this.indent, line.map);
					return line.map.map;
				}
				return this.indent === indent && this.isItem() ? this.list(indent) : null;
			}
			inLine() {
				const value = this.restOfLine();
				this.endLine();
				return value;
			}
			restOfLine() {
				const value = this.value(false);
				if (this.rest()) throw notSimple;
				return value;
			}
			isItem() {
				return this.text.charCodeAt(this.start) === minus && (this.start + 1 >= this.end || this.text.charCodeAt(this.start + 1) === space);
			}
			key() {
				const end = this.keyEnd();
				const key = this.text.slice(this.at, end);
				if (end === -1 || isSpecial(key) || key === "__proto__") throw notSimple;
				this.at = end + 1;
				return key;
			}
			keyEnd() {
				const { text, at } = this;
				if (!is(text.charCodeAt(at), startsKey)) return -1;
				let end = at + 1;
				while (is(text.charCodeAt(end), inKey)) end += 1;
				if (text.charCodeAt(end) !== colon || end - at > longestKey) return -1;
				const after = text.charCodeAt(end + 1);
				return after === space || after === newline || end + 1 === text.length ? end : -1;
			}
			rest() {
				const before = this.at;
				while (this.text.charCodeAt(this.at) === space) this.at += 1;
				if (this.at >= this.end) return false;
				if (this.text.charCodeAt(this.at) !== hash) return true;
				if (this.at === before) throw notSimple;
				return false;
			}
			value(flow) {
				switch (this.text.charCodeAt(this.at)) {
					case openList: return this.flowList();
					case openMap: return this.flowMap();
					case quotationMark:
					case apostrophe: return this.quoted();
					default: return this.scalar(flow);
				}
			}
			scalar(flow) {
				const { text, at, end } = this;
				const first = text.charCodeAt(at);
				if (is(first, startsNoScalar) || first === minus && !isDigit(text.charCodeAt(at + 1))) throw notSimple;
				let last = at;
				for (let here = at; here < end; here += 1) {
					const code = text.charCodeAt(here);
					if (code === space) continue;
					if (code === hash && here > last + 1) break;
					if (code === colon && this.endsKey(here + 1, flow)) throw notSimple;
					if (flow && is(code, inFlow)) break;
					last = here;
				}
				this.at = last + 1;
				return this.meaning(text.slice(at, last + 1));
			}
			meaning(content) {
				const first = content.charCodeAt(0) | 32;
				const isWord = first >= 97 && first <= 122;
				if (isWord && content.length > 3 && !isSpecial(content)) return content;
				const value = isWord && !isSpecial(content) ? content : plainValue(content);
				if (typeof value === "number" && !isExact(value, content)) throw notSimple;
				if (otherMeaning(content, value) !== void 0) this.doubtful = true;
				return value;
			}
			endsKey(at, flow) {
				const after = this.text.charCodeAt(at);
				return at >= this.end || after === space || flow && is(after, inFlow);
			}
			quoted() {
				const quote = this.text.charAt(this.at);
				const close = this.text.indexOf(quote, this.at + 1);
				if (close === -1 || close >= this.end) throw notSimple;
				const content = this.text.slice(this.at + 1, close);
				this.at = close + 1;
				if (content.includes("\\") || this.text.charAt(this.at) === quote) throw notSimple;
				return content;
			}
			flowList() {
				this.enter();
				const list = [];
				for (let more = !this.isClosedBy("]"); more; more = this.isFollowed("]")) list.push(this.value(true));
				this.depth -= 1;
				return list;
			}
			flowMap() {
				this.enter();
				const map = {};
				for (let more = !this.isClosedBy("}"); more; more = this.isFollowed("}")) {
					const key = this.key();
					if (map[key] !== void 0 || !this.rest()) throw notSimple;
					map[key] = this.value(true);
				}
				this.depth -= 1;
				return map;
			}
			isClosedBy(bracket) {
				this.at += 1;
				if (!this.rest()) throw notSimple;
				if (this.text.charAt(this.at) !== bracket) return false;
				this.at += 1;
				return true;
			}
			isFollowed(bracket) {
				if (!this.rest()) throw notSimple;
				const here = this.text.charAt(this.at);
				this.at += 1;
				if (here === bracket) return false;
				if (here !== "," || !this.rest() || this.text.charAt(this.at) === bracket) throw notSimple;
				return true;
			}
			enter() {
				this.depth += 1;
				if (this.depth > deepest) throw notSimple;
			}
		};
	})))();
}

// src/data/unseen.ts
function firstUnseen(text) {
	return /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\P{Cc}\n\t]/u.exec(text)?.[0] ?? null;
}
function init_unseen() {
	return (init_unseen = __esmMin((() => {})))();
}

// src/data/conflict-markers.ts
function conflictsIn(text, lines) {
	const offsets = (pattern) => [...text.matchAll(pattern)].map(({ index }) => index);
	const markers = offsets(marker);
	const starts = markers.filter((at) => text[at] === "<");
	if (starts.length > 0) return starts;
	return [...markers, ...lines === "all" ? offsets(middle) : []].sort((a, b) => a - b).slice(0, 1);
}
var marker, middle, conflictText;
function init_conflict_markers() {
	return (init_conflict_markers = __esmMin((() => {
		marker = /^(?:<{7}|\|{7}|>{7})(?=[ \r\n]|$)/gm;
		middle = /^={7}(?=\r?$)/gm;
		conflictText = {
			message: "a merge conflict is not resolved here",
			hint: "keep what is right, and remove the lines that start with <<<<<<<, ======= and >>>>>>>"
		};
	})))();
}

// src/yaml/fault.ts
function fault(code, message, hint, start, end) {
	return {
		code,
		message,
		hint,
		start,
		end
	};
}
function tabFault(at, isIndentation = true) {
	return fault("yaml.tab", isIndentation ? "tabs are not allowed as indentation" : "a tab is not read as white space here", "replace the tab with spaces", at, at + 1);
}
function conflictFaults(text, refused) {
	const { message, hint } = conflictText;
	return conflictsIn(text, refused ? "all" : "markers").map((at) => fault("yaml.conflict", message, hint, at, lineEnd(text, at)));
}
function syntaxFault(text, reason, at) {
	if (reason.includes("null byte")) return fault("yaml.nul", "NUL characters are not allowed", "remove it, or write \\0 in double quotes", at, at + 1);
	const tab = tabToBlame(text, at);
	return tab === null ? fault("yaml.syntax", `invalid YAML: ${reason}`, null, at, at + 1) : tabFault(tab.at, tab.isIndentation);
}
function tabToBlame(text, at) {
	const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
	let lead = lineStart;
	while (isBlank(text[lead]) || "-?:".includes(text.charAt(lead)) && isBlank(text[lead + 1])) lead++;
	let above = lineStart;
	while (above > 0 && isBlank(text[above - 1], "\r\n")) above--;
	let before = at;
	while (before > lead && isBlank(text[before - 1])) before--;
	const tabIn = (start, end) => {
		const found = text.slice(start, end).indexOf("	");
		return found === -1 ? null : start + found;
	};
	const indentation = tabIn(lineStart, lead) ?? tabIn(above, lineStart);
	if (indentation !== null) return {
		at: indentation,
		isIndentation: true
	};
	const within = tabIn(before, at);
	return within === null ? null : {
		at: within,
		isIndentation: false
	};
}
function isBlank(character, breaks = "") {
	return character !== void 0 && character !== "" && ` \t${breaks}`.includes(character);
}
function tabFaults(text, root) {
	if (!text.includes("	")) return [];
	const found = [...text.matchAll(/^ *\t(?=[ \t]*[^ \t\r\n])/gm)].map((match) => match.index + match[0].length - 1);
	if (found.length === 0) return [];
	const blocks = blockScalars(root);
	return found.filter((at) => !blocks.some(({ start, end }) => start <= at && at < end)).map((at) => tabFault(at));
}
function blockScalars(node) {
	if (node.kind === "scalar") return node.style === "block" ? [node] : [];
	return node.kind === "map" ? node.entries.flatMap((entry) => blockScalars(entry.node)) : node.items.flatMap(blockScalars);
}
function carriageReturnFaults(text) {
	const at = text.search(/\r(?!\n)/);
	if (at < 0) return [];
	return [fault("yaml.carriage-return", "carriage return without a line feed; YAML readers disagree on its meaning", "end lines with LF or CRLF", at, at + 1)];
}
function init_fault() {
	return (init_fault = __esmMin((() => {
		init_conflict_markers();
		init_place();
	})))();
}

// src/yaml/tree.ts
function readTree(text) {
	try {
		const { root, faults } = new TreeBuilder(text, parseEvents(text, { maxDepth: 100 })).document();
		return {
			root,
			faults: [
				...conflictFaults(text, false),
				...faults,
				...tabFaults(text, root),
				...carriageReturnFaults(text)
			]
		};
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		const conflicts = conflictFaults(text, true);
		if (conflicts.length > 0) return {
			root: null,
			faults: conflicts
		};
		const at = Math.min(error.mark?.position ?? 0, text.length);
		return {
			root: null,
			faults: [syntaxFault(text, error.reason, at), ...carriageReturnFaults(text)]
		};
	}
}
function firstMark(text) {
	for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
		let at = start;
		while (text[at] === " " || text[at] === "	") at += 1;
		if (text.startsWith("---", at) && /^\s?$/.test(text.charAt(at + 3))) return {
			at,
			indented: at > start
		};
	}
	return null;
}
function emptyAt(at) {
	return {
		kind: "scalar",
		start: at,
		end: at,
		style: "empty",
		value: null
	};
}
function put(object, key, value) {
	if (key === "__proto__") Object.defineProperty(object, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else object[key] = value;
}
var TreeBuilder;
function init_tree() {
	return (init_tree = __esmMin((() => {
		init_js_yaml();
		init_quoted();
		init_fault();
		init_place();
		init_scalar();
		TreeBuilder = class {
			text;
			events;
			faults = [];
			at = 0;
			cursor = 0;
			constructor(text, events) {
				this.text = text;
				this.events = events;
			}
			document() {
				const first = this.events[0];
				if (first === void 0 || first.type !== EVENT_ID.DOCUMENT) return {
					root: emptyAt(0),
					faults: []
				};
				for (const directive of first.directives) if (directive.kind === "tag") this.refuse("yaml.tag", "%TAG directives are not allowed", "remove the line", 0, 1);
				else if (directive.version !== "1.2") this.refuse("yaml.version", `YAML ${directive.version} is not supported; files are YAML 1.2`, "remove the line", 0, 1);
				const mark = first.explicitStart ? firstMark(this.text) : null;
				if (mark?.indented === true) {
					const { at } = mark;
					this.refuse("yaml.documents", "the document marker --- is indented", "move it to the start of the line, or remove it", at, at + 3);
				}
				this.at = 1;
				const root = this.node();
				if (this.events[this.at + 1] !== void 0) {
					const at = this.documentMark(root.end);
					this.refuse("yaml.documents", "a second document starts here; only one per file is allowed", "split the file, or remove the ---", at, at + 3);
				}
				return {
					root,
					faults: this.faults
				};
			}
			node() {
				const event = this.events[this.at++];
				if (event === void 0) throw new Error("the event stream ends within a value");
				switch (event.type) {
					case EVENT_ID.SCALAR:
						this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
						return this.scalar(event);
					case EVENT_ID.MAPPING:
						this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
						return this.map(event.start, event.style === COLLECTION_STYLE.FLOW);
					case EVENT_ID.SEQUENCE:
						this.properties(event.anchorStart, event.anchorEnd, event.tagStart, event.tagEnd);
						return this.list(event.start, event.style === COLLECTION_STYLE.FLOW);
					case EVENT_ID.ALIAS:
						this.refuse("yaml.alias", `aliases are not allowed: ${quoted(`*${this.text.slice(event.anchorStart, event.anchorEnd)}`)}`, "write the value out", event.anchorStart - 1, event.anchorEnd);
						this.cursor = event.anchorEnd;
						return {
							kind: "scalar",
							start: event.anchorStart - 1,
							end: event.anchorEnd,
							style: "plain",
							value: null
						};
					default: throw new Error("the event stream closes a value that was not opened");
				}
			}
			properties(anchorStart, anchorEnd, tagStart, tagEnd) {
				if (anchorStart >= 0) {
					const anchor = quoted(this.text.slice(anchorStart - 1, anchorEnd));
					this.refuse("yaml.anchor", `anchors are not allowed: ${anchor}`, "remove it", anchorStart - 1, anchorEnd);
					this.cursor = Math.max(this.cursor, anchorEnd);
				}
				if (tagStart >= 0) {
					const tag = quoted(this.text.slice(tagStart, tagEnd));
					this.refuse("yaml.tag", `tags are not allowed: ${tag}`, "remove it; quote the value if it must be text", tagStart, tagEnd);
					this.cursor = Math.max(this.cursor, tagEnd);
				}
			}
			scalar(event) {
				if (event.valueStart < 0) return emptyAt(this.cursor);
				const content = getScalarValue(this.text, event);
				this.refuseInvisible(content, event);
				switch (event.style) {
					case SCALAR_STYLE.PLAIN:
						this.cursor = event.valueEnd;
						return {
							kind: "scalar",
							start: event.valueStart,
							end: event.valueEnd,
							style: "plain",
							value: this.resolved(content, event.valueStart, event.valueEnd)
						};
					case SCALAR_STYLE.SINGLE_QUOTED:
					case SCALAR_STYLE.DOUBLE_QUOTED:
						this.cursor = event.valueEnd + 1;
						return {
							kind: "scalar",
							start: event.valueStart - 1,
							end: event.valueEnd + 1,
							style: "quoted",
							value: content
						};
					default: {
						const start = this.next();
						this.cursor = event.valueEnd;
						return {
							kind: "scalar",
							start,
							end: event.valueEnd,
							style: "block",
							value: content
						};
					}
				}
			}
			refuseInvisible(content, { valueStart, valueEnd }) {
				const found = firstUnseen(content);
				if (found === null) return;
				const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
				const at = this.text.indexOf(found, valueStart);
				const [start, end] = at === -1 || at >= valueEnd ? [valueStart, valueEnd] : [at, at + found.length];
				this.refuse("yaml.invisible", `${name} is a character that nobody sees`, "remove it; a text with it can look like another one", start, end);
			}
			resolved(content, start, end) {
				const value = plainValue(content);
				if (typeof value === "number" && !isExact(value, content)) {
					const whole = quotedWhole(content);
					this.refuse("yaml.number", `${quoted(content)} cannot be represented exactly as a number`, `quote it if it is text${whole === null ? "" : `: ${whole}`}`, start, end);
				}
				return value;
			}
			map(start, flow) {
				const entries = [];
				const value = {};
				this.cursor = Math.max(this.cursor, flow ? start + 1 : start);
				while (this.events[this.at]?.type !== EVENT_ID.POP) {
					const key = this.key();
					this.cursor = key.keyEnd;
					this.pass(":");
					const node = this.node();
					if (Object.hasOwn(value, key.key)) {
						this.refuse("yaml.duplicate-key", `duplicate key ${quoted(key.key)}`, "remove one of them", key.keyStart, key.keyEnd);
						continue;
					}
					entries.push({
						key: key.key,
						keyStart: key.keyStart,
						keyEnd: key.keyEnd,
						node
					});
					put(value, key.key, node.value);
				}
				this.at++;
				return {
					kind: "map",
					start,
					end: flow ? this.closing(start, "{", "}") : entries.at(-1)?.node.end ?? start,
					flow,
					entries,
					value
				};
			}
			key() {
				const before = this.faults.length;
				const node = this.node();
				if (node.kind === "scalar" && (typeof node.value === "string" || this.faults.length > before)) return {
					key: String(node.value),
					keyStart: node.start,
					keyEnd: node.end
				};
				const written = this.text.slice(node.start, node.end);
				this.refuse("yaml.key", node.kind !== "scalar" ? "keys must be text" : written === "" ? "the key is empty" : `the key ${shown$1(written)} is not text`, node.kind === "scalar" && written !== "" ? `quote it: ${quotedWhole(written) ?? "\"...\""}` : "write the key as text", node.start, node.end);
				return {
					key: written,
					keyStart: node.start,
					keyEnd: node.end
				};
			}
			list(start, flow) {
				const items = [];
				const value = [];
				this.cursor = Math.max(this.cursor, flow ? start + 1 : start);
				while (this.events[this.at]?.type !== EVENT_ID.POP) {
					this.pass(flow ? "," : "-");
					const item = this.node();
					items.push(item);
					value.push(item.value);
				}
				this.at++;
				return {
					kind: "list",
					start,
					end: flow ? this.closing(start, "[", "]") : items.at(-1)?.end ?? start,
					flow,
					items,
					value
				};
			}
			closing(start, open, close) {
				if (this.text[start] !== open) return this.cursor;
				this.pass(",");
				this.pass(close);
				return this.cursor;
			}
			pass(mark) {
				const at = this.next();
				if (this.text[at] === mark) this.cursor = at + 1;
			}
			next() {
				let at = this.cursor;
				while (at < this.text.length) {
					const character = this.text.charCodeAt(at);
					if (character === 32 || character === 10 || character === 13 || character === 9) at++;
					else if (character === 35 && (at === 0 || /\s/.test(this.text[at - 1] ?? ""))) at = lineEnd(this.text, at);
					else return at;
				}
				return at;
			}
			documentMark(from) {
				const mark = /^---(?=\s|$)/gm;
				mark.lastIndex = from;
				return mark.exec(this.text)?.index ?? Math.min(from, this.text.length);
			}
			refuse(code, message, hint, start, end) {
				this.faults.push(fault(code, message, hint, start, end));
			}
		};
	})))();
}

// src/yaml/read.ts
function readYaml(text) {
	const simple = prescan(text);
	const tree = lazily(() => readTree(text));
	const place = lazily(() => placer(text));
	const faults = simple === null ? tree().faults.map(({ start, end, ...fault }) => ({
		...place()(start, end),
		...fault
	})) : [];
	return {
		value: simple === null ? tree().root?.value : simple.value,
		faults,
		place: (path, spot) => place()(...rangeOf(tree().root, path, spot)),
		written: (path) => {
			const node = nodeAt(tree().root, path);
			return node?.kind === "scalar" && node.style === "plain" ? text.slice(node.start, node.end) : null;
		},
		doubtful: () => simple !== null && !simple.doubtful ? [] : doubtfulIn(text, tree().root)
	};
}
function lazily(make) {
	let made = null;
	return () => (made ??= { value: make() }).value;
}
var prescan;
function init_read() {
	return (init_read = __esmMin((() => {
		init_doubtful();
		init_place();
		init_prescan();
		init_tree();
		prescan = makePrescan();
	})))();
}

// src/fleet/decode.ts
function decode(bytes) {
	if (bytes.length > 262144) return {
		refused: "size",
		bytes: bytes.length
	};
	if (!isUtf8(bytes)) return {
		refused: "encoding",
		...firstInvalid(bytes)
	};
	return withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
}
function withoutMark(text) {
	return text.charCodeAt(0) === 65279 ? {
		text: text.slice(1),
		mark: true
	} : {
		text,
		mark: false
	};
}
function firstInvalid(bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	let read = 0;
	let offset = 0;
	for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) {
		offset += Buffer.byteLength(text.slice(read, at));
		read = at;
		if (bytes[offset] !== 239 || bytes[offset + 1] !== 191 || bytes[offset + 2] !== 189) break;
	}
	const before = text.slice(0, read).split(/\r\n|\r|\n/);
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1
	};
}
var largestFile;
function init_decode() {
	return (init_decode = __esmMin((() => {
		largestFile = 262144;
	})))();
}

// src/fleet/file-problem.ts
function fileProblem(file, decoded) {
	return decoded.refused === "size" ? {
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "file.size",
		message: `the file has ${decoded.bytes} bytes; the limit is ${largestFile}`,
		hint: "keep desired state here, and large data elsewhere"
	} : {
		file,
		line: decoded.line,
		column: decoded.column,
		severity: "error",
		code: "file.encoding",
		message: "not valid UTF-8",
		hint: "save the file as UTF-8"
	};
}
function init_file_problem() {
	return (init_file_problem = __esmMin((() => {
		init_decode();
	})))();
}

// src/fleet/document.ts
function readDocument(file, decoded) {
	if ("refused" in decoded) return {
		file,
		value: void 0,
		problems: [fileProblem(file, decoded)],
		problem: (_path, _spot, given) => ({
			file,
			line: 1,
			column: 1,
			...given
		}),
		written: () => null,
		doubtful: () => []
	};
	const text = readYaml(decoded.text);
	return {
		file,
		value: text.value,
		problems: text.faults.map((fault) => ({
			file,
			severity: "error",
			...fault
		})),
		problem: (path, spot, problem) => ({
			file,
			...text.place(path, spot),
			...problem
		}),
		written: text.written,
		doubtful: text.doubtful
	};
}
function init_document() {
	return (init_document = __esmMin((() => {
		init_read();
		init_file_problem();
	})))();
}

// src/fleet/base-file.ts
function baseFile(kind, path, decoded) {
	const document = readDocument(path, decoded);
	const config = document.problems.length === 0 ? asConfig(kind, document.value) : null;
	return config === null ? null : {
		document,
		config
	};
}
function init_base_file() {
	return (init_base_file = __esmMin((() => {
		init_check_config();
		init_document();
	})))();
}

// src/fleet/environment-stacks.ts
function stacksAsInstance({ apiVersion, spec }) {
	return {
		apiVersion,
		kind: "Instance",
		metadata: {
			name: environmentId,
			labels: { "instance-type": "internal" }
		},
		spec: {
			slug: "",
			domain: "",
			version: noVersion,
			releaseChannel: "stable",
			state: "running",
			region: "",
			size: "",
			...spec
		}
	};
}
function baseInstance(path, id, decoded) {
	if (id !== "environment") return baseFile("Instance", path, decoded);
	const file = baseFile("EnvironmentStacks", path, decoded);
	return file === null ? null : {
		document: file.document,
		config: stacksAsInstance(file.config)
	};
}
function tenantsOf({ instances }) {
	return [...instances.values()].filter(({ id }) => id !== environmentId);
}
function environmentOutput(input) {
	if (!input.startsWith(prefix)) return null;
	const [stack = "", output = "", ...deeper] = input.slice(20).split(".");
	return stack === "" || output === "" || deeper.length > 0 ? null : {
		stack,
		output
	};
}
function isEnvironmentOutput(input) {
	return `${input}.`.startsWith(prefix);
}
function readsEnvironment(architecture) {
	return architecture !== void 0 && architecture.spec.stacks.some(({ inputs }) => inputs.some(isEnvironmentOutput));
}
function stacksPath(environment) {
	return configPath(environment, environmentId);
}
var noVersion, prefix;
function init_environment_stacks() {
	return (init_environment_stacks = __esmMin((() => {
		init_base_file();
		init_config_path();
		noVersion = "0.0.0";
		prefix = "environment.outputs.";
	})))();
}

// src/data/json-pointer.ts
function pointerStep(step) {
	return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
function pointerSteps(pointer) {
	return pointer === "" ? [] : pointer.slice(1).split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function atPointer(value, pointer) {
	return pointerSteps(pointer).reduce((at, step) => at !== null && typeof at === "object" && Object.hasOwn(at, step) ? at[step] : void 0, value);
}
function init_json_pointer() {
	return (init_json_pointer = __esmMin((() => {})))();
}

// src/fleet/doubtful-values.ts
function doubtfulValues(document, checked) {
	const { at, errors, except } = checked;
	const doubtful = document.doubtful().filter(({ path }) => isBelow(path, at) && (except === void 0 || !isBelow(path, except)));
	if (doubtful.length === 0) return [];
	const wrong = new Set(errors.map(({ instancePath }) => instancePath));
	const others = new Map(doubtful.map((scalar) => [pointerOf(scalar.path.slice(at.length)), scalar]).filter(([pointer]) => !wrong.has(pointer)));
	const typed = typedOf(checked, others);
	return [...others].flatMap(([pointer, scalar]) => {
		const text = doubt(scalar, typed.has(pointer));
		return text === null ? [] : [document.problem(scalar.path, "value", {
			severity: "warning",
			code: "value.doubtful",
			...text
		})];
	});
}
function typedOf({ value, errors, check, fits }, others) {
	if (errors.length > 0 || fits === void 0 || others.size > fewValues) return new Set(check(withOthers(value, "", others)).map(({ instancePath }) => instancePath));
	return new Set([...others.keys()].filter((pointer) => !fits(withOthers(value, "", only(others, pointer)))));
}
function only(map, key) {
	return new Map([...map].filter(([one]) => one === key));
}
function isBelow(path, above) {
	return above.every((step, index) => path[index] === step);
}
function doubt({ path, written, value, other }, typed) {
	const octal = typeof value === "number" && /^[-+]?0\d/.test(written);
	if (typed && !octal) return null;
	const found = `${shown$1(pathText(path))} is ${shown$1(written)}`;
	const whole = quotedWhole(written);
	const quote = whole === null ? "put it in quotes if it is text" : `quote it if it is text: ${whole}`;
	if (octal) return {
		message: `${found}, which is a decimal number in YAML 1.2 and may be an octal one elsewhere`,
		hint: `${quote}; write a number without leading zeros, an octal one with 0o`
	};
	if (typeof value === "string") return {
		message: `${found}, which is text in YAML 1.2 and ${typeof other === "boolean" ? String(other) : "a number"} in YAML 1.1`,
		hint: `${quote}; else write ${typeof other === "boolean" ? String(other) : "a number in decimal digits alone"}`
	};
	const kind = value === null ? "nothing" : typeof value === "number" ? "a number" : "a truth value";
	const plain = typeof value === "number" ? "a number in its shortest form" : JSON.stringify(value);
	return {
		message: `${found}, which YAML reads as ${kind}: its text does not arrive, and the schema does not say what is meant`,
		hint: `${quote}; else write ${plain}`
	};
}
function withOthers(value, pointer, others) {
	if (Array.isArray(value)) return value.map((item, index) => withOthers(item, `${pointer}/${index}`, others));
	if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withOthers(item, `${pointer}/${pointerStep(key)}`, others)]));
	return others.get(pointer)?.other ?? value;
}
function pointerOf(path) {
	return path.map((step) => `/${pointerStep(String(step))}`).join("");
}
var fewValues;
function init_doubtful_values() {
	return (init_doubtful_values = __esmMin((() => {
		/* @__PURE__ */ init_json_pointer();
		init_quoted();
		init_place();
		fewValues = 20;
	})))();
}

// src/fleet/drop-invalid.ts
function dropInvalid(value, errors) {
	if (errors.length === 0) return value;
	return without(value, "", new Set(errors.flatMap(refusedPointers)));
}
function refusedPointers(error) {
	const params = error.params;
	switch (error.keyword) {
		case "additionalProperties": return [`${error.instancePath}/${pointerStep(String(params["additionalProperty"]))}`];
		case "propertyNames": return [`${error.instancePath}/${pointerStep(String(params["propertyName"]))}`];
		case "required":
		case "uniqueItems": return [];
		default: return error.propertyName === void 0 ? [error.instancePath] : [];
	}
}
function without(value, pointer, refused) {
	if (refused.has(pointer)) return void 0;
	if (Array.isArray(value)) return value.map((item, index) => without(item, `${pointer}/${index}`, refused));
	if (value === null || typeof value !== "object") return value;
	const kept = Object.entries(value).map(([key, item]) => [key, without(item, `${pointer}/${pointerStep(key)}`, refused)]).filter(([, item]) => item !== void 0);
	return Object.fromEntries(kept);
}
function init_drop_invalid() {
	return (init_drop_invalid = __esmMin((() => {
		/* @__PURE__ */ init_json_pointer();
	})))();
}

// src/fleet/nearest.ts
function nearest(word, candidates) {
	if (word.length > longest$1) return null;
	let best = null;
	let least = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const away = distance(word.toLowerCase(), candidate.toLowerCase());
		if (away < least) {
			least = away;
			best = candidate;
		}
	}
	return best;
}
function distance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1] ? 0 : 1;
			let cost = Math.min((current[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + same);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}
var longest$1;
function init_nearest() {
	return (init_nearest = __esmMin((() => {
		longest$1 = 200;
	})))();
}

// src/fleet/value-text.ts
function described({ value, written }) {
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object" && value !== null) return "a mapping";
	if (typeof value === "string") return quoted(value);
	if (written !== null) return shown$1(written);
	const text = scalarText(value);
	return text === null ? "empty" : shown$1(text);
}
function typeHint(found, type) {
	const wanted = (Array.isArray(type) ? type : [type]).map(String);
	const { value } = found;
	if (wanted.includes("string") && typeof value !== "string") {
		const hint = quoteHint(found);
		if (hint !== null) return hint;
	}
	if (wanted.includes("boolean") && typeof value === "string") {
		const hint = truthHint(found);
		if (hint !== null) return hint;
	}
	if ((wanted.includes("number") || wanted.includes("integer")) && typeof value === "string") return numberHint(found, wanted.includes("number"));
	return wanted.includes("array") ? "write it as a list: [ ... ]" : null;
}
function quoteHint({ value, written }) {
	if (written === null) return null;
	const whole = quotedWhole(written);
	if (value === null && whole !== null) return `remove the line where nothing is meant; quote it if it is text: ${whole}`;
	return whole === null ? "put it in quotes" : `quote it: ${whole}`;
}
function truthHint({ value, written }) {
	if (value === "true" || value === "false") return "write it without quotes";
	if (written === null || !/^(?:yes|no|on|off)$/i.test(written)) return null;
	return `only true and false are booleans in YAML 1.2: write ${/^(?:yes|on)$/i.test(written) ? "true" : "false"}`;
}
function numberHint({ value, written }, takesFraction) {
	const number = takesFraction ? /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/ : /^(?:0|-?[1-9]\d{0,14})$/;
	if (written === null) return number.test(String(value)) ? "write it without quotes" : null;
	return written.includes("_") && /^[-+]?\d[\d_]*$/.test(written) ? "write a number without _" : null;
}
function formatHint({ value }, format) {
	if (format !== "hostname" || typeof value !== "string" || value.length > 253) return null;
	if (value.includes("/") || /:\d/.test(value)) return "write the name alone, without https://, port or path";
	if (/^[!-~]*$/.test(value)) return null;
	const ascii = domainToASCII(value);
	const whole = ascii.includes("xn--") && /^[a-z0-9.-]+$/.test(ascii) ? quotedWhole(ascii) : null;
	return `write the name as DNS has it, in ASCII${whole === null ? "" : `: ${whole.slice(1, -1)}`}`;
}
function init_value_text() {
	return (init_value_text = __esmMin((() => {
		init_json();
		init_quoted();
	})))();
}

// src/fleet/schema-problems.ts
function schemaProblems(document, errors, prefix = []) {
	const refused = new Set(document.problems.filter(({ code }) => code === "yaml.number").map(placeOf));
	return likeliestBranches(errors).flatMap((error) => {
		const path = [...prefix, ...steps(error.instancePath)];
		const finding = findingOf(error, path, document);
		if (finding === null) return [];
		const { at = path, spot = "value", code, message, hint = null } = finding;
		const problem = document.problem(at, spot, {
			severity: "error",
			code,
			message,
			hint
		});
		return refused.has(placeOf(problem)) ? [] : [problem];
	});
}
function placeOf({ line, column }) {
	return `${line}:${column}`;
}
function findingOf(error, path, document) {
	const params = error.params;
	const name = nameOf$1(path);
	if (error.keyword === "propertyNames") {
		const key = String(params["propertyName"]);
		return {
			at: [...path, key],
			spot: "key",
			code: "key.pattern",
			message: `the key ${quoted(key)} is not allowed in ${name}`
		};
	}
	if (error.propertyName !== void 0) return null;
	const found = {
		value: error.data,
		written: document.written(path)
	};
	return keyFinding(error, path, params) ?? valueFinding(error, {
		name,
		...found
	}, params) ?? sizeFinding(error, path, document);
}
function nameOf$1(path) {
	return path.length === 0 ? "the file" : shown$1(pathText(path));
}
function keyFinding(error, path, params) {
	const properties = propertiesOf(error.parentSchema);
	if (error.keyword === "additionalProperties") {
		const key = String(params["additionalProperty"]);
		const known = Object.keys(properties);
		const near = nearest(key, known);
		const where = path.length === 0 ? "" : ` in ${nameOf$1(path)}`;
		return {
			at: [...path, key],
			spot: "key",
			code: "key.unknown",
			message: `unknown key ${quoted(key)}${where}; ${known.length === 0 ? "none is allowed" : `known: ${listed(known)}`}`,
			hint: near === null ? null : `did you mean ${quoted(near)}?`
		};
	}
	if (error.keyword === "discriminator") {
		const tag = String(params["tag"]);
		const allowed = branchNames(error.parentSchema, tag);
		const value = params["tagValue"];
		if (typeof value !== "string") return null;
		const near = nearest(value, allowed);
		const message = `${nameOf$1([...path, tag])} is ${quoted(value)}; allowed: ${listed(allowed)}`;
		return {
			at: [...path, tag],
			code: "value.enum",
			message,
			hint: near === null ? null : `did you mean ${shown$1(near)}?`
		};
	}
	if (error.keyword === "required") {
		const key = String(params["missingProperty"]);
		return {
			spot: "key",
			code: "key.missing",
			message: `${nameOf$1(path)} lacks the key ${quoted(key)}`,
			hint: `add ${shown$1(key)}${allowedBy(ownMember(properties, key))}`
		};
	}
	return null;
}
function valueFinding(error, given, params) {
	const found = `${given.name} is ${described(given)}`;
	switch (error.keyword) {
		case "type": return {
			code: "value.type",
			message: `${found}; expected ${typeNames(params["type"])}`,
			hint: typeHint(given, params["type"])
		};
		case "const": return {
			code: "value.enum",
			message: `${found}; allowed: ${quotedValue(params["allowedValue"])}`,
			hint: newerHint(given, params["allowedValue"])
		};
		case "enum": return enumFinding(found, given, params["allowedValues"]);
		case "pattern": return {
			code: "value.pattern",
			message: `${found}; ${patternText(error, params)}`
		};
		case "format": return {
			code: "value.format",
			message: `${found}; expected a ${shown$1(String(params["format"]))}`,
			hint: formatHint(given, params["format"])
		};
		case "minimum":
		case "maximum":
		case "exclusiveMinimum":
		case "exclusiveMaximum":
		case "multipleOf": return {
			code: "value.range",
			message: `${found}; it ${shown$1(error.message ?? "is out of range", 300)}`
		};
		default: return null;
	}
}
function enumFinding(found, given, values) {
	const { value, written } = given;
	const text = typeof value === "string" ? value : written;
	const near = text === null || values.includes(text) ? null : nearest(text, values.map(String));
	const hint = typeof value !== "string" && values.includes(written) ? quoteHint(given) : near === null ? null : `did you mean ${shown$1(near)}?`;
	return {
		code: "value.enum",
		message: `${found}; allowed: ${listed(values.map(String))}`,
		hint
	};
}
function quotedValue(value) {
	return typeof value === "string" ? quoted(value) : shown$1(JSON.stringify(value));
}
function newerHint({ name, value }, allowed) {
	if (name !== "apiVersion" || typeof value !== "string" || !value.startsWith("flotilla.dev/v") || allowed === value) return null;
	return "it is written for a newer version of Flotilla: use that version";
}
function patternText(error, params) {
	const hint = isMapping(error.parentSchema) ? error.parentSchema["x-hint"] : void 0;
	return typeof hint === "string" ? `expected ${shown$1(hint, 300)}` : `it must match ${shown$1(String(params["pattern"]))}`;
}
function sizeFinding(error, path, document) {
	const params = error.params;
	const name = nameOf$1(path);
	const size = sizes[error.keyword];
	if (size !== void 0) return {
		code: "value.length",
		message: `${name} ${size(String(params["limit"]))}`
	};
	if (error.keyword === "uniqueItems") {
		const index = Number(params["i"]);
		const value = Array.isArray(error.data) ? error.data[index] : void 0;
		const message = `${described({
			value,
			written: document.written([...path, index])
		})} is listed twice in ${name}`;
		return {
			at: [...path, index],
			code: "value.duplicate",
			message,
			hint: "remove one of them"
		};
	}
	return {
		code: "value.schema",
		message: `${name} is ${described({
			value: error.data,
			written: document.written(path)
		})}; it ${shown$1(error.message ?? "does not fit", 300)}`
	};
}
function likeliestBranches(errors) {
	const choice = errors.find((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
	if (choice === void 0) return errors;
	const branchOf = (error) => {
		if (error === choice || !error.instancePath.startsWith(choice.instancePath) || !error.schemaPath.startsWith(`${choice.schemaPath}/`)) return null;
		return Number(error.schemaPath.slice(choice.schemaPath.length + 1).split("/")[0]);
	};
	const branches = Map.groupBy(errors, branchOf);
	const others = branches.get(null) ?? [];
	branches.delete(null);
	const [likeliest = []] = [...branches.values()].sort((a, b) => weight(a) - weight(b));
	return likeliestBranches([...others.filter((error) => error !== choice), ...likeliest]);
}
function weight(errors) {
	return errors.reduce((sum, error) => sum + (error.keyword === "required" ? 3 : error.keyword === "type" ? 4 : 2), 0);
}
function steps(pointer) {
	return pointerSteps(pointer).map((step) => /^(0|[1-9][0-9]*)$/.test(step) ? Number(step) : step);
}
function propertiesOf(schema) {
	const properties = isMapping(schema) ? schema["properties"] : null;
	return isMapping(properties) ? properties : {};
}
function branchNames(schema, tag) {
	return (isMapping(schema) && Array.isArray(schema["oneOf"]) ? schema["oneOf"] : []).map((branch) => {
		const name = ownMember(propertiesOf(branch), tag);
		return isMapping(name) ? String(name["const"]) : "";
	});
}
function allowedBy(schema) {
	if (!isMapping(schema)) return "";
	const { const: only, enum: words, description, "x-hint": hint } = schema;
	if (only !== void 0) return `: ${typeof only === "string" ? shown$1(only) : quotedValue(only)}`;
	if (Array.isArray(words)) return `: ${listed(words.map(String), " | ")}`;
	const meaning = description ?? hint;
	return typeof meaning === "string" ? ` (${shown$1(meaning, 300)})` : "";
}
function typeNames(type) {
	return (Array.isArray(type) ? type.map(String) : [String(type)]).map((name) => types[name] ?? shown$1(name)).join(" or ");
}
var sizes, types;
function init_schema_problems() {
	return (init_schema_problems = __esmMin((() => {
		/* @__PURE__ */ init_json_pointer();
		init_mapping();
		init_quoted();
		init_place();
		init_nearest();
		init_value_text();
		sizes = {
			minLength: (limit) => `must have at least ${limit} characters`,
			maxLength: (limit) => `must have at most ${limit} characters`,
			minItems: (limit) => `must have at least ${limit} items`,
			maxItems: (limit) => `must have at most ${limit} items`,
			minProperties: (limit) => `must have at least ${limit} keys`,
			maxProperties: (limit) => `must have at most ${limit} keys`
		};
		types = {
			string: "text",
			number: "a number",
			integer: "a whole number",
			boolean: "true or false",
			object: "a mapping",
			array: "a list",
			null: "nothing"
		};
	})))();
}

// src/fleet/file-checker.ts
var import_config_verdicts, values, FileChecker;
function init_file_checker() {
	return (init_file_checker = __esmMin((() => {
		init_check_config();
		import_config_verdicts = require_config_verdicts();
		init_document();
		init_doubtful_values();
		init_drop_invalid();
		init_schema_problems();
		values = ["spec", "values"];
		FileChecker = class {
			checked = [];
			problems = [];
			source;
			constructor(source) {
				this.source = source;
			}
			open(path) {
				return readDocument(path, this.source.read(path));
			}
			check(kind, path) {
				this.checked.push(path);
				const document = this.open(path);
				if (document.value === void 0 || document.problems.some((problem) => problem.code === "yaml.alias")) {
					this.problems.push(...document.problems);
					return {
						document,
						value: null,
						valid: void 0
					};
				}
				const errors = configErrors(kind, document.value);
				const fine = errors.length === 0 && document.problems.length === 0;
				if (!fine) this.problems.push(...document.problems, ...schemaProblems(document, errors));
				const check = (value) => configErrors(kind, value);
				const fits = (value) => (0, import_config_verdicts.fitsConfig)(kind, value);
				const except = kind === "Instance" || kind === "EnvironmentStacks" ? { except: values } : {};
				this.problems.push(...doubtfulValues(document, {
					at: [],
					value: document.value,
					errors,
					check,
					fits,
					...except
				}));
				return {
					document,
					value: fine ? document.value : null,
					valid: dropInvalid(document.value, errors)
				};
			}
			checkWith(kind, path, rule) {
				const { document, value, valid } = this.check(kind, path);
				if (valid === void 0) return null;
				const problems = rule(document, valid);
				this.problems.push(...problems);
				return problems.some((problem) => problem.severity === "error") ? null : value;
			}
		};
	})))();
}

// src/fleet/source.ts
function isText(name) {
	return !name.includes("\uFFFD");
}
function isFleetFolder(name) {
	return folders.has(name);
}
function belongsToFleet(path) {
	const slash = path.indexOf("/");
	return slash < 0 ? path === fleetFile : folders.has(path.slice(0, slash));
}
var fleetFolders, fleetFile, folders;
function init_source() {
	return (init_source = __esmMin((() => {
		fleetFolders = [
			"architectures",
			"environments",
			"releases",
			"templates"
		];
		fleetFile = "flotilla.yaml";
		folders = new Set(fleetFolders);
	})))();
}

// src/fleet/misnamed.ts
function isMisnamed(name, wanted) {
	if (name === wanted || name.startsWith(".") || name.length > 100) return false;
	const lower = name.toLowerCase();
	const stem = wanted.slice(0, wanted.lastIndexOf("."));
	const rest = lower.slice(stem.length);
	return lower.startsWith(stem) && /^[^a-z0-9]/.test(rest) && extension.test(rest);
}
function meantFolder(name) {
	if (isFleetFolder(name)) return null;
	const lower = name.toLowerCase();
	return fleetFolders.find((folder) => lower === folder || `${lower}s` === folder) ?? null;
}
function hasYamlName(name) {
	return !name.startsWith(".") && /\.ya?ml(?![a-z0-9])/.test(name.toLowerCase());
}
function misnamedProblem(file, wanted, isThere) {
	return {
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "file.name",
		message: `${oneLine$1(file.slice(file.lastIndexOf("/") + 1))} is not read: only ${wanted} is, spelled exactly so`,
		hint: isThere ? `remove it: ${wanted} is there as well` : `rename it to ${wanted}`
	};
}
var extension;
function init_misnamed() {
	return (init_misnamed = __esmMin((() => {
		init_quoted();
		init_source();
		extension = /\.(?:ya?ml|jsonc?)(?![a-z0-9])/;
	})))();
}

// src/fleet/problem.ts
function inOrder(problems) {
	const sorted = [...problems].sort((a, b) => byText(a.file, b.file) || Number(a.omitted !== void 0) - Number(b.omitted !== void 0) || a.line - b.line || a.column - b.column || byText(a.code, b.code) || byText(a.message, b.message));
	return sorted.length <= 50 ? sorted : [...Map.groupBy(sorted, ({ file }) => file).values()].flatMap(shortened);
}
function countProblems(problems) {
	let [errors, warnings] = [0, 0];
	for (const { severity, omitted } of problems) {
		errors += omitted?.errors ?? (severity === "error" ? 1 : 0);
		warnings += omitted?.warnings ?? (severity === "warning" ? 1 : 0);
	}
	return {
		errors,
		warnings
	};
}
function shortened(problems) {
	const [last] = problems.slice(-1);
	const own = problems.filter(({ omitted }) => omitted === void 0);
	if (last === void 0 || own.length <= 50) return problems;
	const listed = new Set([...own.filter(({ severity }) => severity === "error"), ...own.filter(({ severity }) => severity === "warning")].slice(0, 50));
	const omitted = countProblems(problems.filter((problem) => !listed.has(problem)));
	const { file, line, column } = last;
	const counts = [counted(omitted.errors, "error"), counted(omitted.warnings, "warning")].filter((count) => count !== null).join(" and ");
	return [...own.filter((problem) => listed.has(problem)), {
		file,
		line,
		column,
		severity: omitted.errors > 0 ? "error" : "warning",
		code: "problems.more",
		message: `and ${counts} more in this file, down to here`,
		hint: "correct those above first, then validate again",
		omitted
	}];
}
function counted(count, word) {
	return count === 0 ? null : `${count} ${word}${count === 1 ? "" : "s"}`;
}
var mostOfFile;
function init_problem() {
	return (init_problem = __esmMin((() => {
		/* @__PURE__ */ init_order();
		mostOfFile = 50;
	})))();
}

// src/fleet/template.ts
function parseTemplate(text, known) {
	return parse(text, (slot) => known.find((name) => name === slot) ?? null, known);
}
function parseAnySlots(text) {
	return parse(text, (slot) => slot, []);
}
function fillTemplate({ texts, slots }, valueOf) {
	return texts.map((text, index) => index === 0 ? text : `${valueOf(slots[index - 1])}${text}`).join("");
}
function fillMarkdown(template, values) {
	return `${fillTemplate(template, (slot) => values[slot]).replaceAll("\r\n", "\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
function parse(text, read, known) {
	const texts = [];
	const slots = [];
	const faults = conflictsIn(text, "markers").map((start) => ({
		start,
		end: start + 7,
		code: "template.conflict",
		...conflictText
	}));
	let from = 0;
	let close = 0;
	for (let start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", from)) {
		if (close >= 0 && close < start + 2) close = text.indexOf("}}", start + 2);
		const inner = close < 0 ? null : text.slice(start + 2, close);
		texts.push(text.slice(from, start));
		if (inner === null || /[\n{}]/.test(inner)) {
			faults.push({
				start,
				end: start + 2,
				code: "template.unclosed",
				message: "this {{ is not closed",
				hint: "close it with }} on the same line"
			});
			from = start + 2;
			continue;
		}
		from = close + 2;
		const name = inner.trim();
		const slot = read(name);
		if (slot !== null) slots.push(slot);
		else faults.push({
			start,
			end: from,
			...unknownSlot(name, known)
		});
	}
	texts.push(text.slice(from));
	return faults.length === 0 ? {
		outcome: "parsed",
		template: {
			texts,
			slots
		}
	} : {
		outcome: "invalid",
		faults
	};
}
function unknownSlot(name, known) {
	const near = nearest(name, known);
	return {
		code: "template.slot",
		message: `unknown slot {{${shown$1(name)}}}; known: ${known.join(", ")}`,
		hint: near === null ? null : `did you mean {{${near}}}?`
	};
}
function init_template() {
	return (init_template = __esmMin((() => {
		init_conflict_markers();
		init_quoted();
		init_nearest();
	})))();
}

// src/fleet/template-files.ts
function isTemplateFile(path) {
	return Object.hasOwn(slots, path);
}
function parseTemplateFile(file, decoded) {
	if ("refused" in decoded) return {
		outcome: "invalid",
		problems: [fileProblem(file, decoded)]
	};
	const parsed = parseTemplate(decoded.text, slots[file]);
	return parsed.outcome === "parsed" ? parsed : {
		outcome: "invalid",
		problems: slotProblems(file, decoded.text, parsed.faults)
	};
}
function slotProblems(file, text, faults, above = 0) {
	const place = placer(text);
	return faults.map(({ start, end, ...fault }) => {
		const { line, ...columns } = place(start, end);
		return {
			file,
			line: line + above,
			...columns,
			severity: "error",
			...fault
		};
	});
}
function plainTemplate(file) {
	const names = slots[file];
	return {
		texts: names.map((_, index) => index === 0 ? "" : "\n\n").concat(""),
		slots: names
	};
}
async function findTemplate(repository, treeish, file) {
	const decoded = await readAt(repository, treeish, file);
	return decoded === null ? null : templateOrThrow(parseTemplateFile(file, decoded));
}
async function loadTemplate(repository, treeish, file) {
	return await findTemplate(repository, treeish, file) ?? missingTemplate(file);
}
async function readAt(repository, treeish, file) {
	const oid = await repository.resolve(`${treeish}:${file}`);
	if (oid === null) return null;
	const bytes = (await repository.blobs([oid])).get(oid);
	return bytes === void 0 ? null : decode(bytes);
}
function templateOrThrow(parsed) {
	if (parsed.outcome === "parsed") return parsed.template;
	throw new UserError(inOrder(parsed.problems).map(({ file, line, message, hint }) => `${file}:${line} ${message}${hint === null ? "" : `; ${hint}`}`).join("\n"));
}
function missingTemplate(file) {
	throw new UserError(`${file} is not on main: add it, for example from Flotilla's own repository`);
}
var slots;
function init_template_files() {
	return (init_template_files = __esmMin((() => {
		init_user_error();
		init_place();
		init_decode();
		init_file_problem();
		init_problem();
		init_template();
		slots = {
			"templates/command-reply.md": [
				"login",
				"text",
				"command"
			],
			"templates/needs-confirmation.md": [
				"summary",
				"waiting",
				"failed",
				"history"
			],
			"templates/plan-comment.md": [
				"summary",
				"problems",
				"attention",
				"failed",
				"changes",
				"deferred",
				"footer"
			],
			"templates/release-pull-request.md": [
				"target",
				"kind",
				"urgency",
				"release",
				"manualSteps"
			],
			"templates/upgrade-pull-request.md": [
				"target",
				"environment",
				"stage",
				"tracker",
				"release",
				"plan",
				"instances"
			]
		};
	})))();
}

// src/fleet/tracker-template.ts
function parseTracker(file, decoded) {
	if ("refused" in decoded) return {
		outcome: "invalid",
		problems: [fileProblem(file, decoded)]
	};
	const parts = splitFrontMatter(decoded.text);
	if (parts === null) return {
		outcome: "invalid",
		problems: [noFrontMatter(file)]
	};
	const document = readDocument(file, {
		text: parts.front,
		mark: false
	});
	const errors = document.problems.length > 0 ? [] : configErrors("TrackerTemplate", document.value);
	const problems = [...document.problems, ...schemaProblems(document, errors)];
	const front = problems.length > 0 ? null : document.value;
	const written = isMapping(document.value) ? ownMember(document.value, "title") : void 0;
	const title = parseTemplate(typeof written === "string" ? written : "", titleSlots);
	if (title.outcome === "invalid") problems.push(...title.faults.map((fault) => titleProblem(document, fault)));
	const body = parseTemplate(parts.body, bodySlots);
	if (body.outcome === "invalid") problems.push(...slotProblems(file, parts.body, body.faults, parts.bodyLine - 1));
	if (front === null || title.outcome === "invalid" || body.outcome === "invalid") return {
		outcome: "invalid",
		problems
	};
	const { labels, assignees = [] } = front;
	return {
		outcome: "parsed",
		template: {
			title: title.template,
			labels,
			assignees,
			body: body.template
		}
	};
}
function fillTracker({ title, body }, slots) {
	return {
		title: fillTemplate(title, (slot) => slots[slot]).replaceAll(/\s+/g, " ").trim(),
		body: fillMarkdown(body, slots)
	};
}
async function readTracker(repository, treeish) {
	const decoded = await readAt(repository, treeish, trackerFile);
	return decoded === null ? {
		outcome: "invalid",
		problems: [noTracker]
	} : parseTracker(trackerFile, decoded);
}
async function loadTracker(repository, treeish) {
	return templateOrThrow(await readTracker(repository, treeish));
}
function splitFrontMatter(text) {
	const lines = text.split("\n");
	const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
	if (end < 0 || lines[0]?.trimEnd() !== "---") return null;
	return {
		front: [
			"",
			...lines.slice(1, end),
			""
		].join("\n"),
		body: lines.slice(end + 1).join("\n"),
		bodyLine: end + 2
	};
}
function noFrontMatter(file) {
	return {
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "template.front-matter",
		message: "the template has no front matter",
		hint: "begin with a line of ---, then title and labels, then another line of ---"
	};
}
function titleProblem(document, { code, message, hint }) {
	return document.problem(["title"], "value", {
		severity: "error",
		code,
		message,
		hint
	});
}
var trackerFile, bodySlots, titleSlots, plainTracker, noTracker;
function init_tracker_template() {
	return (init_tracker_template = __esmMin((() => {
		init_mapping();
		init_check_config();
		init_document();
		init_file_problem();
		init_schema_problems();
		init_template();
		init_template_files();
		trackerFile = "templates/tracker.md";
		bodySlots = [
			"environment",
			"excluded",
			"failures",
			"instances",
			"manualSteps",
			"next",
			"progress",
			"release",
			"shapes",
			"stages",
			"state",
			"target",
			"waiting"
		];
		titleSlots = ["environment", "target"];
		plainTracker = {
			title: {
				texts: [
					"Upgrade ",
					" to ",
					""
				],
				slots: titleSlots
			},
			labels: [],
			assignees: [],
			body: {
				texts: [
					"",
					"\n\n",
					"\n\n## Waiting for\n\n",
					"\n\n",
					"\n\n",
					"\n\n",
					"\n\n",
					"\n\n",
					"\n\n",
					""
				],
				slots: [
					"progress",
					"release",
					"waiting",
					"manualSteps",
					"stages",
					"failures",
					"shapes",
					"instances",
					"excluded"
				]
			}
		};
		noTracker = {
			file: trackerFile,
			line: 1,
			column: 1,
			severity: "error",
			code: "template.missing",
			message: "the file is not there",
			hint: "add it, for example from Flotilla's own repository"
		};
	})))();
}

// src/fleet/version.ts
function parseVersion$1(text) {
	const parts = /^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,4})$/.exec(text);
	if (parts === null || Number(parts[3]) > largestPatch) return null;
	return {
		major: Number(parts[1]),
		minor: Number(parts[2]),
		patch: Number(parts[3])
	};
}
function compareVersions(a, b) {
	const [one, other] = [certain(a), certain(b)];
	return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}
function changeKind(from, to) {
	const [one, other] = [certain(from), certain(to)];
	if (one.major !== other.major) return "major";
	return one.minor === other.minor ? "patch" : "minor";
}
function versionPath(change) {
	const { from, to, catalog } = change;
	if (from === to) return {
		outcome: "allowed",
		kind: "none",
		down: false
	};
	const [start, end] = [parseVersion$1(from), parseVersion$1(to)];
	if (start === null || end === null || !catalog.has(to)) return refused$1("unknown-version", `${to} is not in releases/`, "choose a version of the catalog");
	if (compareVersions(to, from) < 0) return downPath(change);
	const allowed = {
		outcome: "allowed",
		kind: changeKind(from, to),
		down: false
	};
	const minors = minorsOf(catalog, start.major);
	if (end.major === start.major) {
		const next = minors.filter((minor) => minor > start.minor && minor < end.minor)[0] ?? start.minor + 1;
		if (end.minor <= start.minor + 1) return allowed;
		return refused$1("skips-minor", `${from} to ${to} skips ${start.major}.${next}; minors are never skipped`, toNext(catalog, start.major, next));
	}
	const last = Math.max(start.minor, ...minors);
	if (last > start.minor) return refused$1("skips-minor", `${from} to ${to} skips ${start.major}.${start.minor + 1}; a new major is reached from the last minor of the one before (${start.major}.${last})`, toNext(catalog, start.major, start.minor + 1));
	if (end.major === start.major + 1 && end.minor === 0) return allowed;
	const nextMajor = start.major + 1;
	return refused$1("skips-to-major", `${from} to ${to} skips ${nextMajor}.0; the last minor of a major leads to the next major's .0`, toNext(catalog, nextMajor, 0));
}
function downPath({ from, to, catalog, held, healthy }) {
	if (!held) return refused$1("down-without-hold", `${to} is older than ${from}; going back needs a hold`, "add spec.hold beside the version: who goes back, why, and until when");
	const back = catalog.get(from)?.spec.compatibleBack ?? null;
	if (back === null || compareVersions(to, back) < 0) return refused$1("down-not-compatible", back === null ? `${from} names no version it is compatible back to` : `${from} is compatible back to ${back}, not to ${to}`, back === null ? "restore a backup instead" : `go back to ${back} or newer, or restore a backup`);
	if (healthy !== null && !healthy.has(to)) return refused$1("down-not-healthy", `${to} was never seen healthy on this instance`, "go back to a version that was");
	return {
		outcome: "allowed",
		kind: changeKind(from, to),
		down: true
	};
}
function minorsOf(catalog, major) {
	const versions = [...catalog.keys()].map(parseVersion$1).filter((version) => version !== null && version.major === major);
	return [...new Set(versions.map((version) => version?.minor ?? 0))].sort((a, b) => a - b);
}
function toNext(catalog, major, minor) {
	const newest = [...catalog.keys()].filter((version) => version.startsWith(`${major}.${minor}.`)).sort(compareVersions).at(-1);
	return newest === void 0 ? `wait for a release of ${major}.${minor}, and go there first` : `go to ${newest} first`;
}
function refused$1(reason, message, hint) {
	return {
		outcome: "refused",
		reason,
		message: shown$1(message, 300),
		hint: shown$1(hint, 300)
	};
}
function certain(text) {
	const version = parseVersion$1(text);
	if (version === null) throw new Error(`not a version: ${JSON.stringify(text)}`);
	return version;
}
var largestPatch;
function init_version() {
	return (init_version = __esmMin((() => {
		init_quoted();
		largestPatch = 65535;
	})))();
}

// src/fleet/list-files.ts
function listFiles({ entries }) {
	const lister = new FileLister();
	for (const entry of entries) {
		const meant = entry.kind === "folder" ? meantFolder(entry.path) : null;
		if (meant === null) lister.add(entry);
		else if (!entries.some(({ path }) => path.startsWith(`${meant}/`))) lister.problems.push(misnamedProblem(entry.path, meant, false));
	}
	lister.addMissing((path) => entries.some((entry) => entry.path === path));
	return lister;
}
function describesFleet(path) {
	if (path === "flotilla.yaml" || isTemplate(path)) return true;
	if (path.startsWith("architectures/")) return /^architectures\/[^/]+\/[^/]+\/(architecture\.yaml|values\.schema\.json)$/.test(path);
	return path.endsWith(".yaml");
}
function isTemplate(path) {
	return path === "templates/tracker.md" || isTemplateFile(path);
}
function isYaml(path) {
	return hasYamlName(path.slice(path.lastIndexOf("/") + 1));
}
function wantedInEnvironment(parts) {
	if (parts.length === 3) return isMisnamed(parts[2] ?? "", "stacks.yaml") ? "stacks.yaml" : "environment.yaml";
	return parts.length === 4 && parts[2] === "rollouts" ? `${nameOf(parts[3] ?? "")}.yaml` : null;
}
function nameOf(file) {
	return file.toLowerCase().split(".")[0] ?? "";
}
var notFiles, FileLister;
function init_list_files() {
	return (init_list_files = __esmMin((() => {
		init_quoted();
		init_config_path();
		init_misnamed();
		init_source();
		init_template_files();
		init_tracker_template();
		init_version();
		notFiles = {
			folder: "a folder",
			link: "a symbolic link",
			submodule: "a submodule",
			other: "not a regular file"
		};
		FileLister = class {
			problems = [];
			environments = /* @__PURE__ */ new Map();
			architectures = /* @__PURE__ */ new Map();
			releases = /* @__PURE__ */ new Map();
			fleet = null;
			templates = [];
			folders = /* @__PURE__ */ new Map();
			misnamed = /* @__PURE__ */ new Map();
			add({ path, kind }) {
				if (!isText(path)) this.refuse(path, "file.name", "a name in this path is not UTF-8", "rename the file or folder");
				else if (kind === "file") this.addFile(path);
				else this.refuse(path, kind === "link" ? "file.link" : "file.kind", `this is ${notFiles[kind]}`, "put the file itself here");
			}
			addFile(path) {
				const parts = path.split("/");
				const [top, second = "", third = ""] = parts;
				if (top === "environments" && parts.length > 2) this.addOfEnvironment(path, parts);
				else if (top === "architectures" && parts.length > 3) this.addOfArchitecture(path, `${second}/${third}`);
				else if (top === "releases" && isYaml(path)) this.addRelease(path, second, parts.length);
				else if (isTemplate(path)) this.templates.push(path);
				else if (path === "flotilla.yaml") this.fleet = path;
			}
			addOfEnvironment(path, parts) {
				const [, name = "", folder, file = ""] = parts;
				const environment = this.environments.get(name) ?? this.addEnvironment(path, name);
				const instance = instanceOfConfig(path);
				if (instance !== null) environment.instances.set(instance.id, path);
				else if (folder === "environment.yaml" && parts.length === 3) environment.config = path;
				else if (folder === "rollouts" && parts.length === 4 && file.endsWith(".yaml")) environment.strategies.set(file.slice(0, -5), path);
				else if (folder === "deployments" && parts.length > 4) this.addOfInstance(path, parts);
				else this.addUnknown(path, wantedInEnvironment(parts));
			}
			addUnknown(path, wanted) {
				if (wanted !== null && this.addIfMisnamed(path, wanted) || !isYaml(path)) return;
				this.refuse(path, "file.unknown", `nothing reads this file; an environment has environment.yaml, stacks.yaml, rollouts/<name>.yaml and deployments/<id>/config.yaml`, "check its name and folder");
			}
			addEnvironment(path, name) {
				const environment = {
					config: null,
					strategies: /* @__PURE__ */ new Map(),
					instances: /* @__PURE__ */ new Map()
				};
				this.environments.set(name, environment);
				if (!/^[a-z][a-z0-9-]{0,30}$/.test(name)) this.refuse(path, "environment.name", `${quoted(name)} is not a valid environment name`, "use a lower-case letter, then up to 30 lower-case letters, digits or -");
				return environment;
			}
			addOfInstance(path, parts) {
				const [, environment = "", , id = "", file = ""] = parts;
				if (id === "environment") {
					const hint = `give the instance another id; what belongs to the environment itself is declared in ${configPath(environment, id)}`;
					this.refuse(path, "instance.reserved", `the id ${id} stands for the environment's own stacks`, hint);
					return;
				}
				if (path.endsWith("/config.yaml")) {
					const right = `environments/${environment}/deployments/<id>/config.yaml`;
					this.refuse(path, "file.unknown", "an instance needs its own folder directly below deployments/", `move it to ${right}`);
					return;
				}
				if (parts.length === 5 && !this.addIfMisnamed(path, "config.yaml") && isYaml(file)) this.refuse(path, "file.unknown", `${oneLine$1(file)} is not read; an instance has one file, config.yaml`, "move it elsewhere");
				this.folders.set(`environments/${environment}/deployments/${id}`, path);
			}
			addOfArchitecture(path, name) {
				let files = this.architectures.get(name);
				if (files === void 0) {
					files = /* @__PURE__ */ new Set();
					this.architectures.set(name, files);
					if (!/^[a-z][a-z0-9-]*\/[1-9][0-9]*$/.test(name)) this.refuse(path, "architecture.name", `${shown$1(name)} is not <family>/<revision>`, "revisions are whole numbers from 1: architectures/<family>/<revision>/");
				}
				files.add(path.slice(14 + name.length + 1));
				if (path.split("/").length === 4) {
					for (const wanted of ["architecture.yaml", "values.schema.json"]) if (this.addIfMisnamed(path, wanted)) return;
				}
			}
			addIfMisnamed(path, wanted) {
				const cut = path.lastIndexOf("/") + 1;
				if (!isMisnamed(path.slice(cut), wanted)) return false;
				const right = `${path.slice(0, cut)}${wanted}`;
				this.misnamed.set(right, [...this.misnamed.get(right) ?? [], path]);
				return true;
			}
			addRelease(path, file, depth) {
				const version = file.replace(/\.yaml$/, "");
				if (depth === 2 && file.endsWith(".yaml") && parseVersion$1(version) !== null) this.releases.set(version, path);
				else this.refuse(path, "file.unknown", "a release is releases/<version>.yaml, the version as major.minor.patch", "rename it");
			}
			addMissing(present) {
				for (const [right, paths] of this.misnamed) {
					const wanted = right.slice(right.lastIndexOf("/") + 1);
					for (const path of paths) this.problems.push(misnamedProblem(path, wanted, present(right)));
				}
				if (this.fleet === null) this.refuse(fleetFile, "fleet.missing", "there is no flotilla.yaml, which marks the root of a fleet", "create it, or go to the root");
				for (const [name, { config }] of this.environments) if (config === null) this.missing(`environments/${name}`, "environment.yaml", `the environment ${shown$1(name)}`, "create it");
				for (const [folder, path] of this.folders) {
					const [, environment = "", , id = ""] = folder.split("/");
					if (this.environments.get(environment)?.instances.has(id) === true) continue;
					this.missing(folder, "config.yaml", `${oneLine$1(folder)} (with ${oneLine$1(path.slice(folder.length + 1))})`, "create it, or remove the folder");
				}
				for (const [name, files] of this.architectures) if (!files.has("architecture.yaml")) this.missing(`architectures/${name}`, "architecture.yaml", `the revision ${shown$1(name)}`, "create it, or remove the folder");
			}
			missing(folder, file, owner, hint) {
				if (this.misnamed.has(`${folder}/${file}`)) return;
				this.refuse(`${folder}/${file}`, "file.missing", `${owner} has no ${file}`, hint);
			}
			refuse(file, code, message, hint) {
				this.problems.push({
					file,
					line: 1,
					column: 1,
					severity: "error",
					code,
					message,
					hint
				});
			}
		};
	})))();
}

// src/fleet/fields.ts
function readFields({ spec }) {
	const inputs = spec.stacks.flatMap((stack) => stack.inputs);
	const health = spec.health.flatMap((check) => "http" in check ? [parseAnySlots(check.http)] : []).flatMap((address) => address.outcome === "parsed" ? address.template.slots : []);
	return /* @__PURE__ */ new Set([
		...always,
		...inputs,
		...health
	]);
}
function isRead(path, fields) {
	if (fields.has(path)) return true;
	for (const field of fields) if (path.startsWith(`${field}.`) || field.startsWith(`${path}.`)) return true;
	return false;
}
function isInstanceField(path) {
	let schema = configSchemas.Instance;
	for (const step of path.split(".")) {
		if (schema === null || typeof schema !== "object") return false;
		if (!("properties" in schema)) return "type" in schema && schema.type === "object";
		const properties = schema.properties;
		if (Object.hasOwn(properties, step)) schema = properties[step];
		else if ("additionalProperties" in schema && schema.additionalProperties !== false) schema = schema.additionalProperties;
		else return false;
	}
	return true;
}
function instanceFields() {
	return Object.keys(configSchemas.Instance.properties.spec.properties).map((name) => `spec.${name}`);
}
var always;
function init_fields() {
	return (init_fields = __esmMin((() => {
		init_config_schemas();
		init_template();
		always = [
			"apiVersion",
			"kind",
			"metadata",
			"spec.slug",
			"spec.architecture",
			"spec.version",
			"spec.releaseChannel",
			"spec.state",
			"spec.hold",
			"spec.maintenance"
		];
	})))();
}

// src/fleet/hint-pattern.ts
function parseHint(text) {
	const pieces = [""];
	for (let at = 0; at < text.length; at++) {
		const [character = "", next] = [text[at], text[at + 1]];
		if (character === "." && next === "*") {
			pieces.push("");
			at++;
		} else if (character === "\\" && next !== void 0) {
			pieces.push(`${pieces.pop() ?? ""}${next}`);
			at++;
		} else if ("^$[](){}|+?*\\".includes(character)) return {
			outcome: "special",
			character
		};
		else pieces.push(`${pieces.pop() ?? ""}${character}`);
	}
	return {
		outcome: "parsed",
		pattern: pieces.map(normal$1).filter((piece) => piece !== "")
	};
}
function matchesHint(pattern, message) {
	const text = normal$1(message);
	let from = 0;
	for (const piece of pattern) {
		const at = text.indexOf(piece, from);
		if (at < 0) return false;
		from = at + piece.length;
	}
	return true;
}
function normal$1(text) {
	return text.replaceAll(/[\s\u2502]+/g, " ").toLowerCase();
}
function init_hint_pattern() {
	return (init_hint_pattern = __esmMin((() => {})))();
}

// src/fleet/version-constraint.ts
function parseVersionConstraint(text) {
	const conditions = [];
	for (const clause of text.split(",")) {
		let operator = null;
		const words = clause.split(/\s+/).filter((word) => word !== "");
		if (words.length === 0) return null;
		for (const word of words) {
			const found = /^(~>|[<>!]=|[=<>~^])?(?:v?([0-9][0-9A-Za-z.-]*))?$/.exec(word);
			const [, written, rest] = found ?? [];
			if (found === null || written !== void 0 && operator !== null) return null;
			operator = written ?? operator;
			if (rest === void 0) continue;
			const version = parseVersion(rest);
			if (version === null) return null;
			conditions.push({
				operator: operator ?? "=",
				version
			});
			operator = null;
		}
		if (operator !== null) return null;
	}
	return conditions;
}
function fitsConstraint(version, constraint) {
	const [parsed, conditions] = [parseVersion(version), parseVersionConstraint(constraint)];
	if (parsed === null || conditions === null) return false;
	return conditions.every(({ operator, version: wanted }) => fits[operator](parsed, wanted));
}
function risesWithin(version, wanted, same) {
	const fixed = Array.from({ length: Math.max(same, 1) }, (_, at) => at);
	return compare(version, wanted) >= 0 && fixed.every((at) => (version.numbers[at] ?? 0) === (wanted.numbers[at] ?? 0));
}
function compare(a, b) {
	for (const at of [
		0,
		1,
		2
	]) {
		const order = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
		if (order !== 0) return order;
	}
	if (a.prerelease.length === 0 || b.prerelease.length === 0) return b.prerelease.length - a.prerelease.length;
	for (const [at, left] of a.prerelease.entries()) {
		const right = b.prerelease[at];
		if (right === void 0) return 1;
		if (left === right) continue;
		const [number, other] = [Number(left), Number(right)];
		if (Number.isNaN(number) !== Number.isNaN(other)) return Number.isNaN(number) ? 1 : -1;
		return (Number.isNaN(number) ? left > right : number > other) ? 1 : -1;
	}
	return a.prerelease.length - b.prerelease.length;
}
function parseVersion(text) {
	const parts = /^(\d{1,9}(?:\.\d{1,9}){0,2})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/.exec(text);
	if (parts === null) return null;
	return {
		numbers: (parts[1] ?? "").split(".").map(Number),
		prerelease: parts[2]?.split(".") ?? []
	};
}
function noConstraint(text) {
	return [
		"engine.version",
		`${quoted(text)} is neither a version nor a range`,
		"write an exact version (1.12.6), or a range (>=1.6, <2 or ~> 1.6)"
	];
}
var fits;
function init_version_constraint() {
	return (init_version_constraint = __esmMin((() => {
		init_quoted();
		fits = {
			"=": (version, wanted) => compare(version, wanted) === 0,
			"!=": (version, wanted) => compare(version, wanted) !== 0,
			">=": (version, wanted) => compare(version, wanted) >= 0,
			">": (version, wanted) => compare(version, wanted) > 0,
			"<=": (version, wanted) => compare(version, wanted) <= 0,
			"<": (version, wanted) => compare(version, wanted) < 0,
			"~>": (version, wanted) => risesWithin(version, wanted, wanted.numbers.length - 1),
			"~": (version, wanted) => risesWithin(version, wanted, Math.min(wanted.numbers.length, 2)),
			"^": (version, wanted) => {
				const first = wanted.numbers.findIndex((number) => number > 0);
				return risesWithin(version, wanted, first === -1 ? wanted.numbers.length : first + 1);
			}
		};
	})))();
}

// src/fleet/rules/architecture.ts
function architectureProblems(document, architecture, files) {
	const { spec } = architecture;
	const problems = [];
	const report = (path, code, message, hint) => {
		problems.push(document.problem(["spec", ...path], "value", {
			severity: "error",
			code,
			message,
			hint
		}));
	};
	checkStacks(spec, files, report);
	for (const [index, check] of spec.health.entries()) if ("http" in check) checkAddress(spec, check.http, [
		"health",
		index,
		"http"
	], report);
	else checkOperationName(spec, check.operation, [
		"health",
		index,
		"operation"
	], report);
	checkOperations(spec, files, report);
	checkFields$1(architecture, report);
	const { engine } = spec;
	if (engine !== void 0 && parseVersionConstraint(engine.version) === null) report(["engine", "version"], ...noConstraint(engine.version));
	for (const [index, { match }] of (spec.hints ?? []).entries()) {
		const parsed = parseHint(match);
		if (parsed.outcome === "parsed") continue;
		const message = `the character ${shown$1(parsed.character)} is not allowed here: a hint matches text, with .* for anything`;
		report([
			"hints",
			index,
			"match"
		], "hint.pattern", message, `write \\${parsed.character} for the character itself`);
	}
	return problems;
}
function checkStacks({ stacks }, files, report) {
	const names = stacks.map((stack) => stack.name);
	const modules = [...files].filter((file) => /^stacks\/[^/]+\/[^/]+\.tf(\.json)?$/.test(file));
	const folders = new Set(modules.map((file) => file.split("/")[1] ?? ""));
	for (const [index, stack] of stacks.entries()) {
		const path = ["stacks", index];
		if (names.indexOf(stack.name) < index) report([...path, "name"], "stack.duplicate", `two stacks are named ${shown$1(stack.name)}`, "rename one");
		if (!folders.has(stack.name)) {
			const file = `stacks/${shown$1(stack.name)}/main.tf`;
			report([...path, "name"], "stack.no-module", `stacks/${shown$1(stack.name)}/ contains no .tf file`, `create ${file}`);
		}
		for (const [at, need] of (stack.needs ?? []).entries()) if (!names.includes(need)) report([
			...path,
			"needs",
			at
		], "stack.unknown", `there is no stack ${shown$1(need)}`, suggestion(need, names));
		for (const [at, input] of stack.inputs.entries()) {
			if (input.startsWith("environment.") || isInstanceField(input)) continue;
			const near = nearest(input, instanceFields());
			const hint = near === null ? null : `did you mean ${near}?`;
			report([
				...path,
				"inputs",
				at
			], "input.unknown", `an instance has no field ${shown$1(input)}`, hint);
		}
	}
	for (const [name, cycle] of cycles(stacks)) {
		const message = `stacks need each other in a cycle: ${listed(cycle, " -> ")}`;
		report([
			"stacks",
			names.indexOf(name),
			"needs"
		], "stack.cycle", message, "remove one of the needs");
	}
}
function checkFields$1(architecture, report) {
	const read = readFields(architecture);
	for (const field of Object.keys(architecture.spec.fields ?? {})) if (!isInstanceField(field)) {
		const near = nearest(field, instanceFields());
		report(["fields", field], "input.unknown", `an instance has no field ${shown$1(field)}`, near === null ? null : `did you mean ${near}?`);
	} else if (!isRead(field, read)) report(["fields", field], "input.unknown", `no stack reads ${shown$1(field)}`, "declare it as an input of a stack, or take it out");
}
function checkOperationName({ operations }, name, path, report) {
	const names = Object.keys(operations ?? {});
	if (!names.includes(name)) report(path, "operation.unknown", `there is no operation ${shown$1(name)}`, `known: ${listed(names)}`);
}
function checkOperations({ operations }, files, report) {
	for (const [name, operation] of Object.entries(operations ?? {})) {
		const [program = "", script = ""] = operation.run;
		const [at, file] = program === "node" ? [1, script] : [0, program];
		if (program !== "node" && !program.includes("/")) continue;
		if (files.has(file.replace(/^\.\//, ""))) continue;
		const message = file === "" ? "node is given no script to run" : `there is no file ${shown$1(file)} in the revision's folder`;
		report([
			"operations",
			name,
			"run",
			at
		], "operation.no-script", message, "paths are relative to that folder");
	}
}
function checkAddress(spec, address, path, report) {
	const parsed = parseAnySlots(address);
	if (parsed.outcome === "invalid") {
		for (const { code, message, hint } of parsed.faults) report(path, code, message, hint);
		return;
	}
	if (!mayBeAddress(address)) report(path, "value.format", `health is asked at ${quoted(address)}; expected an address of http or https`, "check its host and port");
	for (const slot of parsed.template.slots) checkAddressSlot(spec, slot, path, report);
}
function mayBeAddress(address) {
	const filled = address.replace(/^\{\{[^{}]*\}\}/, "https://a").replaceAll(/(:?)\{\{[^{}]*\}\}/g, (_, colon) => colon === "" ? "a" : ":1");
	return /^https?:\/\//i.test(filled) && URL.canParse(filled);
}
function checkAddressSlot({ stacks }, slot, path, report) {
	const [scope, stack = "", output = ""] = slot.split(".");
	if (scope === "spec") {
		if (!isInstanceField(slot)) report(path, "slot.unknown", `an instance has no field ${shown$1(slot)}`, null);
		return;
	}
	if (scope !== "outputs" || stack === "" || output === "") {
		report(path, "slot.unknown", `unknown slot {{${shown$1(slot)}}}`, "use {{spec.<field>}} or {{outputs.<stack>.<output>}}");
		return;
	}
	const owner = stacks.find((candidate) => candidate.name === stack);
	const declared = owner?.outputs?.[output];
	if (declared === void 0) report(path, "slot.unknown", owner === void 0 ? `there is no stack ${shown$1(stack)}` : `the stack ${shown$1(stack)} declares no output ${shown$1(output)}`, null);
	else if (declared.sensitive === true) report(path, "slot.sensitive", `the output ${shown$1(output)} of ${shown$1(stack)} is sensitive; addresses are shown and logged`, "use an output that is not sensitive");
}
function suggestion(name, known) {
	const near = nearest(name, known);
	return near === null ? `known: ${listed(known)}` : `did you mean ${shown$1(near)}?`;
}
function cycles(stacks) {
	const needs = new Map(stacks.map((stack) => [stack.name, stack.needs ?? []]));
	const found = /* @__PURE__ */ new Map();
	const done = /* @__PURE__ */ new Set();
	const visit = (name, way) => {
		const at = way.indexOf(name);
		if (at >= 0) {
			found.set(way.at(-1) ?? name, [...way.slice(at), name]);
			return;
		}
		if (done.has(name)) return;
		for (const need of needs.get(name) ?? []) visit(need, [...way, name]);
		done.add(name);
	};
	for (const { name } of stacks) visit(name, []);
	return found;
}
function init_architecture() {
	return (init_architecture = __esmMin((() => {
		init_quoted();
		init_fields();
		/* @__PURE__ */ init_hint_pattern();
		init_nearest();
		init_version_constraint();
		init_template();
	})))();
}

// src/fleet/engine-variables.ts
function refusedVariable(name) {
	const upper = name.toUpperCase();
	const fits = (pattern) => pattern.endsWith("*") ? upper.startsWith(pattern.slice(0, -1)) : upper === pattern;
	return refused.find(({ names }) => names.some(fits))?.why ?? null;
}
function handedOn(names, env) {
	return Object.fromEntries((names ?? []).flatMap((name) => env[name] === void 0 || refusedVariable(name) !== null ? [] : [[name, env[name]]]));
}
var refused;
function init_engine_variables() {
	return (init_engine_variables = __esmMin((() => {
		refused = [
			{
				names: [
					"GITHUB_*",
					"RUNNER_*",
					"INPUT_*",
					"STATE_*"
				],
				why: "belongs to the job: files that steer it, its inputs and its tokens"
			},
			{
				names: ["ACTIONS_*"],
				why: "lets its holder ask for the job's identity and replace its artifacts"
			},
			{
				names: [
					"FLOTILLA_KEY*",
					"FLOTILLA_STATE_DIR",
					"FLOTILLA_ENGINE",
					"FLOTILLA_APP_*"
				],
				why: "is a secret or a setting of Flotilla"
			},
			{
				names: [
					"TF_CLI_*",
					"TF_VAR_*",
					"TF_DATA_DIR",
					"TF_WORKSPACE",
					"TF_PLUGIN_*",
					"TF_LOG*",
					"TF_ENCRYPTION",
					"TF_INPUT",
					"TF_IN_AUTOMATION"
				],
				why: "steers the engine, which Flotilla does"
			},
			{
				names: [
					"TF_STATE_*",
					"TF_TEMP_*",
					"TF_CONFIG_*",
					"TF_IGNORE",
					"TF_PARALLELISM",
					"TF_SKIP_*",
					"TOFU_*"
				],
				why: "steers the engine, which Flotilla does"
			},
			{
				names: [
					"LD_*",
					"DYLD_*",
					"GCONV_PATH",
					"GLIBC_TUNABLES",
					"GODEBUG"
				],
				why: "loads or changes code in every program that is started"
			},
			{
				names: [
					"NODE_*",
					"NPM_*",
					"PYTHON*",
					"PERL5*",
					"PERLLIB",
					"RUBY*",
					"JAVA_*",
					"_JAVA_*",
					"JDK_*"
				],
				why: "loads code into programs that providers and operations start"
			},
			{
				names: ["GIT_*", "SSH_*"],
				why: "names programs and keys for git and SSH"
			},
			{
				names: [
					"BASH_*",
					"ENV",
					"SHELL",
					"SHELLOPTS",
					"PS4",
					"IFS",
					"PROMPT_COMMAND",
					"CDPATH",
					"ZDOTDIR",
					"COMSPEC",
					"PATHEXT",
					"PSMODULEPATH"
				],
				why: "runs a file in every shell, or changes what it runs"
			},
			{
				names: [
					"PATH",
					"HOME",
					"USERPROFILE",
					"XDG_*",
					"TMPDIR",
					"TMP",
					"TEMP",
					"PWD"
				],
				why: "says where programs, settings and files are: Flotilla gives its own"
			}
		];
	})))();
}

// src/fleet/cidr.ts
function checkCidr(text) {
	if (valid.has(text)) return { outcome: "valid" };
	const answer = read(text);
	if (answer.outcome === "valid" && valid.size < most) valid.add(text);
	return answer;
}
function read(text) {
	const [, address = "", written = ""] = /^([0-9a-fA-F.:]{2,45})\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? [];
	const prefix = Number(written);
	const isIPv6 = address.includes(":");
	if (isIPv6 ? !import_ipaddr.default.IPv6.isValid(address) : !import_ipaddr.default.IPv4.isValidFourPartDecimal(address)) return { outcome: "not-a-cidr" };
	if (prefix > (isIPv6 ? 128 : 32)) return { outcome: "not-a-cidr" };
	const family = isIPv6 ? import_ipaddr.default.IPv6 : import_ipaddr.default.IPv4;
	const plain = isIPv6 && address.includes(".") ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
	if (!family.parse(plain).toByteArray().some((byte, at) => (byte & 255 >> Math.min(Math.max(prefix - at * 8, 0), 8)) !== 0)) return { outcome: "valid" };
	return {
		outcome: "host-bits",
		network: `${family.networkAddressFromCIDR(`${plain}/${prefix}`).toString()}/${prefix}`
	};
}
function isWithin(range, outer) {
	const [[address, bits], [outerAddress, outerBits]] = [import_ipaddr.default.parseCIDR(range), import_ipaddr.default.parseCIDR(outer)];
	return address.kind() === outerAddress.kind() && bits >= outerBits && address.match(outerAddress, outerBits);
}
var import_ipaddr, valid, most;
function init_cidr() {
	return (init_cidr = __esmMin((() => {
		import_ipaddr = /* @__PURE__ */ __toESM(require_ipaddr(), 1);
		valid = /* @__PURE__ */ new Set();
		most = 1e3;
	})))();
}

// src/fleet/backend.ts
function parseBackendText(text) {
	return parseTemplate(text, backendSlots);
}
function backendTexts(options, path = []) {
	return Object.entries(options).flatMap(([name, value]) => {
		if (path.length === 0 && name === "type") return [];
		if (typeof value === "string") return [[[...path, name], value]];
		return typeof value === "object" && value !== null ? backendTexts(value, [...path, name]) : [];
	});
}
function backendOf({ backend, environment }) {
	return backend ?? environment.config.spec.backend;
}
function backendOptions(backend, at) {
	const { type: _, ...options } = backend;
	return filled(options, at);
}
function cloudWorkspace(backend, at) {
	if (backend.type !== "cloud") return null;
	const { hostname = "app.terraform.io", organization, workspace } = backend;
	return {
		hostname,
		organization: filledText(organization, at),
		workspace: filledText(workspace, at)
	};
}
function committedFolder(backend, { environment, id, stack }) {
	return backend.type !== "cloud" || backend.roots === void 0 ? null : [
		backend.roots,
		environment,
		id,
		stack
	].join("/");
}
function commitsRoots(environments) {
	return [...environments.values()].some(({ config }) => config?.spec.backend.type === "cloud" && config.spec.backend.roots !== void 0);
}
function stateLocation(backend, at) {
	if (backend.type === "local") return `local:${at.environment}/${at.id}/${at.stack}`;
	const cloud = cloudWorkspace(backend, at);
	if (cloud !== null) return `cloud:${cloud.hostname}/${cloud.organization}/${cloud.workspace}`;
	const options = backendOptions(backend, at);
	const parts = locationOptions[backend.type].map((name) => {
		const text = String(options[name]);
		return name === "prefix" ? text.split("/").filter((part) => part !== "").join("/") : text;
	});
	return `${backend.type}:${parts.join("/")}`;
}
function filled(value, at) {
	if (typeof value === "string") return filledText(value, at);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, at)]));
}
function filledText(text, { environment, id, stack }) {
	const parsed = parseBackendText(text);
	if (parsed.outcome === "invalid") throw new Error(`the backend's text ${JSON.stringify(text)} is no template`);
	return fillTemplate(parsed.template, (slot) => ({
		environment,
		"instance.id": id,
		stack
	})[slot]);
}
var backendSlots, locationOptions, backendVariables;
function init_backend() {
	return (init_backend = __esmMin((() => {
		init_template();
		backendSlots = [
			"environment",
			"instance.id",
			"stack"
		];
		locationOptions = {
			local: [],
			pg: ["schema_name"],
			s3: ["bucket", "key"],
			gcs: ["bucket", "prefix"],
			azurerm: [
				"storage_account_name",
				"container_name",
				"key"
			],
			http: ["address"],
			cloud: ["organization", "workspace"]
		};
		backendVariables = {
			local: [],
			pg: [
				"PG_CONN_STR",
				"PGHOST",
				"PGPORT",
				"PGUSER",
				"PGPASSWORD",
				"PGDATABASE",
				"PGSSLMODE"
			],
			s3: [
				"AWS_ACCESS_KEY_ID",
				"AWS_SECRET_ACCESS_KEY",
				"AWS_SESSION_TOKEN",
				"AWS_ROLE_ARN",
				"AWS_WEB_IDENTITY_TOKEN_FILE",
				"AWS_CONTAINER_CREDENTIALS_FULL_URI"
			],
			gcs: [
				"GOOGLE_APPLICATION_CREDENTIALS",
				"GOOGLE_CREDENTIALS",
				"GOOGLE_BACKEND_CREDENTIALS",
				"GOOGLE_OAUTH_ACCESS_TOKEN"
			],
			azurerm: [
				"ARM_CLIENT_ID",
				"ARM_CLIENT_SECRET",
				"ARM_TENANT_ID",
				"ARM_SUBSCRIPTION_ID",
				"ARM_ACCESS_KEY",
				"ARM_SAS_TOKEN",
				"ARM_OIDC_TOKEN"
			],
			http: ["TF_HTTP_USERNAME", "TF_HTTP_PASSWORD"],
			cloud: ["TFE_TOKEN"]
		};
	})))();
}

// src/fleet/rules/backend.ts
function checkBackend(backend, report) {
	if (backend === void 0) return;
	const slots = /* @__PURE__ */ new Set();
	let broken = false;
	const named = locationOptions[backend.type ?? "local"];
	for (const [path, text] of backendTexts(backend)) {
		const parsed = parseBackendText(text);
		if (parsed.outcome === "parsed") {
			if (named.includes(path[0] ?? "")) for (const slot of parsed.template.slots) slots.add(slot);
			continue;
		}
		broken = true;
		for (const { code, message, hint } of parsed.faults) report(["backend", ...path], code, message, text.includes("slug") ? noSlug : hint);
	}
	const last = named.findLast((name) => Object.hasOwn(backend, name));
	if (broken || last === void 0 || named.some((name) => !Object.hasOwn(backend, name))) return;
	const missing = ["instance.id", "stack"].filter((slot) => !slots.has(slot)).map((slot) => `{{${slot}}}`);
	if (missing.length === 0) return;
	report(["backend", last], "backend.shared", `several states would be in one place: ${named.join(", ")} must hold {{instance.id}} and {{stack}}, and ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing`, `for example ${last}: "${exampleOf(last)}"`);
}
function exampleOf(option) {
	return [
		"{{environment}}",
		"{{instance.id}}",
		"{{stack}}"
	].join(option === "workspace" ? "_" : "/");
}
var longestSchema, noSlug, StateLocations;
function init_backend$1() {
	return (init_backend$1 = __esmMin((() => {
		init_quoted();
		init_backend();
		longestSchema = 63;
		noSlug = "use {{instance.id}}: a slug may be a customer's name, and others see where states lie";
		StateLocations = class {
			first = /* @__PURE__ */ new Map();
			found = [];
			add(environment, id, backend, architecture) {
				if (backend === void 0 || backend.type === "local" || architecture === void 0) return;
				if (backendTexts(backend).some(([, text]) => parseBackendText(text).outcome === "invalid")) return;
				for (const { name: stack } of architecture.spec.stacks) {
					const location = stateLocation(backend, {
						environment,
						id,
						stack
					});
					const own = `${environment}/${id}/${stack}`;
					const other = this.first.get(location);
					if (other === void 0) this.first.set(location, own);
					else this.report(environment, `the states of ${other} and of ${own} are in one place: ${shown$1(location, 300)}`, "put {{environment}} into it, or a / between the slots");
					if (backend.type === "pg") this.checkSchema(environment, location.slice(3), own);
				}
			}
			checkSchema(environment, name, own) {
				if (Buffer.byteLength(name) <= longestSchema) return;
				const message = `the schema of ${own} is ${quoted(name)}: PostgreSQL cuts names off after ${longestSchema} bytes`;
				this.report(environment, message, "leave something out of schema_name");
			}
			report(environment, message, hint) {
				this.found.push({
					environment,
					message,
					hint
				});
			}
			problems(read) {
				return [...Map.groupBy(this.found, ({ environment }) => environment)].flatMap(([environment, [first, ...more]]) => first === void 0 ? [] : [read(environment).problem(["spec", "backend"], "key", {
					severity: "error",
					code: "backend.shared",
					message: more.length === 0 ? oneLine$1(first.message) : `${oneLine$1(first.message)} (and ${more.length} more)`,
					hint: first.hint
				})]);
			}
		};
	})))();
}

// src/fleet/time-text.ts
function isTimeZone(name) {
	const known = zones.get(name);
	if (known !== void 0) return known;
	canonical ??= new Set(Intl.supportedValuesOf("timeZone"));
	const exists = canonical.has(name) || /^[A-Za-z]/.test(name) && accepted(name);
	zones.set(name, exists);
	return exists;
}
function accepted(timeZone) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone }) instanceof Intl.DateTimeFormat;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
function isInstant(text) {
	const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):(\d{2}))$/.exec(text);
	if (parts === null) return false;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = parts.slice(1).map((part) => Number(part ?? "0"));
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return month >= 1 && month <= 12 && day >= 1 && day <= days && [
		hour <= 23,
		minute <= 59,
		second <= 59,
		offsetHour <= 14,
		offsetMinute <= 59
	].every(Boolean);
}
var zones, canonical;
function init_time_text() {
	return (init_time_text = __esmMin((() => {
		zones = /* @__PURE__ */ new Map();
		;
	})))();
}

// src/fleet/rules/environment.ts
function environmentProblems$1(document, config, strategies) {
	const problems = [];
	const spec = config.spec ?? {};
	const report = (path, code, message, hint) => {
		problems.push(document.problem(["spec", ...path], "value", {
			severity: "error",
			code,
			message,
			hint
		}));
	};
	const warn = (path, code, message) => {
		problems.push(document.problem(["spec", ...path], "key", {
			severity: "warning",
			code,
			message,
			hint: null
		}));
	};
	checkBackend(spec.backend, report);
	checkEngine(spec, report);
	if (spec.identity !== void 0) report(["identity"], "identity.unsupported", "an identity per instance is not supported by this version of Flotilla", identityHint);
	checkRollouts(spec, strategies, report);
	const zone = spec.calendar?.timezone;
	if (zone !== void 0 && !isTimeZone(zone)) report(["calendar", "timezone"], "value.timezone", `there is no time zone ${quoted(zone)}`, "use a name of the IANA database, for example Europe/Berlin");
	checkFreezes(spec, report);
	if (Object.hasOwn(spec.inputs ?? {}, "outputs")) report(["inputs", "outputs"], "input.reserved", "environment.outputs are the outputs of the environment's own stacks", "give the input another name");
	if ((spec.freezes ?? []).length > 0) warn(["freezes"], "freeze.not-enforced", "freezes are not enforced by this version of Flotilla: upgrades and applies continue");
	if (spec.policy?.leases?.required === true) warn([
		"policy",
		"leases",
		"required"
	], "lease.not-enforced", "leases are not enforced by this version of Flotilla");
	checkProviders(spec, report);
	checkPrivateNetworks(spec, report);
	return problems;
}
function checkEngine({ engine, backend }, report) {
	if (backend?.type === "cloud" && engine?.name !== void 0 && engine.name !== "terraform") report(["engine", "name"], "backend.engine", "the backend cloud runs terraform only", "use terraform, or another backend");
	for (const [index, name] of (engine?.env ?? []).entries()) {
		const why = name === void 0 ? null : refusedVariable(name);
		if (why === null) continue;
		report([
			"engine",
			"env",
			index
		], "engine.variable", `${name} is not handed on: it ${why}`, "take it out: name only what the providers and operations of this environment need");
	}
	const version = engine?.version;
	if (version === void 0 || parseVersionConstraint(version) !== null) return;
	report(["engine", "version"], ...noConstraint(version));
}
function checkRollouts({ rollouts }, strategies, report) {
	for (const [kind, name] of Object.entries(rollouts ?? {})) {
		if (name === void 0 || strategies.has(name)) continue;
		const near = nearest(name, strategies);
		const hint = near !== null ? `did you mean ${oneLine$1(near)}?` : strategies.size === 0 ? `create rollouts/${shown$1(name)}.yaml` : `known: ${listed([...strategies].sort())}`;
		report(["rollouts", kind], "rollout.unknown", `there is no rollouts/${shown$1(name)}.yaml in this environment`, hint);
	}
}
function checkFreezes({ freezes }, report) {
	for (const [index, freeze] of (freezes ?? []).entries()) {
		const { from, until } = freeze ?? {};
		for (const [end, time] of Object.entries({
			from,
			until
		})) if (time !== void 0 && !isInstant(time)) report([
			"freezes",
			index,
			end
		], "value.format", `${quoted(time)} is not a valid time`, null);
		if (from !== void 0 && until !== void 0 && Date.parse(from) >= Date.parse(until)) {
			const message = `the freeze ends (${shown$1(until)}) before it starts`;
			report([
				"freezes",
				index,
				"until"
			], "freeze.empty", message, "swap from and until");
		}
	}
}
function checkPrivateNetworks({ policy }, report) {
	for (const [index, network] of (policy?.privateNetworks ?? []).entries()) {
		if (network === void 0) continue;
		const path = [
			"policy",
			"privateNetworks",
			index
		];
		const answer = checkCidr(network);
		if (answer.outcome === "not-a-cidr") report(path, "value.cidr", `${quoted(network)} is not an address range; <address>/<prefix length> is wanted`, null);
		else if (answer.outcome === "host-bits") report(path, "value.cidr-host-bits", `${shown$1(network)} has bits set behind its prefix`, `the range is ${answer.network}`);
		else if (!privateRanges.some((range) => isWithin(network, range))) report(path, "health.network", `${shown$1(network)} is in no private network`, `a network is one of, or in: ${privateRanges.join(", ")}`);
	}
}
function checkProviders({ policy }, report) {
	const sources = (policy?.providers ?? []).map((provider) => provider?.source);
	for (const [index, source] of sources.entries()) if (source !== void 0 && sources.indexOf(source) < index) report([
		"policy",
		"providers",
		index,
		"source"
	], "value.duplicate", `${shown$1(source)} is listed twice`, "remove one of them");
}
function missingInputs(document, { spec }, used, architectures) {
	const given = spec.inputs ?? {};
	return [...used].sort().flatMap((name) => {
		const stacks = architectures.get(name)?.config.spec.stacks ?? [];
		return [...new Set(stacks.flatMap((stack) => stack.inputs).filter((input) => input.startsWith("environment.") && !isEnvironmentOutput(input)))].map((input) => input.split(".")[1] ?? "").filter((input) => !Object.hasOwn(given, input)).map((input) => document.problem(["spec", "inputs"], "key", {
			severity: "error",
			code: "environment.input-missing",
			message: `architectures/${oneLine$1(name)} needs environment.${shown$1(input)}, which this environment does not give`,
			hint: `add ${shown$1(input)} to spec.inputs`
		}));
	});
}
var identityHint, privateRanges;
function init_environment() {
	return (init_environment = __esmMin((() => {
		init_quoted();
		init_engine_variables();
		init_environment_stacks();
		init_cidr();
		init_nearest();
		init_backend$1();
		init_time_text();
		init_version_constraint();
		identityHint = "take it out: the engine gets what spec.engine.env names, and what is planned is in docs/decisions/tenant-identity.md";
		privateRanges = [
			"10.0.0.0/8",
			"172.16.0.0/12",
			"192.168.0.0/16",
			"100.64.0.0/10",
			"fc00::/7"
		];
	})))();
}

// src/process/within.ts
function within$1(limit, work) {
	const outer = globals[handedOver];
	globals[handedOver] = work;
	try {
		return byProcessorTime(limit, (timeout) => script.runInThisContext({ timeout }));
	} finally {
		globals[handedOver] = outer;
	}
}
function byProcessorTime(limit, run) {
	for (let timeout = limit;; timeout *= 2) {
		const begun = processorTime();
		try {
			return run(timeout);
		} catch (error) {
			if (!hasCode(error, "ERR_SCRIPT_EXECUTION_TIMEOUT")) throw error;
			if (processorTime() - begun >= .9 * limit) throw new TookTooLong();
		}
	}
}
function processorTime() {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1e3;
}
var TookTooLong, handedOver, script, globals;
function init_within() {
	return (init_within = __esmMin((() => {
		init_optional_file();
		TookTooLong = class extends Error {
			constructor() {
				super("took too long");
				this.name = "TookTooLong";
			}
		};
		handedOver = "flotilla: work with a limit";
		script = new Script(`globalThis[${JSON.stringify(handedOver)}]()`);
		globals = globalThis;
	})))();
}

// src/schemas/meta-schema.ts
var require_meta_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	const fits = (() => {
		const modules = { "ajv/dist/runtime/equal": require_equal() };
		const sources = { "meta": "\"use strict\";module.exports=y,module.exports.default=y;const e={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/schema`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/core\":!0,\"https://json-schema.org/draft/2020-12/vocab/applicator\":!0,\"https://json-schema.org/draft/2020-12/vocab/unevaluated\":!0,\"https://json-schema.org/draft/2020-12/vocab/validation\":!0,\"https://json-schema.org/draft/2020-12/vocab/meta-data\":!0,\"https://json-schema.org/draft/2020-12/vocab/format-annotation\":!0,\"https://json-schema.org/draft/2020-12/vocab/content\":!0},$dynamicAnchor:`meta`,title:`Core and Validation specifications meta-schema`,allOf:[{$ref:`meta/core`},{$ref:`meta/applicator`},{$ref:`meta/unevaluated`},{$ref:`meta/validation`},{$ref:`meta/meta-data`},{$ref:`meta/format-annotation`},{$ref:`meta/content`}],type:[`object`,`boolean`],$comment:`This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.`,properties:{definitions:{$comment:`\"definitions\" has been replaced by \"$defs\".`,type:`object`,additionalProperties:{$dynamicRef:`#meta`},deprecated:!0,default:{}},dependencies:{$comment:`\"dependencies\" has been split and replaced by \"dependentSchemas\" and \"dependentRequired\" in order to serve their differing semantics.`,type:`object`,additionalProperties:{anyOf:[{$dynamicRef:`#meta`},{$ref:`meta/validation#/$defs/stringArray`}]},deprecated:!0,default:{}},$recursiveAnchor:{$comment:`\"$recursiveAnchor\" has been replaced by \"$dynamicAnchor\".`,$ref:`meta/core#/$defs/anchorString`,deprecated:!0},$recursiveRef:{$comment:`\"$recursiveRef\" has been replaced by \"$dynamicRef\".`,$ref:`meta/core#/$defs/uriReferenceString`,deprecated:!0}}},t={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/meta/core`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/core\":!0},$dynamicAnchor:`meta`,title:`Core vocabulary meta-schema`,type:[`object`,`boolean`],properties:{$id:{$ref:`#/$defs/uriReferenceString`,$comment:`Non-empty fragments not allowed.`,pattern:`^[^#]*#?$`},$schema:{$ref:`#/$defs/uriString`},$ref:{$ref:`#/$defs/uriReferenceString`},$anchor:{$ref:`#/$defs/anchorString`},$dynamicRef:{$ref:`#/$defs/uriReferenceString`},$dynamicAnchor:{$ref:`#/$defs/anchorString`},$vocabulary:{type:`object`,propertyNames:{$ref:`#/$defs/uriString`},additionalProperties:{type:`boolean`}},$comment:{type:`string`},$defs:{type:`object`,additionalProperties:{$dynamicRef:`#meta`}}},$defs:{anchorString:{type:`string`,pattern:`^[A-Za-z_][-A-Za-z0-9._]*$`},uriString:{type:`string`,format:`uri`},uriReferenceString:{type:`string`,format:`uri-reference`}}},n=later(`^[^#]*#?$`,`u`),r=later(`^[A-Za-z_][-A-Za-z0-9._]*$`,`u`);function i(e,{instancePath:a=``,parentData:o,parentDataProperty:s,rootData:c=e,dynamicAnchors:l={}}={}){let u=null,d=0,f=i.evaluated;if(f.dynamicProps&&(f.props=void 0),f.dynamicItems&&(f.items=void 0),(!e||typeof e!=`object`||Array.isArray(e))&&typeof e!=`boolean`)return i.errors=[{instancePath:a,schemaPath:`#/type`,keyword:`type`,params:{type:t.type}}],!1;if(l.meta||=i,d===0&&e&&typeof e==`object`&&!Array.isArray(e)){if(e.$id!==void 0){let t=e.$id,r=d,a=d;if(d===a&&d===a&&typeof t!=`string`||d===r&&typeof t==`string`&&!n.test(t))return i.errors=[0],!1;var p=r===d}else var p=!0;if(p){if(e.$schema!==void 0){let t=d,n=d;if(d===n&&d===n&&typeof e.$schema!=`string`)return i.errors=[0],!1;var p=t===d}else var p=!0;if(p){if(e.$ref!==void 0){let t=d,n=d;if(d===n&&d===n&&typeof e.$ref!=`string`)return i.errors=[0],!1;var p=t===d}else var p=!0;if(p){if(e.$anchor!==void 0){let t=e.$anchor,n=d;if(d===d){if(typeof t==`string`){if(!r.test(t))return i.errors=[0],!1}else return i.errors=[0],!1}var p=n===d}else var p=!0;if(p){if(e.$dynamicRef!==void 0){let t=d,n=d;if(d===n&&d===n&&typeof e.$dynamicRef!=`string`)return i.errors=[0],!1;var p=t===d}else var p=!0;if(p){if(e.$dynamicAnchor!==void 0){let t=e.$dynamicAnchor,n=d;if(d===d){if(typeof t==`string`){if(!r.test(t))return i.errors=[0],!1}else return i.errors=[0],!1}var p=n===d}else var p=!0;if(p){if(e.$vocabulary!==void 0){let t=e.$vocabulary,n=d;if(d===n){if(t&&typeof t==`object`&&!Array.isArray(t)){for(let e in t){let t=d,n=d;d===n&&d===n&&typeof e!=`string`&&(u===null?u=[0]:u.push(0),d++);var m=t===d;if(!m)return u===null?u=[0]:u.push(0),d++,i.errors=u,!1}if(m)for(let e in t){let n=d;if(typeof t[e]!=`boolean`)return i.errors=[0],!1;if(n!==d)break}}else return i.errors=[0],!1}var p=n===d}else var p=!0;if(p){if(e.$comment!==void 0){let t=d;if(typeof e.$comment!=`string`)return i.errors=[0],!1;var p=t===d}else var p=!0;if(p){if(e.$defs!==void 0){let t=e.$defs,n=d;if(d===n){if(t&&typeof t==`object`&&!Array.isArray(t))for(let e in t){let n=t[e],r=d,o=l.meta;if(o){if(!o(n,{instancePath:a+`/$defs/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:t,parentDataProperty:e,rootData:c,dynamicAnchors:l}))u=u===null?o.errors:u.concat(o.errors),d=u.length;else var h=o.evaluated.props,g=o.evaluated.items}else if(!i(n,{instancePath:a+`/$defs/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:t,parentDataProperty:e,rootData:c,dynamicAnchors:l}))u=u===null?i.errors:u.concat(i.errors),d=u.length;else{var _=i.evaluated.props;h!==!0&&_!==void 0&&(_===!0?h=!0:(h||={},Object.assign(h,_)));var v=i.evaluated.items;g!==!0&&v!==void 0&&(g=v===!0?!0:g>v?g:v)}if(r!==d)break}else return i.errors=[0],!1}var p=n===d}else var p=!0}}}}}}}}}return i.errors=u,d===0}i.evaluated={props:{$id:!0,$schema:!0,$ref:!0,$anchor:!0,$dynamicRef:!0,$dynamicAnchor:!0,$vocabulary:!0,$comment:!0,$defs:!0},dynamicProps:!1,dynamicItems:!1};const a={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/meta/applicator`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/applicator\":!0},$dynamicAnchor:`meta`,title:`Applicator vocabulary meta-schema`,type:[`object`,`boolean`],properties:{prefixItems:{$ref:`#/$defs/schemaArray`},items:{$dynamicRef:`#meta`},contains:{$dynamicRef:`#meta`},additionalProperties:{$dynamicRef:`#meta`},properties:{type:`object`,additionalProperties:{$dynamicRef:`#meta`},default:{}},patternProperties:{type:`object`,additionalProperties:{$dynamicRef:`#meta`},propertyNames:{format:`regex`},default:{}},dependentSchemas:{type:`object`,additionalProperties:{$dynamicRef:`#meta`},default:{}},propertyNames:{$dynamicRef:`#meta`},if:{$dynamicRef:`#meta`},then:{$dynamicRef:`#meta`},else:{$dynamicRef:`#meta`},allOf:{$ref:`#/$defs/schemaArray`},anyOf:{$ref:`#/$defs/schemaArray`},oneOf:{$ref:`#/$defs/schemaArray`},not:{$dynamicRef:`#meta`}},$defs:{schemaArray:{type:`array`,minItems:1,items:{$dynamicRef:`#meta`}}}};function o(e,{instancePath:t=``,parentData:n,parentDataProperty:r,rootData:i=e,dynamicAnchors:a={}}={}){let s=null,c=0,l=o.evaluated;if(l.dynamicProps&&(l.props=void 0),l.dynamicItems&&(l.items=void 0),c===0){if(Array.isArray(e)){if(e.length<1)return o.errors=[{instancePath:t,schemaPath:`#/minItems`,keyword:`minItems`,params:{limit:1}}],!1;{let n=e.length;for(let r=0;r<n;r++){let n=e[r],l=c,m=a.meta;if(m){if(!m(n,{instancePath:t+`/`+r,parentData:e,parentDataProperty:r,rootData:i,dynamicAnchors:a}))s=s===null?m.errors:s.concat(m.errors),c=s.length;else var u=m.evaluated.props,d=m.evaluated.items}else if(!o(n,{instancePath:t+`/`+r,parentData:e,parentDataProperty:r,rootData:i,dynamicAnchors:a}))s=s===null?o.errors:s.concat(o.errors),c=s.length;else{var f=o.evaluated.props;u!==!0&&f!==void 0&&(f===!0?u=!0:(u||={},Object.assign(u,f)));var p=o.evaluated.items;d!==!0&&p!==void 0&&(d=p===!0?!0:d>p?d:p)}if(l!==c)break}}}else return o.errors=[{instancePath:t,schemaPath:`#/type`,keyword:`type`,params:{type:`array`}}],!1}return o.errors=s,c===0}o.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};function s(e,{instancePath:t=``,parentData:n,parentDataProperty:r,rootData:i=e,dynamicAnchors:c={}}={}){let l=null,u=0,d=s.evaluated;if(d.dynamicProps&&(d.props=void 0),d.dynamicItems&&(d.items=void 0),(!e||typeof e!=`object`||Array.isArray(e))&&typeof e!=`boolean`)return s.errors=[{instancePath:t,schemaPath:`#/type`,keyword:`type`,params:{type:a.type}}],!1;if(c.meta||=s,u===0&&e&&typeof e==`object`&&!Array.isArray(e)){if(e.prefixItems!==void 0){let n=u;o(e.prefixItems,{instancePath:t+`/prefixItems`,parentData:e,parentDataProperty:`prefixItems`,rootData:i,dynamicAnchors:c})||(l=l===null?o.errors:l.concat(o.errors),u=l.length);var f=n===u}else var f=!0;if(f){if(e.items!==void 0){let n=e.items,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/items`,parentData:e,parentDataProperty:`items`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var p=a.evaluated.props,m=a.evaluated.items}else if(!s(n,{instancePath:t+`/items`,parentData:e,parentDataProperty:`items`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var h=s.evaluated.props;p!==!0&&h!==void 0&&(h===!0?p=!0:(p||={},Object.assign(p,h)));var g=s.evaluated.items;m!==!0&&g!==void 0&&(m=g===!0?!0:m>g?m:g)}var f=r===u}else var f=!0;if(f){if(e.contains!==void 0){let n=e.contains,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/contains`,parentData:e,parentDataProperty:`contains`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var _=a.evaluated.props,v=a.evaluated.items}else if(!s(n,{instancePath:t+`/contains`,parentData:e,parentDataProperty:`contains`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var y=s.evaluated.props;_!==!0&&y!==void 0&&(y===!0?_=!0:(_||={},Object.assign(_,y)));var b=s.evaluated.items;v!==!0&&b!==void 0&&(v=b===!0?!0:v>b?v:b)}var f=r===u}else var f=!0;if(f){if(e.additionalProperties!==void 0){let n=e.additionalProperties,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/additionalProperties`,parentData:e,parentDataProperty:`additionalProperties`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var x=a.evaluated.props,S=a.evaluated.items}else if(!s(n,{instancePath:t+`/additionalProperties`,parentData:e,parentDataProperty:`additionalProperties`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var C=s.evaluated.props;x!==!0&&C!==void 0&&(C===!0?x=!0:(x||={},Object.assign(x,C)));var w=s.evaluated.items;S!==!0&&w!==void 0&&(S=w===!0?!0:S>w?S:w)}var f=r===u}else var f=!0;if(f){if(e.properties!==void 0){let n=e.properties,r=u;if(u===r){if(n&&typeof n==`object`&&!Array.isArray(n))for(let e in n){let r=n[e],a=u,o=c.meta;if(o){if(!o(r,{instancePath:t+`/properties/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:n,parentDataProperty:e,rootData:i,dynamicAnchors:c}))l=l===null?o.errors:l.concat(o.errors),u=l.length;else var T=o.evaluated.props,E=o.evaluated.items}else if(!s(r,{instancePath:t+`/properties/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:n,parentDataProperty:e,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var D=s.evaluated.props;T!==!0&&D!==void 0&&(D===!0?T=!0:(T||={},Object.assign(T,D)));var O=s.evaluated.items;E!==!0&&O!==void 0&&(E=O===!0?!0:E>O?E:O)}if(a!==u)break}else return s.errors=[0],!1}var f=r===u}else var f=!0;if(f){if(e.patternProperties!==void 0){let n=e.patternProperties,r=u;if(u===r){if(n&&typeof n==`object`&&!Array.isArray(n)){for(let e in n){var k=u===u;if(!k)return l===null?l=[0]:l.push(0),u++,s.errors=l,!1}if(k)for(let e in n){let r=n[e],a=u,o=c.meta;if(o){if(!o(r,{instancePath:t+`/patternProperties/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:n,parentDataProperty:e,rootData:i,dynamicAnchors:c}))l=l===null?o.errors:l.concat(o.errors),u=l.length;else var A=o.evaluated.props,j=o.evaluated.items}else if(!s(r,{instancePath:t+`/patternProperties/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:n,parentDataProperty:e,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var M=s.evaluated.props;A!==!0&&M!==void 0&&(M===!0?A=!0:(A||={},Object.assign(A,M)));var N=s.evaluated.items;j!==!0&&N!==void 0&&(j=N===!0?!0:j>N?j:N)}if(a!==u)break}}else return s.errors=[0],!1}var f=r===u}else var f=!0;if(f){if(e.dependentSchemas!==void 0){let n=e.dependentSchemas,r=u;if(u===r){if(n&&typeof n==`object`&&!Array.isArray(n))for(let e in n){let r=n[e],a=u,o=c.meta;if(o){if(!o(r,{instancePath:t+`/dependentSchemas/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:n,parentDataProperty:e,rootData:i,dynamicAnchors:c}))l=l===null?o.errors:l.concat(o.errors),u=l.length;else var P=o.evaluated.props,F=o.evaluated.items}else if(!s(r,{instancePath:t+`/dependentSchemas/`+e.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:n,parentDataProperty:e,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var I=s.evaluated.props;P!==!0&&I!==void 0&&(I===!0?P=!0:(P||={},Object.assign(P,I)));var L=s.evaluated.items;F!==!0&&L!==void 0&&(F=L===!0?!0:F>L?F:L)}if(a!==u)break}else return s.errors=[0],!1}var f=r===u}else var f=!0;if(f){if(e.propertyNames!==void 0){let n=e.propertyNames,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/propertyNames`,parentData:e,parentDataProperty:`propertyNames`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var R=a.evaluated.props,z=a.evaluated.items}else if(!s(n,{instancePath:t+`/propertyNames`,parentData:e,parentDataProperty:`propertyNames`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var B=s.evaluated.props;R!==!0&&B!==void 0&&(B===!0?R=!0:(R||={},Object.assign(R,B)));var V=s.evaluated.items;z!==!0&&V!==void 0&&(z=V===!0?!0:z>V?z:V)}var f=r===u}else var f=!0;if(f){if(e.if!==void 0){let n=e.if,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/if`,parentData:e,parentDataProperty:`if`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var H=a.evaluated.props,U=a.evaluated.items}else if(!s(n,{instancePath:t+`/if`,parentData:e,parentDataProperty:`if`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var ee=s.evaluated.props;H!==!0&&ee!==void 0&&(ee===!0?H=!0:(H||={},Object.assign(H,ee)));var W=s.evaluated.items;U!==!0&&W!==void 0&&(U=W===!0?!0:U>W?U:W)}var f=r===u}else var f=!0;if(f){if(e.then!==void 0){let n=e.then,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/then`,parentData:e,parentDataProperty:`then`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var G=a.evaluated.props,K=a.evaluated.items}else if(!s(n,{instancePath:t+`/then`,parentData:e,parentDataProperty:`then`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var te=s.evaluated.props;G!==!0&&te!==void 0&&(te===!0?G=!0:(G||={},Object.assign(G,te)));var q=s.evaluated.items;K!==!0&&q!==void 0&&(K=q===!0?!0:K>q?K:q)}var f=r===u}else var f=!0;if(f){if(e.else!==void 0){let n=e.else,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/else`,parentData:e,parentDataProperty:`else`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var J=a.evaluated.props,Y=a.evaluated.items}else if(!s(n,{instancePath:t+`/else`,parentData:e,parentDataProperty:`else`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var ne=s.evaluated.props;J!==!0&&ne!==void 0&&(ne===!0?J=!0:(J||={},Object.assign(J,ne)));var X=s.evaluated.items;Y!==!0&&X!==void 0&&(Y=X===!0?!0:Y>X?Y:X)}var f=r===u}else var f=!0;if(f){if(e.allOf!==void 0){let n=u;o(e.allOf,{instancePath:t+`/allOf`,parentData:e,parentDataProperty:`allOf`,rootData:i,dynamicAnchors:c})||(l=l===null?o.errors:l.concat(o.errors),u=l.length);var f=n===u}else var f=!0;if(f){if(e.anyOf!==void 0){let n=u;o(e.anyOf,{instancePath:t+`/anyOf`,parentData:e,parentDataProperty:`anyOf`,rootData:i,dynamicAnchors:c})||(l=l===null?o.errors:l.concat(o.errors),u=l.length);var f=n===u}else var f=!0;if(f){if(e.oneOf!==void 0){let n=u;o(e.oneOf,{instancePath:t+`/oneOf`,parentData:e,parentDataProperty:`oneOf`,rootData:i,dynamicAnchors:c})||(l=l===null?o.errors:l.concat(o.errors),u=l.length);var f=n===u}else var f=!0;if(f){if(e.not!==void 0){let n=e.not,r=u,a=c.meta;if(a){if(!a(n,{instancePath:t+`/not`,parentData:e,parentDataProperty:`not`,rootData:i,dynamicAnchors:c}))l=l===null?a.errors:l.concat(a.errors),u=l.length;else var Z=a.evaluated.props,Q=a.evaluated.items}else if(!s(n,{instancePath:t+`/not`,parentData:e,parentDataProperty:`not`,rootData:i,dynamicAnchors:c}))l=l===null?s.errors:l.concat(s.errors),u=l.length;else{var re=s.evaluated.props;Z!==!0&&re!==void 0&&(re===!0?Z=!0:(Z||={},Object.assign(Z,re)));var $=s.evaluated.items;Q!==!0&&$!==void 0&&(Q=$===!0?!0:Q>$?Q:$)}var f=r===u}else var f=!0}}}}}}}}}}}}}}}return s.errors=l,u===0}s.evaluated={props:{prefixItems:!0,items:!0,contains:!0,additionalProperties:!0,properties:!0,patternProperties:!0,dependentSchemas:!0,propertyNames:!0,if:!0,then:!0,else:!0,allOf:!0,anyOf:!0,oneOf:!0,not:!0},dynamicProps:!1,dynamicItems:!1};const c={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/meta/unevaluated`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/unevaluated\":!0},$dynamicAnchor:`meta`,title:`Unevaluated applicator vocabulary meta-schema`,type:[`object`,`boolean`],properties:{unevaluatedItems:{$dynamicRef:`#meta`},unevaluatedProperties:{$dynamicRef:`#meta`}}};function l(e,{instancePath:t=``,parentData:n,parentDataProperty:r,rootData:i=e,dynamicAnchors:a={}}={}){let o=null,s=0,u=l.evaluated;if(u.dynamicProps&&(u.props=void 0),u.dynamicItems&&(u.items=void 0),(!e||typeof e!=`object`||Array.isArray(e))&&typeof e!=`boolean`)return l.errors=[{instancePath:t,schemaPath:`#/type`,keyword:`type`,params:{type:c.type}}],!1;if(a.meta||=l,s===0&&e&&typeof e==`object`&&!Array.isArray(e)){if(e.unevaluatedItems!==void 0){let n=e.unevaluatedItems,r=s,c=a.meta;if(c){if(!c(n,{instancePath:t+`/unevaluatedItems`,parentData:e,parentDataProperty:`unevaluatedItems`,rootData:i,dynamicAnchors:a}))o=o===null?c.errors:o.concat(c.errors),s=o.length;else var d=c.evaluated.props,f=c.evaluated.items}else if(!l(n,{instancePath:t+`/unevaluatedItems`,parentData:e,parentDataProperty:`unevaluatedItems`,rootData:i,dynamicAnchors:a}))o=o===null?l.errors:o.concat(l.errors),s=o.length;else{var p=l.evaluated.props;d!==!0&&p!==void 0&&(p===!0?d=!0:(d||={},Object.assign(d,p)));var m=l.evaluated.items;f!==!0&&m!==void 0&&(f=m===!0?!0:f>m?f:m)}var h=r===s}else var h=!0;if(h){if(e.unevaluatedProperties!==void 0){let n=e.unevaluatedProperties,r=s,c=a.meta;if(c){if(!c(n,{instancePath:t+`/unevaluatedProperties`,parentData:e,parentDataProperty:`unevaluatedProperties`,rootData:i,dynamicAnchors:a}))o=o===null?c.errors:o.concat(c.errors),s=o.length;else var g=c.evaluated.props,_=c.evaluated.items}else if(!l(n,{instancePath:t+`/unevaluatedProperties`,parentData:e,parentDataProperty:`unevaluatedProperties`,rootData:i,dynamicAnchors:a}))o=o===null?l.errors:o.concat(l.errors),s=o.length;else{var v=l.evaluated.props;g!==!0&&v!==void 0&&(v===!0?g=!0:(g||={},Object.assign(g,v)));var y=l.evaluated.items;_!==!0&&y!==void 0&&(_=y===!0?!0:_>y?_:y)}var h=r===s}else var h=!0}}return l.errors=o,s===0}l.evaluated={props:{unevaluatedItems:!0,unevaluatedProperties:!0},dynamicProps:!1,dynamicItems:!1};const u={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/meta/validation`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/validation\":!0},$dynamicAnchor:`meta`,title:`Validation vocabulary meta-schema`,type:[`object`,`boolean`],properties:{type:{anyOf:[{$ref:`#/$defs/simpleTypes`},{type:`array`,items:{$ref:`#/$defs/simpleTypes`},minItems:1,uniqueItems:!0}]},const:!0,enum:{type:`array`,items:!0},multipleOf:{type:`number`,exclusiveMinimum:0},maximum:{type:`number`},exclusiveMaximum:{type:`number`},minimum:{type:`number`},exclusiveMinimum:{type:`number`},maxLength:{$ref:`#/$defs/nonNegativeInteger`},minLength:{$ref:`#/$defs/nonNegativeIntegerDefault0`},pattern:{type:`string`,format:`regex`},maxItems:{$ref:`#/$defs/nonNegativeInteger`},minItems:{$ref:`#/$defs/nonNegativeIntegerDefault0`},uniqueItems:{type:`boolean`,default:!1},maxContains:{$ref:`#/$defs/nonNegativeInteger`},minContains:{$ref:`#/$defs/nonNegativeInteger`,default:1},maxProperties:{$ref:`#/$defs/nonNegativeInteger`},minProperties:{$ref:`#/$defs/nonNegativeIntegerDefault0`},required:{$ref:`#/$defs/stringArray`},dependentRequired:{type:`object`,additionalProperties:{$ref:`#/$defs/stringArray`}}},$defs:{nonNegativeInteger:{type:`integer`,minimum:0},nonNegativeIntegerDefault0:{$ref:`#/$defs/nonNegativeInteger`,default:0},simpleTypes:{enum:[`array`,`boolean`,`integer`,`null`,`number`,`object`,`string`]},stringArray:{type:`array`,items:{type:`string`},uniqueItems:!0,default:[]}}},d=require(\"ajv/dist/runtime/equal\").default;function f(e,{instancePath:t=``,parentData:n,parentDataProperty:r,rootData:i=e,dynamicAnchors:a={}}={}){let o=null,s=0,c=f.evaluated;if(c.dynamicProps&&(c.props=void 0),c.dynamicItems&&(c.items=void 0),(!e||typeof e!=`object`||Array.isArray(e))&&typeof e!=`boolean`)return f.errors=[{instancePath:t,schemaPath:`#/type`,keyword:`type`,params:{type:u.type}}],!1;if(a.meta||=f,s===0&&e&&typeof e==`object`&&!Array.isArray(e)){if(e.type!==void 0){let t=e.type,n=s,r=s,i=!1,a=s;t!==`array`&&t!==`boolean`&&t!==`integer`&&t!==`null`&&t!==`number`&&t!==`object`&&t!==`string`&&(o===null?o=[0]:o.push(0),s++);var l=a===s;i||=l;let c=s;if(s===c){if(Array.isArray(t)){if(t.length<1)o===null?o=[0]:o.push(0),s++;else{var p=!0;let e=t.length;for(let n=0;n<e;n++){let e=t[n],r=s;e!==`array`&&e!==`boolean`&&e!==`integer`&&e!==`null`&&e!==`number`&&e!==`object`&&e!==`string`&&(o===null?o=[0]:o.push(0),s++);var p=r===s;if(!p)break}if(p){let e=t.length,n;if(e>1){outer0:for(;e--;)for(n=e;n--;)if(d(t[e],t[n])){o===null?o=[0]:o.push(0),s++;break outer0}}}}}else o===null?o=[0]:o.push(0),s++}var l=c===s;if(i||=l,i)s=r,o!==null&&(r?o.length=r:o=null);else return o===null?o=[0]:o.push(0),s++,f.errors=o,!1;var m=n===s}else var m=!0;if(m){if(e.enum!==void 0){let t=s;if(s===t&&!Array.isArray(e.enum))return f.errors=[0],!1;var m=t===s}else var m=!0;if(m){if(e.multipleOf!==void 0){let t=e.multipleOf,n=s;if(s===n){if(typeof t==`number`&&isFinite(t)){if(t<=0||isNaN(t))return f.errors=[0],!1}else return f.errors=[0],!1}var m=n===s}else var m=!0;if(m){if(e.maximum!==void 0){let t=e.maximum,n=s;if(!(typeof t==`number`&&isFinite(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.exclusiveMaximum!==void 0){let t=e.exclusiveMaximum,n=s;if(!(typeof t==`number`&&isFinite(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.minimum!==void 0){let t=e.minimum,n=s;if(!(typeof t==`number`&&isFinite(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.exclusiveMinimum!==void 0){let t=e.exclusiveMinimum,n=s;if(!(typeof t==`number`&&isFinite(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.maxLength!==void 0){let t=e.maxLength,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.minLength!==void 0){let t=e.minLength,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.pattern!==void 0){let t=s;if(s===t&&s===t&&typeof e.pattern!=`string`)return f.errors=[0],!1;var m=t===s}else var m=!0;if(m){if(e.maxItems!==void 0){let t=e.maxItems,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.minItems!==void 0){let t=e.minItems,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.uniqueItems!==void 0){let t=s;if(typeof e.uniqueItems!=`boolean`)return f.errors=[0],!1;var m=t===s}else var m=!0;if(m){if(e.maxContains!==void 0){let t=e.maxContains,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.minContains!==void 0){let t=e.minContains,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.maxProperties!==void 0){let t=e.maxProperties,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.minProperties!==void 0){let t=e.minProperties,n=s,r=s;if(typeof t!=`number`||t%1||isNaN(t)||!isFinite(t)||s===r&&typeof t==`number`&&isFinite(t)&&(t<0||isNaN(t)))return f.errors=[0],!1;var m=n===s}else var m=!0;if(m){if(e.required!==void 0){let t=e.required,n=s;if(s===s){if(Array.isArray(t)){var h=!0;let e=t.length;for(let n=0;n<e;n++){let e=s;if(typeof t[n]!=`string`)return f.errors=[0],!1;var h=e===s;if(!h)break}if(h){let e=t.length;if(e>1){let n={};for(;e--;){let r=t[e];if(typeof r==`string`){if(typeof n[r]==`number`)return n[r],f.errors=[0],!1;n[r]=e}}}}}else return f.errors=[0],!1}var m=n===s}else var m=!0;if(m){if(e.dependentRequired!==void 0){let t=e.dependentRequired,n=s;if(s===n){if(t&&typeof t==`object`&&!Array.isArray(t))for(let e in t){let n=t[e],r=s;if(s===s){if(Array.isArray(n)){var g=!0;let e=n.length;for(let t=0;t<e;t++){let e=s;if(typeof n[t]!=`string`)return f.errors=[0],!1;var g=e===s;if(!g)break}if(g){let e=n.length;if(e>1){let t={};for(;e--;){let r=n[e];if(typeof r==`string`){if(typeof t[r]==`number`)return t[r],f.errors=[0],!1;t[r]=e}}}}}else return f.errors=[0],!1}if(r!==s)break}else return f.errors=[0],!1}var m=n===s}else var m=!0}}}}}}}}}}}}}}}}}}}return f.errors=o,s===0}f.evaluated={props:{type:!0,const:!0,enum:!0,multipleOf:!0,maximum:!0,exclusiveMaximum:!0,minimum:!0,exclusiveMinimum:!0,maxLength:!0,minLength:!0,pattern:!0,maxItems:!0,minItems:!0,uniqueItems:!0,maxContains:!0,minContains:!0,maxProperties:!0,minProperties:!0,required:!0,dependentRequired:!0},dynamicProps:!1,dynamicItems:!1};const p={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/meta/meta-data`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/meta-data\":!0},$dynamicAnchor:`meta`,title:`Meta-data vocabulary meta-schema`,type:[`object`,`boolean`],properties:{title:{type:`string`},description:{type:`string`},default:!0,deprecated:{type:`boolean`,default:!1},readOnly:{type:`boolean`,default:!1},writeOnly:{type:`boolean`,default:!1},examples:{type:`array`,items:!0}}};function m(e,{instancePath:t=``,parentData:n,parentDataProperty:r,rootData:i=e,dynamicAnchors:a={}}={}){let o=m.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),(!e||typeof e!=`object`||Array.isArray(e))&&typeof e!=`boolean`)return m.errors=[{instancePath:t,schemaPath:`#/type`,keyword:`type`,params:{type:p.type}}],!1;if(a.meta||=m,e&&typeof e==`object`&&!Array.isArray(e)){if(e.title!==void 0){if(typeof e.title!=`string`)return m.errors=[0],!1;var s=!0}else var s=!0;if(s){if(e.description!==void 0){if(typeof e.description!=`string`)return m.errors=[0],!1;var s=!0}else var s=!0;if(s){if(e.deprecated!==void 0){if(typeof e.deprecated!=`boolean`)return m.errors=[0],!1;var s=!0}else var s=!0;if(s){if(e.readOnly!==void 0){if(typeof e.readOnly!=`boolean`)return m.errors=[0],!1;var s=!0}else var s=!0;if(s){if(e.writeOnly!==void 0){if(typeof e.writeOnly!=`boolean`)return m.errors=[0],!1;var s=!0}else var s=!0;if(s){if(e.examples!==void 0){if(!Array.isArray(e.examples))return m.errors=[0],!1;var s=!0}else var s=!0}}}}}}return m.errors=null,!0}m.evaluated={props:{title:!0,description:!0,default:!0,deprecated:!0,readOnly:!0,writeOnly:!0,examples:!0},dynamicProps:!1,dynamicItems:!1};const h={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/meta/format-annotation`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/format-annotation\":!0},$dynamicAnchor:`meta`,title:`Format vocabulary meta-schema for annotation results`,type:[`object`,`boolean`],properties:{format:{type:`string`}}};function g(e,{instancePath:t=``,parentData:n,parentDataProperty:r,rootData:i=e,dynamicAnchors:a={}}={}){let o=g.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),(!e||typeof e!=`object`||Array.isArray(e))&&typeof e!=`boolean`?(g.errors=[{instancePath:t,schemaPath:`#/type`,keyword:`type`,params:{type:h.type}}],!1):(a.meta||=g,e&&typeof e==`object`&&!Array.isArray(e)&&e.format!==void 0&&typeof e.format!=`string`?(g.errors=[0],!1):(g.errors=null,!0))}g.evaluated={props:{format:!0},dynamicProps:!1,dynamicItems:!1};const _={$schema:`https://json-schema.org/draft/2020-12/schema`,$id:`https://json-schema.org/draft/2020-12/meta/content`,$vocabulary:{\"https://json-schema.org/draft/2020-12/vocab/content\":!0},$dynamicAnchor:`meta`,title:`Content vocabulary meta-schema`,type:[`object`,`boolean`],properties:{contentEncoding:{type:`string`},contentMediaType:{type:`string`},contentSchema:{$dynamicRef:`#meta`}}};function v(e,{instancePath:t=``,parentData:n,parentDataProperty:r,rootData:i=e,dynamicAnchors:a={}}={}){let o=null,s=0,c=v.evaluated;if(c.dynamicProps&&(c.props=void 0),c.dynamicItems&&(c.items=void 0),(!e||typeof e!=`object`||Array.isArray(e))&&typeof e!=`boolean`)return v.errors=[{instancePath:t,schemaPath:`#/type`,keyword:`type`,params:{type:_.type}}],!1;if(a.meta||=v,s===0&&e&&typeof e==`object`&&!Array.isArray(e)){if(e.contentEncoding!==void 0){let t=s;if(typeof e.contentEncoding!=`string`)return v.errors=[0],!1;var l=t===s}else var l=!0;if(l){if(e.contentMediaType!==void 0){let t=s;if(typeof e.contentMediaType!=`string`)return v.errors=[0],!1;var l=t===s}else var l=!0;if(l){if(e.contentSchema!==void 0){let n=e.contentSchema,r=s,c=a.meta;if(c){if(!c(n,{instancePath:t+`/contentSchema`,parentData:e,parentDataProperty:`contentSchema`,rootData:i,dynamicAnchors:a}))o=o===null?c.errors:o.concat(c.errors),s=o.length;else var u=c.evaluated.props,d=c.evaluated.items}else if(!v(n,{instancePath:t+`/contentSchema`,parentData:e,parentDataProperty:`contentSchema`,rootData:i,dynamicAnchors:a}))o=o===null?v.errors:o.concat(v.errors),s=o.length;else{var f=v.evaluated.props;u!==!0&&f!==void 0&&(f===!0?u=!0:(u||={},Object.assign(u,f)));var p=v.evaluated.items;d!==!0&&p!==void 0&&(d=p===!0?!0:d>p?d:p)}var l=r===s}else var l=!0}}}return v.errors=o,s===0}v.evaluated={props:{contentEncoding:!0,contentMediaType:!0,contentSchema:!0},dynamicProps:!1,dynamicItems:!1};function y(t,{instancePath:n=``,parentData:a,parentDataProperty:o,rootData:c=t,dynamicAnchors:u={}}={}){let d=null,p=0,h=y.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),(!t||typeof t!=`object`||Array.isArray(t))&&typeof t!=`boolean`)return y.errors=[{instancePath:n,schemaPath:`#/type`,keyword:`type`,params:{type:e.type}}],!1;u.meta||=y;let _=p;i(t,{instancePath:n,parentData:a,parentDataProperty:o,rootData:c,dynamicAnchors:u})||(d=d===null?i.errors:d.concat(i.errors),p=d.length);var b=_===p;if(b){let e=p;s(t,{instancePath:n,parentData:a,parentDataProperty:o,rootData:c,dynamicAnchors:u})||(d=d===null?s.errors:d.concat(s.errors),p=d.length);var b=e===p;if(b){let e=p;l(t,{instancePath:n,parentData:a,parentDataProperty:o,rootData:c,dynamicAnchors:u})||(d=d===null?l.errors:d.concat(l.errors),p=d.length);var b=e===p;if(b){let e=p;f(t,{instancePath:n,parentData:a,parentDataProperty:o,rootData:c,dynamicAnchors:u})||(d=d===null?f.errors:d.concat(f.errors),p=d.length);var b=e===p;if(b){let e=p;m(t,{instancePath:n,parentData:a,parentDataProperty:o,rootData:c,dynamicAnchors:u})||(d=d===null?m.errors:d.concat(m.errors),p=d.length);var b=e===p;if(b){let e=p;g(t,{instancePath:n,parentData:a,parentDataProperty:o,rootData:c,dynamicAnchors:u})||(d=d===null?g.errors:d.concat(g.errors),p=d.length);var b=e===p;if(b){let e=p;v(t,{instancePath:n,parentData:a,parentDataProperty:o,rootData:c,dynamicAnchors:u})||(d=d===null?v.errors:d.concat(v.errors),p=d.length);var b=e===p}}}}}}if(p===0&&t&&typeof t==`object`&&!Array.isArray(t)){if(t.definitions!==void 0){let e=t.definitions,r=p;if(p===r){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let r=e[t],i=p,a=u.meta;if(a){if(!a(r,{instancePath:n+`/definitions/`+t.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:e,parentDataProperty:t,rootData:c,dynamicAnchors:u}))d=d===null?a.errors:d.concat(a.errors),p=d.length;else var x=a.evaluated.props,S=a.evaluated.items}else if(!y(r,{instancePath:n+`/definitions/`+t.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:e,parentDataProperty:t,rootData:c,dynamicAnchors:u}))d=d===null?y.errors:d.concat(y.errors),p=d.length;else{var C=y.evaluated.props;x!==!0&&C!==void 0&&(C===!0?x=!0:(x||={},Object.assign(x,C)));var w=y.evaluated.items;S!==!0&&w!==void 0&&(S=w===!0?!0:S>w?S:w)}if(i!==p)break}else return y.errors=[0],!1}var T=r===p}else var T=!0;if(T){if(t.dependencies!==void 0){let e=t.dependencies,r=p;if(p===r){if(e&&typeof e==`object`&&!Array.isArray(e))for(let t in e){let r=e[t],i=p,a=p,o=!1,s=p,l=u.meta;if(l){if(!l(r,{instancePath:n+`/dependencies/`+t.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:e,parentDataProperty:t,rootData:c,dynamicAnchors:u}))d=d===null?l.errors:d.concat(l.errors),p=d.length;else var E=l.evaluated.props,D=l.evaluated.items}else if(!y(r,{instancePath:n+`/dependencies/`+t.replace(/~/g,`~0`).replace(/\\//g,`~1`),parentData:e,parentDataProperty:t,rootData:c,dynamicAnchors:u}))d=d===null?y.errors:d.concat(y.errors),p=d.length;else{var O=y.evaluated.props;E!==!0&&O!==void 0&&(O===!0?E=!0:(E||={},Object.assign(E,O)));var k=y.evaluated.items;D!==!0&&k!==void 0&&(D=k===!0?!0:D>k?D:k)}var A=s===p;o||=A;let f=p;if(p===p){if(Array.isArray(r)){var j=!0;let e=r.length;for(let t=0;t<e;t++){let e=p;typeof r[t]!=`string`&&(d===null?d=[0]:d.push(0),p++);var j=e===p;if(!j)break}if(j){let e=r.length;if(e>1){let t={};for(;e--;){let n=r[e];if(typeof n==`string`){if(typeof t[n]==`number`){t[n],d===null?d=[0]:d.push(0),p++;break}t[n]=e}}}}}else d===null?d=[0]:d.push(0),p++}var A=f===p;if(o||=A,A&&D!==!0&&(D=!0),o)p=a,d!==null&&(a?d.length=a:d=null);else return d===null?d=[0]:d.push(0),p++,y.errors=d,!1;if(i!==p)break}else return y.errors=[0],!1}var T=r===p}else var T=!0;if(T){if(t.$recursiveAnchor!==void 0){let e=t.$recursiveAnchor,n=p;if(p===p){if(typeof e==`string`){if(!r.test(e))return y.errors=[0],!1}else return y.errors=[0],!1}var T=n===p}else var T=!0;if(T){if(t.$recursiveRef!==void 0){let e=p,n=p;if(p===n&&p===n&&typeof t.$recursiveRef!=`string`)return y.errors=[0],!1;var T=e===p}else var T=!0}}}}return y.errors=d,p===0}y.evaluated={props:{definitions:!0,dependencies:!0,$recursiveAnchor:!0,$recursiveRef:!0,contentEncoding:!0,contentMediaType:!0,contentSchema:!0,format:!0,title:!0,description:!0,default:!0,deprecated:!0,readOnly:!0,writeOnly:!0,examples:!0,type:!0,const:!0,enum:!0,multipleOf:!0,maximum:!0,exclusiveMaximum:!0,minimum:!0,exclusiveMinimum:!0,maxLength:!0,minLength:!0,pattern:!0,maxItems:!0,minItems:!0,uniqueItems:!0,maxContains:!0,minContains:!0,maxProperties:!0,minProperties:!0,required:!0,dependentRequired:!0,unevaluatedItems:!0,unevaluatedProperties:!0,prefixItems:!0,items:!0,contains:!0,additionalProperties:!0,properties:!0,patternProperties:!0,dependentSchemas:!0,propertyNames:!0,if:!0,then:!0,else:!0,allOf:!0,anyOf:!0,oneOf:!0,not:!0,$id:!0,$schema:!0,$ref:!0,$anchor:!0,$dynamicRef:!0,$dynamicAnchor:!0,$vocabulary:!0,$comment:!0,$defs:!0},dynamicProps:!1,dynamicItems:!1};" };
		const made = {};
		const later = (pattern, flags) => {
			let compiled;
			return { test: (text) => (compiled ??= new RegExp(pattern, flags)).test(text) };
		};
		return (kind, value) => {
			if (made[kind] === void 0) {
				const module = { exports: {} };
				new Function("module", "require", "later", sources[kind])(module, (name) => modules[name], later);
				made[kind] = module.exports;
			}
			return made[kind](value);
		};
	})();
	exports.isSchema = (value) => fits("meta", value);
}));

// src/schemas/quick-schema.ts
function isQuick(schema) {
	const open = [schema];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		if (typeof next !== "object" || next === null) continue;
		for (const [key, value] of Object.entries(next)) {
			if (slow.has(key)) return false;
			if (key === "pattern" && typeof value === "string" && !isLinear(value)) return false;
			if (key === "patternProperties" && typeof value === "object" && value !== null && !Object.keys(value).every(isLinear)) return false;
			open.push(value ?? null);
		}
	}
	return true;
}
function isLinear(pattern) {
	if (!pattern.startsWith("^")) return false;
	const end = pattern.endsWith("$") && !pattern.endsWith("\\$") ? pattern.length - 1 : pattern.length;
	let varying = 0;
	for (let at = 1; at < end; at = piece.lastIndex) {
		piece.lastIndex = at;
		const found = piece.exec(pattern);
		if (found === null) return false;
		const often = found[1] ?? "";
		if (often !== "" && !/^\{\d+\}$/.test(often)) varying += 1;
	}
	return varying <= 1;
}
var slow, piece;
function init_quick_schema() {
	return (init_quick_schema = __esmMin((() => {
		slow = /* @__PURE__ */ new Set([
			"$ref",
			"$dynamicRef",
			"$recursiveRef",
			"uniqueItems"
		]);
		piece = /(?:[^\\^$.|?*+()[\]{}]|\.|\\[dwsDWS./+*?^$()[\]{}|-]|\[\^?(?:[^\]\\]|\\.)+\])([?*+]|\{\d+(?:,\d*)?\})?/y;
	})))();
}

// src/schemas/foreign-schema.ts
function compileForeign(schema) {
	const { validator, quick } = limited(limits.step, () => ({
		validator: compiled(schema),
		quick: isQuick(schema)
	}));
	for (const sample of samples) limited(limits.step, () => validator(sample));
	let left = limits.all;
	let fault = null;
	return {
		schema,
		errorsOf: (value) => {
			if (fault !== null) throw fault;
			if (quick) return errorsOf(validator, value);
			const since = processorTime();
			try {
				return limited(Math.max(1, Math.min(limits.step, Math.floor(left))), () => errorsOf(validator, value));
			} catch (error) {
				if (error instanceof SchemaFault) fault = error;
				throw error;
			} finally {
				left -= processorTime() - since;
			}
		}
	};
}
function compiled(schema) {
	const named = "$schema" in schema ? schema.$schema : draft;
	const sound = (named === draft || named === `${draft}#`) && (0, import_meta_schema.isSchema)(schema);
	const made = (meta) => newAjv("all", {
		ownProperties: true,
		validateSchema: !sound,
		meta
	}).compile(schema);
	if (!sound) return made(true);
	try {
		return made(false);
	} catch (error) {
		if (error instanceof import__2020.Ajv2020.MissingRefError) return made(true);
		throw error;
	}
}
function errorsOf(validator, value) {
	return validator(value) ? [] : validator.errors ?? [];
}
function limited(limit, work) {
	try {
		return within$1(limit, work);
	} catch (error) {
		if (error instanceof TookTooLong) throw new SchemaFault("takes too long: one of its patterns tries too much, or its $refs multiply");
		if (error instanceof RangeError) throw new SchemaFault("has no end: a $ref leads back to itself, or it is nested too deeply");
		throw error;
	}
}
var import__2020, import_meta_schema, draft, SchemaFault, limits, samples;
function init_foreign_schema() {
	return (init_foreign_schema = __esmMin((() => {
		import__2020 = require__2020();
		init_within();
		init_ajv();
		import_meta_schema = require_meta_schema();
		init_quick_schema();
		draft = "https://json-schema.org/draft/2020-12/schema";
		SchemaFault = class extends Error {
			constructor(message) {
				super(message);
				this.name = "SchemaFault";
			}
		};
		limits = {
			step: 1e3,
			all: 2e4
		};
		samples = [
			null,
			true,
			0,
			"",
			[],
			{}
		];
	})))();
}

// src/fleet/names/secret-name.ts
function isPublicWord(slug, words = /* @__PURE__ */ new Set()) {
	return vocabulary.has(slug) || words.has(slug);
}
function secretNames(names, publicWords) {
	const named = (written, placeholder) => ({
		written,
		parts: partsOf(written),
		placeholder
	});
	return [
		...[names.domain, ...names.customDomains].map((domain) => named(domain.replace(/\.$/, ""), "(domain)")),
		...names.private.map((text) => named(text, "(private)")),
		...isPublicWord(names.slug, publicWords) ? [] : [named(names.slug, "(slug)")]
	].filter(({ parts }) => parts.length > 0);
}
function longestFirst(a, b) {
	return b.parts.join("").length - a.parts.join("").length;
}
function partsOf(name) {
	return asRead(name).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function asRead(text) {
	return /\P{ASCII}/u.test(text) ? text.normalize("NFKC").replace(/\p{Cf}/gu, "") : text;
}
var vocabulary;
function init_secret_name() {
	return (init_secret_name = __esmMin((() => {
		vocabulary = new Set("access account action address alert alerting api app application apply backend backup base bucket build cache change check client cloud cluster code compute config core count create data database default delete demo deploy dev development disk dns docker domain drift edge engine environment error executor fail failed false file fleet folder gateway global group health healthy host http https image index ingress input instance internal job key lab live local lock log main manager member metric module monitor monitoring name network node null object opentofu output plan platform policy pool private prod production project provider proxy public queue read region registry release remote replica resource result role root run runner secret security server service session shared size source sql stack stage staging state storage store subnet system task team tenant terraform test tofu token tools true type update upgrade user value version volume wait web worker write zone".split(" "));
	})))();
}

// src/fleet/rules/instance.ts
function instanceProblems(document, config, around) {
	const problems = [];
	const addProblem = (path, code, message, hint, spot = "value", severity = "error") => {
		problems.push(document.problem(path, spot, {
			severity,
			code,
			message,
			hint
		}));
	};
	const name = config.metadata?.name;
	const { slug, version, state, ingress, maintenance } = config.spec ?? {};
	if (name !== void 0 && name !== around.id) addProblem(["metadata", "name"], ...otherName(name, around.id));
	if (slug !== void 0) checkSlug(slug, around.words, addProblem);
	if (version !== void 0) checkVersion(version, around, addProblem);
	checkArchitecture(document, config, around, addProblem, problems);
	if (state !== void 0 && state !== "running") addProblem(["spec", "state"], ...unsupportedState(state));
	checkHold(config, addProblem);
	for (const [index, range] of (ingress?.allowlist ?? []).entries()) checkRange(range, [
		"spec",
		"ingress",
		"allowlist",
		index
	], addProblem);
	for (const [index, window] of (maintenance?.windows ?? []).entries()) checkWindow(window, [
		"spec",
		"maintenance",
		"windows",
		index
	], addProblem);
	return problems;
}
function otherName(name, id) {
	return [
		"instance.name",
		`metadata.name is ${quoted(name)}, the folder is ${quoted(id)}; they are the same id`,
		isId(id) ? `write ${oneLine$1(id)}, or correct the folder's name` : `rename the folder: ${idForm}`
	];
}
function checkSlug(slug, words, addProblem) {
	if (!isPublicWord(slug, words)) return;
	addProblem(["spec", "slug"], "slug.word", `the slug ${slug} is ${words.has(slug) ? "a word of the fleet itself (an environment, an architecture or a stack)" : "an ordinary word"}, so it is not hidden in comments, issues and logs; texts about other things hold it too`, "choose a slug that stands for this instance alone, if its name must not be seen", "value", "warning");
}
function unsupportedState(state) {
	const nothing = state === "absent" ? "nothing would be destroyed" : "nothing would be stopped";
	return [
		`state.${state}.unsupported`,
		`state: ${state} is not supported by this version of Flotilla: ${nothing}`,
		"keep state: running"
	];
}
function checkHold({ spec }, addProblem) {
	const { releaseChannel, hold } = spec ?? {};
	if (releaseChannel === "pause" && hold === void 0) addProblem(["spec", "releaseChannel"], "channel.pause-without-hold", "releaseChannel is pause without a hold; nothing names who paused it, why, and until when", "add spec.hold with scope, reason, owner and until");
	if (hold?.until !== void 0 && !isInstant(hold.until)) addProblem([
		"spec",
		"hold",
		"until"
	], "value.format", `spec.hold.until is ${quoted(hold.until)}; there is no such time`, null);
}
function checkWindow(window, path, addProblem) {
	if (window?.timezone !== void 0 && !isTimeZone(window.timezone)) addProblem([...path, "timezone"], "value.timezone", `there is no time zone ${quoted(window.timezone)}`, "use a name of the IANA database, for example Europe/Berlin");
	if (window?.from !== void 0 && window.from === window.to) addProblem([...path, "to"], "window.empty", `the window ends at ${window.to}, when it begins`, "a window over midnight ends before it begins, one of a whole day ends at 23:59");
}
function checkVersion(version, around, addProblem) {
	const path = ["spec", "version"];
	if (parseVersion$1(version) === null) addProblem(path, "version.range", `${shown$1(version)} can't be a version; the last number goes to 65535`, null);
	else if (!around.releases.has(version)) {
		const known = [...around.releases.keys()].sort(compareVersions);
		const line = version.slice(0, version.lastIndexOf("."));
		const near = known.findLast((release) => release.startsWith(`${line}.`));
		const newest = near === void 0 ? known.at(-1) : near;
		addProblem(path, "version.unknown", `there is no releases/${shown$1(version)}.yaml; a version has to be in the catalog`, newest === void 0 ? "add the release first" : `the newest${near === void 0 ? "" : ` of ${shown$1(line)}`} is ${newest}`);
	}
}
function checkArchitecture(document, config, around, addProblem, problems) {
	const spec = config.spec ?? {};
	if (spec.architecture === void 0) return;
	const architecture = around.architectures.get(spec.architecture);
	if (architecture === void 0) {
		const near = nearest(spec.architecture, around.architectures.keys());
		addProblem(["spec", "architecture"], "architecture.unknown", `there is no architectures/${shown$1(spec.architecture)}/`, near === null ? `known: ${listed([...around.architectures.keys()].sort())}` : `did you mean ${oneLine$1(near)}?`);
		return;
	}
	if (architecture === null) return;
	checkFields(config, architecture.config, addProblem);
	if (spec.values !== void 0) {
		if (architecture.values !== null) problems.push(...valuesProblems(document, spec.values, architecture.values, spec.architecture));
		else if (Object.keys(spec.values).length > 0) addProblem(["spec", "values"], "values.unexpected", `architectures/${shown$1(spec.architecture)} takes no values: it has no values.schema.json`, "remove them, or declare them in the next revision", "key");
	}
}
function checkFields({ spec }, architecture, addProblem) {
	for (const { field, path, allowed, required } of narrowedFields(architecture)) {
		const found = valueAt(spec, path);
		if (found === void 0) {
			if (required) {
				const hint = allowed === void 0 ? null : oneOf(allowed);
				addProblem(["spec"], "field.narrowed", `${field} is missing; the architecture needs it`, hint, "key");
			}
			continue;
		}
		if (allowed === void 0) continue;
		for (const [index, value] of (Array.isArray(found) ? found : [found]).entries()) {
			if (allowed.some((one) => one === value)) continue;
			const near = typeof value === "string" ? nearest(value, allowed.map(String)) : null;
			addProblem(Array.isArray(found) ? [...path, index] : path, "field.narrowed", `${field} is ${typeof value === "string" ? quoted(value) : shown$1(JSON.stringify(value))}, which the architecture does not take`, near === null ? oneOf(allowed) : `did you mean ${oneLine$1(near)}?`);
		}
	}
}
function narrowedFields(architecture) {
	const known = narrowedOf.get(architecture);
	if (known !== void 0) return known;
	const fields = Object.entries(architecture.spec.fields ?? {}).map(([field, narrowing]) => ({
		field,
		path: field.split("."),
		allowed: narrowing.enum,
		required: narrowing.required === true
	}));
	narrowedOf.set(architecture, fields);
	return fields;
}
function valueAt(spec, path) {
	let value = spec;
	for (let depth = 1; depth < path.length; depth += 1) {
		if (!isMapping(value)) return void 0;
		value = ownMember(value, path[depth] ?? "");
	}
	return value;
}
function oneOf(allowed) {
	return `it takes: ${listed(allowed.map(String))}`;
}
function valuesProblems(document, value, schema, architecture) {
	const at = ["spec", "values"];
	try {
		const errors = schema.errorsOf(value);
		return [...schemaProblems(document, errors, at), ...doubtfulValues(document, {
			at,
			value,
			errors,
			check: schema.errorsOf
		})];
	} catch (error) {
		if (!(error instanceof SchemaFault)) throw error;
		const message = `these values cannot be checked: architectures/${architecture}/values.schema.json ${error.message}`;
		return [document.problem(at, "key", {
			severity: "error",
			code: "values.unchecked",
			message,
			hint: "correct the schema in the next revision: patterns without a repeated group that repeats, $refs that end"
		})];
	}
}
function checkRange(range, path, addProblem) {
	if (range === void 0) return;
	const answer = checkCidr(range);
	if (answer.outcome === "not-a-cidr") addProblem(path, "value.cidr", `${quoted(range)} is not an address range; <address>/<prefix length> is wanted`, /^[0-9.]+$/.test(range) ? `one address is ${range}/32` : null);
	else if (answer.outcome === "host-bits") addProblem(path, "value.cidr-host-bits", `${shown$1(range)} has bits set behind its prefix`, `the range is ${answer.network}; one address has ${range.includes(":") ? "/128" : "/32"}`);
}
var isId, idForm, narrowedOf;
function init_instance() {
	return (init_instance = __esmMin((() => {
		init_quoted();
		init_foreign_schema();
		init_mapping();
		init_cidr();
		init_doubtful_values();
		init_nearest();
		init_secret_name();
		init_schema_problems();
		init_time_text();
		init_version();
		isId = (id) => /^[a-z][a-z0-9-]{2,62}$/.test(id);
		idForm = "an id is a lower-case letter, then 2 to 62 lower-case letters, digits or -";
		narrowedOf = /* @__PURE__ */ new WeakMap();
	})))();
}

// src/fleet/rules/environment-stacks.ts
function environmentStacksProblems(document, { spec = {} }, around) {
	const architecture = around.architectures.get(spec.architecture ?? "")?.config;
	const report = (code, message, hint) => document.problem(["spec", "architecture"], "value", {
		severity: "error",
		code,
		message,
		hint
	});
	return [
		...instanceProblems(document, { spec }, {
			...around,
			id: ""
		}),
		...foreignInputs(architecture).map((input) => report("environment.stacks-input", `the architecture reads ${shown$1(input)}, which an environment's own stacks do not have`, "they have spec.values and environment.<input>; between stacks outputs go by needs")),
		...(architecture?.spec.health ?? []).some((check) => "http" in check && check.version !== void 0) ? [report("environment.stacks-version", "a health check of the architecture asks for a version, and an environment's own stacks run none", "leave version out of its health checks")] : []
	];
}
function foreignInputs(architecture) {
	const inputs = (architecture?.spec.stacks ?? []).flatMap((stack) => stack.inputs);
	return [...new Set(inputs)].filter((input) => isEnvironmentOutput(input) || !/^(?:environment|spec\.values)(?:\.|$)/.test(input)).sort();
}
function misspelled(architecture, input, { document, near }) {
	const { spec } = architecture.value;
	const stack = spec.stacks.findIndex(({ inputs }) => inputs.includes(input));
	return architecture.problem([
		"spec",
		"stacks",
		stack,
		"inputs",
		spec.stacks[stack]?.inputs.indexOf(input) ?? 0
	], "value", {
		severity: "error",
		code: "environment.output-missing",
		message: `${shown$1(input)} is no output of ${document.file.replace("environment.yaml", "stacks.yaml")}`,
		hint: `did you mean environment.outputs.${near}?`
	});
}
function missingOutputs(document, { all, own }, architectures, open) {
	const architecture = own === null ? null : architectures.get(own);
	if (architecture === void 0 || own !== null && architecture === null) return [];
	const stacks = architecture?.config.spec.stacks ?? [];
	const declared = new Set(stacks.flatMap(({ name, outputs }) => Object.keys(outputs ?? {}).map((output) => `${name}.${output}`)));
	return [...all].sort().flatMap((name) => {
		if (name === own) return [];
		const inputs = (architectures.get(name)?.config.spec.stacks ?? []).flatMap((stack) => stack.inputs).filter(isEnvironmentOutput);
		return [...new Set(inputs)].flatMap((input) => {
			const wanted = environmentOutput(input);
			const output = wanted === null ? "" : `${wanted.stack}.${wanted.output}`;
			if (declared.has(output)) return [];
			const near = nearest(output, declared);
			if (own !== null && near !== null) return [misspelled(open(`architectures/${name}/architecture.yaml`), input, {
				document,
				near
			})];
			const hint = own === null ? "declare the environment's own stacks in stacks.yaml, beside this file" : `architectures/${oneLine$1(own)} declares: ${listed([...declared].sort())}`;
			const message = `architectures/${oneLine$1(name)} needs ${shown$1(input)}, which the environment's own stacks do not have`;
			return [document.problem(["spec"], "key", {
				severity: "error",
				code: "environment.output-missing",
				message,
				hint
			})];
		});
	});
}
function init_environment_stacks$1() {
	return (init_environment_stacks$1 = __esmMin((() => {
		init_quoted();
		init_environment_stacks();
		init_nearest();
		init_instance();
	})))();
}

// src/fleet/rules/release.ts
function releaseProblems(document, config, version) {
	const problems = [];
	const name = config.metadata?.name;
	const back = config.spec?.compatibleBack;
	if (name !== void 0 && name !== version) problems.push(document.problem(["metadata", "name"], "value", {
		severity: "error",
		code: "release.name",
		message: `metadata.name is ${shown$1(name)}, but the file is ${shown$1(version)}.yaml`,
		hint: `write ${oneLine$1(version)}, or rename the file`
	}));
	if (back !== void 0 && (parseVersion$1(back) === null || compareVersions(back, version) > 0)) problems.push(document.problem(["spec", "compatibleBack"], "value", {
		severity: "error",
		code: "release.compatible-back",
		message: `compatibleBack is ${shown$1(back)}, which is not a version before ${shown$1(version)}`,
		hint: "name the oldest version that this one can go back to"
	}));
	return problems;
}
function init_release() {
	return (init_release = __esmMin((() => {
		init_quoted();
		init_version();
	})))();
}

// src/fleet/rules/strategy.ts
function strategyProblems(document, config, ids) {
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	const report = (path, code, message, hint) => {
		problems.push(document.problem(path, "value", {
			severity: "error",
			code,
			message,
			hint
		}));
	};
	for (const [index, stage] of (config.spec?.stages ?? []).entries()) {
		const path = [
			"spec",
			"stages",
			index
		];
		const name = stage?.name;
		if (name !== void 0 && seen.has(name)) report([...path, "name"], "stage.duplicate", `two stages are named ${shown$1(name)}`, "give each stage its own name");
		if (name !== void 0) seen.add(name);
		for (const [at, member] of (stage?.members ?? []).entries()) if (member !== void 0) checkMember(member, `stage ${shown$1(name ?? String(index))}`, [
			...path,
			"members",
			at
		], ids, report);
	}
	return problems;
}
function checkMember(member, stage, path, ids, report) {
	if (member.ids === void 0 && member.percent === void 0 && Object.keys(member.labels ?? {}).length === 0) report(path, "stage.selects-nothing", `a member of ${stage} has neither labels, ids nor percent`, "write { percent: 100 } for all remaining instances");
	for (const [position, id] of (member.ids ?? []).entries()) {
		if (id === void 0 || ids.has(id)) continue;
		const near = nearest(id, ids.keys());
		const hint = near === null ? "remove it" : `did you mean ${oneLine$1(near)}?`;
		report([
			...path,
			"ids",
			position
		], "instance.unknown", `there is no instance ${shown$1(id)} in this environment`, hint);
	}
}
function init_strategy() {
	return (init_strategy = __esmMin((() => {
		init_quoted();
		init_nearest();
	})))();
}

// src/fleet/architecture-name.ts
function parseArchitectureName(name) {
	const at = name.lastIndexOf("/");
	return {
		family: name.slice(0, at),
		revision: Number(name.slice(at + 1))
	};
}
function init_architecture_name() {
	return (init_architecture_name = __esmMin((() => {})))();
}

// src/fleet/names/letters.ts
function places$1(text, part) {
	const found = [];
	if (part === "") return found;
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
	return found;
}
var Letters, widestGap, widestCut;
function init_letters() {
	return (init_letters = __esmMin((() => {
		init_secret_name();
		Letters = class {
			text;
			at;
			cuts;
			constructor(original) {
				const at = [];
				let text = "";
				for (const { 0: letter, index } of original.matchAll(/[\p{L}\p{N}]/gu)) {
					const lower = letter.toLowerCase();
					for (let unit = 0; unit < lower.length; unit += 1) at.push(index);
					text += lower;
				}
				this.text = text;
				this.at = at;
				let next = 0;
				this.cuts = [...original.matchAll(/\u2026|\.{3}/g)].map(({ 0: mark, index }) => {
					while (next < at.length && (at[next] ?? 0) < index) next += 1;
					const left = index - 1 - (at[next - 1] ?? -1e400);
					const right = (at[next] ?? 1e400) - index - mark.length;
					return {
						next,
						before: left <= widestCut,
						behind: right <= widestCut
					};
				});
			}
			find(parts, wholeWord) {
				const spelled = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, ""));
				const name = spelled.join("");
				const borders = new Set(spelled.map((_, index) => spelled.slice(0, index + 1).join("").length));
				return places$1(this.text, name).flatMap((first) => {
					const gaps = Array.from({ length: name.length - 1 }, (_, index) => this.gap(first + index));
					const isSplit = gaps.every((gap, index) => gap === 0 || gap <= widestGap && (name.length >= 8 || borders.has(index + 1)));
					const isSpaced = name.length >= 4 && gaps.every((gap) => gap === 1);
					if (!wholeWord && !isSplit && !isSpaced) return [];
					const isWord = (first === 0 || this.gap(first - 1) > 0) && this.gap(first + name.length - 1) > 0;
					if ((wholeWord || name.length < 4) && !isWord) return [];
					return [this.range(first, name.length)];
				});
			}
			findCut(parts) {
				const name = parts.join("");
				return this.cuts.flatMap(({ next, before, behind }) => {
					const found = [];
					for (let length = name.length - 1; length >= 4; length -= 1) {
						if (before && this.isSpelled(next - length, name.slice(0, length))) found.push(this.range(next - length, length));
						if (behind && this.isSpelled(next, name.slice(-length))) found.push(this.range(next, length));
					}
					return found;
				});
			}
			isSpelled(first, letters) {
				if (first < 0 || !this.text.startsWith(letters, first)) return false;
				return Array.from({ length: letters.length - 1 }, (_, index) => this.gap(first + index)).every((gap) => gap <= widestGap);
			}
			range(first, length) {
				return {
					start: this.at[first] ?? 0,
					end: (this.at[first + length - 1] ?? 0) + 1
				};
			}
			gap(at) {
				const next = this.at[at + 1];
				return next === void 0 ? 1 : next - (this.at[at] ?? 0) - 1;
			}
		};
		widestGap = 2;
		widestCut = 4;
	})))();
}

// src/fleet/names/one-instance.ts
function spelledId(id) {
	const parts = partsOf(id);
	return {
		id,
		parts,
		spelled: parts.join("")
	};
}
function scrubOfOne(ids, instance, publicWords) {
	const secrets = instance.flatMap((names) => secretNames(names, publicWords)).sort(longestFirst);
	const names = secrets.map(({ parts }) => parts.join(""));
	const kept = ids.filter(({ spelled }) => names.some((name) => spelled.includes(name)));
	const encodings = secrets.flatMap(({ written, placeholder }) => encodingsOf(written).map((code) => ({
		code,
		placeholder
	})));
	return (text) => {
		const found = [];
		const taken = new Uint8Array(text.length);
		const add = (part) => {
			if (taken.subarray(part.start, part.end).includes(1)) return;
			taken.fill(1, part.start, part.end);
			found.push(part);
		};
		const letters = new Letters(text);
		for (const { id, parts } of kept) for (const part of letters.find(parts, true)) if (text.slice(part.start, part.end) === id) add({
			...part,
			placeholder: null
		});
		for (const { parts, placeholder } of secrets) for (const part of letters.find(parts, false)) add({
			...part,
			placeholder
		});
		for (const { parts, placeholder } of secrets) for (const part of letters.findCut(parts)) add({
			...part,
			placeholder
		});
		const coded = text.toLowerCase().replaceAll("+", "-").replaceAll("/", "_");
		for (const { code, placeholder } of encodings) for (const start of places$1(coded, code)) add({
			start,
			end: start + code.length,
			placeholder
		});
		return replaced(text, found);
	};
}
function replaced(text, found) {
	let shown = "";
	let from = 0;
	for (const { start, end, placeholder } of found.toSorted((a, b) => a.start - b.start)) {
		if (placeholder === null) continue;
		shown += text.slice(from, start) + placeholder;
		from = end;
	}
	return shown + text.slice(from);
}
function encodingsOf(name) {
	if (name.length < 4) return [];
	return [.../* @__PURE__ */ new Set([
		name,
		name.toLowerCase(),
		name.toUpperCase()
	])].flatMap((form) => {
		const bytes = Buffer.from(form);
		return [...[
			0,
			1,
			2
		].map((offset) => Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url").slice(Math.ceil(offset * 8 / 6), Math.floor((offset + bytes.length) * 8 / 6))), bytes.toString("hex")].map((text) => text.toLowerCase());
	});
}
function init_one_instance() {
	return (init_one_instance = __esmMin((() => {
		init_letters();
		init_secret_name();
	})))();
}

// src/fleet/names/whole-words.ts
function wordScrub(instances, publicWords) {
	const runs = /* @__PURE__ */ new Map();
	const lengths = /* @__PURE__ */ new Map();
	const add = (parts, placeholder) => {
		const [first] = parts;
		if (first === void 0) return;
		runs.set(parts.join("-"), {
			length: parts.length,
			placeholder
		});
		const known = lengths.get(first) ?? /* @__PURE__ */ new Set();
		lengths.set(first, known.add(parts.length));
	};
	for (const names of instances) for (const { parts, placeholder } of secretNames(names, publicWords)) {
		add(parts, placeholder);
		const glued = parts.join("");
		if (parts.length > 1 && glued.length >= 8) add([glued], placeholder);
	}
	for (const { id } of instances) add(partsOf(id), null);
	const descending = new Map([...lengths].map(([first, known]) => [first, [...known].sort((a, b) => b - a)]));
	return (text) => withoutRuns(text, runs, descending);
}
function withoutRuns(text, runs, lengths) {
	const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
		word: word.toLowerCase(),
		start: index,
		end: index + word.length
	}));
	const runAt = (at) => {
		for (const length of lengths.get(words[at]?.word ?? "") ?? []) {
			const part = words.slice(at, at + length);
			const found = part.length === length && part.every(({ start }, index) => index === 0 || isSeparated(text, part[index - 1]?.end ?? 0, start)) ? runs.get(part.map(({ word }) => word).join("-")) : void 0;
			if (found !== void 0) return found;
		}
	};
	let shown = "";
	let from = 0;
	for (let at = 0; at < words.length;) {
		const run = runAt(at);
		const last = words[at + (run?.length ?? 1) - 1];
		if (run !== void 0 && run.placeholder !== null && last !== void 0) {
			shown += text.slice(from, words[at]?.start) + run.placeholder;
			from = last.end;
		}
		at += run?.length ?? 1;
	}
	return shown + text.slice(from);
}
function isSeparated(text, end, start) {
	return start - end === 1 && "-_. ".includes(text.charAt(end));
}
function init_whole_words() {
	return (init_whole_words = __esmMin((() => {
		init_secret_name();
	})))();
}

// src/fleet/public-text.ts
function fleetScrub(readable, fleet) {
	return scrubber(readable.map(namesOf), fleet === null ? [] : wordsOf(fleet));
}
function instancesOf({ environments }) {
	return [...environments.values()].flatMap(({ instances }) => [...instances.values()]);
}
function namesOf({ id, config: { spec } }) {
	return {
		id,
		slug: spec.slug,
		domain: spec.domain,
		customDomains: spec.customDomains ?? [],
		private: spec.private ?? []
	};
}
function namesIn$1(id, config) {
	const spec = isMapping(config) && isMapping(config["spec"]) ? config["spec"] : {};
	const texts = (value) => (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");
	const [slug = ""] = texts(spec["slug"]);
	const [domain = ""] = texts(spec["domain"]);
	return {
		id,
		slug,
		domain,
		customDomains: texts(spec["customDomains"]),
		private: texts(spec["private"])
	};
}
function problemsInPublic(problems, scrub, known) {
	return problems.map((problem) => {
		const id = instanceOfPath(problem.file)?.id;
		const hide = (text) => scrub(text, id !== void 0 && known.has(id) ? id : void 0);
		return {
			...problem,
			message: hide(problem.message),
			hint: problem.hint === null ? null : hide(problem.hint)
		};
	});
}
function wordsOf({ environments, architectures }) {
	const stacks = [...architectures.values()].flatMap((one) => one?.config.spec.stacks.map(({ name }) => name) ?? []);
	const families = [...architectures.keys()].map((name) => parseArchitectureName(name).family);
	return [
		...environments.keys(),
		...families,
		...stacks
	];
}
function scrubber(instances, words = []) {
	const known = Map.groupBy(instances, ({ id }) => id);
	const publicWords = new Set(words);
	const inWords = wordScrub([...known.values()].flat(), publicWords);
	let ids = null;
	const own = /* @__PURE__ */ new Map();
	const ownScrub = (id, names) => {
		ids ??= [...known.keys()].map(spelledId);
		const made = own.get(id) ?? scrubOfOne([spelledId(id), ...ids], names, publicWords);
		own.set(id, made);
		return made;
	};
	return (text, id) => {
		const names = id === void 0 ? void 0 : known.get(id);
		if (id !== void 0 && names === void 0) return withheld;
		const readable = asRead(text);
		return inWords(id === void 0 || names === void 0 ? readable : ownScrub(id, names)(readable));
	};
}
var withheld;
function init_public_text() {
	return (init_public_text = __esmMin((() => {
		init_mapping();
		init_config_path();
		init_one_instance();
		init_secret_name();
		init_whole_words();
		withheld = "(withheld: its names are not known, because its config is gone from main or cannot be read)";
	})))();
}

// src/fleet/rules/unique.ts
function add(first, repeated, name, file, index) {
	const before = first.get(name);
	if (before === void 0) {
		first.set(name, index < 0 ? file : {
			file,
			index
		});
		return;
	}
	const uses = repeated.get(name);
	if (uses === void 0) repeated.set(name, [typeof before === "string" ? {
		file: before,
		index: -1
	} : before, {
		file,
		index
	}]);
	else uses.push({
		file,
		index
	});
}
function problemsOf(what, repeated, pathOf, read) {
	return [...repeated].flatMap(([name, uses]) => {
		const more = uses.length > 2 ? ` and in ${uses.length - 2} more` : "";
		const problem = ({ file, index }, message) => read(file).problem(pathOf(index), "value", {
			severity: "error",
			code: `${what}.duplicate`,
			message,
			hint: `choose another ${what} for one of them`
		});
		return uses.map((use, at) => {
			const other = uses[at === 0 ? 1 : 0] ?? use;
			const { file, line, column } = problem(other, "");
			return problem(use, `the ${what} ${shown$1(name)} is also used in ${oneLine$1(file)}:${line}:${column}${more}; it must be unique in the fleet`);
		});
	});
}
function detached(name) {
	return ` ${name}`.slice(1);
}
function normal(domain) {
	const lower = domain.toLowerCase();
	return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}
var UniqueNames;
function init_unique() {
	return (init_unique = __esmMin((() => {
		init_quoted();
		UniqueNames = class {
			slugs = /* @__PURE__ */ new Map();
			domains = /* @__PURE__ */ new Map();
			repeatedSlugs = /* @__PURE__ */ new Map();
			repeatedDomains = /* @__PURE__ */ new Map();
			add(file, { spec }) {
				const { slug, domain, customDomains } = spec ?? {};
				if (slug !== void 0) add(this.slugs, this.repeatedSlugs, detached(slug), file, -1);
				if (domain !== void 0) add(this.domains, this.repeatedDomains, detached(normal(domain)), file, -1);
				for (const [index, custom] of (customDomains ?? []).entries()) if (custom !== void 0) add(this.domains, this.repeatedDomains, detached(normal(custom)), file, index);
			}
			problems(read) {
				return [...problemsOf("slug", this.repeatedSlugs, () => ["spec", "slug"], read), ...problemsOf("domain", this.repeatedDomains, (index) => index < 0 ? ["spec", "domain"] : [
					"spec",
					"customDomains",
					index
				], read)];
			}
		};
	})))();
}

// src/fleet/values-schema.ts
function valuesSchema(document) {
	if (document.problems.length > 0) return {
		check: null,
		problems: document.problems
	};
	const refuse = (message, path = []) => ({
		check: null,
		problems: [document.problem(path, "value", {
			severity: "error",
			code: "values.schema",
			message: `not a usable schema: ${shown$1(message, 300)}`,
			hint: "write a JSON Schema (draft 2020-12) that refers to no other file"
		})]
	});
	if (!isMapping(document.value)) return refuse("it is not a mapping");
	try {
		return {
			check: compileForeign(document.value),
			problems: []
		};
	} catch (error) {
		if (error instanceof SchemaFault) return refuse(`it ${error.message}`, firstReference(document.value));
		return refuse(error instanceof Error ? error.message : String(error));
	}
}
function firstReference(schema) {
	const open = [{
		at: schema,
		path: []
	}];
	for (let next = open.shift(); next !== void 0; next = open.shift()) {
		const { at, path } = next;
		if (Array.isArray(at)) open.push(...at.map((member, index) => ({
			at: member,
			path: [...path, index]
		})));
		if (!isMapping(at)) continue;
		if (typeof at["$ref"] === "string") return [...path, "$ref"];
		open.push(...Object.entries(at).map(([key, member]) => ({
			at: member,
			path: [...path, key]
		})));
	}
	return [];
}
function init_values_schema() {
	return (init_values_schema = __esmMin((() => {
		init_quoted();
		init_mapping();
		init_foreign_schema();
	})))();
}

// src/fleet/check-files.ts
function checkFiles(source, options = {}) {
	const files = listFiles(source);
	const checker = new FileChecker(source);
	checker.problems.push(...files.problems);
	const fleet = files.fleet === null ? null : checker.check("Fleet", files.fleet).value;
	const releases = checkReleases(checker, files.releases);
	const architectures = checkArchitectures(checker, files.architectures);
	const unique = new UniqueNames();
	const words = new Set(wordsOf({
		environments: files.environments,
		architectures
	}));
	const locations = new StateLocations();
	const environments = /* @__PURE__ */ new Map();
	const usedBy = /* @__PURE__ */ new Map();
	for (const [name, own] of files.environments) {
		const environment = checkEnvironment(checker, own);
		environments.set(name, {
			config: environment.usable,
			strategies: environment.strategies
		});
		const used = checkInstances(checker, name, own, {
			architectures,
			releases,
			words,
			unique,
			locations,
			backend: environment.usable?.spec.backend,
			options
		});
		usedBy.set(name, used.all);
		if (environment.valid !== null) {
			const { document, config } = environment.valid;
			checker.problems.push(...missingInputs(document, config, used.all, architectures));
			checker.problems.push(...missingOutputs(document, used, architectures, (path) => checker.open(path)));
		}
	}
	const open = remembered((path) => checker.open(path));
	checker.problems.push(...unique.problems(open), ...locations.problems((name) => open(`environments/${name}/environment.yaml`)));
	checkTemplates(checker, source, files.templates);
	return {
		checked: checker.checked,
		problems: checker.problems,
		fleet,
		environments,
		used: usedBy,
		architectures,
		releases
	};
}
function checkTemplates(checker, source, paths) {
	for (const path of paths) {
		checker.checked.push(path);
		const parsed = isTemplateFile(path) ? parseTemplateFile(path, source.read(path)) : parseTracker(path, source.read(path));
		if (parsed.outcome === "invalid") checker.problems.push(...parsed.problems);
	}
}
function checkReleases(checker, paths) {
	const sorted = [...paths].sort(([a], [b]) => compareVersions(a, b));
	return new Map(sorted.map(([version, path]) => [version, checker.checkWith("Release", path, (document, release) => releaseProblems(document, release, version))]));
}
function checkArchitectures(checker, revisions) {
	const architectures = /* @__PURE__ */ new Map();
	for (const [name, files] of revisions) {
		if (!files.has("architecture.yaml")) continue;
		const folder = `architectures/${name}`;
		const { document, value } = checker.check("Architecture", `${folder}/architecture.yaml`);
		const problems = value === null ? [] : architectureProblems(document, value, files);
		const values = files.has("values.schema.json") ? checkValuesSchema(checker, `${folder}/values.schema.json`) : null;
		checker.problems.push(...problems, ...values?.problems ?? []);
		const broken = value === null || problems.some(({ severity }) => severity === "error") || (values?.problems.length ?? 0) > 0;
		architectures.set(name, broken ? null : {
			config: value,
			values: values?.check ?? null
		});
	}
	return architectures;
}
function checkValuesSchema(checker, path) {
	checker.checked.push(path);
	return valuesSchema(checker.open(path));
}
function checkEnvironment(checker, files) {
	let valid = null;
	let usable = null;
	if (files.config !== null) {
		const file = checker.check("Environment", files.config);
		const problems = file.valid === void 0 ? [] : environmentProblems$1(file.document, file.valid, new Set(files.strategies.keys()));
		checker.problems.push(...problems);
		if (file.value !== null) valid = {
			document: file.document,
			config: file.value
		};
		usable = problems.some(({ severity }) => severity === "error") ? null : file.value;
	}
	const strategies = /* @__PURE__ */ new Map();
	for (const [name, path] of files.strategies) strategies.set(name, checker.checkWith("RolloutStrategy", path, (document, strategy) => strategyProblems(document, strategy, files.instances)));
	return {
		usable,
		valid,
		strategies
	};
}
function checkInstances(checker, environment, files, fleet) {
	const used = /* @__PURE__ */ new Set();
	let own = null;
	const accept = (id, path, config, document) => {
		used.add(config.spec.architecture);
		fleet.locations.add(environment, id, fleet.backend, fleet.architectures.get(config.spec.architecture)?.config);
		fleet.options.onInstance?.({
			environment,
			id,
			path,
			config,
			document
		});
	};
	for (const [id, path] of files.instances) {
		if (id === "environment") {
			const { document, value, valid } = checker.check("EnvironmentStacks", path);
			fleet.options.onValue?.(id, document.value);
			own = valid?.spec?.architecture ?? "";
			if (valid === void 0) continue;
			checker.problems.push(...environmentStacksProblems(document, valid, fleet));
			if (value !== null) accept(id, path, stacksAsInstance(value), document);
			continue;
		}
		if (fleet.options.only?.(environment, id) === false) continue;
		const { document, value: config, valid } = checker.check("Instance", path);
		fleet.options.onValue?.(id, document.value);
		if (valid === void 0) continue;
		checker.problems.push(...instanceProblems(document, valid, {
			id,
			architectures: fleet.architectures,
			releases: fleet.releases,
			words: fleet.words
		}));
		fleet.unique.add(path, valid);
		if (config !== null) accept(id, path, config, document);
	}
	return {
		all: used,
		own
	};
}
function init_check_files() {
	return (init_check_files = __esmMin((() => {
		init_config_path();
		init_environment_stacks();
		init_file_checker();
		init_list_files();
		init_architecture();
		init_environment();
		init_environment_stacks$1();
		init_instance();
		init_release();
		init_strategy();
		init_backend$1();
		init_public_text();
		init_unique();
		init_template_files();
		init_tracker_template();
		init_values_schema();
		init_version();
	})))();
}

// src/fleet/git-tree.ts
async function gitTreeSource(repository, treeish, wanted) {
	const entries = [];
	const trees = /* @__PURE__ */ new Map();
	const blobs = /* @__PURE__ */ new Map();
	for (const { path, mode, oid } of await repository.tree(treeish, { trees: true })) if (mode === "040000") {
		trees.set(path, oid);
		if (meantFolder(path) !== null) entries.push({
			path,
			kind: "folder"
		});
	} else if (belongsToFleet(path)) {
		entries.push({
			path,
			kind: mode === "120000" ? "link" : mode === "160000" ? "submodule" : "file"
		});
		if (mode.startsWith("100")) blobs.set(path, oid);
	}
	const contents = await repository.blobs([...blobs].filter(([path, oid]) => wanted(path, oid)).map(([, oid]) => oid));
	const oidOf = (path) => {
		const oid = blobs.get(path);
		if (oid === void 0) throw new Error(`${path} is no file of ${treeish}`);
		return oid;
	};
	return {
		entries,
		trees,
		blobs,
		oid: oidOf,
		read: (path) => {
			const bytes = contents.get(oidOf(path));
			if (bytes === void 0) throw new Error(`${path} was not asked for`);
			return decode(bytes);
		}
	};
}
function init_git_tree() {
	return (init_git_tree = __esmMin((() => {
		init_decode();
		init_misnamed();
		init_source();
	})))();
}

// src/fleet/immutable.ts
function immutableChanges(schema, before, after) {
	const found = [];
	visit({
		root: schema,
		found,
		seen: /* @__PURE__ */ new Map()
	}, {
		schema,
		before,
		after,
		path: []
	});
	return found;
}
function visit(context, pair) {
	const { schema, before, after, path } = pair;
	if (!isMapping(schema) || before === void 0 || isSeen(context, path, schema) || isDeepStrictEqual(before, after)) return;
	const effect = schema["x-immutable"];
	if (typeof effect === "string") {
		if (!context.found.some((change) => isDeepStrictEqual(change.path, path))) context.found.push({
			path,
			before,
			after,
			effect
		});
		return;
	}
	const reference = schema["$ref"];
	if (typeof reference === "string" && reference.startsWith("#")) visit(context, {
		...pair,
		schema: referred(context.root, reference)
	});
	for (const all of [
		schema["allOf"],
		schema["anyOf"],
		schema["oneOf"]
	]) if (Array.isArray(all)) for (const one of all) visit(context, {
		...pair,
		schema: one
	});
	if (isMapping(before)) visitMembers(context, pair, before);
	else if (Array.isArray(before)) visitItems(context, pair, before);
}
function isSeen({ seen }, path, schema) {
	const key = JSON.stringify(path);
	const parts = seen.get(key) ?? /* @__PURE__ */ new Set();
	if (parts.has(schema)) return true;
	seen.set(key, parts.add(schema));
	return false;
}
function visitMembers(context, { schema, after, path }, before) {
	const properties = isMapping(schema) && isMapping(schema["properties"]) ? schema["properties"] : {};
	const others = isMapping(schema) ? schema["additionalProperties"] : void 0;
	for (const [key, value] of Object.entries(before)) {
		const now = isMapping(after) ? ownMember(after, key) : void 0;
		visit(context, {
			schema: ownMember(properties, key) ?? others,
			before: value,
			after: now,
			path: [...path, key]
		});
	}
}
function visitItems(context, { schema, after, path }, before) {
	if (!isMapping(schema)) return;
	const items = Array.isArray(after) ? after : [];
	for (const [index, value] of before.entries()) visit(context, {
		schema: schema["items"],
		before: value,
		after: items[index],
		path: [...path, index]
	});
}
function referred(root, reference) {
	let at = root;
	for (const step of pointerSteps(decodeURIComponent(reference.slice(1)))) at = isMapping(at) ? ownMember(at, step) : void 0;
	return at;
}
function init_immutable() {
	return (init_immutable = __esmMin((() => {
		/* @__PURE__ */ init_json_pointer();
		init_mapping();
	})))();
}

// src/fleet/rules/against-base.ts
function instanceChangeProblems(document, base, after, { releases, architectures }) {
	const before = base.config;
	const architecture = architectures.get(after.spec.architecture) ?? null;
	const schemas = [architecture, architectures.get(before.spec.architecture) ?? null].map((one) => one?.values?.schema);
	return [
		...versionProblems(document, before, after, releases),
		...familyProblems(document, before, after),
		...immutableProblems(document, base, {
			schemas: [configSchemas.Instance],
			before,
			after,
			at: []
		}),
		...immutableProblems(document, base, {
			schemas,
			before: before.spec.values,
			after: after.spec.values,
			at: ["spec", "values"]
		}),
		...architecture === null ? [] : unreadProblems(document, before, after, architecture)
	];
}
function environmentChangeProblems(document, base, after) {
	return [...immutableProblems(document, base, {
		schemas: [configSchemas.Environment],
		before: base.config,
		after,
		at: []
	}), ...backendProblems(document, base.config, after)];
}
function backendProblems(document, before, after) {
	if (isDeepStrictEqual(before.spec.backend, after.spec.backend)) return [];
	return [document.problem(["spec", "backend"], "key", {
		severity: "warning",
		code: "backend.moves",
		message: "the states stay where they are: once this is merged, nothing of this environment is applied until they are moved",
		hint: "then move those of each instance: /move-state <id>, or stack move-state <id>"
	})];
}
function immutableProblems(document, base, { schemas, before, after, at }) {
	const changes = schemas.flatMap((schema) => immutableChanges(schema, before, after));
	return [...new Map(changes.map((change) => [pathText(change.path), change])).values()].map((change) => {
		const path = [...at, ...change.path];
		const was = described({
			value: change.before,
			written: base.document.written(path)
		});
		const is = described({
			value: change.after,
			written: document.written(path)
		});
		const isOne = isScalar(change.before);
		const must = change.after === void 0 ? "must not be removed" : isOne ? `must not change from ${was} to ${is}` : "must not change";
		return document.problem(path, "value", {
			severity: "error",
			code: "field.immutable",
			message: `${shown$1(pathText(path))} ${must}: ${shown$1(change.effect, 300)}`,
			hint: `put it back${isOne ? ` to ${was}` : ""}; for another one create another instance and move the data`
		});
	});
}
function isScalar(value) {
	return typeof value !== "object" || value === null;
}
function versionProblems(document, before, after, releases) {
	if (!releases.has(after.spec.version)) return [];
	const known = new Map([...releases].flatMap(([version, release]) => release === null ? [] : [[version, release]]));
	const answer = versionPath({
		from: before.spec.version,
		to: after.spec.version,
		catalog: known,
		held: after.spec.hold !== void 0,
		healthy: null
	});
	if (answer.outcome !== "refused" || answer.reason === "unknown-version") return [];
	const { message, hint } = answer;
	return [document.problem(["spec", "version"], "value", {
		severity: "error",
		code: `version.${answer.reason}`,
		message,
		hint
	})];
}
function familyProblems(document, before, after) {
	const was = familyOf(before);
	if (was === familyOf(after)) return [];
	const [from, to] = [shown$1(before.spec.architecture), shown$1(after.spec.architecture)];
	return [document.problem(["spec", "architecture"], "value", {
		severity: "error",
		code: "architecture.family",
		message: `the architecture changes from ${from} to ${to}; an instance stays in its family`,
		hint: `choose a revision of ${shown$1(was)}, or create another instance and move the data`
	})];
}
function unreadProblems(document, before, after, architecture) {
	return unreadChanges(before, after, readFields(architecture.config)).map((path) => document.problem(path, "key", {
		severity: "warning",
		code: "field.unread",
		message: `${shown$1(path.join("."))} changes, but no stack of ${shown$1(after.spec.architecture)} reads it, and Flotilla does not either`,
		hint: "nothing will happen; if something should, a later revision has to list it in a stack's inputs"
	}));
}
function removalProblem(path, id, movedTo) {
	const at = {
		line: 1,
		column: 1,
		severity: "error"
	};
	if (movedTo !== null) return {
		...at,
		file: movedTo,
		code: "instance.renamed",
		message: `${oneLine$1(path)} was moved here; what runs would be lost and created anew, because an instance's place and id never change`,
		hint: `move it back to ${oneLine$1(path)}`
	};
	return {
		...at,
		file: path,
		code: "instance.removed",
		message: `${id === "environment" ? "the declaration of the environment's own stacks" : `the folder of ${oneLine$1(id)}`} is removed while what it describes still exists; nothing would be destroyed, and nobody would look after it`,
		hint: "put the file back; taking an instance away (state: absent) is not supported by this version of Flotilla"
	};
}
function frozenProblem(file, revision, environment, next) {
	return {
		file,
		line: 1,
		column: 1,
		severity: "error",
		code: "architecture.frozen",
		message: `architectures/${oneLine$1(revision)}/ is used by instances of ${oneLine$1(environment)} and frozen: a change here would reach them unasked`,
		hint: `copy the folder to architectures/${oneLine$1(next)}/, change it there, and move instances by their architecture line`
	};
}
function nextRevision(revision, taken) {
	const [family = "", number = "0"] = revision.split("/");
	let next = Number(number) + 1;
	while (taken.has(`${family}/${next}`)) next++;
	return `${family}/${next}`;
}
function familyOf({ spec }) {
	return spec.architecture.split("/")[0] ?? "";
}
function unreadChanges(before, after, fields, path = []) {
	if (path.length > 0 && !isRead(path.join("."), fields)) {
		if (!(isMapping(before) && isMapping(after))) return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
	}
	if (!isMapping(before) && !isMapping(after)) return [];
	const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
	return [.../* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(is)])].sort().flatMap((key) => unreadChanges(ownMember(was, key), ownMember(is, key), fields, [...path, key]));
}
function init_against_base() {
	return (init_against_base = __esmMin((() => {
		init_mapping();
		init_quoted();
		init_config_schemas();
		init_config_path();
		init_fields();
		init_immutable();
		init_value_text();
		init_place();
		init_version();
	})))();
}

// src/fleet/since-applied.ts
function sinceApplied(source, fleet, { instances, gone }, now) {
	const known = new Set(instances.map(({ path }) => path));
	return [
		...instances.flatMap(({ path, config: before }) => {
			const after = now.changed.get(path);
			return before === null || after === void 0 ? [] : instanceChangeProblems(after.document, before, after.config, fleet);
		}),
		...now.all.flatMap(({ path, config }) => {
			const from = known.has(path) ? void 0 : gone.get(config.spec.slug);
			return from === void 0 ? [] : [removalProblem(from, "", path)];
		}),
		...environmentProblems(source, fleet, instances),
		...frozenProblems$1(source, fleet, instances)
	].filter(({ severity }) => severity === "error");
}
function environmentProblems(source, fleet, instances) {
	const problems = [...new Map(instances.flatMap(({ environment, environmentFile: file }) => file === null ? [] : [[file, environment]]))].flatMap(([file, environment]) => {
		const after = fleet.environments.get(environment)?.config ?? null;
		const path = file.document.file;
		return after === null ? [] : environmentChangeProblems(readDocument(path, source.read(path)), file, after);
	});
	return [...new Map(problems.map((problem) => [`${problem.file} ${problem.message}`, problem])).values()];
}
function frozenProblems$1(source, fleet, instances) {
	const problems = /* @__PURE__ */ new Map();
	for (const { environment, environmentFile, revision } of instances) {
		const config = environmentFile?.config ?? fleet.environments.get(environment)?.config ?? null;
		if (revision === null || config?.spec.kind === "local" || problems.has(revision.name)) continue;
		const folder = `architectures/${revision.name}`;
		if (source.trees.get(folder) === revision.tree || !source.trees.has(folder)) continue;
		const next = nextRevision(revision.name, new Set(fleet.architectures.keys()));
		problems.set(revision.name, {
			...frozenProblem(`${folder}/architecture.yaml`, revision.name, environment, next),
			hint: `put ${folder}/ back as it was when it was applied; make the change in a copy, architectures/${next}/`
		});
	}
	return [...problems.values()];
}
function init_since_applied() {
	return (init_since_applied = __esmMin((() => {
		init_document();
		init_against_base();
	})))();
}

// src/fleet/load.ts
async function loadFleet(repository, treeish, options = {}) {
	const { commit, tree } = await locate(repository, treeish, options.root ?? "");
	const only = options.only === void 0 ? null : new Set(options.only.map(({ environment, id }) => configPath(environment, id)));
	const isWanted = (path) => {
		const key = only === null ? null : instanceOfConfig(path);
		return key === null || key.id === "environment" || only?.has(path) === true;
	};
	const source = await gitTreeSource(repository, tree, (path) => describesFleet(path) && isWanted(path));
	const read = [];
	const appliedElse = new Set(options.applied?.instances.flatMap(({ path, config }) => config === null ? [] : [path]));
	const changed = /* @__PURE__ */ new Map();
	const checkOptions = {
		onInstance: (instance) => {
			const { environment, id, path, config } = instance;
			read.push({
				environment,
				id,
				path,
				config,
				oid: source.oid(path)
			});
			if (appliedElse.has(path)) changed.set(path, instance);
		},
		...only === null ? {} : { only: (environment, id) => only.has(configPath(environment, id)) }
	};
	const checked = checkFiles(source, checkOptions);
	const refused = options.applied === void 0 ? [] : sinceApplied(source, checked, options.applied, {
		all: read,
		changed
	});
	const problems = inOrder([...checked.problems, ...refused]);
	if (checked.fleet === null) return {
		snapshot: null,
		problems,
		refused,
		readable: read
	};
	const broken = new Set(problems.filter((problem) => problem.severity === "error").map((problem) => problem.file));
	const architectures = /* @__PURE__ */ new Map();
	for (const [name, architecture] of checked.architectures) if (architecture !== null) architectures.set(name, architectureOf(source, name, architecture.config));
	const environments = /* @__PURE__ */ new Map();
	for (const [name, { config, strategies }] of [...checked.environments].sort(([a], [b]) => byText(a, b))) {
		if (config === null) continue;
		const valid = read.filter((instance) => instance.environment === name && !broken.has(instance.path) && architectures.has(instance.config.spec.architecture));
		const stacks = stacksOf(valid, architectures);
		const instances = valid.filter(({ path, config: { spec } }) => {
			return !(stacks === void 0 && readsEnvironment(checked.architectures.get(spec.architecture)?.config)) && (only === null || only.has(path));
		}).sort((a, b) => byText(a.id, b.id));
		environments.set(name, {
			name,
			config,
			oid: source.oid(`environments/${name}/environment.yaml`),
			strategies: new Map([...strategies].flatMap(([file, strategy]) => strategy === null ? [] : [[file, strategy.spec]])),
			instances: new Map(instances.map((instance) => [instance.id, instance])),
			...stacks === void 0 ? {} : { stacks }
		});
	}
	const releases = new Map([...checked.releases].flatMap(([version, release]) => release === null ? [] : [[version, release]]));
	return {
		snapshot: {
			tree,
			commit,
			fleet: checked.fleet,
			environments,
			architectures,
			releases
		},
		problems,
		refused,
		readable: read
	};
}
function stacksOf(valid, architectures) {
	const instance = valid.find(({ id }) => id === environmentId);
	const architecture = architectures.get(instance?.config.spec.architecture ?? "");
	return instance === void 0 || architecture === void 0 ? void 0 : {
		instance,
		architecture
	};
}
async function listInstances(repository, treeish, root = "") {
	const below = root === "" ? "environments" : `${root}/environments`;
	return (await repository.tree(treeish, { below })).flatMap(({ path: full, mode, oid }) => {
		const path = root === "" ? full : full.slice(root.length + 1);
		const key = instanceOfConfig(path);
		return key === null || !mode.startsWith("100") ? [] : [{
			...key,
			path,
			oid
		}];
	});
}
async function locate(repository, treeish, root) {
	const oid = await repository.resolve(treeish);
	if (oid === null) throw new UserError(`${JSON.stringify(treeish)} does not exist in ${repository.gitDir}`);
	const peeled = await repository.resolve(`${oid}^{tree}`);
	const tree = root === "" ? peeled : await repository.resolve(`${oid}:${root}`);
	if (peeled === null || tree === null) throw new UserError(`${treeish} holds no folder ${JSON.stringify(root)}`);
	return {
		commit: peeled === oid ? null : oid,
		tree
	};
}
function architectureOf(source, name, config) {
	const folder = `architectures/${name}`;
	const treeOf = (path) => {
		const oid = source.trees.get(path);
		if (oid === void 0) throw new UserError(`${path} is not a folder`);
		return oid;
	};
	return {
		name,
		config,
		folder,
		oid: treeOf(folder),
		modules: new Map(config.spec.stacks.map((stack) => [stack.name, treeOf(`${folder}/stacks/${stack.name}`)]))
	};
}
function init_load() {
	return (init_load = __esmMin((() => {
		init_user_error();
		/* @__PURE__ */ init_order();
		init_check_files();
		init_config_path();
		init_environment_stacks();
		init_git_tree();
		init_problem();
		init_list_files();
		init_since_applied();
	})))();
}

// src/report/plain-text.ts
function plain(text, limit = 300) {
	const line = oneLine(text);
	return inert((line.length > limit ? `${line.slice(0, limit - 1)}\u2026` : line).replace(/[\\`*_{}[\]<>|~$&!]/g, "\\$&"));
}
function inert(text) {
	return text.replace(/@(?=[\p{L}\p{N}])/gu, "@\u200B").replace(/#(?=\d)/g, "#\u200B").replace(/\bGH-(?=\d)/gi, "$&\u200B").replace(/:\/\//g, ":\u200B//").replace(/\bwww\./gi, "$&\u200B").replace(/^(?:#{1,6}|[-+=])(?=[\s=-]|$)/, "\\$&").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
function mentioned(mention) {
	return mention !== null && /^@[A-Za-z0-9_-]+(?:\/[A-Za-z0-9._-]+)?(?: @[A-Za-z0-9_-]+(?:\/[A-Za-z0-9._-]+)?){0,4}$/.test(mention) ? `${mention} ` : "";
}
function code(text, limit = 100) {
	const line = unmarked(oneLine(text).replaceAll("`", "'"));
	return line === "" ? "` `" : `\`${line.length > limit ? `${line.slice(0, limit - 1)}\u2026` : line}\``;
}
function codeBlock(text, language = "") {
	const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
	return `${fence}${language}\n${unmarked(text)}\n${fence}`;
}
function unmarked(text) {
	return text.replaceAll("<!--", "< !--");
}
function link(address, hosts) {
	return linkable(address, hosts) ?? plain(address);
}
function linkable(address, hosts) {
	const [, host] = /^https:\/\/([a-z0-9.-]+)(?:\/[A-Za-z0-9.~/-]*)?(?:#[A-Za-z0-9-]*)?$/.exec(address) ?? [];
	return host !== void 0 && hosts.includes(host) ? address : null;
}
function oneLine(text) {
	return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
function init_plain_text() {
	return (init_plain_text = __esmMin((() => {})))();
}

// src/data/person.ts
function isSamePerson(a, b) {
	if (a.account !== void 0 && b.account !== void 0) return a.account === b.account;
	return a.by.toLowerCase() === b.by.toLowerCase();
}
function personOf(by, account) {
	return account === null || account === void 0 ? { by } : {
		by,
		account
	};
}
function init_person() {
	return (init_person = __esmMin((() => {})))();
}

// src/fleet/link-hosts.ts
function linkHosts(fleet) {
	return ["github.com", ...fleet?.spec.links ?? []];
}
function init_link_hosts() {
	return (init_link_hosts = __esmMin((() => {})))();
}

// src/fleet/windows.ts
function windowsText(maintenance) {
	const windows = (maintenance?.windows ?? []).map(({ days, from, to, timezone }) => `${days.join(", ")} ${from}\u2013${to} ${timezone}`);
	const notice = maintenance?.notice === void 0 ? [] : [`notice ${maintenance.notice}`];
	const parts = [...windows.length === 0 ? [] : [windows.join(" and ")], ...notice];
	return parts.length === 0 ? null : parts.join(", ");
}
function init_windows() {
	return (init_windows = __esmMin((() => {})))();
}

// src/data/few.ts
function few(items, most, write = String) {
	const shown = items.slice(0, most).map((item) => write(item));
	const rest = items.length - shown.length;
	return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
function init_few() {
	return (init_few = __esmMin((() => {})))();
}

// src/data/canonical-json.ts
function canonicalJson(value) {
	if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	const exact = exactNumber(value);
	if (exact !== null) return exact;
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).sort(byKey).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}
function indentedJson(value) {
	return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null || exactNumber(value) !== null) return value;
	return Object.fromEntries(Object.entries(value).sort(byKey).map(([key, member]) => [key, sorted(member)]));
}
function init_canonical_json() {
	return (init_canonical_json = __esmMin((() => {
		init_json();
		/* @__PURE__ */ init_order();
	})))();
}

// src/data/fingerprint.ts
function sha256(text) {
	return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
function shortFingerprint(hash) {
	return hash.replace(/^sha256:/, "").slice(0, 8);
}
function init_fingerprint() {
	return (init_fingerprint = __esmMin((() => {})))();
}

// src/yaml/write.ts
function writeYaml(value) {
	return dump(value, options);
}
function escapeInvisible(layout) {
	if (/[\p{C}\p{Zl}\p{Zp}]/u.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function flowYaml(value) {
	return dump(value, {
		...options,
		flowLevel: 0,
		flowBracketPadding: !Array.isArray(value)
	}).trimEnd();
}
function scalarYaml(value, quotes, inFlow) {
	const style = {
		plain: SCALAR_STYLE.PLAIN,
		single: SCALAR_STYLE.SINGLE_QUOTED,
		double: SCALAR_STYLE.DOUBLE_QUOTED
	}[quotes];
	const text = dump([value], {
		...options,
		flowLevel: inFlow ? 0 : -1,
		transform: (documents) => visit$1(documents, (node) => {
			if (node.kind === "scalar" && typeof value === "string") node.style = style;
		})
	});
	return inFlow ? text.trimEnd().slice(1, -1) : text.trimEnd().slice(2);
}
function blockYaml(value, column, eol) {
	return dump(value, {
		...options,
		transform: (documents) => visit$1(documents, (node, { depth, parent }) => {
			if (node.kind !== "sequence" && node.kind !== "mapping") return;
			if (parent?.kind === "sequence" || node.kind === "sequence" && depth > 0) node.style = COLLECTION_STYLE.FLOW;
		})
	}).trimEnd().replaceAll("\n", `${eol}${" ".repeat(column)}`);
}
var _, rules, options;
function init_write() {
	return (init_write = __esmMin((() => {
		init_js_yaml();
		({tryLongOrMultilineAsBlock: _, ...rules} = DEFAULT_SCALAR_STYLE_RULES);
		options = {
			schema: DUMP_SCHEMA,
			scalarStyleRules: [escapeInvisible, ...Object.values(rules)],
			quoteStyle: "double",
			lineWidth: -1,
			noRefs: true
		};
	})))();
}

// src/git/repository.ts
function defaultRef({ branch = usualBranch }) {
	return `refs/heads/${branch}`;
}
var usualBranch;
function init_repository() {
	return (init_repository = __esmMin((() => {
		usualBranch = "main";
	})))();
}

// src/stacks/module/hcl-wasm.ts
function callHcl(name, file, text) {
	const call = `call(${JSON.stringify(name)}, ${JSON.stringify(file)}, ${JSON.stringify(text)})`;
	try {
		const answer = byProcessorTime(limit, (timeout) => {
			const used = instance ??= newInstance();
			instance = null;
			const given = runInContext(call, used, { timeout });
			instance = used;
			return given;
		});
		const [error, json] = Array.isArray(answer) ? answer : [];
		if (typeof error === "string") return {
			outcome: "refused",
			message: error
		};
		if (typeof json === "string") return {
			outcome: "read",
			value: JSON.parse(json)
		};
		throw new Error("no answer");
	} catch (error) {
		instance = null;
		return {
			outcome: "crashed",
			message: String(error)
		};
	}
}
function newInstance() {
	loaded ??= load();
	const nobody = () => -1;
	const made = createContext({
		encode: (text) => new TextEncoder().encode(text),
		TextDecoder,
		crypto: { getRandomValues: (bytes) => crypto.getRandomValues(bytes) },
		performance: { now: () => performance.now() },
		fs: {
			constants: {
				O_WRONLY: -1,
				O_RDWR: -1,
				O_CREAT: -1,
				O_TRUNC: -1,
				O_APPEND: -1,
				O_EXCL: -1,
				O_DIRECTORY: -1
			},
			writeSync: (_, bytes) => bytes.length
		},
		process: {
			getuid: nobody,
			getgid: nobody,
			geteuid: nobody,
			getegid: nobody,
			pid: -1,
			ppid: -1
		},
		console: { warn: () => void 0 },
		program: loaded.program
	});
	loaded.start.runInContext(made);
	return made;
}
function load() {
	const folder = packageFolder();
	const program = process.getBuiltinModule("node:zlib").gunzipSync(readFileSync(join(folder, "main.wasm.gz")));
	const glue = readFileSync(join(folder, "wasm", "wasm_exec.js"), "utf8");
	return {
		program,
		start: new Script(`${before}\n${glue}\n${after}`, { filename: "wasm_exec.js" })
	};
}
function packageFolder() {
	for (let folder = import.meta.dirname;; folder = dirname(folder)) {
		const found = [join(folder, "hcl2json"), join(folder, "node_modules", "@cdktn", "hcl2json")].find((path) => existsSync(join(path, "main.wasm.gz")));
		if (found !== void 0) return found;
		if (dirname(folder) === folder) throw new Error("the parser for modules is not installed: run npm ci");
	}
}
var limit, loaded, instance, before, after;
function init_hcl_wasm() {
	return (init_hcl_wasm = __esmMin((() => {
		init_within();
		limit = 3e4;
		loaded = null;
		instance = null;
		before = `
globalThis.TextEncoder = class { encode(text) { return new Uint8Array(encode(text)); } };
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => undefined;`;
		after = `
globalThis.global = globalThis;
globalThis.__parse_terraform_config_wasm__ = {};
const go = new Go();
go.run(new WebAssembly.Instance(new WebAssembly.Module(program), go.importObject)).catch(() => undefined);
globalThis.call = (name, file, text) => {
  let answer = null;
  __parse_terraform_config_wasm__[name](file, text, (error, json) => { answer = [error, json]; });
  return answer;
};`;
	})))();
}

// src/stacks/module/hcl.ts
function parseHcl(text) {
	const found = known.get(text) ?? attempt(text);
	known.set(text, found);
	if (found instanceof HclError) throw found;
	return found;
}
function attempt(text) {
	try {
		return parsed(text);
	} catch (error) {
		if (error instanceof HclError) return error;
		throw error;
	}
}
function parsed(text) {
	if (text.length > largest$1) throw new HclError(`the file has more than ${largest$1} characters`, 1);
	if (text.includes("\uFFFD")) throw new HclError("the file is not UTF-8", lineAt(text, text.indexOf("\uFFFD")));
	const disguised = /\\u002[45]|\\U0000002[45]/.exec(text);
	if (disguised !== null) throw new HclError(`${disguised[0]} may begin a template unseen: write the sign itself`, lineAt(text, disguised.index));
	const answer = callHcl("parse", "module", text);
	if (answer.outcome === "crashed") throw new HclError("the file is nested too deeply to be read, or takes too long", 1);
	if (answer.outcome !== "read") throw asError(answer.message);
	if (!isMapping(answer.value)) throw new HclError("the file has no blocks that can be read", 1);
	const lines = new Headers(text);
	return Object.entries(answer.value).flatMap(([type, content]) => {
		const blocks = nested$1(content, labelled.get(type) ?? 0);
		if (blocks === null && typeof content === "object" && !labelled.has(type)) return [{
			type,
			labels: [],
			body: {},
			line: lines.of(type, [])
		}];
		if (blocks === null) throw new HclError(`${type} stands outside of any block, or does not have its labels`, lines.of(type, []));
		return blocks.map(({ labels, body }) => ({
			type,
			labels,
			body,
			line: lines.of(type, labels)
		}));
	});
}
function nested$1(content, levels) {
	if (levels === 0) {
		if (!Array.isArray(content)) return null;
		const bodies = content.filter(isMapping);
		return bodies.length === content.length ? bodies.map((body) => ({
			labels: [],
			body
		})) : null;
	}
	if (!isMapping(content)) return null;
	const found = Object.entries(content).map(([label, below]) => nested$1(below, levels - 1)?.map(({ labels, body }) => ({
		labels: [label, ...labels],
		body
	})));
	return found.some((blocks) => blocks === void 0) ? null : found.flatMap((blocks) => blocks ?? []);
}
function blocksIn(body, type, labels) {
	const content = body[type];
	return content === void 0 ? [] : nested$1(content, labels);
}
function* textsIn(value) {
	if (typeof value === "string") yield {
		text: value,
		key: false
	};
	else if (Array.isArray(value)) for (const member of value) yield* textsIn(member);
	else if (isMapping(value)) for (const [key, member] of Object.entries(value)) {
		yield {
			text: key,
			key: true
		};
		yield* textsIn(member);
	}
}
function asError(message) {
	const at = message.indexOf("module:");
	const [, line = "1", column = "1"] = /^module:(\d{1,9}),(\d{1,9})/.exec(message.slice(Math.max(at, 0))) ?? [];
	const colon = at === -1 ? -1 : message.indexOf(": ", at);
	const [words = ""] = colon === -1 ? [message] : message.slice(colon + 2).split(/[;\]]/, 1);
	const plain = words.replace(/^(?:\w+ to HCL|parse config|convert \w+)(?:: convert \w+)*: /, "").trim();
	return new HclError(`the engines' parser says: ${plain}`, Number(line), Number(column));
}
function lineAt(text, at) {
	return text.slice(0, at).split("\n").length;
}
function lineBelow(text, line, pattern) {
	const found = text.split("\n").findIndex((content, at) => at >= line - 1 && pattern.test(content));
	return found === -1 ? line : found + 1;
}
var HclError, largest$1, known, labelled, Headers;
function init_hcl() {
	return (init_hcl = __esmMin((() => {
		init_mapping();
		init_hcl_wasm();
		HclError = class extends Error {
			line;
			column;
			constructor(message, line, column = 1) {
				super(message);
				this.name = "HclError";
				this.line = line;
				this.column = column;
			}
		};
		largest$1 = 2e6;
		known = /* @__PURE__ */ new Map();
		labelled = new Map(Object.entries({
			action: 2,
			check: 1,
			data: 2,
			ephemeral: 2,
			list: 2,
			module: 1,
			output: 1,
			provider: 1,
			resource: 2,
			variable: 1
		}));
		Headers = class {
			text;
			seen = /* @__PURE__ */ new Map();
			constructor(text) {
				this.text = text;
			}
			of(type, labels) {
				const pattern = [type, ...labels].map((part) => `"?${part.replaceAll(/[^\w-]/g, ".")}"?`).join("[ \\t]*");
				const header = new RegExp(`^[ \\t]*${pattern}[ \\t]*${labels.length === 0 ? "" : "\\{"}`, "gmu");
				header.lastIndex = this.seen.get(pattern) ?? 0;
				const found = header.exec(this.text);
				if (found === null) return 1;
				this.seen.set(pattern, header.lastIndex);
				return lineAt(this.text, found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0));
			}
		};
	})))();
}

// src/stacks/module/module-providers.ts
function normalized(source) {
	const parts = source.toLowerCase().split("/");
	const [host = ""] = parts;
	if (parts.length === 3 && (host === "registry.terraform.io" || host === "registry.opentofu.org")) return parts.slice(1).join("/");
	return parts.length === 1 ? `hashicorp/${host}` : parts.join("/");
}
function providersHint(known, source) {
	return `if it may be used, add the line \`- source: ${source}\` below spec.policy.providers in environment.yaml (allowed now: ${known === "" ? "none" : known})`;
}
function providersOf(blocks) {
	const used = /* @__PURE__ */ new Map();
	const required = requiredSources(blocks);
	for (const { source, place } of required.values()) if (source !== builtin) used.set(source, used.get(source) ?? place);
	for (const block of blocks.flatMap(withChecks)) {
		const name = localName(block);
		if (name === null || name === "terraform" || required.has(name)) continue;
		const implied = `hashicorp/${name}`;
		used.set(implied, used.get(implied) ?? {
			file: block.file,
			line: block.line
		});
	}
	return used;
}
function withChecks(block) {
	if (block.type !== "check") return [block];
	return [block, ...(blocksIn(block.body, "data", 2) ?? []).map(({ labels, body }) => ({
		...block,
		type: "data",
		labels,
		body,
		line: lineBelow(block.text, block.line, /^\s*data\b/)
	}))];
}
function requiredSources(blocks) {
	const found = /* @__PURE__ */ new Map();
	for (const block of blocks.filter(({ type }) => type === "terraform")) for (const { body } of blocksIn(block.body, "required_providers", 0) ?? []) for (const [name, entry] of Object.entries(body)) {
		const line = lineBelow(block.text, block.line, new RegExp(`^[^#]*\\b${name.replaceAll(/[^\w-]/g, ".")}\\s*=`));
		const place = {
			file: block.file,
			line
		};
		const source = sourceOf(name, entry);
		found.set(found.has(name) && found.get(name)?.source !== source ? `${name} ${source}` : name, {
			source,
			place
		});
	}
	return found;
}
function sourceOf(name, entry) {
	if (typeof entry === "string" && !/[$%]\{/.test(entry)) return `hashicorp/${name}`;
	if (!isMapping(entry) || Object.keys(entry).some((key) => ![
		"source",
		"version",
		"configuration_aliases"
	].includes(key))) return `(unreadable) ${name}`;
	const { source } = entry;
	if (source === void 0) return `hashicorp/${name}`;
	return typeof source === "string" && !/[$%]\{/.test(source) ? normalized(source) : `(unreadable) ${name}`;
}
function localName({ type, labels, body }) {
	const [first = ""] = labels;
	if (type === "provider") return first;
	if (![
		"resource",
		"data",
		"ephemeral",
		"action",
		"list"
	].includes(type)) return null;
	const named = body["provider"];
	if (named === void 0) return first.split("_")[0] ?? first;
	return typeof named === "string" ? /^(?:\$\{)?\s*([\p{L}_][\p{L}\p{N}_-]*)/u.exec(named)?.[1] ?? "(unreadable)" : "(unreadable)";
}
var builtin;
function init_module_providers() {
	return (init_module_providers = __esmMin((() => {
		init_mapping();
		init_hcl();
		builtin = "terraform.io/builtin/terraform";
	})))();
}

// src/stacks/module/provider-lock.ts
function lockFile(engine) {
	return `.terraform.lock.${engine}.hcl`;
}
function lockedProviders(text) {
	const blocks = text.split(/^(?=provider ")/m).filter((block) => block.startsWith("provider \""));
	return new Map(blocks.map((block) => [normalized(/^provider "([^"]*)"/.exec(block)?.[1] ?? ""), block]));
}
function pinnedProviders(needed, listed) {
	const reattached = new Set(listed.filter(({ reattach }) => reattach === true).map(({ source }) => normalized(source)));
	return needed.filter((source) => !reattached.has(source));
}
function lockFault(needed, lock, listed) {
	const pinned = pinnedProviders(needed, listed);
	if (lock === null) return pinned.length === 0 ? null : {
		kind: "missing",
		providers: pinned
	};
	const locked = lockedProviders(lock);
	const lacking = pinned.filter((source) => !/"(?:h1|zh):/.test(locked.get(source) ?? ""));
	if (lacking.length > 0) return {
		kind: "incomplete",
		providers: lacking
	};
	const others = [...locked.keys()].filter((source) => !needed.includes(source));
	return others.length === 0 ? null : {
		kind: "superfluous",
		providers: others
	};
}
function lockFaultText(fault, engine) {
	const providers = fault.providers.join(", ");
	switch (fault.kind) {
		case "missing": return `the module uses ${providers}, but there is no ${lockFile(engine)} beside it: nothing pins its version`;
		case "incomplete": return `${lockFile(engine)} does not pin ${providers}, which the module uses`;
		case "superfluous": return `${lockFile(engine)} pins ${providers}, which the module does not use: ${engine} refuses such a lock`;
	}
}
function init_provider_lock() {
	return (init_provider_lock = __esmMin((() => {
		init_module_providers();
	})))();
}

// src/yaml/change.ts
function changeOf(text, root, edit) {
	let node = root;
	for (const [depth, step] of edit.path.entries()) {
		const child = childOf(node, step);
		const last = depth === edit.path.length - 1;
		if (child === null) return "remove" in edit ? null : insertion(text, node, step, nested(edit.path.slice(depth + 1), edit.value));
		if (last) return "remove" in edit ? removal(text, node, step) : replacement(text, node, step, child, edit.value);
		node = child;
	}
	return "impossible";
}
function childOf(node, step) {
	if (node.kind === "map") return node.entries.find((entry) => entry.key === String(step))?.node ?? null;
	return node.kind === "list" ? node.items[Number(step)] ?? null : null;
}
function replacement(text, parent, step, node, value) {
	if (isDeepStrictEqual(node.value, value)) return null;
	const end = contentEnd(text, node);
	const wasBlock = node.kind !== "scalar" && !node.flow;
	if (wasBlock && isCollection(value) && Object.keys(value).length > 0 && Array.isArray(value) === (node.kind === "list")) return {
		start: node.start,
		end,
		text: blockYaml(value, columnOf(text, node.start), eolOf(text))
	};
	const written = inlineText(value, quotesOf(text, node), parent.kind !== "scalar" && parent.flow);
	if (node.kind === "scalar" && node.style === "empty") return {
		start: node.start,
		end: node.start,
		text: ` ${written}`
	};
	const entry = parent.kind === "map" ? parent.entries.find((entry) => entry.key === String(step)) : void 0;
	if (entry !== void 0 && wasBlock) {
		const colon = text.indexOf(":", entry.keyEnd) + 1;
		if (text.slice(colon, node.start).trim() === "") return {
			start: colon,
			end,
			text: ` ${written}`
		};
	}
	return {
		start: node.start,
		end,
		text: written
	};
}
function insertion(text, node, step, value) {
	if (node.kind === "scalar") {
		if (node.value !== null || typeof step === "number") return "impossible";
		const space = node.style === "empty" ? " " : "";
		return {
			start: node.start,
			end: node.end,
			text: `${space}${flowYaml({ [step]: value })}`
		};
	}
	if (node.kind === "list" && step !== node.items.length) return "impossible";
	const added = node.kind === "map" ? { [step]: value } : [value];
	if (node.flow) return flowInsertion(text, node, flowYaml(added));
	const eol = eolOf(text);
	const column = columnOf(text, node.start);
	const lines = blockYaml(added, column, eol);
	const last = lastChild(node);
	const blockScalar = last === void 0 ? null : lastBlockScalar(last);
	if (blockScalar !== null) {
		const needsBreak = !/[\r\n]$/.test(text.slice(0, blockScalar.end));
		const end = blockScalar.end >= text.length && needsBreak ? "" : eol;
		return {
			start: blockScalar.end,
			end: blockScalar.end,
			text: `${needsBreak ? eol : ""}${" ".repeat(column)}${lines}${end}`
		};
	}
	const at = lineEnd(text, contentEnd(text, node));
	return {
		start: at,
		end: at,
		text: `${eol}${" ".repeat(column)}${lines}`
	};
}
function flowInsertion(text, node, written) {
	const last = lastChild(node);
	const inner = written.slice(1, -1).trim();
	if (last !== void 0) return {
		start: last.end,
		end: last.end,
		text: `, ${inner}`
	};
	if (text.slice(node.start + 1, node.end - 1).trim() === "") return {
		start: node.start,
		end: node.end,
		text: written
	};
	return {
		start: node.start + 1,
		end: node.start + 1,
		text: inner
	};
}
function removal(text, parent, step) {
	if (parent.kind === "scalar") return "impossible";
	const parts = parent.kind === "map" ? parent.entries.map((entry) => ({
		start: entry.keyStart,
		end: contentEnd(text, entry.node)
	})) : parent.items.map((item) => ({
		start: parent.flow ? item.start : dashBefore(text, parent, item),
		end: contentEnd(text, item)
	}));
	const index = parent.kind === "map" ? parent.entries.findIndex((entry) => entry.key === String(step)) : Number(step);
	const [part, next, previous] = [
		parts[index],
		parts[index + 1],
		parts[index - 1]
	];
	if (part === void 0) return "impossible";
	if (parts.length === 1) {
		if (!parent.flow) return emptied(text, parent);
		if ((text.slice(parent.start + 1, part.start) + text.slice(part.end, parent.end - 1)).trim() === "") return {
			start: parent.start + 1,
			end: parent.end - 1,
			text: ""
		};
		return {
			start: part.start,
			end: part.end,
			text: ""
		};
	}
	if (!parent.flow) return blockRemoval(text, part, next);
	if (next !== void 0) return {
		start: part.start,
		end: next.start,
		text: ""
	};
	return {
		start: previous?.end ?? part.start,
		end: part.end,
		text: ""
	};
}
function blockRemoval(text, part, next) {
	const lineStart = part.start - columnOf(text, part.start);
	if (text.slice(lineStart, part.start).trim() !== "") return next === void 0 ? "impossible" : {
		start: part.start,
		end: next.start,
		text: ""
	};
	const end = lineEnd(text, part.end);
	const breakLength = /^(\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
	if (breakLength > 0) return {
		start: lineStart,
		end: end + breakLength,
		text: ""
	};
	return {
		start: lineStart - (/(\r\n|\r|\n)$/.exec(text.slice(0, lineStart))?.[0].length ?? 0),
		end,
		text: ""
	};
}
function emptied(text, node) {
	const end = contentEnd(text, node);
	const written = node.kind === "map" ? "{}" : "[]";
	const before = text.slice(0, node.start).trimEnd();
	return before.endsWith(":") ? {
		start: before.length,
		end,
		text: ` ${written}`
	} : {
		start: node.start,
		end,
		text: written
	};
}
function contentEnd(text, node) {
	const written = text.slice(node.start, node.end);
	return node.start + written.trimEnd().length;
}
function lastBlockScalar(node) {
	if (node.kind === "scalar") return node.style === "block" ? node : null;
	if (node.flow) return null;
	const last = lastChild(node);
	return last === void 0 ? null : lastBlockScalar(last);
}
function lastChild(node) {
	return node.kind === "map" ? node.entries.at(-1)?.node : node.items.at(-1);
}
function dashBefore(text, list, item) {
	const column = columnOf(text, list.start);
	let start = item.start - columnOf(text, item.start);
	while (start > list.start && text[start + column] !== "-") start -= columnOf(text, start - 1) + 1;
	return Math.max(list.start, start + column);
}
function columnOf(text, at) {
	let start = at;
	while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
	return at - start;
}
function eolOf(text) {
	return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}
function quotesOf(text, node) {
	if (node.kind !== "scalar" || node.style !== "quoted") return "plain";
	return text[node.start] === "'" ? "single" : "double";
}
function inlineText(value, quotes, inFlow) {
	if (isCollection(value)) return flowYaml(value);
	if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return scalarYaml(value, quotes, inFlow);
	throw new TypeError(`a ${typeof value} cannot be written as YAML`);
}
function isCollection(value) {
	return value !== null && typeof value === "object";
}
function nested(path, value) {
	const [step, ...rest] = path;
	if (step === void 0) return value;
	return typeof step === "number" ? [nested(rest, value)] : { [step]: nested(rest, value) };
}
function init_change() {
	return (init_change = __esmMin((() => {
		init_place();
		init_write();
	})))();
}

// src/yaml/edit.ts
function editYaml(text, edits) {
	const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
	let now = text.slice(mark.length);
	let { value: wanted, faults } = readYaml(now);
	if (faults.length > 0) return {
		outcome: "refused",
		faults
	};
	for (const edit of edits) {
		wanted = intended(wanted, edit.path, edit);
		const { root } = readTree(now);
		const change = root === null ? null : changeOf(now, root, edit);
		if (change === "impossible") return impossible(edit.path);
		if (change !== null) now = now.slice(0, change.start) + change.text + now.slice(change.end);
		const after = readYaml(now);
		if (after.faults.length > 0 || !isDeepStrictEqual(after.value, wanted)) return impossible(edit.path);
	}
	return {
		outcome: "edited",
		text: mark + now
	};
}
function intended(value, path, edit) {
	const [step, ...rest] = path;
	if (step === void 0) return "remove" in edit ? void 0 : edit.value;
	if (Array.isArray(value)) {
		const items = [...value];
		const index = Number(step);
		if ("remove" in edit && rest.length === 0) items.splice(index, index < items.length ? 1 : 0);
		else if (!("remove" in edit) || index < items.length) items[index] = intended(items[index], rest, edit);
		return items;
	}
	const entries = isMapping(value) ? { ...value } : {};
	const key = String(step);
	if ("remove" in edit) {
		if (!isMapping(value) || !Object.hasOwn(value, key)) return value;
		if (rest.length === 0) delete entries[key];
		else entries[key] = intended(entries[key], rest, edit);
		return entries;
	}
	entries[key] = intended(Object.hasOwn(entries, key) ? entries[key] : nested(rest, edit.value), rest, edit);
	return entries;
}
function impossible(path) {
	return {
		outcome: "refused",
		faults: [{
			line: 1,
			column: 1,
			code: "edit.impossible",
			message: `${pathText(path)} cannot be changed in this layout`,
			hint: "write that part of the file as ordinary block YAML, or edit it by hand"
		}]
	};
}
function init_edit() {
	return (init_edit = __esmMin((() => {
		init_mapping();
		init_change();
		init_place();
		init_read();
		init_tree();
	})))();
}

// src/review/event.ts
function planInput(pulls) {
	return pulls.map(({ number, head }) => head === null ? String(number) : `${number}@${head}`).join(" ");
}
function dispatchedPullRequests(event) {
	const given = fields(fields(event)["inputs"])["pull-request"];
	if (typeof given !== "string") return null;
	const words = given.split(" ").filter((word) => word !== "");
	const named = words.flatMap((word) => {
		const [, number, head] = /^([1-9]\d{0,8})(?:@([0-9a-f]{40}|[0-9a-f]{64}))?$/.exec(word) ?? [];
		return number === void 0 ? [] : [{
			number: Number(number),
			head: head ?? null
		}];
	});
	const distinct = new Set(named.map(({ number }) => number));
	if (named.length < words.length || distinct.size < words.length || words.length === 0 || words.length > 20) throw new UserError(`the input pull-request is ${quoted(given)}; the number of a pull request is wanted, such as 12`);
	return named;
}
function pullRequestsOf(event, head) {
	const dispatched = dispatchedPullRequests(event);
	if (dispatched !== null) return dispatched.map(({ number }) => number);
	const { workflow_run: run } = fields(event);
	const { pull_requests: pulls } = fields(run);
	if (!Array.isArray(pulls)) return [];
	return pulls.map(fields).filter((pull) => fields(pull["head"])["sha"] === void 0 || fields(pull["head"])["sha"] === head).flatMap(({ number }) => typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? [number] : []).sort((a, b) => a - b);
}
function isFromFork(event) {
	const { pull_request: pull } = fields(event);
	if (pull === void 0) return false;
	const [head, base] = ["head", "base"].map((side) => fields(fields(fields(pull)[side])["repo"])["id"]);
	return head !== base;
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}
var mostTogether;
function init_event() {
	return (init_event = __esmMin((() => {
		init_quoted();
		init_user_error();
		mostTogether = 20;
	})))();
}

// src/fleet/side-by-side.ts
function limitsOf(environment, instance) {
	return [{
		key: `environment ${environment.name}`,
		most: parallelOf(environment)
	}, ...mutexesOf(environment, instance)];
}
function mutexesOf(environment, instance) {
	return (environment.config.spec.policy.mutexes ?? []).flatMap(({ name, by, most }) => {
		const value = valueOf(by, environment, instance);
		return value === void 0 ? [] : [{
			key: `mutex ${name}: ${value}`,
			most
		}];
	});
}
function jobPlan(environment, most) {
	const { failureBudget, shards = 1 } = environment.config.spec.policy;
	const jobs = Math.min(shards, most, failureBudget + 1);
	return {
		jobs,
		lanes: parallelOf(environment),
		failures: Math.floor((failureBudget + 1) / jobs) - 1
	};
}
function parallelOf({ config }) {
	return config.spec.policy.parallel ?? usualParallel;
}
function valueOf(by, environment, { config }) {
	if (by === "environment") return environment.name;
	if (by === "spec.region") return config.spec.region;
	return config.metadata.labels[by.slice(7)];
}
var usualParallel;
function init_side_by_side() {
	return (init_side_by_side = __esmMin((() => {
		usualParallel = 10;
	})))();
}

// src/fleet/code-owners.ts
async function readCodeOwners(repository, treeish) {
	for (const place of places) {
		const oid = await repository.resolve(`${treeish}:${place}`);
		if (oid === null) continue;
		const content = (await repository.blobs([oid])).get(oid) ?? /* @__PURE__ */ new Uint8Array();
		return content.length >= largest ? () => [] : codeOwners(Buffer.from(content).toString("utf8"));
	}
	return () => [];
}
function codeOwners(text) {
	const rules = text.split(/\r\n|\n/).flatMap((line) => {
		const words = line.split(/[ \t]+/).filter((word) => word !== "");
		const comment = words.findIndex((word) => word.startsWith("#"));
		const [pattern, ...owners] = comment === -1 ? words : words.slice(0, comment);
		return pattern === void 0 || /^!|[[\]\\]/.test(pattern) ? [] : [{
			matches: matcher(pattern),
			owners
		}];
	});
	return (path) => rules.findLast(({ matches }) => matches(path.split("/")))?.owners ?? [];
}
function matcher(pattern) {
	const segments = pattern.split("/").filter((segment) => segment !== "");
	const isFolder = pattern.endsWith("/");
	const anchored = pattern.slice(0, -1).includes("/");
	const wanted = anchored ? segments : ["**", ...segments];
	const isOfFiles = anchored && !isFolder && segments.at(-1) === "*";
	const isMatch = (path) => wildcard(wanted, path, "**", (segment, part) => wildcard(Array.from(segment), Array.from(part), "*", isSame));
	return (path) => {
		if (isOfFiles) return isMatch(path);
		return path.some((_, at) => (at < path.length - 1 || !isFolder) && isMatch(path.slice(0, at + 1)));
	};
}
function isSame(wanted, character) {
	return wanted === "?" || wanted === character;
}
function wildcard(pattern, items, star, fits) {
	let [at, place] = [0, 0];
	let again = null;
	while (place < items.length) {
		const wanted = pattern[at];
		if (wanted === star) again = {
			at: at += 1,
			place
		};
		else if (wanted !== void 0 && fits(wanted, items[place])) [at, place] = [at + 1, place + 1];
		else if (again === null) return false;
		else {
			again.place += 1;
			[at, place] = [again.at, again.place];
		}
	}
	return pattern.slice(at).every((rest) => rest === star);
}
var places, largest;
function init_code_owners() {
	return (init_code_owners = __esmMin((() => {
		places = [
			".github/CODEOWNERS",
			"CODEOWNERS",
			"docs/CODEOWNERS"
		];
		largest = 3e6;
	})))();
}

// src/data/seal.ts
function sealFor(secret, { file, run, nonce }) {
	const key = createHmac("sha256", secret).update(JSON.stringify([
		"flotilla seal",
		file,
		run,
		nonce
	])).digest();
	return (before, text) => createHmac("sha256", key).update(`${before} ${text}`).digest("hex");
}
function sealedLine(seal, text) {
	return `${seal} ${text}\n`;
}
function unsealed(content, seal) {
	const texts = [];
	let before = "";
	for (const line of content.split("\n").slice(0, -1)) {
		const [given, text] = [line.slice(0, sealLength), line.slice(sealLength + 1)];
		const wanted = seal(before, text);
		if (!isEqual(given, wanted)) return {
			texts,
			seal: before,
			broken: texts.length + 1
		};
		texts.push(text);
		before = wanted;
	}
	return {
		texts,
		seal: before,
		broken: null
	};
}
function isEqual(given, wanted) {
	const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}
var sealLength;
function init_seal() {
	return (init_seal = __esmMin((() => {
		sealLength = 64;
	})))();
}

// src/fleet/blast-radius.ts
function blastRadiusProblem(reached, main) {
	const most = main?.config.spec.policy.blastRadius;
	if (main === void 0 || most === void 0 || reached <= most) return null;
	return {
		file: `environments/${main.name}/environment.yaml`,
		line: 1,
		column: 1,
		severity: "error",
		code: blastRadiusCode,
		message: `The change makes ${reached} instances of ${main.name} pending at once by what they share; policy.blastRadius on main lets it reach ${most}`,
		hint: "Put it into a new architecture revision (engine.version, an input with a new name), and move instances to that in stages; or raise policy.blastRadius first, by a pull request of its own."
	};
}
var blastRadiusCode;
function init_blast_radius() {
	return (init_blast_radius = __esmMin((() => {
		blastRadiusCode = "plan.blast-radius";
	})))();
}

// src/process/durable.ts
async function replaceFile(path, content, mode = 438) {
	const aside = `${path}.flotilla-new`;
	await rm(aside, { force: true });
	await writeDurably(aside, content, mode);
	try {
		await rename(aside, path);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
	await syncFolder(dirname(path));
}
async function writeDurably(path, content, mode = 438) {
	await withFile(path, async () => {
		const file = await open$1(path, "wx", mode);
		try {
			await file.writeFile(content);
			await file.sync();
		} catch (error) {
			await rm(path, { force: true });
			throw error;
		} finally {
			await file.close();
		}
	});
}
async function syncFile(path) {
	await withFile(path, async () => {
		const file = await open$1(path, process.platform === "win32" ? "r+" : "r");
		try {
			await file.sync();
		} finally {
			await file.close();
		}
	});
}
async function syncFolder(folder) {
	if (process.platform !== "win32") await syncFile(folder);
}
async function syncTree(folder) {
	for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isDirectory()) await syncTree(join(folder, entry.name));
	else if (entry.isFile()) await syncFile(join(folder, entry.name));
	await syncFolder(folder);
}
function init_durable() {
	return (init_durable = __esmMin((() => {
		init_file_fault();
	})))();
}

// src/process/make-folders.ts
function makeFolders(path, mode = 511) {
	try {
		mkdirSync(path, { mode });
	} catch (error) {
		if (isThere$1(error, path)) return;
		if (!hasCode(error, "ENOENT") || dirname(path) === path) throw error;
		makeFolders(dirname(path), mode);
		makeOne(path, mode);
	}
}
function makeOne(path, mode) {
	try {
		mkdirSync(path, { mode });
	} catch (error) {
		if (!isThere$1(error, path)) throw error;
	}
}
function isThere$1(error, path) {
	return hasCode(error, "EEXIST", "EROFS", "EACCES", "EPERM") && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function init_make_folders() {
	return (init_make_folders = __esmMin((() => {
		init_optional_file();
	})))();
}

// src/process/private-folder.ts
async function makePrivateFolder(folder) {
	const path = join(folder, ".gitignore");
	await withFile(folder, async () => makeFolders(folder, 448));
	const { size } = await stat(path).catch(() => ({ size: 0 }));
	if (size > 0) return;
	await rm(path, { force: true });
	const aside = `${path}.${randomBytes(6).toString("hex")}`;
	await writeDurably(aside, "*\n", 384);
	try {
		await link$1(aside, path);
	} catch (error) {
		if (!hasCode(error, "EEXIST")) throw error;
	} finally {
		await rm(aside, { force: true });
	}
}
function init_private_folder() {
	return (init_private_folder = __esmMin((() => {
		init_durable();
		init_file_fault();
		init_optional_file();
		init_make_folders();
	})))();
}

// src/process/temporary-folder.ts
async function temporaryFolder(name) {
	const above = tmpdir();
	let path;
	try {
		path = await mkdtemp(join(above, await ownPrefix(name)));
	} catch (error) {
		const fault = fileFault(error, above);
		if (fault !== null) throw fault;
		if (hasCode(error, "ENOENT")) throw new UserError(`The folder for temporary files is not there: ${above}. Make it, or set TMPDIR to one that is.`, error);
		throw error;
	}
	open.add(path);
	if (!watched) process.once("exit", removeAll);
	watched = true;
	return {
		path,
		remove: async () => {
			await rm(path, {
				recursive: true,
				force: true
			});
			open.delete(path);
		}
	};
}
async function leftName(name) {
	return `${await ownPrefix(name)}${randomBytes(3).toString("hex")}`;
}
async function ownPrefix(name) {
	return `flotilla-${name}-${process.pid}.${await placeOfProcesses()}-`;
}
function ownerOf(folder) {
	const [, pid, place = ""] = /^flotilla-[a-z]+-(\d{1,10})\.([0-9a-f]{8})-\w{6}$/.exec(folder) ?? [];
	return pid === void 0 ? null : {
		pid: Number(pid),
		place
	};
}
function placeOfProcesses() {
	place ??= readlink("/proc/self/ns/pid").catch(() => "").then((namespace) => sha256(`${hostname()}\n${namespace}`).slice(7).slice(0, 8));
	return place;
}
function workingIn(folder) {
	used.set(folder, (used.get(folder) ?? 0) + 1);
	return () => {
		const left = (used.get(folder) ?? 1) - 1;
		if (left === 0) used.delete(folder);
		else used.set(folder, left);
	};
}
function removeAll() {
	const busy = [...used.keys()];
	for (const path of open) {
		if (busy.some((folder) => folder === path || folder.startsWith(join(path, "/")))) continue;
		try {
			rmSync(path, {
				recursive: true,
				force: true
			});
		} catch {}
	}
}
var open, watched, place, used;
function init_temporary_folder() {
	return (init_temporary_folder = __esmMin((() => {
		init_fingerprint();
		init_file_fault();
		init_optional_file();
		init_user_error();
		open = /* @__PURE__ */ new Set();
		watched = false;
		place = null;
		used = /* @__PURE__ */ new Map();
	})))();
}

// src/process/output-files.ts
async function openFiles(outlives, reports) {
	return {
		stdout: outlives === void 0 ? null : await namelessFile(outlives),
		stderr: outlives === void 0 ? null : await namelessFile(outlives),
		status: reports ? await statusFile(outlives ?? tmpdir()) : null
	};
}
async function namelessFile(folder) {
	const path = join(folder, await leftName("output"));
	const file = await open$1(path, "wx+", 384);
	await rm(path);
	return file;
}
async function statusFile(folder) {
	const file = await namelessFile(folder);
	try {
		await withFile(folder, () => file.write(Buffer.alloc(spaceForStatus, "\n"), 0, spaceForStatus, 0));
		return file;
	} catch (error) {
		await file.close();
		throw error;
	}
}
async function fullDiskFault(folder) {
	try {
		const file = await namelessFile(folder);
		try {
			await file.writeFile(Buffer.alloc(spaceForWords));
			await file.sync();
		} finally {
			await file.close();
		}
		return null;
	} catch (error) {
		return fileFault(error, folder);
	}
}
async function printedIn(stdout, stderr, encoding, most) {
	const sizes = await Promise.all([stdout.stat(), stderr.stat()]);
	if (sizes.some(({ size }) => size > most)) return null;
	const text = async (file, { size }, as) => {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
		return buffer.toString(as, 0, bytesRead);
	};
	return {
		stdout: await text(stdout, sizes[0], encoding),
		stderr: await text(stderr, sizes[1], "utf8")
	};
}
var spaceForStatus, spaceForWords;
function init_output_files() {
	return (init_output_files = __esmMin((() => {
		init_file_fault();
		init_temporary_folder();
		spaceForStatus = 4096;
		spaceForWords = 65536;
	})))();
}

// src/process/sandbox.ts
function sandboxArguments({ writable, readable, empty, network }, cwd, outlives) {
	const bind = (option) => (path) => [
		option,
		path,
		path
	];
	return [
		[
			"--unshare-user-try",
			"--unshare-pid",
			"--unshare-ipc",
			"--unshare-cgroup-try"
		],
		[
			"--new-session",
			"--cap-drop",
			"ALL"
		],
		network ? [] : ["--unshare-net"],
		outlives ? [] : ["--die-with-parent"],
		[...programs, ...settings$1].flatMap(bind("--ro-bind-try")),
		[
			"--proc",
			"/proc",
			"--dev",
			"/dev",
			"--tmpfs",
			"/tmp"
		],
		empty.flatMap((path) => ["--dir", path]),
		readable.flatMap(bind("--ro-bind")),
		writable.flatMap(bind("--bind")),
		[
			"--json-status-fd",
			String(statusDescriptor),
			"--chdir",
			cwd,
			"--"
		]
	].flat();
}
async function findBubblewrap(env, run) {
	if (process.platform !== "linux") return `bubblewrap runs on Linux only, and this is ${process.platform}`;
	const program = await onPath(env["PATH"] ?? "");
	if (program === null) return "bwrap is not on PATH. Install it (Debian and Ubuntu: sudo apt-get install bubblewrap)";
	const options = {
		cwd: "/",
		env: {},
		timeout: 3e4
	};
	const version = await run(program, ["--version"], options).catch(() => null);
	const bubblewrap = {
		program,
		name: /^bubblewrap \d+(?:\.\d+)*/.exec(version?.stdout ?? "")?.[0] ?? "bubblewrap"
	};
	try {
		const sandbox = {
			bubblewrap,
			writable: [],
			readable: [process.execPath],
			empty: [],
			network: false
		};
		const tried = await run(process.execPath, ["--version"], {
			...options,
			sandbox
		});
		return tried.code === 0 ? bubblewrap : `${program} does not work here: exit code ${tried.code}`;
	} catch (error) {
		return `${program} does not work here: ${error instanceof Error ? error.message : String(error)}. ${advice}`;
	}
}
async function onPath(path) {
	for (const folder of path.split(delimiter).filter(isAbsolute)) {
		const program = join(folder, "bwrap");
		if (await access(program, constants.X_OK).then(() => true, () => false)) return program;
	}
	return null;
}
function readStatus(text) {
	const init = /"child-pid"\s*:\s*(\d{1,10})/.exec(text)?.[1];
	return {
		init: init === void 0 ? null : Number(init),
		ended: text.includes("\"exit-code\"")
	};
}
function childrenOf(init) {
	return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === init).map(Number);
}
function parentOf(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
		return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
	} catch {
		return null;
	}
}
var programs, settings$1, statusDescriptor, advice;
function init_sandbox() {
	return (init_sandbox = __esmMin((() => {
		programs = [
			"/usr",
			"/bin",
			"/sbin",
			"/lib",
			"/lib32",
			"/lib64",
			"/nix/store"
		];
		settings$1 = [..."resolv.conf hosts host.conf gai.conf nsswitch.conf services protocols passwd group localtime mime.types".split(" "), ..."ssl pki ca-certificates crypto-policies alternatives ld.so.cache ld.so.conf ld.so.conf.d".split(" ")].map((name) => `/etc/${name}`);
		statusDescriptor = 3;
		advice = "Where the system lets no ordinary user make a namespace, allow it for bwrap: on Ubuntu since 23.10 by the AppArmor profile bwrap-userns-restrict (package apparmor-profiles), or sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0; in a container by its runtime";
	})))();
}

// src/process/process-identity.ts
function processNow(pid) {
	if (!isThere(pid)) return null;
	if (process.platform === "win32") return {
		pid,
		started: null
	};
	const started = process.platform === "linux" ? startedOnLinux(pid) : startedByPs(pid);
	return started === "zombie" ? null : {
		pid,
		started
	};
}
function isRunning({ pid, started }) {
	const now = processNow(pid);
	return now !== null && (started === null || now.started === null || now.started === started);
}
function isThere(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return hasCode(error, "EPERM");
	}
}
function startedOnLinux(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
		const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		if (state === "Z" || state === "X") return "zombie";
		const ticks = fields[18];
		return ticks === void 0 ? null : `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${ticks}`;
	} catch {
		return null;
	}
}
function startedByPs(pid) {
	const [state = "", ...date] = (spawnSync("ps", [
		"-o",
		"stat=,lstart=",
		"-p",
		String(pid)
	], {
		encoding: "utf8",
		env: {
			PATH: process.env["PATH"],
			LC_ALL: "C",
			TZ: "UTC"
		}
	}).stdout ?? "").trim().split(" ");
	const started = date.join(" ").trim();
	if (state.startsWith("Z")) return "zombie";
	return started === "" ? null : started;
}
function init_process_identity() {
	return (init_process_identity = __esmMin((() => {
		init_optional_file();
	})))();
}

// src/process/sandbox-control.ts
function directly(child) {
	return {
		pid: Promise.resolve(child.pid ?? null),
		kill: (signal) => void child.kill(signal),
		ran: () => Promise.resolve(true),
		over: () => Promise.resolve()
	};
}
function controlOf(child, status) {
	const reported = async () => {
		const { buffer, bytesRead } = await status.read(Buffer.alloc(4096), 0, 4096, 0);
		return readStatus(buffer.toString("latin1", 0, bytesRead));
	};
	const ended = () => child.exitCode !== null || child.signalCode !== null;
	let init = null;
	const found = (async () => {
		for (let last = false;; await setTimeout$1(interval)) {
			const { init: pid } = await reported();
			if (pid !== null) init = processNow(pid);
			if (pid !== null || last) return pid;
			last = ended();
		}
	})();
	const terminate = async () => {
		const first = await found;
		if (first === null) return;
		let inside = childrenOf(first);
		for (; inside.length === 0 && !ended(); inside = childrenOf(first)) await setTimeout$1(interval);
		for (const pid of inside) send(pid, "SIGTERM");
	};
	const kill = async () => {
		await found;
		if (init !== null && isRunning(init)) send(init.pid, "SIGKILL");
		child.kill("SIGKILL");
	};
	return {
		pid: found,
		kill: (signal) => void (signal === "SIGTERM" ? terminate() : kill()).catch(() => void 0),
		ran: async () => (await reported()).ended,
		over: async () => {
			await found;
			if (init !== null && isRunning(init)) send(init.pid, "SIGKILL");
		}
	};
}
function send(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch {}
}
var interval;
function init_sandbox_control() {
	return (init_sandbox_control = __esmMin((() => {
		init_process_identity();
		init_sandbox();
		interval = 2;
	})))();
}

// src/process/run.ts
function wasAskedToEnd(error) {
	if (!(error instanceof ProcessError)) return false;
	return error.kind === "cancelled" || error.kind === "killed" && asking.has(error.signal ?? "");
}
async function endOf(name, child, files, options) {
	const control = files.status === null ? directly(child) : controlOf(child, files.status);
	const outer = await watch(child, control, options);
	const { stdout, stderr } = files;
	const printed = stdout === null || stderr === null ? outer : await printedIn(stdout, stderr, options.encoding ?? "utf8", options.maxOutput ?? mostOutput);
	if (files.status === null) return {
		ended: outer,
		printed
	};
	if (outer.cut === null && outer.signal === null && !await control.ran()) throw notStarted(name, printed?.stderr.trim() ?? "");
	return {
		ended: unwrapped(outer),
		printed
	};
}
function wrapped(sandbox, command, args, { cwd, outlives }) {
	return [sandbox.bubblewrap.program, [
		...sandboxArguments(sandbox, cwd, outlives !== void 0),
		command,
		...args
	]];
}
function notStarted(name, stderr) {
	if (stderr.startsWith("bwrap: execvp ")) return new ProcessError("not-found", cannotStart(name), stderr);
	return new FileError(`${name} could not be started in bubblewrap: ${stderr}`);
}
function cannotStart(name) {
	return `${name} could not be started: check that it is installed, on the PATH, and may be run`;
}
function unwrapped(ended) {
	const signal = signals.get((ended.code ?? 0) - 128);
	return signal === void 0 ? ended : {
		...ended,
		code: null,
		signal
	};
}
function settingsOf(options, files) {
	return {
		cwd: options.cwd,
		env: options.env,
		stdio: [
			options.input === void 0 ? "ignore" : "pipe",
			files.stdout?.fd ?? "pipe",
			files.stderr?.fd ?? "pipe",
			...files.status === null ? [] : [files.status.fd]
		],
		windowsHide: true,
		detached: options.outlives !== void 0 && process.platform !== "win32"
	};
}
async function start(name, command, args, settings) {
	const { spawn } = process.getBuiltinModule("node:child_process");
	try {
		const child = spawn(command, args, settings);
		if (child.pid === void 0) throw await new Promise((resolve) => child.once("error", resolve));
		return child;
	} catch (error) {
		throw new ProcessError("not-found", cannotStart(name), "", error);
	}
}
async function watch(child, control, options) {
	const closed = new Promise((resolve) => child.once("close", (code, signal) => resolve({
		code,
		signal
	})));
	let cut = null;
	let force;
	const end = (why) => {
		if (cut !== null) return;
		cut = why;
		control.kill("SIGTERM");
		force = countdown(options.grace ?? 5e3, () => control.kill("SIGKILL"));
		closeStreams(child);
	};
	const cancel = () => end("cancelled");
	const limit = countdown(options.timeout, () => end("timeout"));
	options.signal?.addEventListener("abort", cancel, { once: true });
	const forget = options.outlives === void 0 ? endWithThis(child) : () => void 0;
	try {
		child.on("error", () => void 0);
		const most = options.maxOutput ?? mostOutput;
		const stdout = textOf$2(child.stdout, options.encoding ?? "utf8", most, () => end("output"));
		const stderr = textOf$2(child.stderr, "utf8", most, () => end("output"));
		child.stdin?.on("error", () => void 0).end(options.input);
		await started(control, options, closed);
		return {
			...await closed,
			cut,
			stdout: stdout(),
			stderr: stderr()
		};
	} finally {
		limit.stop();
		force?.stop();
		options.signal?.removeEventListener("abort", cancel);
		await control.over();
		forget();
	}
}
async function started(control, { onStart }, closed) {
	if (onStart === void 0) return;
	const pid = await control.pid;
	try {
		if (pid !== null) onStart(pid);
	} catch (error) {
		control.kill("SIGKILL");
		await closed;
		throw error;
	}
}
function closeStreams(child) {
	const close = () => {
		setTimeout(() => [child.stdout, child.stderr].map((stream) => stream?.destroy()), drain);
	};
	if (child.exitCode === null && child.signalCode === null) child.once("exit", close);
	else close();
}
function textOf$2(stream, encoding, most, tooMuch) {
	const texts = [];
	let length = 0;
	stream?.setEncoding(encoding).on("data", (text) => {
		length += text.length;
		if (length <= most) texts.push(text);
		else tooMuch();
	});
	return () => texts.join("");
}
function endWithThis(child) {
	running.add(child);
	if (!exitIsWatched) process.once("exit", () => running.forEach((one) => one.kill("SIGTERM")));
	exitIsWatched = true;
	return () => void running.delete(child);
}
function exitOf({ cut, code, signal }, name, timeout, tooMuch) {
	if (tooMuch || cut === "output") return {
		kind: "output",
		message: `${name} printed more than allowed`
	};
	if (cut === "timeout") return {
		kind: "timeout",
		message: `${name} did not end within ${timeout} ms`
	};
	if (cut === "cancelled") return {
		kind: "cancelled",
		message: `${name} was cancelled`
	};
	return code ?? {
		kind: "killed",
		message: `${name} was ended by ${signal ?? "a signal"}`
	};
}
var ProcessError, asking, run, signals, mostOutput, drain, running, exitIsWatched;
function init_run() {
	return (init_run = __esmMin((() => {
		init_countdown();
		init_file_fault();
		init_output_files();
		init_sandbox();
		init_sandbox_control();
		init_temporary_folder();
		init_user_error();
		ProcessError = class extends UserError {
			kind;
			stderr;
			signal;
			constructor(kind, message, stderr, cause, signal = null) {
				super(message, cause);
				this.kind = kind;
				this.stderr = stderr;
				this.signal = signal;
			}
		};
		asking = /* @__PURE__ */ new Set([
			"SIGINT",
			"SIGTERM",
			"SIGHUP"
		]);
		run = async (command, args, options) => {
			const name = [command, ...args.slice(0, 1)].join(" ");
			const files = await openFiles(options.outlives, options.sandbox !== void 0);
			const free = options.outlives === void 0 ? () => void 0 : workingIn(options.outlives);
			try {
				if (options.signal?.aborted === true) throw new ProcessError("cancelled", `${name} was cancelled`, "");
				const [program, given] = options.sandbox === void 0 ? [command, args] : wrapped(options.sandbox, command, args, options);
				const { ended, printed } = await endOf(name, await start(name, program, given, settingsOf(options, files)), files, options);
				const exit = exitOf(ended, name, options.timeout, printed === null);
				if (typeof exit !== "number") throw new ProcessError(exit.kind, exit.message, printed?.stderr ?? "", void 0, ended.signal);
				return {
					code: exit,
					stdout: printed?.stdout ?? "",
					stderr: printed?.stderr ?? ""
				};
			} finally {
				free();
				await Promise.all([
					files.stdout?.close(),
					files.stderr?.close(),
					files.status?.close()
				]);
			}
		};
		signals = new Map(Object.entries(constants$2.signals).map(([name, number]) => [number, name]));
		mostOutput = 1e8;
		drain = 500;
		running = /* @__PURE__ */ new Set();
		exitIsWatched = false;
	})))();
}

// src/git/patience.ts
async function patiently(call) {
	for (let tries = 1;; tries += 1) try {
		return await call();
	} catch (error) {
		if (tries >= mostTries$1 || !mayPass(error)) throw error;
		await setTimeout$1(firstPause * 2 ** (tries - 1) * (.5 + Math.random()));
	}
}
function mayPass(error) {
	if (error instanceof ProcessError) return error.kind === "timeout";
	return error instanceof GitError && isPassing(error.stderr);
}
function isNotThere(stderr) {
	return stderr.includes(notThere);
}
function isPassing(stderr) {
	const text = stderr.toLowerCase();
	return !lasting.some((words) => text.includes(words));
}
var mostTries$1, firstPause, notThere, lasting;
function init_patience() {
	return (init_patience = __esmMin((() => {
		init_run();
		init_git_error();
		mostTries$1 = 4;
		firstPause = 500;
		notThere = "not our ref";
		lasting = [
			"couldn't find remote ref",
			notThere,
			"authentication failed",
			"could not read username",
			"could not read password",
			"terminal prompts disabled",
			"permission denied",
			"permission to ",
			"access denied",
			"repository not found",
			"not found",
			"does not appear to be a git repository",
			"not a git repository",
			"dubious ownership",
			"invalid refspec",
			"no space left on device",
			"error: 400",
			"error: 401",
			"error: 403",
			"error: 404"
		];
	})))();
}

// src/git/bring.ts
function oneAtATime() {
	let last = Promise.resolve();
	return (act) => last = last.catch(() => void 0).then(act);
}
function bringer(here, fetch) {
	let waiting = null;
	let last = Promise.resolve();
	const fetchMissing = async (wanted) => {
		let missing = (await Promise.all([...wanted].map(async (oid) => [oid, await here.resolve(oid)]))).flatMap(([oid, object]) => object === null ? [oid] : []);
		while (missing.length > 0) try {
			await fetch(missing);
			return;
		} catch (error) {
			const gone = error instanceof GitError && isNotThere(error.stderr) ? missing.filter((oid) => error.stderr.includes(oid)) : [];
			if (gone.length === 0) throw error;
			missing = missing.filter((oid) => !gone.includes(oid));
		}
	};
	return async (oid) => {
		if (waiting === null) {
			const wanted = /* @__PURE__ */ new Set();
			const begin = () => {
				waiting = null;
				return fetchMissing(wanted);
			};
			last = last.then(begin, begin);
			waiting = {
				wanted,
				done: last
			};
		}
		waiting.wanted.add(oid);
		await waiting.done;
	};
}
function init_bring() {
	return (init_bring = __esmMin((() => {
		init_git_error();
		init_patience();
	})))();
}

// src/git/damaged-repository.ts
function damagedRepository(folder) {
	const at = join(folder, ".git");
	if (!existsSync(at)) return dirname(folder) === folder ? null : damagedRepository(dirname(folder));
	const missing = [
		"HEAD",
		"objects",
		"refs"
	].find((name) => !existsSync(join(at, name)));
	if (missing !== void 0) return `${at} is no repository: it has no ${missing}. Clone it again, or run git init, which adds what is missing.`;
	if (!isHead(join(at, "HEAD"))) return `${at}/HEAD is damaged. Write "ref: refs/heads/<branch>" into it, with the name of the branch that was checked out.`;
	return `${at} is no repository to git, although it has HEAD, objects and refs. Clone it again.`;
}
function isHead(file) {
	try {
		return /^(?:ref:\s*refs\/\S+|[0-9a-f]{40}|[0-9a-f]{64})\s*$/.test(readFileSync(file, "latin1"));
	} catch {
		return false;
	}
}
function init_damaged_repository() {
	return (init_damaged_repository = __esmMin((() => {})))();
}

// src/process/child-process.ts
function isHandle(pipe) {
	return "ref" in pipe && "unref" in pipe;
}
var startChild;
function init_child_process() {
	return (init_child_process = __esmMin((() => {
		startChild = (command, args, { cwd, env }, events) => {
			const { spawn } = process.getBuiltinModule("node:child_process");
			const child = spawn(command, args, {
				cwd,
				env,
				stdio: "pipe",
				windowsHide: true
			});
			let stderr = "";
			let over = false;
			const ended = (reason) => {
				if (over) return;
				over = true;
				events.ended(reason);
			};
			child.stdout.on("data", events.data);
			child.stderr.on("data", (chunk) => stderr = (stderr + chunk.toString("utf8")).slice(-4e3));
			child.stdin.on("error", () => void 0);
			child.on("error", (error) => ended(error.message));
			child.on("close", () => ended(stderr));
			const handles = [child, ...[
				child.stdin,
				child.stdout,
				child.stderr
			].filter(isHandle)];
			const watch = (watched) => {
				for (const handle of handles) if (watched) handle.ref();
				else handle.unref();
			};
			watch(false);
			return {
				write: (text) => void child.stdin.write(text),
				watch,
				end: () => void child.stdin.end(),
				kill: () => void child.kill("SIGKILL")
			};
		};
	})))();
}

// src/git/batch-answers.ts
function headerOf(line) {
	const [, oid, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? [];
	return oid === void 0 || type === void 0 ? null : {
		oid,
		type,
		size: Number(size),
		content: null
	};
}
var BatchAnswers;
function init_batch_answers() {
	return (init_batch_answers = __esmMin((() => {
		BatchAnswers = class {
			#withContent;
			#events;
			#line = [];
			#object = null;
			#filled = 0;
			constructor(withContent, events) {
				this.#withContent = withContent;
				this.#events = events;
			}
			push(chunk) {
				for (let at = 0; at < chunk.length;) at += this.#object === null ? this.#header(chunk, at) : this.#content(this.#object, chunk, at);
			}
			#header(chunk, at) {
				const end = chunk.indexOf(10, at);
				this.#line.push(chunk.subarray(at, end === -1 ? chunk.length : end));
				if (end === -1) return chunk.length - at;
				const header = headerOf(Buffer.concat(this.#line).toString("latin1"));
				this.#line = [];
				if (header === null || !this.#withContent) this.#events.onAnswer(header);
				else {
					this.#events.onSize(header.size);
					this.#object = {
						...header,
						content: new Uint8Array(header.size)
					};
					this.#filled = 0;
				}
				return end + 1 - at;
			}
			#content(object, chunk, at) {
				if (this.#filled < object.size) {
					const taken = chunk.subarray(at, at + object.size - this.#filled);
					object.content.set(taken, this.#filled);
					this.#filled += taken.length;
					return taken.length;
				}
				this.#object = null;
				this.#events.onAnswer(object);
				return 1;
			}
		};
	})))();
}

// src/git/batch.ts
function openBatch(options) {
	const conversation = new Conversation(options);
	return async (names) => conversation.ask(names);
}
var idleLimit, answerLimit, Conversation;
function init_batch() {
	return (init_batch = __esmMin((() => {
		init_countdown();
		init_user_error();
		init_batch_answers();
		init_git_error();
		idleLimit = 5e3;
		answerLimit = 12e4;
		Conversation = class {
			#options;
			#questions = [];
			#process = null;
			#timer = null;
			constructor(options) {
				this.#options = options;
			}
			ask(names) {
				if (names.length === 0) return Promise.resolve([]);
				const bad = names.find((name) => name === "" || /[\n\0]/.test(name));
				if (bad !== void 0) throw new UserError(`not a revision: ${JSON.stringify(bad)}`);
				return new Promise((resolve, reject) => {
					const question = {
						names,
						answers: [],
						bytes: 0,
						deaths: 0,
						resolve,
						reject
					};
					this.#questions.push(question);
					this.#send([question]);
				});
			}
			#send(questions) {
				this.#process ??= this.#open();
				this.#process.watch(true);
				this.#awaitAnswer();
				for (const { names } of questions) this.#process.write(`${names.join("\n")}\n`);
			}
			#open() {
				const { mode, start } = this.#options;
				const answers = new BatchAnswers(mode === "--batch", {
					onSize: (size) => this.#onSize(size),
					onAnswer: (answer) => this.#onAnswer(answer)
				});
				const opened = start(["cat-file", mode], {
					data: (chunk) => {
						if (this.#process === opened) this.#onData(answers, chunk);
					},
					ended: (stderr) => {
						if (this.#process === opened) this.#replace(new GitError("cat-file", stderr), true);
					}
				});
				return opened;
			}
			#onData(answers, chunk) {
				try {
					answers.push(chunk);
				} catch (error) {
					this.#replace(error, false);
					return;
				}
				if (this.#questions.length > 0) this.#awaitAnswer();
				else {
					this.#process?.watch(false);
					this.#after(idleLimit, () => this.#end());
				}
			}
			#onSize(size) {
				const [question] = this.#questions;
				const { most } = this.#options;
				if (question !== void 0 && (question.bytes += size) > most) throw new GitError("cat-file", `${question.names.length} objects together are larger than ${most} bytes`);
			}
			#onAnswer(answer) {
				const [question] = this.#questions;
				if (question === void 0) throw new GitError("cat-file", "answered more than it was asked");
				question.answers.push(answer);
				if (question.answers.length < question.names.length) return;
				this.#questions.shift();
				question.resolve(question.answers);
			}
			#replace(why, again) {
				this.#process?.kill();
				this.#process = null;
				const [first] = this.#questions;
				if (first !== void 0) {
					first.answers = [];
					first.bytes = 0;
					first.deaths += 1;
					if (!again || first.deaths > 1) this.#questions.shift()?.reject(why);
				}
				if (this.#questions.length > 0) this.#send(this.#questions);
			}
			#end() {
				this.#process?.end();
				this.#process = null;
			}
			#awaitAnswer() {
				this.#after(answerLimit, () => this.#replace(new GitError("cat-file", `did not answer within ${answerLimit} ms`), false));
			}
			#after(milliseconds, act) {
				this.#timer?.stop();
				this.#timer = countdown(milliseconds, act);
			}
		};
	})))();
}

// src/git/git-process.ts
function gitProcess(gitDir, run, start, env) {
	const base = gitEnvironment(env);
	const options = [
		`--git-dir=${gitDir}`,
		"--literal-pathspecs",
		...[
			"core.quotePath=false",
			"core.filesRefLockTimeout=5000",
			"maintenance.auto=false"
		].flatMap((setting) => ["-c", setting])
	];
	const call = async (args, given = {}) => {
		const own = (given.settings ?? []).flatMap((setting) => ["-c", setting]);
		const ran = await run("git", [
			...options,
			...own,
			...args
		], {
			cwd: given.cwd ?? gitDir,
			env: {
				...base,
				...given.env
			},
			timeout: given.timeout ?? 6e4,
			...given.input === void 0 ? {} : { input: given.input }
		});
		const isAnswer = given.codes === "any" || (given.codes ?? [0]).includes(ran.code);
		const fault = ran.code === 0 ? null : gitFileFault(gitDir, ran.stderr);
		if (fault !== null) throw fault;
		if (!isAnswer) throw new GitError(args.find((arg) => !arg.startsWith("-")) ?? "", ran.stderr);
		return ran;
	};
	return Object.assign(call, { batch: (mode) => openBatch({
		mode,
		most: mostBytes,
		start: (args, events) => start("git", [...options, ...args], {
			cwd: gitDir,
			env: base
		}, events)
	}) });
}
function gitEnvironment(env) {
	return {
		...Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.has(name) && !ofTheJob.test(name))),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_REPLACE_OBJECTS: "1"
	};
}
var durable, foreign, mostBytes, ofTheJob;
function init_git_process() {
	return (init_git_process = __esmMin((() => {
		init_batch();
		init_git_error();
		durable = ["core.fsync=committed,reference", "core.fsyncMethod=batch"];
		foreign = /* @__PURE__ */ new Set([
			"GIT_DIR",
			"GIT_WORK_TREE",
			"GIT_INDEX_FILE",
			"GIT_OBJECT_DIRECTORY",
			"GIT_ALTERNATE_OBJECT_DIRECTORIES",
			"GIT_COMMON_DIR",
			"GIT_NAMESPACE",
			"GIT_PREFIX"
		]);
		mostBytes = 5e8;
		ofTheJob = /^(?:INPUT|STATE|ACTIONS|FLOTILLA|TF)_/;
	})))();
}

// src/git/revision.ts
function revisionArgument(revision) {
	if (revision.startsWith("-") || revision === "") throw new UserError(`not a revision: ${JSON.stringify(revision)}`);
	return revision;
}
function init_revision() {
	return (init_revision = __esmMin((() => {
		init_user_error();
	})))();
}

// src/git/trees.ts
async function listTree(git, tree, below, trees) {
	const entries = entriesOf$2((await git([...[
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		...trees ? ["-t"] : [],
		tree
	], ...below === null ? [] : ["--", below]])).stdout);
	return (below === null ? entries : entries.filter(({ path }) => path.startsWith(`${below}/`))).sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
async function entriesAt(git, tree, paths) {
	const entries = [];
	for (let at = 0; at < paths.length; at += 1e3) entries.push(...entriesOf$2((await git([
		"ls-tree",
		"-z",
		"--full-tree",
		tree,
		"--",
		...paths.slice(at, at + 1e3)
	])).stdout));
	return entries;
}
function entriesOf$2(listing) {
	const entries = [];
	for (let at = 0, end = listing.indexOf("\0"); end !== -1; at = end + 1, end = listing.indexOf("\0", at)) {
		const tab = listing.indexOf("	", at);
		entries.push({
			path: listing.slice(tab + 1, end),
			mode: listing.slice(at, at + 6),
			oid: listing.slice(listing.lastIndexOf(" ", tab) + 1, tab)
		});
	}
	return entries;
}
async function listSkipped(git, workTree, folder) {
	const { stdout } = await git([
		`--work-tree=${workTree}`,
		"ls-files",
		"-t",
		"-z"
	], { cwd: folder });
	return stdout.split("\0").flatMap((line) => line.startsWith("S ") ? [line.slice(2)] : []);
}
async function compareTrees(git, before, after, below) {
	const fields = (await git([...[
		"diff-tree",
		...[
			"-r",
			"-z",
			"--raw",
			"--no-renames",
			"--no-ext-diff",
			"--ignore-submodules=none"
		],
		revisionArgument(before),
		revisionArgument(after),
		"--"
	], ...below === null ? [] : [below]])).stdout.split("\0");
	const differences = [];
	for (let at = 0; at + 1 < fields.length; at += 2) {
		const [, , from = "", to = ""] = (fields[at] ?? "").split(" ");
		differences.push({
			path: fields[at + 1] ?? "",
			before: present(from),
			after: present(to)
		});
	}
	return differences;
}
function present(oid) {
	return /^0+$/.test(oid) ? null : oid;
}
async function mergeTrees(git, ours, theirs) {
	const merged = await git([
		"merge-tree",
		...[
			"--write-tree",
			"-z",
			"--name-only",
			"--no-messages"
		],
		revisionArgument(ours),
		revisionArgument(theirs)
	], { codes: [0, 1] });
	const [tree = "", ...paths] = merged.stdout.split("\0");
	if (merged.code === 0) return {
		outcome: "clean",
		tree: tree.trim()
	};
	return {
		outcome: "conflict",
		paths: [...new Set(paths.filter((path) => path !== ""))].sort()
	};
}
var folderMode;
function init_trees() {
	return (init_trees = __esmMin((() => {
		init_revision();
		folderMode = "040000";
	})))();
}

// src/git/write.ts
async function commitTree(git, tree, parents, message, by) {
	if (by.at < 0) throw new UserError(`This machine's clock says ${new Date(by.at).toISOString()}: set it, then run the same again.`);
	const date = `@${Math.floor(by.at / 1e3)} +0000`;
	return (await git([
		"commit-tree",
		tree,
		...parents.flatMap((parent) => ["-p", parent]),
		"-F",
		"-"
	], {
		settings: ["i18n.commitEncoding=UTF-8", ...durable],
		input: message.endsWith("\n") ? message : `${message}\n`,
		env: {
			GIT_AUTHOR_NAME: by.name,
			GIT_AUTHOR_EMAIL: by.email,
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_NAME: by.name,
			GIT_COMMITTER_EMAIL: by.email,
			GIT_COMMITTER_DATE: date
		}
	})).stdout.trim();
}
async function treeOfFolder(git, gitDir, workTree) {
	return inTemporaryFolder(async (folder) => {
		const index = join(folder, "index");
		await copyIndex(join(gitDir, "index"), index);
		const env = { GIT_INDEX_FILE: index };
		try {
			await git([
				`--work-tree=${workTree}`,
				"add",
				"--all",
				"."
			], {
				settings: ["core.fsmonitor=false"],
				cwd: workTree,
				env
			});
		} catch (error) {
			if (error instanceof GitError && error.stderr.includes(`${index}: `)) throw new UserError(`${join(gitDir, "index")} is damaged. Remove it and run git reset, which makes it again.`, error);
			throw error;
		}
		return (await git(["write-tree"], { env })).stdout.trim();
	});
}
async function copyIndex(from, to) {
	try {
		const { mtimeMs } = await stat(from);
		await withFile(from, () => copyFile(from, to));
		await utimes(to, mtimeMs / 1e3, Math.floor(mtimeMs / 1e3));
	} catch (error) {
		if (!hasCode(error, "ENOENT")) throw error;
	}
}
async function writeFolder(entries, contents, folder) {
	for (const { path, mode } of entries) {
		if (mode !== "100644" && mode !== "100755") throw new UserError(`${path} is ${mode === "120000" ? "a symbolic link" : "a submodule"}; only files can be written out`);
		assertInside(path);
	}
	await mkdir(folder, { recursive: true });
	if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
	for (const parent of new Set(entries.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
	for (const { path, mode, oid } of entries) await writeOwnFile(join(folder, path), contents.get(oid) ?? /* @__PURE__ */ new Uint8Array(), {
		flag: "wx",
		mode: mode === "100755" ? 493 : 420
	});
}
function assertInside(path) {
	if (path.includes("\0") || path.split("/").some((part) => /^(?:\.{0,2}|(?:\.git|git~1)[ .]*)$/i.test(part))) throw new UserError(`${JSON.stringify(path)} is not a path inside a folder`);
}
async function inTemporaryFolder(work) {
	const folder = await temporaryFolder("git");
	try {
		return await work(folder.path);
	} finally {
		await folder.remove();
	}
}
function init_write$1() {
	return (init_write$1 = __esmMin((() => {
		init_file_fault();
		init_temporary_folder();
		init_user_error();
		init_optional_file();
		init_git_error();
		init_git_process();
	})))();
}

// src/git/edit-tree.ts
async function editTree(git, nullId, base, files) {
	for (const path of files.keys()) assertInside(path);
	if (base !== null && files.size === 0) return base;
	const before = base === null ? [] : await entriesAt(git, base, [...files.keys()]);
	const modes = new Map(before.map(({ path, mode }) => [path, mode]));
	const made = await git([
		"fast-import",
		"--quiet",
		"--done"
	], {
		input: Buffer.concat([
			...lines(`commit ${editedRef}`, "committer flotilla <flotilla> 0 +0000", "data 0"),
			...base === null ? [] : lines(`M ${folderMode} ${base} ""`),
			...[...files].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, content]) => edit(path, content, modes.get(path))),
			...lines("ls \"\"", `reset ${editedRef}`, `from ${nullId}`, "", "done")
		]),
		timeout: 12e4,
		settings: durable
	});
	const [, tree] = /^040000 tree ([0-9a-f]+)\t\n$/.exec(made.stdout) ?? [];
	if (tree === void 0) throw new Error(`git fast-import named no tree: ${JSON.stringify(made.stdout)}`);
	return tree;
}
function edit(path, content, mode) {
	const quoted = `"${path.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`)}"`;
	if (content === null) return mode === void 0 || mode === "040000" ? [] : lines(`D ${quoted}`);
	const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
	return [
		...lines(`M ${mode === "100755" ? "100755" : "100644"} inline ${quoted}`, `data ${bytes.length}`),
		bytes,
		...lines("")
	];
}
function lines(...texts) {
	return texts.map((text) => Buffer.from(`${text}\n`, "utf8"));
}
var editedRef;
function init_edit_tree() {
	return (init_edit_tree = __esmMin((() => {
		init_git_process();
		init_trees();
		init_write$1();
		editedRef = "refs/flotilla/edited-tree";
	})))();
}

// src/git/crash-reports.ts
async function removeCrashReports(gitDir) {
	for (const name of await readdir(gitDir)) {
		if (!/^fast_import_crash_\d{1,10}$/.test(name)) continue;
		const path = join(gitDir, name);
		const text = await readFile(path, "latin1").catch(() => "");
		if (text === "" || text.length < mostRead && text.includes("refs/flotilla/edited-tree")) await rm(path, { force: true });
	}
}
var mostRead;
function init_crash_reports() {
	return (init_crash_reports = __esmMin((() => {
		init_edit_tree();
		mostRead = 1e6;
	})))();
}

// src/git/history.ts
async function readCommit(git, revision) {
	const [commit] = commitsOf((await git([
		"log",
		"--max-count=1",
		format,
		revisionArgument(revision),
		"--"
	])).stdout);
	if (commit === void 0) throw new UserError(`${revision} is not a commit`);
	return commit;
}
async function listCommits(git, revision, paths, options) {
	return commitsOf((await git([
		"log",
		format,
		...options,
		revisionArgument(revision),
		"--",
		...paths
	])).stdout);
}
async function findFirstCommit(git, commit) {
	return (await git([
		"rev-list",
		"--first-parent",
		"--max-parents=0",
		revisionArgument(commit),
		"--"
	])).stdout.trim();
}
async function findMergeBase(git, a, b) {
	const found = await git([
		"merge-base",
		revisionArgument(a),
		revisionArgument(b)
	], { codes: [0, 1] });
	return found.code === 0 ? found.stdout.trim() : null;
}
async function descends(git, ancestor, descendant) {
	return (await git([
		"merge-base",
		"--is-ancestor",
		revisionArgument(ancestor),
		revisionArgument(descendant)
	], { codes: [0, 1] })).code === 0;
}
async function findStrangers(git, commits, descendant) {
	if (commits.length === 0) return /* @__PURE__ */ new Set();
	const input = [...commits, `^${descendant}`].map((revision) => `${revisionArgument(revision)}\n`).join("");
	const listed = new Set((await git(["rev-list", "--stdin"], { input })).stdout.split("\n"));
	return new Set(commits.filter((commit) => listed.has(commit)));
}
function commitsOf(text) {
	const fields = text.split("\0");
	const commits = [];
	for (let at = 0; at + 8 <= fields.length; at += 8) {
		const [oid = "", tree = "", parents = "", author = "", committer = "", date = "", subject = "", body = ""] = fields.slice(at, at + 8);
		commits.push({
			oid: oid.trim(),
			tree,
			parents: parents === "" ? [] : parents.split(" "),
			author,
			committer,
			at: instant(Date.parse(date)),
			subject,
			body: body.trim()
		});
	}
	return commits;
}
var format;
function init_history() {
	return (init_history = __esmMin((() => {
		init_user_error();
		init_clock();
		init_revision();
		format = "--format=%H%x00%T%x00%P%x00%an%x00%cn%x00%cI%x00%s%x00%b%x00";
	})))();
}

// src/git/memo.ts
function memo(most) {
	const known = /* @__PURE__ */ new Map();
	return async (question, ask) => {
		const answer = known.get(question) ?? ask();
		known.delete(question);
		known.set(question, answer);
		for (const oldest of known.keys()) {
			if (known.size <= most) break;
			known.delete(oldest);
		}
		try {
			return await answer;
		} catch (error) {
			if (known.get(question) === answer) known.delete(question);
			throw error;
		}
	};
}
function init_memo() {
	return (init_memo = __esmMin((() => {})))();
}

// src/git/object-id.ts
function isObjectId(text) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function blobId(content, format) {
	return createHash(format).update(`blob ${content.length}\0`).update(content).digest("hex");
}
function init_object_id() {
	return (init_object_id = __esmMin((() => {})))();
}

// src/git/objects.ts
function openObjects(check, read) {
	return {
		resolve: async (revision) => {
			if (revision === "" || /[\n\r\0]/.test(revision)) return null;
			const [commit, plain] = await check([`${revision}^{commit}`, revision]);
			return (commit ?? plain)?.oid ?? null;
		},
		treeOf: async (treeish) => {
			const [tree] = await check([`${treeish}^{tree}`]);
			if (tree === null || tree === void 0) throw new GitError("cat-file", `Not a valid object name ${treeish}`);
			return tree.oid;
		},
		blobs: async (oids) => {
			const wanted = [...new Set(oids)];
			const found = await read(wanted);
			return new Map(wanted.map((oid, index) => {
				const object = found[index] ?? null;
				if (object?.type !== "blob" || object.content === null) throw new GitError("cat-file", `${oid} is ${object === null ? "missing" : "not a blob"}`);
				return [oid, object.content];
			}));
		}
	};
}
function init_objects() {
	return (init_objects = __esmMin((() => {
		init_git_error();
	})))();
}

// src/git/refs.ts
async function updateRef(git, objects, ref, to, expected) {
	const updated = await git([
		"update-ref",
		"--no-deref",
		revisionArgument(ref),
		to,
		expected
	], {
		codes: "any",
		settings: durable
	});
	if (updated.code === 0) return true;
	if ((await objects.resolve(ref) ?? "0".repeat(expected.length)) !== expected) return false;
	throw new GitError("update-ref", updated.stderr);
}
async function mergedRefs(git, below, into) {
	return (await git([
		"for-each-ref",
		`--merged=${into}`,
		"--format=%(refname)%00%(objectname)%00%(committername)",
		...below.map(revisionArgument)
	])).stdout.split("\n").filter((line) => line !== "").map((line) => {
		const [ref = "", tip = "", committer = ""] = line.split("\0");
		return {
			ref,
			tip,
			committer
		};
	});
}
async function refuseDamagedRef(git, objects, revision) {
	if (!/^(?:HEAD|refs\/[^\s:^~@{]+)$/.test(revision)) return null;
	const tip = revision === "HEAD" ? await tipOfHead(git) : await tipOfRef(git, revision);
	if (tip === null) return null;
	const made = tip === damaged ? null : await objects.resolve(tip);
	if (made !== null) return made;
	const leads = tip === damaged ? "is damaged" : `names ${tip}, which is not there`;
	throw new UserError(`${revision} of this repository ${leads}. Everything that is damaged: git fsck. What was pushed is whole in a new clone.`);
}
async function tipOfHead(git) {
	const branch = await git([
		"symbolic-ref",
		"--quiet",
		"HEAD"
	], { codes: "any" });
	if (branch.code === 0) return await tipOfRef(git, branch.stdout.trim());
	const detached = await git([
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	], { codes: "any" });
	return detached.code === 0 ? detached.stdout.trim() : damaged;
}
async function tipOfRef(git, ref) {
	const { stdout, stderr } = await git([
		"for-each-ref",
		`--format=%(if:equals=${ref})%(refname)%(then)%(objectname)%(end)`,
		ref
	]);
	const oid = stdout.trim();
	return oid !== "" ? oid : stderr.includes("ignoring broken ref") ? damaged : null;
}
var damaged;
function init_refs() {
	return (init_refs = __esmMin((() => {
		init_user_error();
		init_git_error();
		init_git_process();
		init_revision();
		damaged = Symbol("damaged");
	})))();
}

// src/git/remote.ts
async function fetchRefs(git, env, remote, refspecs, { depth, filter, have } = {}) {
	const options = [
		"--quiet",
		"--prune",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--stdin"
	];
	const limits = [
		...depth === void 0 ? [] : [`--depth=${depth}`],
		...filter === void 0 ? [] : [`--filter=${filter}`],
		...have === void 0 ? [] : [`--negotiation-tip=${have}`]
	];
	const without = refspecs.some((refspec) => refspec.includes("*")) && remote.apart !== void 0 ? [`^refs/heads/${remote.apart}`] : [];
	const input = [...refspecs, ...without].map((refspec) => `${refspec}\n`).join("");
	const call = {
		env: credentials$1(env, remote),
		timeout: remoteTimeout,
		input
	};
	await patiently(() => git([
		"fetch",
		...options,
		...limits,
		"--end-of-options",
		remote.url
	], call));
}
async function tipOnRemote(git, env, remote, ref) {
	const name = fullName(ref);
	return (await tipsOnRemote(git, env, remote, [name])).get(name) ?? null;
}
async function tipsOnRemote(git, env, remote, patterns) {
	const call = {
		env: credentials$1(env, remote),
		timeout: remoteTimeout
	};
	const lines = (await patiently(() => git([
		"ls-remote",
		"--quiet",
		"--end-of-options",
		remote.url,
		...patterns
	], call))).stdout.split("\n").map((line) => line.split("	"));
	return new Map(lines.flatMap(([oid = "", name]) => name === void 0 ? [] : [[name, oid]]));
}
async function pushCommit(...push) {
	return await patiently(() => pushOnce(...push));
}
async function pushOnce(git, env, remote, commit, ref, expected) {
	const name = fullName(ref);
	const pushed = await git([
		"push",
		"--porcelain",
		"--no-verify",
		"--no-follow-tags",
		"--recurse-submodules=no",
		`--force-with-lease=${name}:${expected ?? ""}`,
		"--end-of-options",
		remote.url,
		`${commit}:${name}`
	], {
		env: credentials$1(env, remote),
		timeout: remoteTimeout,
		codes: "any"
	});
	if (pushed.code === 0) return {
		outcome: "pushed",
		commit
	};
	const tip = await tipOnRemote(git, env, remote, name);
	if (tip === commit) return {
		outcome: "pushed",
		commit
	};
	if (tip !== expected) return {
		outcome: "stale",
		commit
	};
	const obstacle = tip === null ? await branchInTheWay(git, env, remote, name) : null;
	if (obstacle !== null) return {
		outcome: "refused",
		message: obstacleText(obstacle, name)
	};
	const rejected = pushed.stdout.split("\n").find((line) => line.startsWith("!"));
	if (rejected === void 0) throw new GitError("push", pushed.stderr);
	const message = [rejected.slice(Math.max(0, rejected.indexOf("["))).trimEnd(), ...pushed.stderr.split("\n").filter((line) => line.startsWith("remote:") && line.trim() !== "remote:").map((line) => line.slice(7).trim())].join(" ");
	return lockHeld.test(message) ? {
		outcome: "stale",
		commit
	} : {
		outcome: "refused",
		message
	};
}
async function branchInTheWay(git, env, remote, name) {
	const parts = name.split("/");
	const folders = parts.map((_, index) => parts.slice(0, index).join("/")).slice(3);
	return [...(await tipsOnRemote(git, env, remote, [...folders, `${name}/*`])).keys()].find((found) => folders.includes(found) || found.startsWith(`${name}/`)) ?? null;
}
function obstacleText(obstacle, name) {
	const [there, wanted] = [obstacle, name].map((ref) => ref.replace("refs/heads/", ""));
	return `the branch ${there} is in the way, since git keeps branches like files and folders. Rename or delete ${there}, then run this again; ${wanted} is made then`;
}
async function pushBranches(git, env, remote, branches) {
	const commits = new Map([...branches].map(([branch, { commit }]) => [branch, commit]));
	if (branches.size === 0) return commits;
	const options = [
		"--porcelain",
		"--no-verify",
		"--no-follow-tags",
		"--recurse-submodules=no",
		...[...branches].map(([branch, { expected }]) => `--force-with-lease=${fullName(branch)}:${expected ?? ""}`),
		"--end-of-options"
	];
	const refspecs = [...branches].map(([branch, { commit }]) => `${commit}:${fullName(branch)}`);
	const call = {
		env: credentials$1(env, remote),
		timeout: remoteTimeout
	};
	if ((await git([
		"push",
		...options,
		remote.url,
		...refspecs
	], {
		...call,
		codes: "any"
	})).code === 0) return commits;
	const tips = await tipsOnRemote(git, env, remote, [...branches.keys()].map(fullName));
	return new Map([...commits].filter(([branch, commit]) => tips.get(fullName(branch)) === commit));
}
async function deleteBranches(git, env, remote, branches) {
	if (branches.size === 0) return [];
	const names = [...branches.keys()].map(fullName);
	const leases = [...branches].map(([branch, tip]) => `--force-with-lease=${fullName(branch)}:${tip}`);
	const call = {
		env: credentials$1(env, remote),
		timeout: remoteTimeout,
		codes: "any"
	};
	if ((await git([
		"push",
		...[
			"--porcelain",
			"--no-verify",
			"--recurse-submodules=no",
			...leases,
			"--end-of-options"
		],
		remote.url,
		...names.map((name) => `:${name}`)
	], call)).code === 0) return [];
	const tips = await tipsOnRemote(git, env, remote, names);
	return [...branches.keys()].filter((branch) => tips.has(fullName(branch)));
}
function fullName(ref) {
	return ref === "HEAD" || ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
}
function credentials$1(env, remote) {
	if (remote.token === null) return {};
	const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
	const settings = [
		["credential.helper", ""],
		[`http.${remote.url}.extraHeader`, ""],
		[`http.${remote.url}.extraHeader`, `Authorization: Basic ${basic}`]
	];
	const first = Number(env["GIT_CONFIG_COUNT"] ?? "0");
	const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
	for (const [index, [key, value]] of settings.entries()) {
		added[`GIT_CONFIG_KEY_${first + index}`] = key ?? "";
		added[`GIT_CONFIG_VALUE_${first + index}`] = value ?? "";
	}
	return added;
}
var remoteTimeout, lockHeld;
function init_remote() {
	return (init_remote = __esmMin((() => {
		init_git_error();
		init_patience();
		remoteTimeout = 3e5;
		lockHeld = /cannot lock ref|failed to update ref|unable to lock/;
	})))();
}

// src/git/signed-push.ts
async function pushSigned(repository, remote, ref, commit, push) {
	const { signing } = remote;
	if (signing === void 0) return await push(commit);
	const kind = kindOf$1(ref);
	if (!signing.asked.has(kind)) {
		const pushed = await push(commit);
		if (pushed.outcome !== "refused" || !lacksSignature.test(pushed.message)) return pushed;
		signing.asked.add(kind);
	}
	return await push(await signed(repository, remote, signing, commit));
}
async function signedWhereAsked(repository, remote, branches) {
	const { signing } = remote;
	if (signing === void 0 || signing.asked.size === 0) return branches;
	const made = /* @__PURE__ */ new Map();
	for (const [branch, one] of branches) {
		const isAsked = signing.asked.has(kindOf$1(branch));
		made.set(branch, isAsked ? {
			...one,
			commit: await signed(repository, remote, signing, one.commit)
		} : one);
	}
	return made;
}
function kindOf$1(ref) {
	return ref.replace(/^refs\/heads\//, "").split("/")[0] ?? "";
}
async function signed(repository, remote, signing, commit) {
	const wanted = await toSign(repository, commit);
	const made = await signing.sign(wanted);
	const [have] = wanted.parents;
	if (!await repository.holds(made)) await repository.fetch(remote, [made], have === void 0 ? {} : { have });
	return made;
}
async function toSign(repository, commit) {
	const { tree, parents, subject, body } = await repository.commit(commit);
	const [parent] = parents;
	const base = parent === void 0 ? null : (await repository.commit(parent)).tree;
	const entries = new Map((await repository.tree(tree)).map((entry) => [entry.path, entry]));
	const changed = base === null ? [...entries.keys()] : (await repository.difference(base, tree)).map(({ path }) => path);
	const contents = await repository.blobs(changed.flatMap((path) => entries.get(path)?.oid ?? []));
	const files = new Map(changed.map((path) => {
		const entry = entries.get(path);
		return [path, entry === void 0 ? null : {
			mode: entry.mode,
			text: textOf$1(contents.get(entry.oid), path)
		}];
	}));
	return {
		tree,
		base,
		parents,
		message: body === "" ? subject : `${subject}\n\n${body}`,
		files
	};
}
function textOf$1(bytes, path) {
	if (bytes === void 0) throw new Error(`${path} is not here`);
	return new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	}).decode(bytes);
}
var lacksSignature;
function init_signed_push() {
	return (init_signed_push = __esmMin((() => {
		lacksSignature = /commits must have verified signatures/i;
	})))();
}

// src/git/git-cli.ts
async function openRepository(dir, run, env, start = startChild) {
	const questions = [
		"--absolute-git-dir",
		"--is-bare-repository",
		"--show-object-format",
		"--show-cdup"
	];
	const call = {
		cwd: dir,
		env: gitEnvironment(env),
		timeout: 6e4
	};
	const [asked] = await Promise.all([run("git", ["rev-parse", ...questions], call), refuseOldGit(run, call)]).catch(notInstalled);
	if (asked.code !== 0) throw notARepository(dir, asked.stderr);
	const [gitDir = "", bare = "", format = "", up = ""] = asked.stdout.split("\n");
	const workTree = bare === "true" ? null : resolve(dir, isAbsolute(up) ? up : `./${up}`);
	const git = gitProcess(gitDir, run, start, env);
	return repository({
		gitDir,
		workTree,
		git,
		objects: openObjects(git.batch("--batch-check"), git.batch("--batch")),
		nullId: "0".repeat(format === "sha256" ? 64 : 40),
		env
	});
}
async function refuseOldGit(run, call) {
	const { stdout } = await run("git", ["version"], call);
	const [, major, minor, rest = ""] = /^git version (\d{1,9})\.(\d{1,9})(\S*)/.exec(stdout) ?? [];
	if (major === void 0 || minor === void 0) return;
	if (Number(major) < oldestGit[0] || Number(major) === oldestGit[0] && Number(minor) < oldestGit[1]) throw new UserError(`git ${oldestGit.join(".")} or newer is needed, this is ${major}.${minor}${rest}: install a newer one, or put it first on the PATH.`);
}
function notInstalled(error) {
	if (error instanceof ProcessError && error.kind === "not-found") throw new UserError(`git is not installed, or not on the PATH: install ${oldestGit.join(".")} or newer.`, error);
	throw error;
}
function notARepository(dir, stderr) {
	const [, owned] = /dubious ownership in repository at '([^'\n]*)'/.exec(stderr) ?? [];
	if (owned !== void 0) return new UserError(`${owned} belongs to another user, so git does not read it. Where you trust what is in it: git config --global --add safe.directory ${owned}`);
	const [, elsewhere] = /not a git repository: ([^\n]+)/.exec(stderr) ?? [];
	if (elsewhere !== void 0) return new UserError(`The .git of ${dir} leads to ${elsewhere}, where no repository is. Was it moved: git worktree repair, run in it. Is it gone: clone it again.`);
	if (stderr.includes("not a git repository")) return new UserError(damagedRepository(dir) ?? `${dir} is not in a git repository. Run git init there and commit the fleet; in a workflow, check it out first.`);
	return new GitError("rev-parse", stderr);
}
function repository({ gitDir, workTree, git, objects, nullId, env }) {
	const commits = memo(1e4);
	const ancestry = memo(1e4);
	const mergeBases = memo(1e4);
	const listings = memo(4);
	const self = {
		gitDir,
		workTree,
		resolve: async (revision) => await objects.resolve(revision) ?? await refuseDamagedRef(git, objects, revision),
		holds: async (oid) => await objects.resolve(oid) !== null,
		blobs: (oids) => objects.blobs(oids),
		commit: (oid) => aboutObjects(commits, [oid], () => readCommit(git, oid)),
		firstCommit: (commit) => findFirstCommit(git, commit),
		log: (revision, path, limit) => listCommits(git, revision, [path], [`--max-count=${limit}`]),
		mainline: (revision, paths, { since, limit }) => listCommits(git, revision, paths, [
			"--first-parent",
			...limit === void 0 ? [] : [`--max-count=${limit}`],
			...since === null ? [] : [`^${revisionArgument(since)}`]
		]),
		tree: async (treeish, { below = null, trees = false } = {}) => {
			const tree = await objects.treeOf(revisionArgument(treeish));
			return listings([
				tree,
				String(trees),
				below ?? ""
			].join(" "), () => listTree(git, tree, below, trees));
		},
		difference: (before, after, below) => compareTrees(git, before, after, below ?? null),
		mergeBase: (a, b) => aboutObjects(mergeBases, [a, b], () => findMergeBase(git, a, b)),
		isAncestor: (ancestor, descendant) => aboutObjects(ancestry, [ancestor, descendant], () => descends(git, ancestor, descendant)),
		strangers: async (oids, descendant) => {
			const found = await Promise.all(oids.map(async (oid) => await objects.resolve(`${oid}^{commit}`) === null ? [] : [oid]));
			const there = new Set(found.flat());
			const strange = await findStrangers(git, [...there], descendant);
			return new Set(oids.filter((oid) => !there.has(oid) || strange.has(oid)));
		},
		mergeTree: (ours, theirs) => mergeTrees(git, ours, theirs),
		writeTree: async (base, files) => {
			const from = base === null ? null : await objects.treeOf(revisionArgument(base));
			await removeCrashReports(gitDir);
			try {
				return await editTree(git, nullId, from, files);
			} catch (error) {
				await removeCrashReports(gitDir);
				throw error;
			}
		},
		writeCommit: (tree, parents, message, by) => commitTree(git, tree, parents, message, by),
		updateRef: (ref, to, expected) => updateRef(git, objects, ref, to, expected ?? nullId),
		mergedRefs: (below, into) => mergedRefs(git, below, into),
		fetch: (remote, refspecs, how) => fetchRefs(git, env, remote, refspecs, how),
		remoteTip: (remote, ref) => tipOnRemote(git, env, remote, ref),
		pushBranches: async (remote, branches) => pushBranches(git, env, remote, await signedWhereAsked(self, remote, branches)),
		push: (remote, commit, ref, expected) => pushSigned(self, remote, ref, commit, (one) => pushCommit(git, env, remote, one, ref, expected)),
		deleteBranches: (remote, branches) => deleteBranches(git, env, remote, branches),
		treeOfWorkTree: () => {
			if (workTree === null) throw new UserError(`${gitDir} is bare: it has no work tree`);
			return treeOfFolder(git, gitDir, workTree);
		},
		skippedFiles: (folder) => listSkipped(git, workTree ?? folder, folder),
		materialize: async (tree, folder) => {
			const entries = await self.tree(tree);
			const files = entries.filter(({ mode }) => mode.startsWith("100"));
			await writeFolder(entries, await self.blobs(files.map(({ oid }) => oid)), folder);
		}
	};
	return self;
}
function aboutObjects(known, revisions, ask) {
	return revisions.every(isObjectId) ? known(revisions.join(" "), ask) : ask();
}
var oldestGit;
function init_git_cli() {
	return (init_git_cli = __esmMin((() => {
		init_user_error();
		init_damaged_repository();
		init_child_process();
		init_run();
		init_crash_reports();
		init_edit_tree();
		init_git_error();
		init_git_process();
		init_history();
		init_object_id();
		init_objects();
		init_refs();
		init_remote();
		init_revision();
		init_signed_push();
		init_trees();
		init_write$1();
		oldestGit = [2, 38];
	})))();
}

// src/git/history-store.ts
function historyOf(here, options) {
	let opened = null;
	let fetched = null;
	const open = () => opened ??= here.resolve("HEAD").then((head) => openHistory(options, head));
	const ready = async () => {
		const history = await open();
		await (fetched ??= history.fetchMain());
		return history;
	};
	return {
		commits: async () => (await ready()).commits,
		resolve: async (revision) => (await ready()).resolve(revision),
		fetch: async (refspecs) => {
			await (fetched = (await open()).fetch(refspecs));
		}
	};
}
async function openHistory(options, like) {
	const { remote } = options;
	const { commits, fetching } = await emptyRepository(options, like?.length === 64 ? "sha256" : "sha1");
	const fetch = (refspecs) => fetching.fetch(remote, refspecs, { filter: "tree:0" });
	return {
		commits,
		resolve: async (revision) => {
			try {
				return await commits.resolve(`${revision}^{commit}`);
			} catch (error) {
				if (error instanceof GitError) return null;
				throw error;
			}
		},
		fetchMain: () => fetch([`+${defaultRef(remote)}:refs/flotilla/main`]),
		fetch
	};
}
async function historyWithTrees(options, since, revision) {
	const { commits, fetching } = await emptyRepository(options, revision.length === 64 ? "sha256" : "sha1");
	if (since !== null) await fetching.fetch(options.remote, [`${since}:refs/flotilla/since`], {
		filter: "blob:none",
		depth: 1
	});
	await fetching.fetch(options.remote, [`${revision}:refs/flotilla/revision`], { filter: "blob:none" });
	return commits;
}
async function emptyRepository({ run, env }, format) {
	const { path } = await temporaryFolder("history");
	const made = await run("git", [
		"init",
		"--quiet",
		"--bare",
		`--object-format=${format}`,
		path
	], {
		cwd: path,
		env,
		timeout: 6e4
	});
	if (made.code !== 0) throw new GitError("init", made.stderr);
	const fetching = await openRepository(path, run, env);
	return {
		commits: await openRepository(path, run, {
			...env,
			GIT_NO_LAZY_FETCH: "1",
			GIT_ALLOW_PROTOCOL: "none"
		}),
		fetching
	};
}
function init_history_store() {
	return (init_history_store = __esmMin((() => {
		init_temporary_folder();
		init_git_cli();
		init_git_error();
		init_repository();
	})))();
}

// src/git/checkout.ts
async function openCheckout(options) {
	const here = await openRepository(options.dir, options.run, options.env);
	return await readIfThere(join(here.gitDir, "shallow")) === null ? here : shallow(here, options);
}
function lookup(here, options) {
	const { remote } = options;
	const past = historyOf(here, options);
	const alone = oneAtATime();
	const bring = bringer(here, (oids) => alone(() => here.fetch(remote, oids, { depth: 1 })));
	const oidOf = async (base) => isObjectId(base) ? base : await here.resolve(base) ?? await past.resolve(base);
	const resolve = async (revision) => {
		const found = await here.resolve(revision);
		const { base, rest } = named$1(revision);
		if (found !== null) return found;
		if (rest === "" || rest === "^{commit}" || /^[~^](?!\{)/.test(rest)) {
			const commit = await past.resolve(revision);
			if (commit !== null || rest !== "" || !isObjectId(base)) return commit;
			await bring(base);
			return await here.resolve(base);
		}
		const oid = await oidOf(base);
		if (oid === null) return null;
		await bring(oid);
		return await here.resolve(`${oid}${rest}`);
	};
	const knowing = async (...revisions) => {
		const oids = await Promise.all(revisions.map(async (revision) => isObjectId(revision) ? revision : await resolve(revision) ?? revision));
		for (const oid of oids) if (await past.resolve(oid) === null) return {
			known: here,
			oids
		};
		return {
			known: await past.commits(),
			oids
		};
	};
	const present = async (revision) => {
		if (await here.resolve(revision) !== null) return revision;
		const oid = await resolve(revision);
		if (oid !== null) await bring(oid);
		return oid ?? revision;
	};
	return {
		past,
		alone,
		resolve,
		knowing,
		present
	};
}
function shallow(here, options) {
	const { past, alone, resolve, knowing, present } = lookup(here, options);
	let fetchedBefore = false;
	const ask = (question) => async (...revisions) => {
		const { known, oids } = await knowing(...revisions);
		return await question(known, ...oids);
	};
	return {
		...here,
		resolve,
		commit: ask((known, oid) => known.commit(oid)),
		firstCommit: ask((known, commit) => known.firstCommit(commit)),
		mainline: async (revision, paths, how) => {
			const { known, oids } = await knowing(revision, ...how.since === null ? [] : [how.since]);
			const [from = revision, since = null] = oids;
			return await (paths.length === 0 || known === here ? known : await historyWithTrees(options, since, from)).mainline(from, paths, {
				...how,
				since
			});
		},
		tree: async (treeish, how) => await here.tree(await present(treeish), how),
		difference: async (before, after, below) => {
			const [from, to] = await Promise.all([present(before), present(after)]);
			return await here.difference(from, to, below);
		},
		mergeBase: ask((known, a, b) => known.mergeBase(a, b)),
		isAncestor: ask((known, a, b) => known.isAncestor(a, b)),
		strangers: async (commits, descendant) => await (await knowing(descendant)).known.strangers(commits, descendant),
		mergeTree: ask(async (known, ours, theirs) => {
			if (known === here) return await here.mergeTree(ours, theirs);
			const base = await known.mergeBase(ours, theirs);
			await Promise.all([
				...base === null ? [] : [base],
				ours,
				theirs
			].map(present));
			return await mergeOver(here, base, ours, theirs);
		}),
		writeTree: async (base, files) => await here.writeTree(base === null ? null : await present(base), files),
		writeCommit: async (tree, parents, message, by) => {
			await Promise.all(parents.map(present));
			return await here.writeCommit(tree, parents, message, by);
		},
		materialize: async (tree, folder) => await here.materialize(await present(tree), folder),
		mergedRefs: async (below, into) => await (await past.commits()).mergedRefs(below, into),
		fetch: async (from, refspecs, how) => {
			const kept = refspecs.filter((refspec) => refspec.includes(":"));
			const passing = refspecs.filter((refspec) => !refspec.includes(":"));
			if (kept.length > 0) await past.fetch(kept);
			if (passing.length === 0) return;
			await alone(() => here.fetch(from, passing, how ?? (fetchedBefore ? {} : { depth: 1 })));
			fetchedBefore = true;
		}
	};
}
async function mergeOver(here, base, ours, theirs) {
	if (base === null) return await here.mergeTree(ours, theirs);
	const [root, left, right] = await Promise.all([
		base,
		ours,
		theirs
	].map(async (oid) => (await here.commit(oid)).tree));
	const copy = (tree = "", parents = []) => here.writeCommit(tree, parents, "Merged alone", nobody);
	const parent = await copy(root);
	const [a, b] = await Promise.all([copy(left, [parent]), copy(right, [parent])]);
	return await here.mergeTree(a, b);
}
function named$1(revision) {
	const end = revision.search(/[:^~]/);
	return end === -1 ? {
		base: revision,
		rest: ""
	} : {
		base: revision.slice(0, end),
		rest: revision.slice(end)
	};
}
var nobody;
function init_checkout() {
	return (init_checkout = __esmMin((() => {
		init_optional_file();
		init_bring();
		init_git_cli();
		init_history_store();
		init_object_id();
		nobody = {
			name: "flotilla",
			email: "flotilla@localhost",
			at: 0
		};
	})))();
}

// src/fleet/matrix.ts
function matricesOf(jobs, most = 256) {
	if (jobs.length <= most) return {
		jobs,
		groups: []
	};
	const count = Math.ceil(jobs.length / most);
	if (count > most) throw new UserError(`${jobs.length} jobs are more than matrices of matrices of ${most} hold`);
	const at = (group) => Math.round(group * jobs.length / count);
	return {
		jobs: [],
		groups: Array.from({ length: count }, (_, group) => jobs.slice(at(group), at(group + 1)))
	};
}
function readMostOfMatrix(input) {
	if (input === "") return 256;
	const most = Number(input);
	if (Number.isInteger(most) && most >= 2 && most <= 256) return most;
	throw new UserError(`the input matrix-jobs is ${JSON.stringify(input)}; a whole number from 2 to ${256} is wanted`);
}
var mostOfMatrix;
function init_matrix() {
	return (init_matrix = __esmMin((() => {
		init_user_error();
		mostOfMatrix = 256;
	})))();
}

// src/data/sets.ts
var Sets;
function init_sets() {
	return (init_sets = __esmMin((() => {
		Sets = class {
			#above = /* @__PURE__ */ new Map();
			of(name) {
				let top = name;
				for (let above = this.#above.get(top); above !== void 0; above = this.#above.get(top)) top = above;
				for (let at = name; at !== top;) {
					const above = this.#above.get(at) ?? top;
					this.#above.set(at, top);
					at = above;
				}
				return top;
			}
			unite(a, b) {
				const [one, other] = [this.of(a), this.of(b)];
				if (one !== other) this.#above.set(other, one);
			}
		};
	})))();
}

// src/fleet/deal.ts
function deal(candidates, places) {
	const left = [];
	const free = withinMutexes(candidates.filter((candidate) => {
		const reason = whereNot(candidate, places);
		if (reason !== null) left.push({
			candidate,
			reason
		});
		return reason === null;
	}), places, left);
	const order = new Map(candidates.map((candidate, index) => [candidate, index]));
	const byOrder = (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
	const shards = [];
	let limit = places.limit;
	for (const units of groupsOf(unitsOf(free))) {
		const all = units.flat().sort(byOrder);
		const { jobs, taken } = fill(all, {
			...places,
			limit
		}, units.length);
		limit -= taken.size;
		for (const candidate of all) if (!taken.has(candidate)) left.push({
			candidate,
			reason: "slice"
		});
		shards.push(...dealt(units, taken, jobs));
	}
	return {
		shards: shards.map((shard) => shard.sort(byOrder)),
		left
	};
}
function whereNot({ environment, isUrgent }, { planOf, jobsOf, isStopped }) {
	if (isStopped(environment) && !isUrgent) return "failures";
	const free = planOf(environment).jobs - jobsOf(environment);
	return free > 0 || free === 0 && isUrgent ? null : "jobs";
}
function withinMutexes(candidates, { heldOf }, left) {
	const claimed = /* @__PURE__ */ new Map();
	return candidates.filter((candidate) => {
		const shared = candidate.mutexes.filter(({ key }) => heldOf(key) > 0);
		if (shared.some(({ key, most }) => heldOf(key) + (claimed.get(key) ?? 0) >= most)) {
			left.push({
				candidate,
				reason: "mutex"
			});
			return false;
		}
		for (const { key } of shared) claimed.set(key, (claimed.get(key) ?? 0) + 1);
		return true;
	});
}
function unitsOf(candidates) {
	const sets = new Sets();
	const nameOf = (index) => `candidate ${index}`;
	for (const [index, { mutexes }] of candidates.entries()) for (const { key } of mutexes) sets.unite(nameOf(index), key);
	return [...Map.groupBy(candidates.entries(), ([index]) => sets.of(nameOf(index))).values()].map((unit) => unit.map(([, one]) => one));
}
function groupsOf(units) {
	const sets = new Sets();
	const of = (unit) => unit[0]?.environment ?? "";
	for (const unit of units) for (const { environment } of unit) sets.unite(of(unit), environment);
	return [...Map.groupBy(units, (unit) => sets.of(of(unit))).values()];
}
function fill(all, { planOf, jobsOf, slice, limit }, units) {
	const environments = Map.groupBy(all, ({ environment }) => environment);
	const jobs = Math.min(units, ...[...environments.keys()].map((name) => Math.max(1, planOf(name).jobs - jobsOf(name))), Math.max(...[...environments].map(([name, { length }]) => Math.ceil(length / planOf(name).lanes))));
	const lanes = new Map([...environments.keys()].map((name) => [name, Lanes.of(jobs * planOf(name).lanes, all.length)]));
	const taken = /* @__PURE__ */ new Set();
	for (const candidate of all) {
		if (taken.size >= limit) break;
		const lane = lanes.get(candidate.environment);
		const own = candidate.mutexes.map(({ key, most }) => {
			const known = lanes.get(key) ?? Lanes.of(most, all.length);
			lanes.set(key, known);
			return known;
		});
		const places = [...lane === void 0 ? [] : [lane], ...own];
		const start = Math.max(...places.map((place) => place.next()));
		if (start >= slice) continue;
		for (const place of places) place.take(start + candidate.duration);
		taken.add(candidate);
	}
	return {
		jobs,
		taken
	};
}
function dealt(group, taken, jobs) {
	const units = group.map((unit) => unit.filter((one) => taken.has(one))).filter(({ length }) => length > 0);
	const lengthOf = (unit) => unit.reduce((sum, { duration }) => sum + duration, 0);
	const loads = Array.from({ length: jobs }, () => ({
		length: 0,
		items: Array.of()
	}));
	for (const unit of units.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
		const least = loads.reduce((best, load) => load.length < best.length ? load : best);
		least.items.push(...unit);
		least.length += lengthOf(unit);
	}
	return loads.flatMap(({ items }) => items.length === 0 ? [] : [items]);
}
var Lanes;
function init_deal() {
	return (init_deal = __esmMin((() => {
		init_sets();
		Lanes = class Lanes {
			#free;
			constructor(free) {
				this.#free = free;
			}
			static of(count, candidates) {
				return new Lanes(Array.from({ length: Math.max(1, Math.min(count, candidates)) }, () => 0));
			}
			next() {
				return Math.min(...this.#free);
			}
			take(until) {
				this.#free[this.#free.indexOf(this.next())] = until;
			}
		};
	})))();
}

// src/process/new-file.ts
async function openNewFile(path) {
	await withFile(path, async () => makeFolders(dirname(path), 448));
	const handle = await isNew(path, () => open$1(path, "wx", 384));
	await syncFolder(dirname(path));
	return handle;
}
async function writeNewFile(path, text) {
	const aside = `${path}.new`;
	const handle = await openNewFile(aside);
	try {
		try {
			await withFile(aside, async () => {
				await handle.writeFile(text);
				await handle.sync();
			});
		} finally {
			await handle.close();
		}
		await isNew(path, () => link$1(aside, path));
		await syncFolder(dirname(path));
	} finally {
		await unlink(aside);
	}
}
async function isNew(path, make) {
	try {
		return await make();
	} catch (error) {
		if (!hasCode(error, "EEXIST")) throw fileFault(error, path) ?? error;
		throw new UserError(`${path} is there already, and this run has not written it: remove it, and find out who put it there.`, error);
	}
}
function init_new_file() {
	return (init_new_file = __esmMin((() => {
		init_durable();
		init_file_fault();
		init_optional_file();
		init_user_error();
		init_make_folders();
	})))();
}

// src/fleet/validate.ts
function validate(source, options = {}) {
	const base = options.base ?? null;
	const now = {
		architectures: /* @__PURE__ */ new Map(),
		slugs: /* @__PURE__ */ new Map(),
		changed: /* @__PURE__ */ new Map()
	};
	const gone = [];
	const fleet = checkFiles(source, base === null ? {} : { onInstance: ({ path, config, document }) => {
		now.architectures.set(path, config.spec.architecture);
		if (config.spec.slug !== "") now.slugs.set(config.spec.slug, path);
		const before = base.blobs.get(path);
		if (before !== void 0 && before !== source.oid(path)) now.changed.set(path, {
			config,
			document
		});
	} });
	const problems = [...fleet.problems, ...base === null ? [] : changeProblems(source, base, fleet, {
		...now,
		onBefore: (id, value) => void gone.push(namesIn$1(id, value))
	})];
	const wanted = within(options.paths ?? []);
	return {
		checked: fleet.checked.filter(wanted).length,
		problems: inOrder(problems.filter((problem) => wanted(problem.file))),
		environments: fleet.environments,
		used: fleet.used,
		inPublic: (problems) => {
			if (problems.length === 0) return problems;
			const names = [...gone];
			checkFiles(source, { onValue: (id, value) => void names.push(namesIn$1(id, value)) });
			return problemsInPublic(problems, scrubber(names, wordsOf(fleet)), new Set(names.map(({ id }) => id)));
		}
	};
}
async function baseOf(source, repository, treeish) {
	const present = new Set(source.entries.filter((entry) => entry.kind === "file").map((entry) => entry.path));
	return gitTreeSource(repository, treeish, (path, oid) => {
		if (instanceOfConfig(path) === null) return describesFleet(path);
		return !present.has(path) || source.oid(path) !== oid;
	});
}
function keptFiles(source, base) {
	const files = new Set(source.entries.filter(({ kind }) => kind === "file").map(({ path }) => path));
	return (path) => files.has(path) && source.oid(path) === base.blobs.get(path);
}
function changeProblems(source, base, fleet, now) {
	const problems = [];
	const present = new Set(source.entries.map((entry) => entry.path));
	const isKept = keptFiles(source, base);
	const frozen = /* @__PURE__ */ new Map();
	const remote = remoteEnvironments(base);
	const inhabited = /* @__PURE__ */ new Set();
	for (const path of base.blobs.keys()) {
		const key = instanceOfConfig(path);
		if (key === null) continue;
		const { environment, id } = key;
		const kept = isKept(path);
		inhabited.add(environment);
		const before = kept ? null : baseInstance(path, id, base.read(path));
		if (before !== null) now.onBefore(id, before.config);
		const architecture = kept ? now.architectures.get(path) : before?.config.spec.architecture;
		if (architecture !== void 0 && remote.has(environment) && !frozen.has(architecture)) frozen.set(architecture, environment);
		if (!present.has(path)) problems.push(removalProblem(path, id, movedTo(before, base, now)));
		const after = now.changed.get(path);
		if (before !== null && after !== void 0) problems.push(...instanceChangeProblems(after.document, before, after.config, fleet));
	}
	return [
		...problems,
		...environmentEdits(source, base, inhabited, fleet),
		...frozenProblems(base, frozen, source, isKept)
	];
}
function movedTo(before, base, now) {
	const path = before === null ? void 0 : now.slugs.get(before.config.spec.slug);
	return path === void 0 || base.blobs.has(path) ? null : path;
}
function environmentEdits(source, base, inhabited, fleet) {
	return [...inhabited].flatMap((name) => {
		const path = `environments/${name}/environment.yaml`;
		const after = fleet.environments.get(name)?.config ?? null;
		if (after === null || !base.blobs.has(path) || source.oid(path) === base.blobs.get(path)) return [];
		const before = baseFile("Environment", path, base.read(path));
		return before === null ? [] : environmentChangeProblems(readDocument(path, source.read(path)), before, after);
	});
}
function frozenProblems(base, frozen, source, isKept) {
	if (frozen.size === 0) return [];
	const revisionOf = (path) => path.split("/").slice(1, 3).join("/");
	const current = source.entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
	const paths = new Set([...current, ...base.blobs.keys()].filter((path) => path.startsWith("architectures/")));
	const revisions = new Set([...paths].map(revisionOf));
	return [...paths].flatMap((path) => {
		const revision = revisionOf(path);
		const environment = frozen.get(revision);
		if (environment === void 0 || isKept(path)) return [];
		return [frozenProblem(path, revision, environment, nextRevision(revision, revisions))];
	});
}
function remoteEnvironments(base) {
	const remote = /* @__PURE__ */ new Set();
	for (const path of base.blobs.keys()) {
		const name = /^environments\/([^/]+)\/environment\.yaml$/.exec(path)?.[1];
		if (name === void 0) continue;
		const { value } = readDocument(path, base.read(path));
		if (asConfig("Environment", value)?.spec.kind !== "local") remote.add(name);
	}
	return remote;
}
function within(paths) {
	if (paths.length === 0 || paths.includes("")) return () => true;
	return (file) => paths.some((path) => file === path || file.startsWith(`${path}/`));
}
function init_validate() {
	return (init_validate = __esmMin((() => {
		init_check_config();
		init_base_file();
		init_document();
		init_check_files();
		init_config_path();
		init_environment_stacks();
		init_git_tree();
		init_problem();
		init_against_base();
		init_public_text();
		init_list_files();
	})))();
}

// src/fleet/sparse-checkout.ts
async function refuseSparse(root, repository) {
	if (!hasSparsePatterns(root)) return;
	const absent = (await (await repository()).skippedFiles(root)).filter((path) => belongsToFleet(path) && !existsSync(join(root, path)));
	const [first] = absent;
	if (first === void 0) return;
	const files = absent.length === 1 ? `${first},` : `${absent.length} files of the fleet, such as ${first},`;
	throw new UserError(`This is a sparse checkout that leaves out ${files} and a fleet is checked whole: git sparse-checkout disable, or in a workflow actions/checkout without sparse-checkout.`);
}
function hasSparsePatterns(folder) {
	const at = join(folder, ".git");
	const found = lstatSync(at, { throwIfNoEntry: false });
	if (found === void 0) return dirname(folder) !== folder && hasSparsePatterns(dirname(folder));
	const gitDir = found.isFile() ? resolve(folder, readFileSync(at, "utf8").replace(/^gitdir: /, "").trimEnd()) : at;
	return existsSync(join(gitDir, "info", "sparse-checkout"));
}
function init_sparse_checkout() {
	return (init_sparse_checkout = __esmMin((() => {
		init_user_error();
		init_source();
	})))();
}

// src/fleet/read-file.ts
function readDecoded(path) {
	return readPlain(path) ?? decode(readFileSync(path));
}
function readPlain(path) {
	const text = readText(path);
	return text === null || text.includes("\uFFFD") || text.length * 3 > 262144 ? null : withoutMark(text);
}
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ERR_STRING_TOO_LONG") return null;
		throw error;
	}
}
function init_read_file() {
	return (init_read_file = __esmMin((() => {
		init_decode();
	})))();
}

// src/fleet/work-tree.ts
function workTreeSource(root, hash = "sha1") {
	const oids = /* @__PURE__ */ new Map();
	return {
		entries: entriesOf$1(root),
		read: (path) => readDecoded(`${root}/${path}`),
		oid: (path) => {
			const known = oids.get(path);
			if (known !== void 0) return known;
			const oid = blobId(readFileSync(join(root, path)), hash);
			oids.set(path, oid);
			return oid;
		}
	};
}
function entriesOf$1(root) {
	const entries = [];
	const found = readdirSync(root, { withFileTypes: true }).sort((a, b) => byText(a.name, b.name));
	for (const entry of found) {
		const { name } = entry;
		if (isFleetFolder(name) && entry.isDirectory()) walk(root, name, entries);
		else if (name === "flotilla.yaml" || isFleetFolder(name) || entry.isDirectory() && meantFolder(name) !== null) entries.push({
			path: name,
			kind: kindOf(entry)
		});
	}
	return entries;
}
function walk(root, folder, entries) {
	const found = readdirSync(`${root}/${folder}`, { withFileTypes: true });
	if (found.length === 0 && hasYamlName(folder.slice(folder.lastIndexOf("/") + 1))) entries.push({
		path: folder,
		kind: "folder"
	});
	if (found.length > 1) found.sort((a, b) => byText(inPath(a), inPath(b)));
	for (const entry of found) {
		const path = `${folder}/${entry.name}`;
		if (!isText(entry.name)) entries.push({
			path,
			kind: "other"
		});
		else if (!entry.isDirectory()) entries.push({
			path,
			kind: kindOf(entry)
		});
		else if (!leftovers.has(entry.name)) walk(root, path, entries);
	}
}
function inPath(entry) {
	return entry.isDirectory() ? `${entry.name}/` : entry.name;
}
function kindOf(entry) {
	if (entry.isFile()) return "file";
	return entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : "other";
}
var leftovers;
function init_work_tree() {
	return (init_work_tree = __esmMin((() => {
		/* @__PURE__ */ init_order();
		init_object_id();
		init_misnamed();
		init_read_file();
		init_source();
		leftovers = /* @__PURE__ */ new Set([".terraform", "node_modules"]);
	})))();
}

// src/fleet/check-folder.ts
async function checkFolder(root, { repository, base, paths }) {
	await refuseSparse(root, repository);
	if (base === null) return {
		outcome: "checked",
		...validate(workTreeSource(root), { paths })
	};
	const git = await repository();
	const commit = await git.resolve(base);
	if (commit === null) return { outcome: "unknown-base" };
	const prefix = relative(git.workTree ?? root, root).replaceAll("\\", "/");
	const treeish = prefix === "" ? commit : await git.resolve(`${commit}:${prefix}`);
	const source = workTreeSource(root, commit.length === 64 ? "sha256" : "sha1");
	const before = treeish === null ? null : await baseOf(source, git, treeish);
	return {
		outcome: "checked",
		...validate(source, {
			paths,
			base: before
		})
	};
}
function init_check_folder() {
	return (init_check_folder = __esmMin((() => {
		init_sparse_checkout();
		init_validate();
		init_work_tree();
	})))();
}

// src/report/annotations.ts
function annotations(problems, root) {
	return ["error", "warning"].flatMap((severity) => {
		const some = problems.filter((problem) => problem.severity === severity);
		const more = some.length - shown;
		const note = more > 0 ? `${more} more ${severity}${more === 1 ? "" : "s"} in the summary of this run` : null;
		return some.slice(0, shown).map((problem, index) => annotation(problem, root, index === 9 ? note : null));
	});
}
function annotation(problem, root, note) {
	const { severity, code: title, message, hint, file, line: startLine, column: startColumn, endColumn } = problem;
	return {
		severity,
		message: [
			message,
			hint,
			note
		].filter((part) => part !== null).join("\n"),
		properties: {
			title,
			file: root === "" ? file : `${root}/${file}`,
			startLine,
			startColumn,
			...endColumn === void 0 ? {} : { endColumn }
		}
	};
}
var shown;
function init_annotations() {
	return (init_annotations = __esmMin((() => {
		shown = 10;
	})))();
}

// src/report/problems.ts
function headline({ checked, problems }) {
	const files = `${checked} file${checked === 1 ? "" : "s"}`;
	if (problems.length === 0) return `${files} checked, no problems`;
	const { errors, warnings } = countProblems(problems);
	const counts = [counted(errors, "error"), counted(warnings, "warning")].filter((count) => count !== null);
	const wrong = new Set(problems.map((problem) => problem.file)).size;
	return `${counts.join(" and ")} in ${wrong > checked ? `${wrong} files, ${files} checked` : `${wrong} of ${files}`}`;
}
function problemsAsJson({ checked, problems }) {
	const listed = problems.map(({ file, line, column, severity, code, message, hint, omitted }) => ({
		file,
		line,
		column,
		severity,
		code,
		message,
		hint,
		...omitted === void 0 ? {} : { omitted }
	}));
	return `${JSON.stringify({
		checked,
		problems: listed
	}, null, 2)}\n`;
}
function problemsAsText(findings, options) {
	const paint = (tone, text) => options.colour ? styleText(tone, text, { validateStream: false }) : text;
	return `${[...findings.problems.map((problem) => {
		const tone = problem.severity === "error" ? "red" : "yellow";
		const place = `${problem.file}:${problem.line}:${problem.column}`;
		const head = `${paint("bold", visible(place))}  ${paint(tone, problem.severity)}  ${paint("dim", problem.code)}`;
		const hint = problem.hint === null ? [] : [`  ${paint("cyan", "hint:")} ${visible(problem.hint)}`];
		return [
			head,
			`  ${visible(problem.message)}`,
			...excerpt(problem, options, (text) => paint(tone, text)),
			...hint
		].join("\n");
	}), headline(findings)].join("\n\n")}\n`;
}
function problemsAsMarkdown(findings, root = "") {
	const limit = 9e5;
	const lines = [`### ${findings.problems.length === 0 ? "\u2705" : "\u274C"} Validate: ${headline(findings)}`, ""];
	if (findings.problems.length === 0) return `${lines.join("\n")}\n`;
	lines.push("| where | what | what to do |", "|---|---|---|");
	let size = 0;
	for (const [index, problem] of findings.problems.entries()) {
		const row = `| ${cell(`${root === "" ? problem.file : `${root}/${problem.file}`}:${problem.line}:${problem.column}`)} | **${problem.severity} ${problem.code}**<br>${cell(problem.message)} | ${cell(problem.hint ?? "")} |`;
		size += Buffer.byteLength(row) + 1;
		if (size > limit) {
			lines.push("", `${findings.problems.length - index} more do not fit here; \`npx @flotilla-dev/cli validate\` lists them all.`);
			break;
		}
		lines.push(row);
	}
	return `${lines.join("\n")}\n`;
}
function excerpt(problem, options, mark) {
	if (problem.endColumn === void 0 && problem.line === 1 && problem.column === 1) return [];
	const line = options.line(problem.file, problem.line);
	if (line === null) return [];
	const from = problem.column - 1 > 100 ? problem.column - 21 : 0;
	const before = visible(line.slice(from, problem.column - 1));
	const spot = visible(line.slice(problem.column - 1, Math.min((problem.endColumn ?? problem.column + 1) - 1, from + widest)));
	const shownLine = `${from > 0 ? "\u2026" : ""}${visible(line.slice(from, from + widest))}${line.length > from + widest ? "\u2026" : ""}`;
	const gutter = " ".repeat(String(problem.line).length);
	const indent = (from > 0 ? " " : "") + graphemes(before).map((character) => character === "	" ? "	" : " ".repeat(width(character))).join("");
	const carets = "^".repeat(Math.max(1, graphemes(spot).reduce((sum, character) => sum + width(character), 0)));
	return [`  ${problem.line} | ${shownLine}`, `  ${gutter} | ${indent}${mark(carets)}`];
}
function graphemes(text) {
	return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
function width(character) {
	return /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1;
}
function visible(text) {
	return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}
function cell(text) {
	return plain(text, 2e3);
}
var widest;
function init_problems() {
	return (init_problems = __esmMin((() => {
		init_problem();
		/* @__PURE__ */ init_plain_text();
		widest = 120;
	})))();
}

// src/stacks/module/known-modules.ts
function knownModules(env, version) {
	const { XDG_CACHE_HOME: named = "", HOME: home = "" } = env;
	const cache = named === "" && home !== "" ? join(home, ".cache") : named;
	if (cache === "") return noKnownModules;
	const folder = join(cache, "flotilla", "modules", version);
	const fileOf = (judged) => join(folder, `${judged.length}-${checksum(judged)}`);
	return {
		has: (judged) => textIfReadable(fileOf(judged)) === judged,
		add: (judged) => {
			try {
				makeFolders(folder, 448);
				writeFileSync(fileOf(judged), judged, { mode: 384 });
			} catch (error) {
				if (!hasCode(error, "EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "ENOENT", "EISDIR")) throw error;
			}
		}
	};
}
function checksum(text) {
	let sum = 0;
	for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum, 31) + text.charCodeAt(at) >>> 0;
	return sum.toString(16);
}
function textIfReadable(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return null;
	}
}
var noKnownModules;
function init_known_modules() {
	return (init_known_modules = __esmMin((() => {
		init_optional_file();
		init_make_folders();
		noKnownModules = {
			has: () => false,
			add: () => void 0
		};
	})))();
}

// src/stacks/module/module-environments.ts
function providerProblems({ folder, revision, files }, scan, { used, all }) {
	const found = (used.length > 0 ? used : all).map((environment) => problemsIn(environment, {
		folder,
		revision,
		files
	}, scan));
	if (used.length === 0) return found.some((problems) => problems.length === 0) ? [] : found[0] ?? [];
	return found.flat();
}
function problemsIn({ name, engine, providers: listed }, { folder, revision, files }, { providers: needed, places }) {
	const permitted = new Set(listed.map(({ source }) => normalized(source)));
	const at = (source) => places.get(source) ?? {
		file: folder,
		line: 1
	};
	const foreign = needed.filter((source) => !permitted.has(source));
	if (foreign.length > 0) {
		const known = [...permitted].sort().join(", ");
		return foreign.map((source) => ({
			...at(source),
			column: 1,
			severity: "error",
			code: "module.provider",
			message: `the provider ${source} is not on the list of the environment ${name}`,
			hint: providersHint(known, source)
		}));
	}
	const lock = files.get(lockFile(engine)) ?? null;
	const fault = lockFault(needed, lock, listed);
	if (fault === null) return [];
	return [{
		...lock === null ? at(fault.providers[0] ?? "") : {
			file: `${folder}/${lockFile(engine)}`,
			line: 1
		},
		column: 1,
		severity: "error",
		code: codes[fault.kind],
		message: `${lockFaultText(fault, engine)} (environment ${name})`,
		hint: `write it with: npx @flotilla-dev/cli architecture lock ${revision}`
	}];
}
var codes;
function init_module_environments() {
	return (init_module_environments = __esmMin((() => {
		init_module_providers();
		init_provider_lock();
		codes = {
			missing: "lock.missing",
			incomplete: "lock.incomplete",
			superfluous: "lock.superfluous"
		};
	})))();
}

// src/stacks/module/module-functions.ts
function mentionOf(name, text) {
	const mentions = new RegExp(`(?<![\\p{L}\\p{N}_-])${name}(?![\\p{L}\\p{N}_-])`, "gu");
	const places = [...text.matchAll(mentions)].map(({ index }) => index);
	return places.find((at) => isCalled(text, at + name.length)) ?? places[0] ?? 0;
}
function isCalled(text, end) {
	let at = end;
	while (/\s/.test(text.charAt(at))) at += 1;
	return text.charAt(at) === "(";
}
function isChangingKey(text) {
	return text.includes("${") && (anyImpure.test(text) || text.includes("::"));
}
function refusedCalls(text, folder) {
	if (!/[$%]\{/.test(text) || !anyRefused.test(text)) return {
		refused: [],
		templates: []
	};
	const refused = [];
	const templates = [];
	for (const { name, args } of callsOf(text)) {
		const why = ownMember(never, name) ?? (reads.includes(name) ? objectionToPath(name, args) : null);
		if (why !== null) refused.push({
			name,
			why
		});
		const path = literalPath(args[0]);
		if (name === "templatefile" && path !== null) templates.push(posix.normalize(posix.join(folder, path)));
	}
	return {
		refused,
		templates
	};
}
function callsOf(text) {
	const tree = treeOf(text);
	if (tree === null) throw new HclError("an expression with a function that reads files can't be read", 1);
	let longest = 0;
	const unescaped = text.replaceAll(/\$+|%+/g, (signs, at) => {
		if (text.charAt(at + signs.length) !== "{") return signs;
		longest = Math.max(longest, signs.length);
		return signs.charAt(0);
	});
	const other = longest < 3 ? null : treeOf(unescaped);
	return [tree, ...other === null ? [] : [other]].flatMap(functionsOf);
}
function functionsOf(node) {
	const below = node.children.flatMap(functionsOf);
	const { name } = node.meta;
	if (node.type !== "function" || typeof name !== "string") return below;
	return [{
		name: name.split("::").at(-1) ?? name,
		args: node.children
	}, ...below];
}
function treeOf(text) {
	const lines = new Set(text.split("\n").map((line) => line.trim()));
	let marker = "TEXT";
	while (lines.has(marker)) marker += "_";
	const answer = callHcl("getExpressionAst", "module", `<<${marker}\n${text}\n${marker}\n`);
	return answer.outcome === "read" ? asNode(answer.value) : null;
}
function asNode(value) {
	if (!isMapping(value)) return null;
	const { type, children, meta } = value;
	if (typeof type !== "string" || children !== null && !Array.isArray(children)) return null;
	const nodes = (children ?? []).map(asNode);
	if (nodes.some((node) => node === null)) return null;
	return {
		type,
		children: nodes.filter((node) => node !== null),
		meta: isMapping(meta) ? meta : {}
	};
}
function objectionToPath(name, args) {
	const [path, pattern] = args;
	const below = name === "fileset" && isModulePath(path) ? "" : literalPath(path);
	if (below === null || leadsOut(below)) return "reads a path that is not a literal below ${path.module}";
	if (name !== "fileset") return null;
	const wanted = pattern === void 0 ? null : literalText(pattern);
	return wanted === null || leadsOut(wanted) || wanted.includes("{") ? "reads by a pattern that is not a literal below ${path.module}" : null;
}
function literalPath(node) {
	if (node?.type !== "template") return null;
	const [first, ...rest] = node.children;
	if (!isModulePath(first) || rest.length === 0) return null;
	const texts = rest.map((part) => part.type === "literalValue" && typeof part.meta["value"] === "string" ? part.meta["value"] : null);
	const path = texts.some((text) => text === null) ? null : texts.join("");
	return path?.startsWith("/") === true ? path : null;
}
function literalText(node) {
	if (node.type !== "template") return null;
	const texts = node.children.map((part) => part.type === "literalValue" && typeof part.meta["value"] === "string" ? part.meta["value"] : null);
	return texts.some((text) => text === null) ? null : texts.join("");
}
function isModulePath(node) {
	if (node?.type === "templateWrap") return isModulePath(node.children[0]);
	return node?.type === "scopeTraversal" && node.meta["fullAccessor"] === "path.module";
}
function leadsOut(path) {
	return path.includes("\\") || path.split("/").includes("..");
}
var reads, never, names, impure, named, anyRefused, anyImpure;
function init_module_functions() {
	return (init_module_functions = __esmMin((() => {
		init_mapping();
		init_hcl_wasm();
		init_hcl();
		reads = [
			"file",
			"filebase64",
			"filebase64sha256",
			"filebase64sha512",
			"fileexists",
			"filemd5",
			"fileset",
			"filesha1",
			"filesha256",
			"filesha512",
			"templatefile"
		];
		never = {
			nonsensitive: "shows a secret in plans and comments",
			templatestring: "evaluates a text that nobody has read"
		};
		names = [...reads, ...Object.keys(never)];
		impure = [
			"bcrypt",
			"plantimestamp",
			"timestamp",
			"uuid"
		];
		named = (functions) => new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${functions.join("|")})(?![\\p{L}\\p{N}_-])`, "u");
		anyRefused = named(names);
		anyImpure = named(impure);
	})))();
}

// src/stacks/module/module-blocks.ts
function blockFindings(block, parent, folders) {
	if (block.type === "module") return moduleCall(block, parent, folders);
	return {
		findings: withChecks(block).flatMap(findingsOf),
		calls: []
	};
}
function findingsOf(block) {
	switch (block.type) {
		case "check": return ambiguous(block, "data", 2);
		case "resource": return [
			...ambiguous(block, "lifecycle", 0),
			...ambiguous(block, "dynamic", 1),
			...commands(block)
		];
		case "removed": return commands(block);
		case "data":
		case "ephemeral":
		case "list": return [
			...ambiguous(block, "lifecycle", 0),
			...ambiguous(block, "dynamic", 1),
			...sources(block)
		];
		case "terraform": return settings(block);
		case "provider": return [...credentials(block, block.body)];
		case "action":
		case "import":
		case "locals":
		case "moved":
		case "output":
		case "variable": return [];
		default: return [{
			line: block.line,
			code: "module.block",
			message: `this version of Flotilla does not know what a block ${block.type} does`,
			hint: "Take it out, or use a version of Flotilla that knows it.",
			name: null
		}];
	}
}
function opensBlock(text, name) {
	const mention = new RegExp(`\\b${name}\\b`);
	let start = 0;
	for (const { 0: sign, index } of text.matchAll(/[={}\n]/g)) {
		if (sign === "{" && mention.test(text.slice(start, index))) return true;
		start = index + 1;
	}
	return false;
}
function ambiguous({ body, text, line, type }, name, labels) {
	if (blocksIn(body, name, labels) !== null || !opensBlock(text, name)) return [];
	return [{
		line: lineBelow(text, line, new RegExp(`^\\s*"?${name}\\b`)),
		code: "module.unreadable",
		message: `${type} has an argument ${name}, behind which a block of that name could hide`,
		hint: "Only files that can be read with certainty are given to the engine.",
		name: null
	}];
}
function commands({ body, text, line }) {
	const dynamic = isMapping(body["dynamic"]) ? Object.keys(body["dynamic"]) : [];
	const has = (name) => body[name] !== void 0 || dynamic.includes(name);
	return [...has("provisioner") ? [{
		name: "provisioner",
		code: "module.provisioner",
		message: "a provisioner runs commands that no plan shows"
	}] : [], ...has("connection") ? [{
		name: "connection",
		code: "module.connection",
		message: "a connection block is for provisioners"
	}] : []].map(({ name, code, message }) => ({
		line: lineBelow(text, line, new RegExp(`^[^#]*\\b${name}\\b`)),
		code,
		message,
		hint: "Use an operation of architecture.yaml.",
		name: null
	}));
}
function sources({ type, labels, line }) {
	const [first = ""] = labels;
	const why = Object.hasOwn(loading, first) ? loading[first] : void 0;
	if (why === void 0) return [];
	const hint = first === "terraform_remote_state" ? "Outputs of other stacks come as var.upstream: name the stack in needs." : `Hand the value in as an input, or let the environment allow it: policy.modules with allow: ${type}.${first} and a reason.`;
	return [{
		line,
		code: "module.data",
		message: `${type} "${first}" ${why}`,
		hint,
		name: `${type}.${first}`
	}];
}
function settings({ body, text, line }) {
	const fine = [
		"experiments",
		"language",
		"provider_meta",
		"required_providers",
		"required_version"
	];
	const ambiguity = body["required_providers"] !== void 0 && blocksIn(body, "required_providers", 0) === null;
	return [...Object.keys(body).filter((name) => !fine.includes(name)), ...ambiguity ? ["required_providers"] : []].map((name) => ({
		line: lineBelow(text, line, new RegExp(`^[^#]*\\b${name.replaceAll(/\W/g, ".")}\\b`)),
		code: "module.backend",
		message: `a module has no ${name} of its own`,
		hint: "The environment says where state lives, and how the engine works.",
		name: null
	}));
}
function* credentials({ labels, text, line }, body) {
	const [provider = ""] = labels;
	for (const [argument, value] of Object.entries(body)) if (reaching.test(argument)) yield {
		line: lineBelow(text, line, new RegExp(`^[^#]*\\b${argument}\\b`)),
		code: "module.provider-argument",
		message: `${argument} of the provider ${provider} may run a program, read the job's files or send its identity elsewhere`,
		hint: `Configure it by the job's environment, or let the environment allow it: policy.modules with allow: provider.${provider}.${argument} and a reason.`,
		name: `provider.${provider}.${argument}`
	};
	else for (const inner of bodiesIn(value)) yield* credentials({
		labels,
		text,
		line
	}, inner);
}
function bodiesIn(value) {
	if (Array.isArray(value)) return value.flatMap(bodiesIn);
	return isMapping(value) ? [value] : [];
}
function moduleCall(block, parent, folders) {
	const { source } = block.body;
	const line = lineBelow(block.text, block.line, /^[^#]*\bsource\s*=/);
	const refused = (message, hint) => ({
		findings: [{
			line: source === void 0 ? block.line : line,
			code: "module.source",
			message,
			hint,
			name: null
		}],
		calls: []
	});
	if (typeof source !== "string" || !/^\.\.?\//.test(source) || /[$%]\{/.test(source)) return refused("a module comes from outside of this stack", "Copy it into the stack's folder and use ./<folder>.");
	const target = posix.normalize(posix.join(parent, source)).replace(/\/$/, "");
	if (target === ".." || target.startsWith("../") || !folders.has(target)) return refused(`there is no module ${source} in this stack`, "Use ./<folder> of a folder inside the stack's own.");
	return {
		findings: [],
		calls: [target]
	};
}
var loading, reaching;
function init_module_blocks() {
	return (init_module_blocks = __esmMin((() => {
		init_mapping();
		init_hcl();
		init_module_providers();
		loading = {
			external: "runs a command while planning",
			http: "loads an address while planning",
			terraform_remote_state: "reads another state, with its secrets in clear"
		};
		reaching = /(?:^|_)(?:exec|command|process|credentials?|(?:file|path|endpoint|url|proxy)s?)$|^(?:host|config_context)$/;
	})))();
}

// src/stacks/module/module-scan.ts
function isEngineFile(path) {
	return /\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
function scanModule(folder, files, providers, allowed = []) {
	const problems = [];
	const used = /* @__PURE__ */ new Map();
	const folders = new Set([...files.keys()].filter(isEngineFile).map((path) => posix.dirname(path)));
	const open = ["."];
	const judged = /* @__PURE__ */ new Set();
	for (let parent = open.pop(); parent !== void 0; parent = open.pop()) {
		if (judged.has(parent)) continue;
		judged.add(parent);
		const read = readFolder(folder, parent, files);
		problems.push(...read.problems);
		for (const [source, place] of providersOf(read.blocks)) used.set(source, used.get(source) ?? place);
		for (const block of read.blocks) {
			const { findings, calls } = blockFindings(block, parent, folders);
			problems.push(...findings.filter(({ name }) => name === null || !allowed.includes(name)).map((finding) => problemOf(block.file, finding)));
			open.push(...calls);
			problems.push(...functionProblems(block, parent, folder, files, allowed));
		}
	}
	problems.push(...refusedProviders(used, providers));
	return {
		problems: inOrder(distinct(problems)),
		providers: [...used.keys()].sort(byText),
		places: used,
		folders: judged
	};
}
function readFolder(folder, parent, files) {
	const problems = [];
	const blocks = [];
	for (const [path, text] of [...files].sort(([a], [b]) => byText(a, b))) {
		if (posix.dirname(path) !== parent || !isEngineFile(path)) continue;
		const file = posix.join(folder, path);
		const name = posix.basename(path);
		if (!name.endsWith(".tf") || /(?:^|_)override\.tf$/.test(name)) {
			problems.push(problemOf(file, {
				line: 1,
				code: "module.file",
				message: `${name} is a form of configuration that modules of a fleet do not use`,
				hint: "Write it as a *.tf file that does not override another.",
				name: null
			}));
			continue;
		}
		try {
			blocks.push(...parseHcl(text).map((block) => ({
				...block,
				file,
				text
			})));
		} catch (error) {
			if (!(error instanceof HclError)) throw error;
			problems.push(conflictOf(file, text) ?? unreadable(file, error));
		}
	}
	return {
		blocks,
		problems
	};
}
function functionProblems(block, parent, folder, files, allowed) {
	const problems = [];
	const open = [...textsIn(block.body)].map(({ text, key }) => ({
		text,
		key,
		file: block.file,
		source: block.text,
		from: block.line
	}));
	const seen = /* @__PURE__ */ new Set();
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const { text, key, file, source, from } = next;
		try {
			if (key && isChangingKey(text)) throw new HclError(`the key ${text} changes with each evaluation: another member could hide behind it`, from);
			const { refused, templates } = refusedCalls(text, parent);
			for (const { name, why } of refused) if (!allowed.includes(`function.${name}`)) problems.push(problemOf(file, functionFinding(name, why, source)));
			for (const path of templates) {
				const template = files.get(path);
				if (template === void 0 || seen.has(path)) continue;
				seen.add(path);
				open.push({
					text: template,
					key: false,
					file: posix.join(folder, path),
					source: template,
					from: 1
				});
			}
		} catch (error) {
			if (!(error instanceof HclError)) throw error;
			problems.push(unreadable(file, error));
		}
	}
	return problems;
}
function functionFinding(name, why, source) {
	return {
		line: lineAt(source, mentionOf(name, source)),
		code: "module.function",
		message: `${name} ${why}`,
		hint: `Hand the value in as an input, or let the environment allow it: policy.modules with allow: function.${name} and a reason.`,
		name: `function.${name}`
	};
}
function refusedProviders(used, allowed) {
	if (allowed === null) return [];
	const permitted = new Set(allowed.map(({ source }) => normalized(source)));
	const known = [...permitted].sort(byText).join(", ");
	return [...used].filter(([source]) => !permitted.has(source)).map(([source, { file, line }]) => problemOf(file, {
		line,
		code: "module.provider",
		message: `the provider ${source} is not on the environment's list`,
		hint: providersHint(known, source),
		name: null
	}));
}
function unreadable(file, { line, column, message }) {
	return {
		file,
		line,
		column,
		severity: "error",
		code: "module.unreadable",
		message: shown$1(message, longest),
		hint: "Only files that can be read with certainty are given to the engine."
	};
}
function conflictOf(file, text) {
	const [at] = conflictsIn(text, "markers");
	return at === void 0 ? null : problemOf(file, {
		line: lineAt(text, at),
		code: "module.conflict",
		...conflictText,
		name: null
	});
}
function problemOf(file, { line, code, message, hint }) {
	return {
		file,
		line,
		column: 1,
		severity: "error",
		code,
		message: shown$1(message, longest),
		hint: shown$1(hint, longest)
	};
}
function distinct(problems) {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
var longest;
function init_module_scan() {
	return (init_module_scan = __esmMin((() => {
		init_conflict_markers();
		init_quoted();
		/* @__PURE__ */ init_order();
		init_problem();
		init_hcl();
		init_module_functions();
		init_module_blocks();
		init_module_providers();
		longest = 400;
	})))();
}

// src/stacks/module/check-modules.ts
function withModules(checked, root, paths = [], known = noKnownModules) {
	const wanted = within(paths);
	const allowed = allowances(root);
	const problems = stackFolders(root).flatMap((folder) => {
		const files = [...filesBelow(root, folder)];
		const environments = environmentsOf(checked, revisionOf(folder));
		const judged = canonicalJson([
			folder,
			allowed,
			files,
			environments
		]);
		if (known.has(judged)) return [];
		const texts = new Map(files.flatMap(([path, read]) => "text" in read ? [[path, read.text]] : []));
		const scan = scanModule(folder, texts, null, allowed);
		const { problems, folders } = scan;
		const found = [...files.filter(([path]) => isEngineFile(path) && folders.has(posix.dirname(path))).flatMap(([path, read]) => "text" in read ? [] : [fileProblem(`${folder}/${path}`, read)]), ...problems];
		found.push(...providerProblems({
			folder,
			revision: revisionOf(folder),
			files: texts
		}, scan, environments));
		if (found.length === 0) known.add(judged);
		return found;
	});
	return {
		...checked,
		problems: inOrder([...checked.problems, ...problems.filter(({ file }) => wanted(file))])
	};
}
function revisionOf(folder) {
	return folder.split("/").slice(1, 3).join("/");
}
function environmentsOf({ environments, used }, revision) {
	const all = [...environments].flatMap(([name, { config }]) => config === null ? [] : [{
		name,
		engine: config.spec.engine.name,
		providers: config.spec.policy.providers
	}]);
	return {
		used: all.filter(({ name }) => used.get(name)?.has(revision) === true),
		all
	};
}
function concernsModules(changed, fleet) {
	const below = fleet === "" ? "" : `${fleet}/`;
	return changed.some((path) => !path.startsWith(below) || !/^environments\/[^/]+\/deployments\/|^releases\//.test(path.slice(below.length)));
}
function stackFolders(root) {
	return [
		"*",
		"*",
		"stacks",
		"*"
	].reduce((folders, part) => folders.flatMap((folder) => entriesOf(posix.join(root, folder)).filter((entry) => entry.isDirectory() && (part === "*" || entry.name === part)).map(({ name }) => `${folder}/${name}`)), ["architectures"]);
}
function allowances(root) {
	return entriesOf(posix.join(root, "environments")).flatMap(({ name }) => {
		const path = posix.join(root, "environments", name, "environment.yaml");
		if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
		const read = readDecoded(path);
		return asAllowances("text" in read ? readYaml(read.text).value : null);
	});
}
function asAllowances(environment) {
	const at = (value, name) => isMapping(value) ? ownMember(value, name) : null;
	const modules = at(at(at(environment, "spec"), "policy"), "modules");
	return (Array.isArray(modules) ? modules : []).map((entry) => at(entry, "allow")).filter((allow) => typeof allow === "string");
}
function filesBelow(root, folder, below = "") {
	const entries = entriesOf(posix.join(root, folder, below));
	return new Map(entries.flatMap((entry) => {
		const path = posix.join(below, entry.name);
		if (!isText(entry.name)) return [];
		if (entry.isDirectory()) return entry.name === ".terraform" ? [] : [...filesBelow(root, folder, path)];
		if (!entry.isFile()) return [];
		return [[path, readDecoded(posix.join(root, folder, path))]];
	}));
}
function textsBelow(root, folder) {
	return new Map([...filesBelow(root, folder)].flatMap(([path, read]) => "text" in read ? [[path, read.text]] : []));
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
		throw error;
	}
}
function init_check_modules() {
	return (init_check_modules = __esmMin((() => {
		init_canonical_json();
		init_mapping();
		init_optional_file();
		init_read_file();
		init_source();
		init_problem();
		init_file_problem();
		init_validate();
		init_read();
		init_known_modules();
		init_module_environments();
		init_module_scan();
	})))();
}

// src/process/map-limited.ts
async function mapLimited(items, limitsOf, act) {
	const results = [];
	const inside = /* @__PURE__ */ new Map();
	const underWay = /* @__PURE__ */ new Set();
	let waiting = items.map((item, index) => ({
		item,
		index,
		limits: limitsOf(item)
	}));
	const errors = [];
	const isFree = ({ key, most }) => (inside.get(key) ?? 0) < (typeof most === "number" ? most : most());
	const enter = (limits, by) => {
		for (const { key } of limits) inside.set(key, (inside.get(key) ?? 0) + by);
	};
	const start = ({ item, index, limits }) => {
		enter(limits, 1);
		const running = act(item).then((result) => void (results[index] = result)).catch((error) => void errors.push(error)).finally(() => {
			enter(limits, -1);
			underWay.delete(running);
		});
		underWay.add(running);
	};
	while (errors.length === 0 && (waiting.length > 0 || underWay.size > 0)) {
		waiting = waiting.filter((one) => {
			const fits = one.limits.every(isFree);
			if (fits) start(one);
			return !fits;
		});
		if (underWay.size === 0 && waiting.length > 0) throw new Error("no item may begin, and none is under way: a limit is below 1");
		await Promise.race(underWay);
	}
	await Promise.all(underWay);
	if (errors.length > 0) throw errors[0];
	return results;
}
function init_map_limited() {
	return (init_map_limited = __esmMin((() => {})))();
}

// src/process/left-folders.ts
async function removeLeftFolders() {
	const above = tmpdir();
	const here = await placeOfProcesses();
	const left = [];
	for (const entry of await namesIn$2(above)) {
		const owner = ownerOf(entry);
		if (owner === null || owner.place !== here || processNow(owner.pid) !== null) continue;
		if (await isOwn(join(above, entry))) left.push(join(above, entry));
	}
	if (left.length === 0) return;
	const used = await workingFolders();
	for (const folder of left) if (used === null ? await isOld(folder) : !used.some((path) => path === folder || path.startsWith(`${folder}/`))) await rm(folder, {
		recursive: true,
		force: true
	}).catch(() => void 0);
}
async function isOwn(path) {
	const found = await lstat(path).catch(() => null);
	return found !== null && (found.isDirectory() || found.isFile()) && (process.getuid === void 0 || found.uid === process.getuid());
}
async function isOld(path) {
	const found = await lstat(path).catch(() => null);
	return found !== null && Date.now() - found.mtimeMs > day;
}
async function workingFolders() {
	if (process.platform !== "linux") return null;
	const processes = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry));
	return (await Promise.all(processes.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")))).filter((path) => path !== "");
}
var day;
function init_left_folders() {
	return (init_left_folders = __esmMin((() => {
		init_process_identity();
		init_optional_file();
		init_temporary_folder();
		day = 864e5;
	})))();
}

// src/process/lock-file.ts
async function takeLock(path, { command, since }) {
	const { started = null } = processNow(process.pid) ?? {};
	const mine = {
		pid: process.pid,
		started,
		host: hostname(),
		since,
		command,
		children: []
	};
	const aside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
	let replaced = null;
	try {
		await writeDurably(aside, textOf(mine), 384);
		for (let tries = 0; tries < mostTries; tries += 1) {
			if (await linked(aside, path)) {
				await syncFolder(dirname(path));
				return held(path, mine, replaced);
			}
			const found = await lockHolder(path);
			if (found === null) continue;
			if (found === "damaged") return { kind: "damaged" };
			if (isActive(found, mine.host)) return {
				kind: "taken",
				by: found
			};
			if (await removeDead(path, found, aside)) replaced = found;
			else await setTimeout$1(pause);
		}
		throw new UserError(`${path} changes its holder all the time. Wait until fewer of these run, then try again.`);
	} finally {
		await rm(aside, { force: true });
	}
}
async function lockHolder(path) {
	const text = await readIfThere(path);
	if (text === null) return await isLink(path) ? "damaged" : null;
	try {
		return holderOf(JSON.parse(text)) ?? "damaged";
	} catch {
		return "damaged";
	}
}
async function isLink(path) {
	try {
		return (await lstat(path)).isSymbolicLink();
	} catch (error) {
		if (hasCode(error, "ENOENT")) return false;
		throw error;
	}
}
function holderOf(value) {
	const identity = identityOf(value);
	if (identity === null) return null;
	const { host, since, command, children = [] } = value;
	if (typeof host !== "string" || typeof since !== "string" || typeof command !== "string") return null;
	if (!Array.isArray(children)) return null;
	const known = children.map(identityOf).filter((child) => child !== null);
	return known.length < children.length ? null : {
		...identity,
		host,
		since,
		command,
		children: known
	};
}
function identityOf(value) {
	if (typeof value !== "object" || value === null) return null;
	const { pid, started = null } = value;
	if (!Number.isSafeInteger(pid) || Number(pid) <= 0 || started !== null && typeof started !== "string") return null;
	return {
		pid: Number(pid),
		started
	};
}
function textOf(holder) {
	return `${JSON.stringify(holder)}\n`;
}
function held(path, mine, replaced) {
	let children = [];
	const write = (now) => {
		children = now;
		replaceWhole(path, textOf({
			...mine,
			children
		}));
	};
	return {
		kind: "held",
		replaced,
		begin: (pid) => {
			const child = processNow(pid);
			if (child !== null) write([...children, child]);
		},
		end: (pid) => {
			if (!children.some((child) => child.pid === pid)) return;
			try {
				write(children.filter((child) => child.pid !== pid));
			} catch (error) {
				if (!(error instanceof FileError)) throw error;
			}
		},
		release: async () => {
			await rm(path, { force: true });
			await syncFolder(dirname(path));
		}
	};
}
function replaceWhole(path, text) {
	const aside = `${path}.${process.pid}.next`;
	try {
		const file = openSync(aside, "w", 384);
		try {
			writeSync(file, text);
			renameSync(aside, path);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		rmSync(aside, { force: true });
		throw fileFault(error, path) ?? error;
	}
}
function childrenAtWork({ host, children }) {
	return host === hostname() ? children.filter(isRunning) : [];
}
async function linked(from, to) {
	try {
		await link$1(from, to);
		return true;
	} catch (error) {
		if (hasCode(error, "EEXIST")) return false;
		throw error;
	}
}
async function removeDead(path, dead, aside) {
	const turn = `${path}.turn`;
	if (!await linked(aside, turn)) {
		const other = await lockHolder(turn);
		if (other === "damaged" || other !== null && !isActive(other, dead.host)) await rm(turn, { force: true });
		return false;
	}
	try {
		const now = await lockHolder(path);
		const same = now !== null && now !== "damaged" && now.pid === dead.pid && now.since === dead.since;
		if (same) await rm(path, { force: true });
		return same;
	} finally {
		await rm(turn, { force: true });
	}
}
function isActive(holder, here) {
	return holder.host !== here || isRunning(holder);
}
var mostTries, pause;
function init_lock_file() {
	return (init_lock_file = __esmMin((() => {
		init_user_error();
		init_durable();
		init_file_fault();
		init_optional_file();
		init_process_identity();
		mostTries = 500;
		pause = 10;
	})))();
}

// src/stacks/module/module-manifest.ts
function manifestObjections(text) {
	const modules = modulesIn(text);
	if (modules === null) return [`the engine's ${manifestPath} cannot be read`];
	return modules.flatMap((entry) => {
		const { Key: key, Source: source, Dir: dir } = entry;
		if (typeof key !== "string" || typeof source !== "string" || typeof dir !== "string") return [`the engine's ${manifestPath} has a module without key, source and folder`];
		if (key === "" && dir === ".") return [];
		const folder = posix.normalize(dir.replaceAll("\\", "/"));
		return /^\.\.?\//.test(source) && (folder === "module" || folder.startsWith("module/")) ? [] : [`the module ${key} comes from ${source}, outside of this stack`];
	});
}
function modulesIn(text) {
	try {
		const manifest = JSON.parse(text);
		const modules = isMapping(manifest) ? manifest["Modules"] : void 0;
		return Array.isArray(modules) && modules.every(isMapping) ? modules : null;
	} catch {
		return null;
	}
}
var manifestPath;
function init_module_manifest() {
	return (init_module_manifest = __esmMin((() => {
		init_mapping();
		manifestPath = ".terraform/modules/modules.json";
	})))();
}

// src/fleet/root.ts
function findFleetRoot(from) {
	for (let folder = resolve(from);; folder = dirname(folder)) {
		if (existsSync(join(folder, "flotilla.yaml"))) return folder;
		if (dirname(folder) === folder) return null;
	}
}
function findMisnamedRoot(from) {
	for (let folder = resolve(from);; folder = dirname(folder)) {
		const name = namesIn(folder).find((name) => isMisnamed(name, fleetFile));
		if (name !== void 0) return join(folder, name);
		if (dirname(folder) === folder) return null;
	}
}
function namesIn(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
function init_root() {
	return (init_root = __esmMin((() => {
		init_misnamed();
		init_source();
	})))();
}

// src/cli/state-folder.ts
function fleetRoot(context) {
	const root = findFleetRoot(context.cwd);
	if (root !== null) return root;
	const near = findMisnamedRoot(context.cwd);
	const next = near === null ? "Run this inside a fleet's repository." : `Rename ${near}: only flotilla.yaml is read, spelled exactly so.`;
	throw new UsageError(`No flotilla.yaml in ${context.cwd} or above. ${next}`);
}
function stateFolder(context) {
	const named = context.env["FLOTILLA_STATE_DIR"];
	return named === void 0 || named === "" ? join(fleetRoot(context), ".flotilla") : resolve(context.cwd, named);
}
function init_state_folder() {
	return (init_state_folder = __esmMin((() => {
		init_root();
		init_context();
	})))();
}

export { HclError, ProcessError, annotations, asConfig, atPointer, backendOf, backendOptions, backendVariables, baseFile, baseInstance, baseOf, blastRadiusProblem, blobId, byKey, byText, canonicalJson, changeKind, checkFolder, childrenAtWork, cloudWorkspace, code, codeBlock, commitsRoots, committedFolder, compareVersions, concernsModules, configPath, configSchemas, deal, decode, defaultRef, describesFleet, dispatchedPullRequests, editYaml, environmentId, environmentOutput, few, fillMarkdown, fillTemplate, fillTracker, findBubblewrap, findFleetRoot, findTemplate, firstUnseen, fitsConstraint, fleetFile, fleetRoot, fleetScrub, fullDiskFault, gitTreeSource, handedOn, headline, inOrder, indentedJson, init_ajv, init_annotations, init_architecture_name, init_backend, init_base_file, init_blast_radius, init_canonical_json, init_check_config, init_check_folder, init_check_modules, init_checkout, init_code_owners, init_config_path, init_config_schemas, init_deal, init_decode, init_durable, init_edit, init_engine_variables, init_environment_stacks, init_event, init_few, init_fingerprint, init_git_cli, init_git_tree, init_hcl, init_hint_pattern, init_json_pointer, init_known_modules, init_left_folders, init_link_hosts, init_list_files, init_load, init_lock_file, init_make_folders, init_map_limited, init_matrix, init_module_manifest, init_module_providers, init_module_scan, init_nearest, init_new_file, init_object_id, init_order, init_output_files, init_patience, init_person, init_plain_text, init_private_folder, init_problem, init_problems, init_provider_lock, init_public_text, init_read, init_repository, init_root, init_run, init_sandbox, init_seal, init_side_by_side, init_source, init_state_folder, init_template, init_template_files, init_temporary_folder, init_tracker_template, init_unseen, init_validate, init_version, init_version_constraint, init_windows, init_work_tree, init_write, instanceOfConfig, instanceOfPath, instancesOf, isFromFork, isNotThere, isObjectId, isSamePerson, jobPlan, knownModules, limitsOf, link, linkHosts, linkable, listInstances, loadFleet, loadTemplate, loadTracker, lockFault, lockFaultText, lockFile, lockedProviders, makeFolders, makePrivateFolder, manifestObjections, manifestPath, mapLimited, matchesHint, matricesOf, mentioned, mutexesOf, nearest, normalized, oneLine, openCheckout, openNewFile, openRepository, parallelOf, parseAnySlots, parseArchitectureName, parseHcl, parseHint, parseVersion$1 as parseVersion, personOf, pinnedProviders, plain, plainTemplate, plainTracker, planInput, pointerSteps, problemsAsJson, problemsAsMarkdown, problemsAsText, pullRequestsOf, readCodeOwners, readMostOfMatrix, readTracker, readYaml, readsEnvironment, removeLeftFolders, replaceFile, run, scanModule, sealFor, sealedLine, sha256, shortFingerprint, stackFolders, stacksPath, stateFolder, stateLocation, syncFile, syncFolder, syncTree, takeLock, temporaryFolder, tenantsOf, textsBelow, unsealed, usualBranch, validate, validatorsOf, versionPath, wasAskedToEnd, windowsText, withModules, within, workTreeSource, writeDurably, writeNewFile, writeYaml };
