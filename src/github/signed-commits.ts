import { UserError } from "../process/user-error.ts";
import type { CommitToSign } from "../git/repository.ts";
import type { Client } from "./client.ts";
import type { GitHub } from "./port.ts";

/** Characters of files that one request carries: GitHub documents no limit, and gateways have one. */
const mostCharacters = 2_000_000;

/**
 * The port's method on commits that GitHub signs: "Signature verification for bots will only work if the request is verified and authenticated as the
 * GitHub App or bot and contains no custom author information, custom committer information, and no custom signature information, such as Commits API."
 * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
 */
export function signedCommits({ api, repo }: Client): Pick<GitHub, "signedCommit"> {
  return {
    async signedCommit({ tree, base, parents, message, files }) {
      let made = base;
      for (const part of partsOf(files)) {
        const entries = part.map(([path, file]) => ({
          path,
          mode: file?.mode === "100755" ? ("100755" as const) : ("100644" as const),
          type: "blob" as const,
          ...(file === null ? { sha: null } : { content: file.text }),
        }));
        made = (await api.rest.git.createTree({ ...repo, tree: entries, ...(made === null ? {} : { base_tree: made }) })).data.sha;
      }
      if (made !== tree) throw new Error(`GitHub made the tree ${made ?? "none"} of what is ${tree} here`);
      const { data } = await api.rest.git.createCommit({ ...repo, message, tree, parents: [...parents] });
      const { verified, reason } = data.verification;
      if (verified) return data.sha;
      throw new UserError(`GitHub did not sign a commit of the App, which a rule of the repository asks for: ${reason}`);
    },
  };
}

type Part = (readonly [path: string, file: { readonly mode: string; readonly text: string } | null])[];

/** In parts that one request can carry. */
function partsOf(files: CommitToSign["files"]): readonly Part[] {
  const parts: Part[] = [];
  let left = 0;
  for (const [path, file] of files) {
    const size = path.length + (file?.text.length ?? 0);
    if (size > left || parts.length === 0) {
      parts.push([]);
      left = mostCharacters;
    }
    parts.at(-1)?.push([path, file]);
    left -= size;
  }
  return parts;
}
