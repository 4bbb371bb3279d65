import type { BareRepository } from "../bare-repository.ts";
import type { Lab } from "./lab.ts";
import { type Answer, count, items, record, type RestClient, text } from "./rest-client.ts";

/** A place where people or programs can read, and all that is written there. */
export interface Place {
  readonly name: string;
  readonly text: string;
}

/** Issues, comments, logs, summaries, outputs, annotations, artifacts, checks, and all objects of the repository. */
export async function writtenPlaces(lab: Lab, git: BareRepository, api: RestClient, repository: string): Promise<readonly Place[]> {
  return [
    ...(await issuePlaces(api, repository)),
    ...(await runPlaces(lab, api, repository)),
    ...(await checkPlaces(api, repository)),
    {
      name: "the repository's git objects",
      text: await git.read(["cat-file", "--batch-all-objects", "--unordered", "--batch"]),
    },
  ];
}

async function issuePlaces(api: RestClient, repository: string): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const issue of await api.list(`${repository}/issues?state=all`)) {
    const number = count(issue, "number");
    places.push({ name: `issue or pull request #${number}`, text: JSON.stringify(issue) });
    const comments = await api.list(`${repository}/issues/${number}/comments`);
    places.push({ name: `comments of #${number}`, text: JSON.stringify(comments) });
  }
  return places;
}

async function runPlaces(lab: Lab, api: RestClient, repository: string): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const run of lab.runner.runs()) {
    for (const { key, log, summary, outputs, annotations } of run.jobs) {
      const job = `${run.workflow}/${key} (run ${run.id})`;
      places.push({ name: `log of ${job}`, text: log });
      places.push({ name: `summary, outputs, annotations of ${job}`, text: JSON.stringify([summary, outputs, annotations]) });
    }
    const artifacts = items(await api.get(`${repository}/actions/runs/${run.id}/artifacts`), "artifacts");
    for (const artifact of artifacts) places.push(...artifactPlaces(lab, run.id, artifact));
  }
  return places;
}

function artifactPlaces(lab: Lab, runId: number, artifact: Answer): readonly Place[] {
  const name = text(artifact, "name");
  return [...(lab.forge.runs.artifact(runId, name) ?? [])].map(([file, bytes]) => ({
    name: `artifact ${name}/${file} of run ${runId}`,
    text: Buffer.from(bytes).toString("utf8"),
  }));
}

async function checkPlaces(api: RestClient, repository: string): Promise<readonly Place[]> {
  const pulls = await api.list(`${repository}/pulls?state=all`);
  const heads = new Set(pulls.map((pull) => text(record(pull["head"]), "sha")));
  const places: Place[] = [];
  for (const sha of heads) {
    const checks = await api.list(`${repository}/commits/${sha}/check-runs`, "check_runs");
    places.push({ name: `checks of ${sha}`, text: JSON.stringify(checks) });
  }
  return places;
}
