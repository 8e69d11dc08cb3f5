import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, hasMarkBetween, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * A phrase with a preposition in front of a comma is no subject; the noun behind the comma that was read as its apposition is
 * (`À Tyr, *le porte-parole de l'armée* a ordonné …`), or else one right before the verb (`repairLostSubjects`).
 */
export function repairFrontedPlaces(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, fronted) => {
    if (!/^nsubj/.test(word.relation) || !/^(?:NOUN|PROPN)$/.test(word.upos) || word.head < fronted) return;
    const preposition = childWith(draft, fronted, "case");
    if (preposition < 0 || preposition > fronted || draft.words[preposition]?.upos !== "ADP") return;
    const { head: verb, relation } = word;
    if (finiteOf(draft, verb) === undefined || !hasMarkBetween(draft, fronted, verb, ",")) return;
    const subject = childWith(draft, fronted, "appos", "nmod", "conj");
    const is = subject > fronted && childWith(draft, subject, "case") < 0 && childWith(draft, subject, "det") >= 0;
    if (is && hasMarkBetween(draft, fronted, subject, ",")) {
      reattach(draft, subject, verb, relation);
      relabel(draft, fronted, "obl:mod");
    } else if (draft.words[fronted]?.upos === "PROPN") relabel(draft, fronted, "obl:mod");
  });
}
