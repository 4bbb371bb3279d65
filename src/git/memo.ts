/**
 * Remembers the answers to questions whose answer cannot change, such as what an object id names: the `most` that were used last. A question
 * that is being answered is not asked twice; one that failed is asked again.
 */
export function memo<Answer>(most: number): (question: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return async (question, ask) => {
    const answer = known.get(question) ?? ask();
    // Put behind all others: a map keeps the order in which its keys were set.
    known.delete(question);
    known.set(question, answer);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    try {
      return await answer;
    } catch (error) {
      if (known.get(question) === answer) known.delete(question);
      throw error;
    }
  };
}
