import type { Word } from "@recoupe/model";

/** Scores from raw text: words are the same if they have the same span and the same place in it. */
export interface RawScores {
  readonly words: number;
  readonly upos: number;
  readonly las: number;
}

/** F1 over words, right tags and right labelled arcs. */
export function scoreRaw(pairs: readonly (readonly [gold: readonly Word[], found: readonly Word[]])[]): RawScores {
  const count = { gold: 0, found: 0, words: 0, upos: 0, las: 0 };
  for (const [gold, found] of pairs) {
    const goldKeys = keysOf(gold);
    const foundKeys = keysOf(found);
    const places = new Map(foundKeys.map((key, i) => [key, i]));
    count.gold += gold.length;
    count.found += found.length;
    gold.forEach((word, i) => {
      const at = places.get(goldKeys[i] as string);
      if (at === undefined) return;
      const other = found[at] as Word;
      count.words++;
      count.upos += other.upos === word.upos ? 1 : 0;
      const head = word.head < 0 ? "root" : goldKeys[word.head];
      const otherHead = other.head < 0 ? "root" : foundKeys[other.head];
      const same = word.relation.replace(/:.*/, "") === other.relation.replace(/:.*/, "");
      count.las += head === otherHead && same ? 1 : 0;
    });
  }
  const f1 = (right: number): number => (200 * right) / Math.max(1, count.gold + count.found);
  return { words: f1(count.words), upos: f1(count.upos), las: f1(count.las) };
}

function keysOf(words: readonly Word[]): string[] {
  let part = 0;
  return words.map(({ start, end }, i) => {
    const last = words[i - 1];
    part = last !== undefined && last.start === start && last.end === end ? part + 1 : 0;
    return `${start} ${end} ${part}`;
  });
}
