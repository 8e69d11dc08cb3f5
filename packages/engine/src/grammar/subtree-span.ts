import type { Span } from "@recoupe/model";
import { baseRelation, type SentenceTree, subtree } from "./sentence-tree.ts";

/** The characters of a word's subtree, without its dependents in `relations` (conjuncts, relative clauses …). */
export function subtreeSpan(tree: SentenceTree, top: number, ...relations: readonly string[]): Span {
  const words = subtree(tree, top, (child) => {
    const relation = tree.words[child]?.relation ?? "";
    return relations.includes(relation) || relations.includes(baseRelation(relation));
  });
  return { start: tree.words[words[0] ?? top]?.start ?? 0, end: tree.words[words.at(-1) ?? top]?.end ?? 0 };
}
