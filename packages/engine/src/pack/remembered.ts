const bound = 50_000;
/** Longer words are rare, and would make the memory large. */
const longest = 64;

/**
 * Keeps the answers for the words asked before, a bounded number of them: the memory changes speed only, never results.
 */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (word.length > longest) return answer(word);
    if (known.size >= bound) known.clear();
    const own = detached(word);
    const made = answer(own);
    known.set(own, made);
    return made;
  };
}

/** The same text apart from the document it is a piece of, which would stay in memory with it. */
function detached(word: string): string {
  return ` ${word}`.slice(1);
}
