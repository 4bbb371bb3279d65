import { UserError } from "../process/user-error.ts";

/** The commit of Flotilla that a fleet's workflows run. */
export interface ProductReference {
  /** `<owner>/<name>` on GitHub. */
  readonly repository: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** What the comment behind a pinned action says, such as `v0.1.0`: Dependabot and Renovate read it as the version. */
  readonly version: string;
}

/** What a person decides about a new fleet. */
export interface InitAnswers {
  readonly environment: string;
  /** `@<login>` or `@<organization>/<team>`: mentioned when something needs a person, and owner of what all instances depend on. */
  readonly team: string;
  /** `<owner>/<name>` of the repository whose releases are rolled out. */
  readonly releases: string;
  readonly engine: "tofu" | "terraform";
  /** The default branch, which pull requests are for and whose pushes are applied. */
  readonly branch: string;
  readonly product: ProductReference;
  /** The workflows are for a GitHub Enterprise Server, which serves older artifacts and has no environments without deployments. */
  readonly enterpriseServer: boolean;
}

/** The files of this version that a fleet's repository is made of: path in the product -> text. */
export type ProductFiles = ReadonlyMap<string, string>;

/** One file of a new fleet's repository. */
export interface FleetFile {
  /** Relative to the fleet's root, with `/`. */
  readonly path: string;
  readonly text: string;
  /**
   * `example`: written once, with a new fleet, and the user's own from then on. `setting`: the repository's own, such as an ignore list.
   * `product`: of this version of Flotilla, and replaced by the next one's.
   */
  readonly kind: "example" | "setting" | "product";
}

/** Folders of the product whose files a fleet gets, and what they are in it. */
export const productFolders = ["starter", ".github/workflows", ".github/rulesets", "templates", "schemas"] as const;

/** Workflows that develop the product itself. */
const productWorkflows: readonly string[] = ["ci.yml", "product-release.yml"];

/** Schemas of what people write; the others are of records that Flotilla writes. */
const writtenByPeople =
  /^schemas\/(?:architecture|environment|environment-stacks|fleet|instance|release|rollout-strategy|tracker-template)\.schema\.json$/;

/** Where the starter, which is a fleet itself, has what another fleet has otherwise. */
const starter = { environment: "environments/dev/", team: "@example/platform", releases: "example/product", product: "example/flotilla" };

/**
 * The files of a new fleet's repository, flotilla.yaml last: a fleet that has it has got everything else. Workflows are the product's own, with its
 * actions named by commit in place of the checkout's.
 */
export function fleetFiles(files: ProductFiles, answers: InitAnswers): readonly FleetFile[] {
  const made = [...files].flatMap(([path, text]): readonly FleetFile[] => {
    const [, name = ""] = /^\.github\/workflows\/([^/]+)$/.exec(path) ?? [];
    if (name !== "") return productWorkflows.includes(name) ? [] : [{ path, text: fleetWorkflow(text, answers), kind: "product" }];
    if (path.startsWith("starter/")) return [starterFile(path.slice("starter/".length), text, answers)];
    return /^(?:templates|\.github\/rulesets)\//.test(path) || writtenByPeople.test(path) ? [{ path, text, kind: "product" }] : [];
  });
  const root = (file: FleetFile): number => Number(file.path === "flotilla.yaml");
  return made.toSorted((a, b) => root(a) - root(b));
}

function starterFile(path: string, text: string, answers: InitAnswers): FleetFile {
  const filled = text
    .replaceAll(starter.environment, `environments/${answers.environment}/`)
    .replaceAll(starter.team, answers.team)
    .replaceAll(starter.releases, answers.releases)
    .replaceAll(starter.product, answers.product.repository)
    .replace(/^( {4}name: )tofu$/m, `$1${answers.engine}`);
  return {
    // npm leaves every file called .gitignore out of a package.
    path: path === "gitignore" ? ".gitignore" : path.replace(starter.environment, `environments/${answers.environment}/`),
    text: filled,
    kind: /^(?:flotilla\.yaml|README\.md|(?:\.github\/ISSUE_TEMPLATE|architectures|environments|releases)\/.*)$/.test(path)
      ? "example"
      : "setting",
  };
}

/**
 * A workflow of the product as another repository has it: its actions by commit, and a place for the login to the fleet's own cloud where the sample
 * fleet logs in to the lab's.
 */
export function fleetWorkflow(
  text: string,
  { branch, product, enterpriseServer }: Pick<InitAnswers, "branch" | "product" | "enterpriseServer">,
): string {
  const { repository, commit, version } = product;
  // GitHub takes no expression in a filter of events; everything else asks the event for the name.
  const lines = (enterpriseServer ? forEnterpriseServer(text) : text).replace(/^( {4}branches: )\[main\]$/m, `$1[${branch}]`).split("\n");
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const [, indent = "", action = ""] = /^( *)- uses: \.\/(\S+)/.exec(line) ?? [];
    if (action === "lab/cloud/login") {
      kept.push(`${indent}# Here the job logs in to your cloud, with an action pinned by commit. See docs/users/on-github.md of Flotilla.`);
      while ((lines[index + 1] ?? "").startsWith(`${indent}  `)) index++;
    } else if (action.startsWith("actions/")) {
      kept.push(`${indent}- uses: ${repository}/${action}@${commit} # ${version}`);
    } else kept.push(line);
  }
  const made = kept.join("\n");
  const left = /uses: \.\/(?!\.github\/workflows\/)\S*/.exec(made);
  if (left !== null) throw new Error(`a workflow has ${left[0]}, which only the product's own checkout holds`);
  return made;
}

/** The artifact actions that a GitHub Enterprise Server serves, which are called as the newer ones are: https://github.com/actions/upload-artifact#readme ("you must use v3 ... or v3-node20"). */
const servedArtifacts = {
  upload: "actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1",
  download: "actions/download-artifact@ad191675b41f6a5b46da9a048cb6893812da158b # v3.1.0",
} as const;

/**
 * A workflow as a GitHub Enterprise Server takes it: with the artifacts that it serves, of which several are downloaded by no name at all, and without `deployment: false`, which comes with
 * 3.22 (https://github.com/github/roadmap/issues/1215): each job with an environment leaves a deployment there.
 */
export function forEnterpriseServer(text: string): string {
  return text
    .replace(/actions\/(upload|download)-artifact@[0-9a-f]{40} # v[\d.]+/g, (_, kind: "upload" | "download") => servedArtifacts[kind])
    .replace(/^ +pattern: .*\n/gm, "")
    .replace(/environment: \{ name: ([\w-]+), deployment: false \}/g, "environment: $1");
}

/** Whether a fleet's workflow is as a GitHub Enterprise Server takes it. */
export function isForEnterpriseServer(workflow: string): boolean {
  return workflow.includes(servedArtifacts.upload.slice(0, servedArtifacts.upload.indexOf(" ")));
}

/** The default branch that a fleet's workflow names; null where it names none. */
export function branchIn(workflow: string): string | null {
  return /^ {4}branches: \[([A-Za-z0-9_./-]+)\]$/m.exec(workflow)?.[1] ?? null;
}

/** Reads `<owner>/<name>@<commit>`. Throws {@link UserError} for anything else. */
export function productReference(text: string, version: string): ProductReference {
  const [, repository, commit] = /^([A-Za-z0-9-]+\/[A-Za-z0-9_.-]+)@([0-9a-f]{40})$/.exec(text) ?? [];
  if (repository === undefined || commit === undefined)
    throw new UserError(
      `${text} is no place of Flotilla's actions. Allowed: <owner>/<repository>@<commit>, the commit with its 40 digits.`,
    );
  return { repository, commit, version };
}
