/** What `<family>/<revision>` names. */
export interface ArchitectureName {
  readonly family: string;
  readonly revision: number;
}

/** The parts of an architecture's name. */
export function parseArchitectureName(name: string): ArchitectureName {
  const at = name.lastIndexOf("/");
  return { family: name.slice(0, at), revision: Number(name.slice(at + 1)) };
}
