import type { RepairRules } from "./repair-rules.ts";
import { finiteOf, hasMarkBetween, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * The noun phrase behind the comma of a fronted participle is the subject of the verb that follows, not of the participle
 * (`Joint par téléphone, le maire confirme …`).
 */
export function repairFrontedParticiples(draft: TreeDraft, rules: RepairRules): void {
  draft.words.forEach((word, participle) => {
    if (word.upos !== "VERB" || word.head <= participle || !isParticiple(draft, participle, rules)) return;
    const subject = (draft.children[participle] as number[]).find(
      (child) => child > participle && draft.words[child]?.relation.startsWith("nsubj"),
    );
    if (subject === undefined || subject > word.head || !hasMarkBetween(draft, participle, subject, ",")) return;
    const verb = word.head;
    if (finiteOf(draft, verb) === undefined || hasSubject(draft, verb)) return;
    reattach(draft, subject, verb, "nsubj");
    relabel(draft, participle, "advcl");
  });
}

/** A participle without auxiliary, or a form that opens the sentence with the agent of a passive behind it (`Joint par`). */
function isParticiple(draft: TreeDraft, index: number, { agentPreposition }: RepairRules): boolean {
  const opens = index === 0 && agentPreposition.has(draft.words[1]?.form.toLowerCase() ?? "");
  return (
    opens || (finiteOf(draft, index) === undefined && draft.words[index]?.features.includes("VerbForm=Part") === true)
  );
}

function hasSubject(draft: TreeDraft, verb: number): boolean {
  return (draft.children[verb] as number[]).some((child) =>
    /^(?:nsubj|csubj|expl:subj)/.test(draft.words[child]?.relation ?? ""),
  );
}
