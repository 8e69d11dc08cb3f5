import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, type TreeDraft } from "./tree-draft.ts";

/** What an infinitive governs that was hung elsewhere: `pouvoir bientôt *encercler*`, `ne plus contrôler *qu'une part*`. */
export function repairInfinitives(draft: TreeDraft, rules: RepairRules): void {
  if (rules.modalVerb.size === 0) return;
  draft.words.forEach((word, at) => {
    if (word.upos !== "VERB" || !word.features.includes("VerbForm=Inf")) return;
    if (rules.modalVerb.has(word.lemma)) takeInfinitive(draft, at);
    else takeRestriction(draft, at, rules);
  });
}

function takeInfinitive(draft: TreeDraft, modal: number): void {
  if (childWith(draft, modal, "xcomp", "ccomp", "obj") >= 0) return;
  let next = modal + 1;
  while (draft.words[next]?.upos === "ADV") next++;
  const word = draft.words[next];
  if (word?.upos !== "VERB" || !word.features.includes("VerbForm=Inf") || word.head === modal) return;
  if (/^(?:conj|xcomp|dep|parataxis)$/.test(word.relation)) reattach(draft, next, modal, "xcomp");
}

/** "ne … V que N": the noun behind the restriction is the object of the infinitive. */
function takeRestriction(draft: TreeDraft, verb: number, rules: RepairRules): void {
  const { head } = draft.words[verb] as Word;
  const mark = draft.words[verb + 1];
  if (head < 0 || mark === undefined || !rules.restriction.has(mark.form.toLowerCase()) || mark.upos === "PRON") return;
  if (
    !(draft.children[verb] as number[]).some((child) =>
      rules.negation.has(draft.words[child]?.form.toLowerCase() ?? ""),
    )
  )
    return;
  const noun = (draft.children[head] as number[]).find(
    (child) => child > verb + 1 && /^(?:obj|nsubj|obl:mod|ccomp)$/.test(draft.words[child]?.relation ?? ""),
  );
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(draft.words[noun]?.upos ?? "")) return;
  reattach(draft, noun, verb, "obj");
  reattach(draft, verb + 1, verb, "advmod");
}
