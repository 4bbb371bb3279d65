import { instant } from "../clock/clock.ts";
import type { ObjectId } from "./object-id.ts";
import type { Batch } from "./batch.ts";
import { GitError } from "./git-error.ts";
import type { CommitFacts } from "./repository.ts";

/** A line of one tree object. */
export interface TreeLine {
  readonly name: string;
  /** As `git ls-tree` says it: `040000` for a folder. */
  readonly mode: string;
  readonly oid: ObjectId;
}

/** Reads objects by id. What an id names never changes, so trees and commits are read once. */
export interface Objects {
  /** The object id a revision names, peeled to a commit where it is one; null where there is none. */
  resolve(revision: string): Promise<ObjectId | null>;
  /** The tree of a commit or tree. Throws where there is none. */
  treeOf(treeish: string): Promise<ObjectId>;
  blobs(oids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>>;
  /** null where one of them is no tree, or where `most` more would have to be read. */
  trees(oids: readonly ObjectId[], most?: number): Promise<ReadonlyMap<ObjectId, readonly TreeLine[]> | null>;
  /** By id; one that is no commit, or not of the plain form that is parsed here, is not in the answer. */
  commits(oids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, CommitFacts>>;
  /** Those that are there. */
  existing(oids: readonly ObjectId[]): Promise<ReadonlySet<ObjectId>>;
}

export function openObjects(check: Batch, read: Batch): Objects {
  const knownTrees = forgetful<readonly TreeLine[]>(200_000);
  const knownCommits = forgetful<CommitFacts>(20_000);
  return {
    resolve: async (revision) => {
      // Of a line's end git takes a carriage return away, which would make it another name.
      if (revision === "" || /[\n\r\0]/.test(revision)) return null;
      const [commit, plain] = await check([`${revision}^{commit}`, revision]);
      return (commit ?? plain)?.oid ?? null;
    },
    treeOf: async (treeish) => {
      const [tree] = await check([`${treeish}^{tree}`]);
      if (tree === null || tree === undefined) throw new GitError("cat-file", `Not a valid object name ${treeish}`);
      return tree.oid;
    },
    blobs: async (oids) => {
      const wanted = [...new Set(oids)];
      const found = await read(wanted);
      return new Map(
        wanted.map((oid, index) => {
          const object = found[index] ?? null;
          if (object?.type !== "blob" || object.content === null)
            throw new GitError("cat-file", `${oid} is ${object === null ? "missing" : "not a blob"}`);
          return [oid, object.content];
        }),
      );
    },
    trees: async (oids, most = Infinity) => {
      const [trees, wanted] = knownTrees.among(oids);
      if (wanted.length > most) return null;
      for (const [index, object] of (await read(wanted)).entries()) {
        const oid = wanted[index] ?? "";
        if (object?.type !== "tree" || object.content === null) return null;
        const lines = treeLines(object.content, oid.length / 2);
        trees.set(oid, lines);
        knownTrees.set(oid, lines, lines.length + 1);
      }
      return trees;
    },
    commits: async (oids) => {
      const [commits, wanted] = knownCommits.among(oids);
      for (const [index, object] of (await read(wanted)).entries()) {
        const oid = wanted[index] ?? "";
        const commit = object?.type === "commit" && object.content !== null ? commitFacts(oid, object.content) : null;
        if (commit === null) continue;
        commits.set(oid, commit);
        knownCommits.set(oid, commit);
      }
      return commits;
    },
    existing: async (oids) => new Set((await check(oids)).flatMap((object) => (object === null ? [] : [object.oid]))),
  };
}

/** Forgets everything where it would weigh too much: what is used is soon known again. */
function forgetful<Value>(most: number): {
  /** What is known of these, in a new map, and those that are not. */
  among(oids: readonly ObjectId[]): [known: Map<ObjectId, Value>, unknown: readonly ObjectId[]];
  set(oid: ObjectId, value: Value, weight?: number): void;
} {
  const known = new Map<ObjectId, Value>();
  let held = 0;
  return {
    among: (oids) => {
      const found = new Map<ObjectId, Value>();
      const unknown = new Set<ObjectId>();
      for (const oid of oids) {
        const value = known.get(oid);
        if (value === undefined) unknown.add(oid);
        else found.set(oid, value);
      }
      return [found, [...unknown]];
    },
    set: (oid, value, weight = 1) => {
      if (held + weight > most) {
        known.clear();
        held = 0;
      }
      known.set(oid, value);
      held += weight;
    },
  };
}

/** `<mode> <name>\0<id>`, again and again; an id has 20 or 32 bytes. */
function treeLines(content: Uint8Array, idLength: number): readonly TreeLine[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const lines: TreeLine[] = [];
  for (let at = 0; at < bytes.length;) {
    const blank = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, blank);
    lines.push({
      name: bytes.toString("utf8", blank + 1, end),
      mode: canonicalMode(Number.parseInt(bytes.toString("latin1", at, blank), 8)),
      oid: bytes.toString("hex", end + 1, end + 1 + idLength),
    });
    at = end + 1 + idLength;
  }
  return lines;
}

/** As git reads it, whatever an old or foreign git wrote (canon_mode in git's cache.h). */
function canonicalMode(mode: number): string {
  switch (mode & 0o170000) {
    case 0o100000:
      return (mode & 0o100) === 0 ? "100644" : "100755";
    case 0o120000:
      return "120000";
    case 0o040000:
      return "040000";
    default:
      return "160000";
  }
}

/** What `git show` says of a commit; null where its form asks for git's own eyes: an encoding, an odd name or date, bytes that are no text. */
function commitFacts(oid: ObjectId, content: Uint8Array): CommitFacts | null {
  const text = textOf(content);
  if (text === null) return null;
  const end = text.indexOf("\n\n");
  const head = end === -1 ? text : text.slice(0, end + 1);
  const fields =
    /^tree ([0-9a-f]+)\n((?:parent [0-9a-f]+\n)*)author ([^<>\n]*\S) <[^<>\n]*> \d+ [+-]\d{4}\ncommitter [^<>\n]*<[^<>\n]*> (\d{1,10}) [+-]\d{4}\n/.exec(
      head,
    );
  const [, tree, parents = "", author, seconds] = fields ?? [];
  if (tree === undefined || author === undefined || /^\s/.test(author) || /^encoding /m.test(head)) return null;
  return {
    oid,
    tree,
    parents: [...parents.matchAll(/^parent (.*)$/gm)].map(([, parent = ""]) => parent),
    author,
    at: instant(Number(seconds) * 1_000),
    subject: subjectOf(end === -1 ? "" : text.slice(end + 2)),
  };
}

function textOf(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** The first paragraph in one line: format_subject of git's pretty.c. */
function subjectOf(message: string): string {
  const lines = message.split("\n").map((line) => line.replace(/[ \t\r]+$/, ""));
  const first = lines.findIndex((line) => line !== "");
  if (first === -1) return "";
  const blank = lines.indexOf("", first);
  return lines.slice(first, blank === -1 ? undefined : blank).join(" ");
}
