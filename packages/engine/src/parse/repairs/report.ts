import { childWith, finiteOf, hasMarkBetween, relabel, type TreeDraft } from "./tree-draft.ts";

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
