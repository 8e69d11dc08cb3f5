import type { RepairRules } from "./repair-rules.ts";
import { childWith, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * An auxiliary that makes passives and perfects (`être`) makes a perfect where the verb is reflexive (`se sont emparés`)
 * or one of motion (`est tombée`); and subjects follow their verb: `nsubj:pass` under a passive auxiliary only.
 */
export function repairPassives(draft: TreeDraft, rules: RepairRules): void {
  if (rules.doubleAuxiliary.size === 0) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB") return;
    const auxiliaries = (draft.children[verb] as number[]).filter((child) => {
      const other = draft.words[child];
      return other?.relation.startsWith("aux") === true && rules.doubleAuxiliary.has(other.lemma);
    });
    if (auxiliaries.length === 0) return;
    const perfect = rules.perfectWithIt.has(word.lemma) || isReflexive(draft, verb, rules);
    if (perfect) for (const one of auxiliaries) relabel(draft, one, "aux:tense");
    const passive = childWith(draft, verb, "aux:pass") >= 0;
    const [from, to] = passive ? ["nsubj", "nsubj:pass"] : ["nsubj:pass", "nsubj"];
    for (const child of draft.children[verb] as number[]) {
      if (draft.words[child]?.relation === from) relabel(draft, child, to as string);
    }
  });
}

function isReflexive(draft: TreeDraft, verb: number, rules: RepairRules): boolean {
  return (draft.children[verb] as number[]).some((child) => {
    const word = draft.words[child];
    return word?.upos === "PRON" && child < verb && rules.reflexive.has(word.form.toLowerCase());
  });
}
