const cells = 1 << 24;

/**
 * Takes out features that only one sentence has had so far (sets them to 0): they teach by heart, not in general. Which
 * sentence had a feature first is kept by hashed cells, so that now and then a rare one passes for a known one. Sentences
 * that are one object are one sentence.
 */
export function withoutRare<S extends object>(): (features: Int32Array, sentence: S) => void {
  const first = new Int32Array(cells);
  const ids = new WeakMap<S, number>();
  let count = 0;
  return (features, sentence) => {
    const id = ids.get(sentence) ?? ++count;
    ids.set(sentence, id);
    for (let f = 0; f < features.length; f++) {
      const cell = (features[f] as number) & (cells - 1);
      const before = first[cell] as number;
      if (before < 0) continue;
      if (before !== 0 && before !== id) {
        first[cell] = -1;
        continue;
      }
      first[cell] = id;
      features[f] = 0;
    }
  };
}
