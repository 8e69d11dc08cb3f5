import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, reattach, type TreeDraft } from "./tree-draft.ts";

/**
 * What stands between a participle behind its noun and the verb that the noun is subject of belongs to the participle: "un
 * prêtre enlevé *le 28 à Kumbo* a été relâché".
 */
export function repairParticiplePhrases(draft: TreeDraft): void {
  draft.words.forEach((word, participle) => {
    if (word.relation !== "acl" || !isPastParticiple(word)) return;
    const noun = draft.words[word.head];
    const verb = noun !== undefined && /^nsubj/.test(noun.relation) ? noun.head : -1;
    if (verb < participle || word.head > participle || finiteOf(draft, verb) === undefined) return;
    const end = firstAuxiliary(draft, verb);
    for (const child of [...(draft.children[verb] as number[])]) {
      const { relation } = draft.words[child] as Word;
      if (child < participle || child >= end || !/^obl/.test(relation)) continue;
      if (!hasComma(draft, participle, child)) reattach(draft, child, participle, relation);
    }
  });
}

/**
 * A participle that only doubts its noun has no phrase of its own: what was hung on it goes to the verb above ("une attaque menée par
 * des rebelles *présumés* contre la ville").
 */
export function repairDoubts(draft: TreeDraft, { doubt }: RepairRules): void {
  if (doubt.size === 0) return;
  draft.words.forEach((word, participle) => {
    if (!doubt.has(word.lemma) || !/^(?:acl|amod)$/.test(word.relation)) return;
    const verb = draft.words[word.head]?.head ?? -1;
    if (draft.words[verb]?.upos !== "VERB") return;
    for (const child of [...(draft.children[participle] as number[])]) {
      const { relation } = draft.words[child] as Word;
      if (child > participle && /^obl/.test(relation)) reattach(draft, child, verb, relation);
    }
  });
}

function isPastParticiple({ features }: Word): boolean {
  return features.includes("VerbForm=Part") && !features.includes("Tense=Pres");
}

function firstAuxiliary(draft: TreeDraft, verb: number): number {
  const auxiliary = childWith(draft, verb, "aux:tense", "aux:pass", "aux");
  return auxiliary >= 0 && auxiliary < verb ? auxiliary : verb;
}

function hasComma(draft: TreeDraft, from: number, to: number): boolean {
  return draft.words.slice(from, to).some(({ form }) => form === ",");
}
