import type { BareRepository } from "../../bare-repository.ts";

const answers = new WeakMap<BareRepository, Map<string, Promise<unknown>>>();

/**
 * Caches git's answers to questions about full object ids, which never change; starting a process is most of an answer's cost.
 * With any other name among `names`, git is asked each time. A failure, `undefined` or `false` is not cached: the object may still
 * arrive.
 * @param question distinguishes questions about the same objects
 */
export async function remember<T>(
  repository: BareRepository,
  question: string,
  names: readonly string[],
  ask: () => Promise<T>,
): Promise<T> {
  if (!names.every((name) => /^[0-9a-f]{40}$/.test(name))) return ask();
  const known = answers.get(repository) ?? new Map<string, Promise<unknown>>();
  answers.set(repository, known);
  const key = [question, ...names].join(" ");
  const asked = (known.get(key) as Promise<T> | undefined) ?? ask();
  known.set(key, asked);
  const forget = (): void => void known.delete(key);
  asked.then((answer) => (answer === undefined || answer === false ? forget() : undefined), forget);
  return asked;
}
