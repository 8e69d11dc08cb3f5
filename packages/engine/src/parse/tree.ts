import type { Word } from "@recoupe/model";
import { indexesOf } from "../pack/gathered.ts";

/**
 * Makes the words one tree with one root: of several roots the first verb (or else the first that is no punctuation)
 * stays, and the others hang on it as `parataxis` or `punct`.
 */
export function singleRoot(words: readonly Word[]): Word[] {
  const roots = indexesOf(words, (word) => word.head < 0);
  const kept =
    roots.find((i) => words[i]?.upos === "VERB") ?? roots.find((i) => words[i]?.upos !== "PUNCT") ?? roots[0] ?? 0;
  return words.map((word, i) => {
    if (word.head >= 0) return word;
    if (i === kept) return word.relation === "root" ? word : { ...word, relation: "root" };
    return { ...word, head: kept, relation: word.upos === "PUNCT" ? "punct" : "parataxis" };
  });
}

/** Whether the heads form one tree: one root, every word reaches it. Linear. */
export function isTree(words: readonly Word[]): boolean {
  const state = new Uint8Array(words.length);
  let roots = 0;
  for (let i = 0; i < words.length; i++) {
    const path: number[] = [];
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      const head = words[at]?.head ?? -1;
      if (head >= words.length) return false;
      if (head < 0) roots++;
      at = head;
    }
    if (at >= 0 && state[at] === 1) return false;
    for (const word of path) state[word] = 2;
  }
  return words.length === 0 || roots === 1;
}
