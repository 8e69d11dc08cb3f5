import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

const nominal = /^(?:NOUN|PROPN|PRON)$/;

/**
 * Where a preposition is said again before each conjunct, one without it stands beside the noun above
 * (`les factions de la résistance et l'armée`: factions and army, not resistance and army).
 */
export function repairConjuncts(draft: TreeDraft, rules: RepairRules): void {
  if (rules.repeatedPreposition.size === 0) return;
  draft.words.forEach((word, i) => {
    const head = draft.words[word.head];
    const above = head === undefined ? undefined : draft.words[head.head];
    if (word.relation !== "conj" || head === undefined || above === undefined || head.relation !== "nmod") return;
    if (!nominal.test(word.upos) || !nominal.test(above.upos) || childWith(draft, i, "case") >= 0) return;
    const marker = childWith(draft, word.head, "case");
    if (marker < 0 || !rules.repeatedPreposition.has(draft.words[marker]?.lemma ?? "")) return;
    if (childWith(draft, i, "cc") >= 0 && childWith(draft, i, "det") >= 0) reattach(draft, i, head.head, "conj");
  });
}

/** One conjunct of a noun, after a comma and without a conjunction, is an apposition (`sa sœur, la ville de X`). */
export function repairAppositions(draft: TreeDraft): void {
  draft.words.forEach((word, i) => {
    if (!nominal.test(word.upos)) return;
    const conjuncts = (draft.children[i] as number[]).filter((child) => draft.words[child]?.relation === "conj");
    const [only] = conjuncts;
    if (conjuncts.length !== 1 || only === undefined || !nominal.test(draft.words[only]?.upos ?? "")) return;
    const bare = childWith(draft, only, "cc", "case", "conj") < 0 && childWith(draft, only, "det") >= 0;
    if (bare && childWith(draft, only, "punct") >= 0) relabel(draft, only, "appos");
  });
}
