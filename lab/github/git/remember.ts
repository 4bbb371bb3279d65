import type { BareRepository } from "../../bare-repository.ts";

const answers = new WeakMap<BareRepository, Map<string, Promise<unknown>>>();

/**
 * Asks git once for what follows from full object ids alone, which never changes; starting a process is most of the price of an answer.
 * With any other name among `names` it is asked each time. A failure, `undefined` or `false` is not kept: the object may still come.
 * @param question tells answers about the same objects apart
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
