import { created, invalid, refused, type Answer } from "../answer.ts";
import { isObject, neededText, text, texts, type Fields } from "../fields.ts";
import { readCommit, writeCommit, writeSignedCommit } from "../git/commits.ts";
import { objectType } from "../git/refs.ts";
import { githubSignature, signatureOf } from "../pull-requests.ts";
import { creating, type Call, type Route } from "../route.ts";
import { signatureIn } from "../signatures.ts";
import { apiOf, nodeId } from "../shapes/user.ts";
import { fullName, type ForgeState } from "../state.ts";

/** Trees and commits that are made without a push. */
export const gitDataRoutes: readonly Route[] = [
  creating("POST /repos/{owner}/{repo}/git/trees", ["contents:write"], "write", createTree),
  creating("POST /repos/{owner}/{repo}/git/commits", ["contents:write"], "write", createCommit),
];

interface Entry {
  readonly path: string;
  readonly mode: string;
  /** The blob; null where the path is to go. */
  readonly sha: string | null;
}

async function createTree({ forge, body }: Call): Promise<Answer> {
  const wanted = Array.isArray(body["tree"]) ? body["tree"].filter(isObject) : [];
  if (wanted.length === 0) return refused(422, "Invalid tree info");
  const base = text(body, "base_tree");
  if (base !== undefined && (await objectType(forge.git, base)) === undefined) return refused(404, "Not Found");
  const entries = await Promise.all(wanted.map((entry) => entryOf(forge, entry)));
  const index = { GIT_INDEX_FILE: `${forge.git.dir}/index-${forge.nextId()}` };
  await forge.git.read(["read-tree", ...(base === undefined ? ["--empty"] : [base])], { env: index });
  // Mode 0 takes a path away.
  const input = entries.map(({ path, mode, sha }) => `${sha === null ? `0 ${"0".repeat(40)}` : `${mode} ${sha}`}\t${path}\0`).join("");
  await forge.git.read(["update-index", "-z", "--index-info"], { env: index, input });
  const sha = (await forge.git.read(["write-tree"], { env: index })).trim();
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/git`;
  const listed = (await forge.git.read(["ls-tree", "-z", sha])).split("\0").filter((line) => line !== "");
  const tree = listed.map((line) => {
    const [facts = "", path = ""] = line.split("\t");
    const [mode = "", type = "", id = ""] = facts.split(" ");
    return { path, mode, type, sha: id, url: `${url}/${type}s/${id}` };
  });
  return created({ sha, url: `${url}/trees/${sha}`, tree, truncated: false });
}

async function entryOf(forge: ForgeState, entry: Fields): Promise<Entry> {
  const path = neededText(entry, "path");
  const mode = neededText(entry, "mode");
  if (entry["sha"] === null) return { path, mode, sha: null };
  const content = text(entry, "content");
  const sha =
    content === undefined ? neededText(entry, "sha") : (await forge.git.read(["hash-object", "-w", "--stdin"], { input: content })).trim();
  return { path, mode, sha };
}

/**
 * "Signature verification for bots will only work if the request is verified and authenticated as the GitHub App or bot and contains no custom author
 * information, custom committer information, and no custom signature information, such as Commits API." GitHub is the committer then.
 * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
 */
async function createCommit({ forge, body, actor }: Call): Promise<Answer> {
  const tree = neededText(body, "tree");
  if ((await objectType(forge.git, tree)) !== "tree") return refused(422, "Tree SHA does not exist");
  const parents = texts(body, "parents") ?? [];
  for (const parent of parents)
    if ((await objectType(forge.git, parent)) !== "commit") return refused(422, "Parent SHA does not exist or is not a commit object");
  if (body["author"] !== undefined || body["committer"] !== undefined) return invalid("Commit", "author", "not played");
  const author = signatureOf(forge, actor);
  const message = neededText(body, "message");
  const id =
    actor.kind === "app"
      ? await writeSignedCommit(forge.git, { tree, parents, author, committer: githubSignature(forge), message })
      : await writeCommit(forge.git, { tree, parents, author, committer: author, message });
  return created(await gitCommitShape(forge, id));
}

async function gitCommitShape(forge: ForgeState, id: string) {
  const commit = await readCommit(forge.git, id);
  const signed = signatureIn(await forge.git.read(["cat-file", "commit", id]));
  const api = `${apiOf(forge)}/repos/${fullName(forge)}`;
  const html = `${forge.url}/${fullName(forge)}/commit`;
  const date = (iso: string): string => new Date(iso).toISOString();
  return {
    sha: id,
    node_id: nodeId("C", id),
    url: `${api}/git/commits/${id}`,
    html_url: `${html}/${id}`,
    author: { ...commit.author, date: date(commit.author.date) },
    committer: { ...commit.committer, date: date(commit.committer.date) },
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((parent) => ({ sha: parent, url: `${api}/git/commits/${parent}`, html_url: `${html}/${parent}` })),
    verification:
      signed === null
        ? { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null }
        : {
            verified: signed.verified,
            reason: signed.verified ? "valid" : "unknown_key",
            signature: signed.signature,
            payload: signed.payload,
            verified_at: forge.now(),
          },
  };
}
