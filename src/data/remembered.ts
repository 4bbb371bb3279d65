/** The same function, each question asked once for as long as it is kept: its answer must not change meanwhile. Of a promise, its failure is an answer too. */
export function remembered<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = ask(key);
    known.set(key, made);
    return made;
  };
}
