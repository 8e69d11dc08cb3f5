import type { Word } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature, isFiniteForm } from "../grammar/sentence-tree.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** Whether a verb form is passive: by its subject, auxiliary or agent, or as a bare past participle. */
export function isPassive(reading: SentenceReading, verb: number): boolean {
  const known = reading.known.passive[verb];
  if (known !== undefined) return known;
  const found = readsPassive(reading, verb);
  reading.known.passive[verb] = found;
  return found;
}

function readsPassive(reading: SentenceReading, verb: number): boolean {
  const { tree } = reading;
  const word = wordAt(reading, verb);
  if (isParticle(reading, verb, "never-passive") || isReflexiveVerb(reading, verb)) return false;
  for (const child of tree.children[verb] ?? []) {
    const relation = wordAt(reading, child).relation;
    if (relation === "aux:pass" || relation === "obl:agent") return true;
    if (relation === "nsubj:pass" && dependent(tree, verb, "aux") < 0) return true;
  }
  if (dependent(tree, verb, "aux") >= 0) return false;
  if (sharesPassive(reading, verb)) return true;
  const bare = isPastParticiple(word);
  if (bare && isFinitePast(reading, verb)) return false;
  const beside = baseRelation(word.relation) === "conj" && word.head >= 0 && isVerbal(wordAt(reading, word.head));
  if (bare && beside) return dependent(tree, verb, "nsubj") < 0 && isPassive(reading, word.head);
  return bare || feature(word, "Voice") === "Pass";
}

/** "rebels *seized* the town": with subject and object of its own, where a pack's pasts look like participles. */
function isFinitePast(reading: SentenceReading, verb: number): boolean {
  if (!reading.lexicon.particles.has("past-like-participle")) return false;
  const children = reading.tree.children[verb] ?? [];
  const subject = children.find((child) => wordAt(reading, child).relation === "nsubj");
  if (subject === undefined || subject > verb) return false;
  /* "*shot* and killed a farmer": the object may stand behind the next verb. */
  const verbs = [verb, ...dependents(reading.tree, verb, "conj")];
  return verbs.some((one) => dependents(reading.tree, one, "obj").some((child) => child > verb));
}

/** "was evacuated and *handed* to …": a bare past beside a passive, where a pack's participles look like finite pasts. */
function sharesPassive(reading: SentenceReading, verb: number): boolean {
  const endings = reading.lexicon.particles.get("finite-participle");
  const { head, relation, form } = wordAt(reading, verb);
  if (!endings || baseRelation(relation) !== "conj" || head < 0 || !isVerbal(wordAt(reading, head))) return false;
  if (![...endings].some((ending) => form.toLowerCase().endsWith(ending))) return false;
  return dependent(reading.tree, verb, "nsubj", "obj") < 0 && isPassive(reading, head);
}

/** Whether a verb is used with a reflexive pronoun of its own. */
export function isReflexiveVerb(reading: SentenceReading, verb: number): boolean {
  return (reading.tree.children[verb] ?? []).some(
    (child) => feature(wordAt(reading, child), "Reflex") === "Yes" || isParticle(reading, child, "reflexive"),
  );
}

/** Whether a word is a past participle (or a participle-like adjective). */
export function isPastParticiple(word: Word): boolean {
  return feature(word, "VerbForm") === "Part" && feature(word, "Tense") !== "Pres";
}

/** Whether a word is a verb or an auxiliary that heads a clause. */
export function isVerbal(word: Word): boolean {
  return word.upos === "VERB" || word.upos === "AUX";
}

/** The surface subject of a verb: its own, or the one that coordination or control lends it; -1 for none. */
export function surfaceSubject(reading: SentenceReading, verb: number, depth = 0): number {
  const { tree } = reading;
  const own =
    dependents(tree, verb, "nsubj").find(
      (index) =>
        wordAt(reading, index).relation !== "nsubj:outer" &&
        !reading.timeAt[index] &&
        !isBullet(wordAt(reading, index)),
    ) ?? -1;
  if (own >= 0) return antecedentOf(reading, own);
  if (depth > 6) return -1;
  const word = wordAt(reading, verb);
  const governor = word.head;
  if (governor < 0) return -1;
  const relation = baseRelation(word.relation);
  const governing = wordAt(reading, governor);
  if (relation === "conj") {
    if (!isVerbal(governing) && dependent(tree, governor, "cop") < 0) {
      const finite = isFiniteForm(word) || hasFiniteAuxiliary(reading, verb);
      const clause = finite ? verbAbove(reading, governor) : -1;
      return clause >= 0 ? surfaceSubject(reading, clause, depth + 1) : conjoinedModifier(reading, governor);
    }
    return surfaceSubject(reading, governor, depth + 1);
  }
  if (relation === "acl" && feature(word, "VerbForm") === "Inf") return doerUnderNoun(reading, governor, depth);
  if (relation === "acl") return governor;
  const finite = isFiniteForm(word) || hasFiniteAuxiliary(reading, verb);
  if (relation === "xcomp" && governing.upos === "NOUN" && dependent(tree, governor, "cop") < 0)
    return doerUnderNoun(reading, governor, depth);
  if (relation === "xcomp" || (relation === "ccomp" && !finite)) return controller(reading, governor, depth);
  if (relation === "advcl" && !finite) {
    if (lexiconSays(reading, governing.lemma, "accuse")) return controller(reading, governor, depth);
    return isVerbal(governing) ? surfaceSubject(reading, governor, depth + 1) : governingSubject(reading, governor);
  }
  if (relation === "parataxis" && !finite && isVerbal(governing)) return surfaceSubject(reading, governor, depth + 1);
  return -1;
}

/** "accused *the militia* of shelling the town": who is accused did it. */
function lexiconSays(reading: SentenceReading, lemma: string, kind: string): boolean {
  return reading.lexicon.sayings.get(lemma) === kind && reading.lexicon.objectControl.has(lemma);
}

/** A mark that a tagger took for a word: the bullet of a list. */
function isBullet(word: Word): boolean {
  return !/[\p{L}\p{N}]/u.test(word.form);
}

/** Who does what a noun tells of in the infinitive: whose plan it is, or who has it ("est *sur le point de* tomber"). */
function doerUnderNoun(reading: SentenceReading, noun: number, depth: number): number {
  const { tree } = reading;
  const owner = dependents(tree, noun, "nmod").find(
    (child) =>
      (reading.actorAt[child] || reading.nominalAt[child]) && isParticle(reading, dependent(tree, child, "case"), "of"),
  );
  if (owner !== undefined) return owner;
  const { head, relation } = wordAt(reading, noun);
  if (head < 0) return -1;
  if (!isVerbal(wordAt(reading, head))) return baseRelation(relation) === "nmod" ? head : -1;
  const told = dependents(tree, head, "obl", "iobj").find(
    (child) => child !== noun && isParticle(reading, dependent(tree, child, "case"), "addressee"),
  );
  if (told !== undefined && baseRelation(relation) === "obj") return told;
  return surfaceSubject(reading, head, depth + 1);
}

/** "reconnaît une perte, mais *affirme* progresser": the verb whose object a finite verb was hung on; -1 for none. */
function verbAbove(reading: SentenceReading, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    const word = wordAt(reading, at);
    if (isVerbal(word)) return at;
    if (!["obj", "obl", "nmod", "conj", "appos"].includes(baseRelation(word.relation))) return -1;
    at = word.head;
  }
  return -1;
}

function conjoinedModifier(reading: SentenceReading, governor: number): number {
  const word = wordAt(reading, governor);
  return ["acl", "amod"].includes(baseRelation(word.relation)) ? word.head : -1;
}

function governingSubject(reading: SentenceReading, governor: number): number {
  return dependent(reading.tree, governor, "nsubj");
}

function hasFiniteAuxiliary(reading: SentenceReading, verb: number): boolean {
  return dependents(reading.tree, verb, "aux").some((index) => isFiniteForm(wordAt(reading, index)));
}

function controller(reading: SentenceReading, governor: number, depth: number): number {
  const { tree, lexicon } = reading;
  if (lexicon.objectControl.has(wordAt(reading, governor).lemma)) {
    const object = dependent(tree, governor, "obj", "iobj");
    if (object >= 0) return antecedentOf(reading, object);
    if (isPassive(reading, governor)) return surfaceSubject(reading, governor, depth + 1);
    const oblique = dependents(tree, governor, "obl").find((index) =>
      isParticle(reading, dependent(tree, index, "case"), "addressee"),
    );
    if (oblique !== undefined) return oblique;
    return -1;
  }
  return surfaceSubject(reading, governor, depth + 1);
}

/** What a relative pronoun stands for; any other word stands for itself. */
export function antecedentOf(reading: SentenceReading, index: number): number {
  const word = wordAt(reading, index);
  if (!isRelative(reading, index)) return index;
  for (let at = word.head, steps = 0; at >= 0 && steps < 8; steps++) {
    const clause = wordAt(reading, at);
    if (baseRelation(clause.relation) === "acl" && clause.head >= 0) return clause.head;
    at = clause.head;
  }
  return index;
}

/** Whether a word is a relative pronoun or adverb. */
export function isRelative(reading: SentenceReading, index: number): boolean {
  const word = wordAt(reading, index);
  return feature(word, "PronType") === "Rel" || isParticle(reading, index, "relative");
}

/** The first of a chain of coordinated words. */
export function firstConjunct(reading: SentenceReading, index: number): number {
  let at = index;
  for (let steps = 0; steps < 50; steps++) {
    const word = wordAt(reading, at);
    if (baseRelation(word.relation) !== "conj" || word.head < 0) return at;
    at = word.head;
  }
  return at;
}
