import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, hasMarkBetween, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * "said in a statement *that it carried out* strikes": a clause with its conjunction and subject that was hung on a phrase of a
 * verb that reports, where that verb has no other complement, is what it reports.
 */
export function repairSaidClauses(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, clause) => {
    const noun = draft.words[word.head];
    if (!/^acl(?::relcl)?$/.test(word.relation) || word.upos !== "VERB" || !/^(?:obl|nmod)/.test(noun?.relation ?? ""))
      return;
    const said = noun?.head ?? -1;
    const above = draft.words[said];
    if (above?.upos !== "VERB" || said > word.head || !rules.tails.verbs.has(above.lemma)) return;
    const mark = childWith(draft, clause, "mark");
    if (
      !rules.that.has(draft.words[mark]?.form.toLowerCase() ?? "") ||
      childWith(draft, clause, "nsubj", "nsubj:pass") < mark
    )
      return;
    if (childWith(draft, said, "ccomp", "xcomp", "obj") >= 0) return;
    reattach(draft, clause, said, "ccomp");
  });
}

/**
 * What is reported stands before who reports it (`The army took the town, it said in a statement`). A finite clause with a
 * subject, without a word that joins it and with another clause's subject after it, is no adverbial: it is what the other
 * clause tells.
 */
export function repairReportsBefore(draft: TreeDraft): void {
  draft.words.forEach((word, clause) => {
    if (word.relation !== "advcl" || word.head < clause || word.upos !== "VERB") return;
    if (finiteOf(draft, clause) === undefined || isJoined(draft, clause) || subjectOf(draft, clause) < 0) return;
    const speaker = subjectOf(draft, word.head);
    const complement = childWith(draft, word.head, "obj", "ccomp", "xcomp", "cop", "aux:pass");
    if (speaker > clause && complement < 0 && hasMarkBetween(draft, clause, speaker, ","))
      relabel(draft, clause, "ccomp");
  });
}

function subjectOf(draft: TreeDraft, verb: number): number {
  return childWith(draft, verb, "nsubj", "nsubj:pass", "expl:subj");
}

/** Whether a conjunction, a relative or an interrogative (`when`) joins the clause to another. */
function isJoined(draft: TreeDraft, clause: number): boolean {
  return (draft.children[clause] as number[]).some((child) => {
    const { upos, relation, features } = draft.words[child] ?? { upos: "", relation: "", features: "" };
    return relation === "mark" || upos === "SCONJ" || /PronType=(?:Int|Rel)/.test(features);
  });
}
