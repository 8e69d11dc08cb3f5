import { feature } from "../../grammar/sentence-tree.ts";
import { reattach, type TreeDraft } from "./tree-draft.ts";

/** Nouns that a participle is looked for further up. */
const reach = 3;

/**
 * A past participle that does not agree with the noun it hangs on, and agrees with the one that governs that noun, qualifies
 * the latter (`une ville du pays *assiégée*`).
 */
export function repairAgreement(draft: TreeDraft): void {
  draft.words.forEach((word, participle) => {
    if (word.relation !== "acl" || word.head > participle || feature(word, "VerbForm") !== "Part") return;
    if (agrees(draft, participle, word.head) !== false) return;
    for (let at = word.head, steps = 0; steps < reach; steps++) {
      const noun = draft.words[at];
      if (noun === undefined || noun.head < 0 || noun.head > at || noun.relation !== "nmod") return;
      at = noun.head;
      if (agrees(draft, participle, at) !== true) continue;
      reattach(draft, participle, at, "acl");
      return;
    }
  });
}

/**
 * What qualifies the name right behind a noun qualifies the noun (`l'opération Tempête, *lancée* lundi`).
 */
export function repairNamedNouns(draft: TreeDraft): void {
  draft.words.forEach((word, participle) => {
    const name = draft.words[word.head];
    if (word.relation !== "acl" || name?.upos !== "PROPN" || name.relation !== "appos" || word.head > participle)
      return;
    if (name.head === word.head - 1 && draft.words[name.head]?.upos === "NOUN")
      reattach(draft, participle, name.head, "acl");
  });
}

/** Whether a participle has the gender and number of a noun; null where one of the two does not show them. */
function agrees(draft: TreeDraft, participle: number, noun: number): boolean | null {
  const [own, other] = [draft.words[participle], draft.words[noun]];
  if (own === undefined || other?.upos !== "NOUN") return null;
  const pairs = (["Gender", "Number"] as const).map((name) => [feature(own, name), feature(other, name)] as const);
  if (pairs.some(([a, b]) => !a || !b)) return null;
  return pairs.every(([a, b]) => a === b);
}
