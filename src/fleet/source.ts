import type { Decoded } from "./decode.ts";
import type { ObjectId } from "../git/object-id.ts";

/** Where a fleet is read from: a folder, or a tree of git objects. Paths are relative to the fleet's root, with `/`. */
export interface FleetSource {
  /** Everything below the fleet's folders and `flotilla.yaml` itself, sorted by path; folders left out. */
  readonly entries: readonly SourceEntry[];
  /** The text of a file of `entries`. */
  read(path: string): Decoded;
  /** The object id the file has as a git blob. */
  oid(path: string): ObjectId;
}

export interface SourceEntry {
  readonly path: string;
  /** `folder`: one in the place of a file; `other`: a device, socket or pipe, or what cannot be called by its name (see {@link isText}). */
  readonly kind: "file" | "folder" | "link" | "submodule" | "other";
}

/** Whether a name was UTF-8: of bytes that are not, Node makes U+FFFD, and what it makes names no file. */
export function isText(name: string): boolean {
  return !name.includes("\ufffd");
}

/** What is read of a fleet's repository; all else is no business of Flotilla's. */
export const fleetFolders = ["architectures", "environments", "releases", "templates"] as const;
export const fleetFile = "flotilla.yaml";

const folders: ReadonlySet<string> = new Set(fleetFolders);

export function isFleetFolder(name: string): boolean {
  return folders.has(name);
}

export function belongsToFleet(path: string): boolean {
  const slash = path.indexOf("/");
  return slash < 0 ? path === fleetFile : folders.has(path.slice(0, slash));
}
