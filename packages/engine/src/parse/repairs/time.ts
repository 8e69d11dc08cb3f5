import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, type TreeDraft } from "./tree-draft.ts";

/**
 * The noun of an adverbial phrase takes no complement: what was hung on it belongs to the verb (`parle au contraire *d'un accord*`).
 */
export function repairAdverbNouns(draft: TreeDraft, { adverbNoun }: RepairRules): void {
  if (adverbNoun.size === 0) return;
  draft.words.forEach((word, noun) => {
    if (!/^obl/.test(word.relation) || !adverbNoun.has(word.lemma) || childWith(draft, noun, "case") < 0) return;
    for (const child of [...(draft.children[noun] as number[])])
      if (child > noun && draft.words[child]?.relation === "nmod") reattach(draft, child, word.head, "obl:arg");
  });
}

/**
 * A noun of time that stands without a preposition takes no complement of its own: what was hung on it with one belongs
 * to the verb (`se sont emparés ces derniers jours de la vallée`).
 */
export function repairTimeNouns(draft: TreeDraft, rules: RepairRules): void {
  if (rules.timeNoun.size === 0) return;
  draft.words.forEach((word, time) => {
    if (!/^obl/.test(word.relation) || !rules.timeNoun.has(word.lemma) || childWith(draft, time, "case") >= 0) return;
    let moved = -1;
    for (const child of [...(draft.children[time] as number[])]) {
      const other = draft.words[child];
      if (other === undefined || child < time || rules.timeNoun.has(other.lemma) || other.upos === "NUM") continue;
      if (childWith(draft, child, "case") < 0) continue;
      if (other.relation === "nmod" && (other.upos === "PROPN" || childWith(draft, child, "det") >= 0)) {
        reattach(draft, child, word.head, "obl:arg");
        moved = child;
      } else if (other.relation === "conj" && moved >= 0) reattach(draft, child, moved, "conj");
    }
  });
}
