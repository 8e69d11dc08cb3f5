import type { Word } from "@recoupe/model";
import { childWith, reattach, type TreeDraft } from "./tree-draft.ts";

/**
 * A past participle with an object of its own shares the auxiliary of the verb before it, and does not qualify that verb's
 * object (`a attaqué la ville, *tué* dix soldats et *incendié* des maisons`).
 */
export function repairSharedAuxiliaries(draft: TreeDraft): void {
  draft.words.forEach((word, index) => {
    if (!isBareParticiple(word) || !/^(?:acl|conj|amod)$/.test(word.relation)) return;
    if (childWith(draft, index, "obj") < index || childWith(draft, index, "obl:agent", "aux:tense", "aux:pass") >= 0)
      return;
    const before = draft.words[index - 1];
    if (before === undefined || (before.form !== "," && before.upos !== "CCONJ")) return;
    const verb = activeVerbAbove(draft, index);
    if (verb >= 0) reattach(draft, index, verb, "conj");
  });
}

function isBareParticiple({ upos, features }: Word): boolean {
  return (upos === "VERB" || upos === "ADJ") && features.includes("VerbForm=Part") && features.includes("Tense=Past");
}

/** The active verb in a compound tense whose object or oblique the participle was hung on; -1 for none. */
function activeVerbAbove(draft: TreeDraft, participle: number): number {
  const noun = draft.words[participle]?.head ?? -1;
  const { upos, relation, head } = draft.words[noun] ?? { upos: "X", relation: "", head: -1 };
  if (noun > participle || head < 0 || !/^(?:NOUN|PROPN|ADJ)$/.test(upos) || !/^(?:obj|obl|nmod)/.test(relation))
    return -1;
  const verb = relation === "nmod" ? (draft.words[head]?.head ?? -1) : head;
  if (draft.words[verb]?.upos !== "VERB" || childWith(draft, verb, "aux:pass") >= 0) return -1;
  return childWith(draft, verb, "aux:tense") >= 0 ? verb : -1;
}
