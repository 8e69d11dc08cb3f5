import type { Word } from "@recoupe/model";
import { isBehindComma } from "./coordination.ts";
import { firstOfGroup } from "./lost-subject.ts";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, raise, reattach, relabel, subjectRelation, type TreeDraft } from "./tree-draft.ts";

/**
 * Two joined nouns behind the comma of what stands in front of a clause, hung on that: they are the subjects of the verb right
 * behind them ("À l'issue d'une bataille, *l'armée et des miliciens* ont pris …", "Appuyés par des drones, *l'armée et ses
 * alliés* ont pris …").
 */
export function repairFrontedPairs(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || finiteOf(draft, verb) === undefined || childWith(draft, verb, "cc", "mark") >= 0)
      return;
    const date = childWith(draft, verb, "nsubj", "nsubj:pass");
    if (date >= 0 && !isBareTime(draft, date, rules)) return;
    const second = nounBefore(draft, firstOfGroup(draft, verb) - 1);
    const linking = childWith(draft, second, "cc");
    if (draft.words[second]?.relation !== "conj" || linking < 1 || linking > second) return;
    const first = nounBefore(draft, linking - 1);
    if (first >= linking || !isBehindComma(draft, first)) return;
    const { head } = draft.words[second] as Word;
    if (head !== first && head !== draft.words[first]?.head) return;
    if (date >= 0) relabel(draft, date, "obl:mod");
    reattach(draft, first, verb, subjectRelation(draft, verb));
    reattach(draft, second, first, "conj");
    const fused = childWith(draft, second, "case");
    if (fused >= 0) relabel(draft, fused, "det");
    const above = word.head;
    const fronted = draft.words[above];
    const participle = fronted?.features.includes("VerbForm=Part") === true && finiteOf(draft, above) === undefined;
    if (participle && above < first && /^(?:conj|parataxis)$/.test(word.relation))
      raise(draft, verb, above, fronted?.relation ?? "root", "advcl");
  });
}

/** "*Mardi*, …": a noun of time without article. */
function isBareTime(draft: TreeDraft, noun: number, { timeNoun }: RepairRules): boolean {
  return timeNoun.has(draft.words[noun]?.lemma ?? "") && childWith(draft, noun, "det", "case") < 0;
}

/** The noun whose phrase ends at a word, past its adjectives and the parts of its name. */
function nounBefore(draft: TreeDraft, last: number): number {
  let at = last;
  for (let steps = 0; steps < 5 && /^(?:amod|flat|flat:name)$/.test(draft.words[at]?.relation ?? ""); steps++)
    at = Math.min(at, draft.words[at]?.head ?? at);
  return at;
}
