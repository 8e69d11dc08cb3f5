import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * A phrase with the agent's preposition (`par les rebelles`) belongs to the nearest passive or bare past participle
 * before it that has no agent yet: it is labelled `obl:agent`, and taken off a noun that can have none
 * (`prise dans la nuit par les rebelles`, `une bataille menée des deux côtés, par les deux armées`). A phrase without
 * article, number or name (`par bus`) is left alone.
 */
export function repairAgents(draft: TreeDraft, rules: RepairRules): void {
  if (rules.agentPreposition.size === 0) return;
  draft.words.forEach((word, i) => {
    if (word.relation === "obl:agent" && isActive(draft, word.head, rules)) dropAgent(draft, i, rules);
    if (!/^(?:obl|nmod|conj)/.test(word.relation) || word.relation === "obl:agent") return;
    if (!isAgentPhrase(draft, i, rules) || (word.relation === "conj" && childWith(draft, i, "cc") >= 0)) return;
    const act = actBefore(draft, i, rules);
    if (act >= 0 && act !== word.head) reattach(draft, i, act, "nmod");
    if (act >= 0) return;
    const verb = passiveFor(draft, word.head, i, rules);
    if (verb < 0 || childWith(draft, verb, "obl:agent") >= 0) return;
    if (verb === word.head) relabel(draft, i, "obl:agent");
    else reattach(draft, i, verb, "obl:agent");
  });
}

/** Whether a verb is in a compound tense of the active: `ont trouvé`. */
function isActive(draft: TreeDraft, verb: number, { doubleAuxiliary }: RepairRules): boolean {
  const tense = childWith(draft, verb, "aux:tense");
  return tense >= 0 && !doubleAuxiliary.has(draft.words[tense]?.lemma ?? "") && !isPassiveVerb(draft, verb);
}

/** An active verb has no such phrase ("ont fui après l'attaque de la ville *par des rebelles*"): it is an act's before it, or tells how. */
function dropAgent(draft: TreeDraft, phrase: number, rules: RepairRules): void {
  const act = actBefore(draft, phrase, rules);
  if (act >= 0) reattach(draft, phrase, act, "nmod");
  else relabel(draft, phrase, "obl:mod");
}

/**
 * A phrase of whom an act is aimed at is no complement of who does it: "une attaque menée par le gang *contre les habitants*".
 */
export function repairAimedPhrases(draft: TreeDraft, { aim }: RepairRules): void {
  if (aim.size === 0) return;
  draft.words.forEach((word, noun) => {
    const doer = draft.words[word.head];
    if (word.relation !== "nmod" || doer?.relation !== "obl:agent" || word.head > noun) return;
    const marker = draft.words[childWith(draft, noun, "case")];
    if (marker !== undefined && aim.has(marker.lemma)) reattach(draft, noun, doer.head, "obl:arg");
  });
}

function isAgentPhrase(draft: TreeDraft, noun: number, rules: RepairRules): boolean {
  const marker = childWith(draft, noun, "case");
  if (marker < 0 || marker > noun || !rules.agentPreposition.has(draft.words[marker]?.lemma ?? "")) return false;
  return draft.words[noun]?.upos === "PROPN" || childWith(draft, noun, "det", "nummod") >= 0;
}

/**
 * "l'attaque de deux camps *par des jihadistes*": the noun of the act whose complement ends right before the phrase, where the verb
 * above is no passive; -1 for none.
 */
function actBefore(draft: TreeDraft, phrase: number, rules: RepairRules): number {
  const above = draft.words[phrase]?.head ?? -1;
  if (above < 0 || isPassiveVerb(draft, above)) return -1;
  let at = childWith(draft, phrase, "case") - 1;
  while (at > 0 && draft.words[at]?.upos === "ADJ") at--;
  if (!/^(?:NOUN|PROPN)$/.test(draft.words[at]?.upos ?? "")) return -1;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const word = draft.words[at] as Word;
    if (word.upos === "NOUN" && steps > 0 && rules.actEndings.some((ending) => word.lemma.endsWith(ending))) return at;
    if (!/^(?:nmod|flat|flat:name)$/.test(word.relation) || word.head > at) return -1;
    at = word.head;
  }
  return -1;
}

/** The passive a phrase may belong to: its head, one above nouns that name no act, or a participle on them; -1: none. */
function passiveFor(draft: TreeDraft, head: number, phrase: number, rules: RepairRules): number {
  for (let at = head; at >= 0; at = draft.words[at]?.head ?? -1) {
    const word = draft.words[at] as Word;
    if (word.upos === "VERB" || word.upos === "ADJ") return at < phrase && isPassiveVerb(draft, at) ? at : -1;
    const participle = childWith(draft, at, "acl", "amod");
    if (participle > at && participle < phrase && isPassiveVerb(draft, participle)) return participle;
    const act = rules.actEndings.some((ending) => word.lemma.endsWith(ending));
    if (act || !/^(?:obl|nmod|obj|conj|appos|flat)/.test(word.relation)) return -1;
  }
  return -1;
}

function isPassiveVerb(draft: TreeDraft, verb: number): boolean {
  if (childWith(draft, verb, "aux:pass", "nsubj:pass") >= 0) return true;
  const word = draft.words[verb] as Word;
  const participle = word.features.includes("Tense=Past") && word.features.includes("VerbForm=Part");
  return participle && word.upos === "VERB" && childWith(draft, verb, "aux:tense", "aux", "cop", "expl:pv") < 0;
}
