import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, hasMarkBetween, raise, reattach, subjectRelation, type TreeDraft } from "./tree-draft.ts";

const nominal = /^(?:NOUN|PROPN|PRON|NUM)$/;
const subject = /^nsubj(?::pass|:outer)?$/;

/**
 * Where subjects stand before their verb, what only qualifies a noun takes no subject from the verb behind: "*Rebels* backed by
 * Rwanda have seized …", "*Forces* loyal to the marshal pushed on".
 */
export function repairModifiedSubjects(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, modifier) => {
    if (word.upos !== "ADJ" && !isPastParticiple(word)) return;
    const verb = word.head;
    if (verb < modifier || draft.words[verb]?.upos !== "VERB") return;
    if (!/^(?:nsubj|nsubj:pass|advcl|csubj|dep)$/.test(word.relation)) return;
    const noun = childWith(draft, modifier, "nsubj", "nsubj:pass");
    if (noun < 0 || noun > modifier || !nominal.test(draft.words[noun]?.upos ?? "")) return;
    if (childWith(draft, modifier, "aux", "aux:pass", "cop", "mark") >= 0 || otherSubject(draft, verb, modifier))
      return;
    if (hasMarkBetween(draft, noun, verb, ",", ";", ":")) return;
    reattach(draft, noun, verb, subjectRelation(draft, verb));
    reattach(draft, modifier, noun, word.upos === "VERB" ? "acl" : "amod");
  });
}

/**
 * A past with an object of its own is no participle of the noun before it: "a large number of *fighters launched* an attack",
 * "said *troops seized* the town". Verbs of two objects (`soldiers given orders`) are left alone.
 */
export function repairMainParticiples(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, verb) => {
    const noun = word.head;
    if (word.upos !== "VERB" || word.relation !== "acl" || noun < 0 || noun > verb) return;
    if (rules.twoObjects.has(word.lemma) || word.features.includes("Tense=Pres") || /ing$/.test(word.form)) return;
    if (word.features.includes("VerbForm=Inf") || childWith(draft, verb, "aux", "aux:pass", "mark") >= 0) return;
    const object = childWith(draft, verb, "obj");
    if (object < verb || !nominal.test(draft.words[object]?.upos ?? "")) return;
    if (hasMarkBetween(draft, noun, verb, ",", ";", ":") || childWith(draft, noun, "case") >= 0) return;
    const relation = clauseFor(draft, noun, rules);
    if (relation === null) return;
    raise(draft, verb, noun, relation, "nsubj");
  });
}

/**
 * "Fighters loyal to *the commander Khalifa Haftar seized* the airport": a verb with an object of its own that was hung on an office
 * as a relative clause, the holder's name as its subject, is that of the whole phrase.
 */
export function repairNamedSubjects(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, verb) => {
    const office = word.head;
    if (word.upos !== "VERB" || word.relation !== "acl:relcl" || office < 0 || draft.words[office]?.upos !== "NOUN")
      return;
    const name = childWith(draft, verb, "nsubj");
    if (name !== office + 1 || draft.words[name]?.upos !== "PROPN" || childWith(draft, verb, "obj") < verb) return;
    const top = topOfPhrase(draft, office);
    const { relation } = draft.words[top] as Word;
    reattach(draft, name, office, "appos");
    reattach(draft, verb, top, "acl");
    raise(draft, verb, top, relation, "nsubj");
  });
}

/** The noun whose phrase a noun stands in. */
function topOfPhrase(draft: TreeDraft, from: number): number {
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    const { head, relation } = draft.words[at] as Word;
    if (head < 0 || head > at || !/^(?:nmod|obl|amod|acl|compound)$/.test(relation)) return at;
    if (draft.words[head]?.upos === "VERB" && !isPastParticiple(draft.words[head] as Word)) return at;
    at = head;
  }
  return at;
}

/** What the clause is to the word its subject was hung on; null where the noun has a place of its own. */
function clauseFor(draft: TreeDraft, noun: number, rules: RepairRules): string | null {
  const { relation, head } = draft.words[noun] as Word;
  if (relation === "root") return "root";
  if (relation === "appos" || relation === "parataxis" || relation === "dep") return "parataxis";
  const above = draft.words[head];
  return relation === "obj" && head < noun && above !== undefined && rules.tails.verbs.has(above.lemma)
    ? "ccomp"
    : null;
}

/**
 * "Fighting *between the army and the RSF* has gone on": the second party was read as the subject of the verb, and the noun as a
 * sentence of its own.
 */
export function repairBetween(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, mark) => {
    const first = word.head;
    if (word.relation !== "case" || !rules.between.has(word.lemma) || first < mark) return;
    const { head: noun, relation } = draft.words[first] as Word;
    if (relation !== "nmod" || noun < 0 || noun > mark || childWith(draft, first, "conj") >= 0) return;
    const linking = draft.words.findIndex((other, at) => at > first && other.upos === "CCONJ");
    const verb = draft.words[linking]?.head ?? -1;
    if (linking < 0 || draft.words[verb]?.head !== noun || draft.words[verb]?.relation !== "conj") return;
    const second = childWith(draft, verb, "nsubj", "nsubj:pass");
    if (second < linking || second > verb || hasMarkBetween(draft, first, second, ",", ";", ":")) return;
    const passive = draft.words[second]?.relation ?? "nsubj";
    reattach(draft, second, first, "conj");
    reattach(draft, linking, second, "cc");
    raise(draft, verb, noun, draft.words[noun]?.relation ?? "root", passive);
  });
}

function otherSubject(draft: TreeDraft, verb: number, known: number): boolean {
  return (draft.children[verb] as number[]).some(
    (child) => child !== known && subject.test(draft.words[child]?.relation ?? ""),
  );
}

function isPastParticiple({ upos, features }: Word): boolean {
  return upos === "VERB" && features.includes("VerbForm=Part") && !features.includes("Tense=Pres");
}
