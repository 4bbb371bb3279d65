import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { productWorkflows } from "../../lab/scenarios/fleet-repository.ts";

interface Job {
  readonly environment?: string | { readonly name: string };
  readonly permissions?: Readonly<Record<string, string>>;
  /** Of a job that calls a workflow there are none: what that holds is listed with its own file. */
  readonly steps?: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[];
}

const begin = "<!-- rights -->";
const end = "<!-- /rights -->";

/** The document with its table of what each job of a fleet's workflows may do, between its two marks. */
export async function withRights(document: string, root: string): Promise<string> {
  const [before = "", rest = ""] = document.split(begin);
  const rows = (await rightsOf(root)).map((cells) => `| ${cells.join(" | ")} |\n`);
  const table = ["| job | the App's token | the job's own token | cloud |\n", "| --- | --- | --- | --- |\n", ...rows].join("");
  return `${before}${begin}\n\n${table}\n${end}${rest.slice(rest.indexOf(end) + end.length)}`;
}

async function rightsOf(root: string): Promise<readonly (readonly string[])[]> {
  const folder = join(root, ".github", "workflows");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yml") && !productWorkflows.includes(name)).sort();
  const workflows = await Promise.all(
    files.map(
      async (file) =>
        [file, parse(await readFile(join(folder, file), "utf8")) as { readonly jobs: Readonly<Record<string, Job>> }] as const,
    ),
  );
  return workflows.flatMap(([file, { jobs }]) =>
    Object.entries(jobs).flatMap(([name, job]) => {
      if (job.steps === undefined) return [];
      const app = job.steps.find(({ uses }) => uses === "./actions/app-token")?.with;
      const asked = [
        ...(app?.["permissions"] ?? "").split(" "),
        ...(app?.["optional"] === undefined ? [] : [`${app["optional"]} if it has that`]),
      ];
      const { "id-token": identity, ...own } = job.permissions ?? {};
      const cells = [
        `\`${file}\` ${name}`,
        app === undefined ? "none" : asked.map((permission) => permission.replace(":", " ").replace("_", " ")).join(", "),
        Object.entries(own)
          .map(([permission, access]) => `${permission} ${access}`)
          .join(", "),
        identity === undefined ? "none" : job.environment === "flotilla-plan" ? "read" : "read and write",
      ];
      return [cells];
    }),
  );
}
