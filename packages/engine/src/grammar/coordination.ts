import { baseRelation, dependents, type SentenceTree } from "./sentence-tree.ts";

/** The word and those coordinated with it (`A, B et C` from `A`), in the order of the text. */
export function conjunctsOf(tree: SentenceTree, word: number): number[] {
  const found = [word];
  for (let at = 0; at < found.length; at++) found.push(...dependents(tree, found[at] as number, "conj"));
  return found.sort((a, b) => a - b);
}

/** The first conjunct of the coordination a word stands in; the word itself outside one. */
export function firstConjunct(tree: SentenceTree, word: number): number {
  let at = word;
  for (;;) {
    const here = tree.words[at];
    if (here === undefined || here.head < 0 || baseRelation(here.relation) !== "conj") return at;
    at = here.head;
  }
}
