import type { Word } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature, isBelow, isFiniteForm } from "../grammar/sentence-tree.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/**
 * Something that stands in a slot of a predicate. Slots: `S` deep subject, `O` deep object, `I` indirect object,
 * `X` what a nominal is said of, `poss` a possessive, `adj` an adjective, `gen` a bare genitive or compound,
 * else the lemma of the preposition (several joined by a space).
 */
export interface Argument {
  readonly slot: string;
  readonly head: number;
  /** Whether it stands in the predicate's own phrase, or comes from the clause around it. */
  readonly own: boolean;
}

const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "ADJ", "DET"]);

/** "près", "loin", "autour" right in front of a preposition, however the parser hung them. */
function placeAdverbBefore(reading: SentenceReading, preposition: number): string | null {
  const before = reading.words[preposition - 1];
  return before && isParticle(reading, preposition - 1, "place-adverb") ? before.lemma : null;
}

/** The preposition of a phrase as lemmas joined by a space (`à destination de`); "" for none. */
export function prepositionOf(reading: SentenceReading, head: number): string {
  const cases = dependents(reading.tree, head, "case");
  if (cases.length === 0) return "";
  const adverb = placeAdverbBefore(reading, cases[0] ?? head);
  const lemmas: string[] = adverb === null ? [] : [adverb];
  for (const index of cases) {
    if (index > head && lemmas.length > 0) break;
    lemmas.push(wordAt(reading, index).lemma);
    for (const fixed of dependents(reading.tree, index, "fixed")) lemmas.push(wordAt(reading, fixed).lemma);
  }
  return lemmas.join(" ");
}

/** Whether a verb form is passive: by its subject, auxiliary or agent, or as a bare past participle. */
export function isPassive(reading: SentenceReading, verb: number): boolean {
  const { tree } = reading;
  const word = wordAt(reading, verb);
  if (isParticle(reading, verb, "never-passive") || isReflexiveVerb(reading, verb)) return false;
  for (const child of tree.children[verb] ?? []) {
    const relation = wordAt(reading, child).relation;
    if (relation === "aux:pass" || relation === "obl:agent") return true;
    if (relation === "nsubj:pass" && dependent(tree, verb, "aux") < 0) return true;
  }
  if (dependent(tree, verb, "aux") >= 0) return false;
  if (feature(word, "Voice") === "Pass") return true;
  if (!isPastParticiple(word)) return false;
  const relation = baseRelation(word.relation);
  if (relation === "conj" && word.head >= 0 && isVerbal(wordAt(reading, word.head))) {
    return dependent(tree, verb, "nsubj") < 0 && isPassive(reading, word.head);
  }
  return true;
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
      (index) => wordAt(reading, index).relation !== "nsubj:outer" && !reading.timeAt[index],
    ) ?? -1;
  if (own >= 0) return antecedentOf(reading, own);
  if (depth > 6) return -1;
  const word = wordAt(reading, verb);
  const governor = word.head;
  if (governor < 0) return -1;
  const relation = baseRelation(word.relation);
  const governing = wordAt(reading, governor);
  if (relation === "conj") {
    if (!isVerbal(governing) && dependent(tree, governor, "cop") < 0) return conjoinedModifier(reading, governor);
    return surfaceSubject(reading, governor, depth + 1);
  }
  if (relation === "acl") return governor;
  const finite = isFiniteForm(word) || hasFiniteAuxiliary(reading, verb);
  if (relation === "xcomp" || (relation === "ccomp" && !finite)) return controller(reading, governor, depth);
  if (relation === "advcl" && !finite) {
    return isVerbal(governing) ? surfaceSubject(reading, governor, depth + 1) : governingSubject(reading, governor);
  }
  if (relation === "parataxis" && !finite && isVerbal(governing)) return surfaceSubject(reading, governor, depth + 1);
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

/** The arguments of a predicate; computed once per word. */
export function argumentsOf(reading: SentenceReading, predicate: number): readonly Argument[] {
  const known = reading.argumentsMemo[predicate];
  if (known) return known;
  reading.argumentsMemo[predicate] = [];
  const word = wordAt(reading, predicate);
  const found =
    isVerbal(word) || actsAsParticiple(reading, predicate)
      ? verbArguments(reading, predicate)
      : nounArguments(reading, predicate);
  reading.argumentsMemo[predicate] = found;
  return found;
}

function actsAsParticiple(reading: SentenceReading, index: number): boolean {
  return wordAt(reading, index).upos === "ADJ" && participleVerb(reading, index) !== null;
}

/** The verb behind a participle tagged as an adjective (`assiégée`), if a rule knows it; else null. */
export function participleVerb(reading: SentenceReading, index: number): string | null {
  const word = wordAt(reading, index);
  if (word.upos !== "ADJ") return null;
  const { rules, particles } = reading.lexicon;
  for (const ending of particles.get("participle-endings") ?? []) {
    const [from = "", to = ""] = ending.split(">");
    if (word.lemma.endsWith(from)) {
      const verb = word.lemma.slice(0, word.lemma.length - from.length) + to;
      if (rules.get(verb)?.some((rule) => rule.partOfSpeech === "V")) return verb;
    }
  }
  return null;
}

function verbArguments(reading: SentenceReading, verb: number): Argument[] {
  const { tree } = reading;
  const found: Argument[] = [];
  const passive = wordAt(reading, verb).upos === "ADJ" || isPassive(reading, verb);
  const bound = subjectOf(reading, verb);
  const surface = bound >= 0 ? bound : adjacentSubject(reading, verb);
  if (surface >= 0) found.push({ slot: passive ? "O" : "S", head: surface, own: true });
  for (const child of tree.children[verb] ?? []) {
    const argument = adverbArgument(reading, child) ?? verbArgument(reading, child, passive);
    if (argument) found.push(argument);
  }
  addPastTime(reading, verb, passive, found);
  addRelativeObject(reading, verb, passive, found);
  if (!passive) bareObject(reading, verb, found);
  addAttached(reading, found, "O");
  addLoosePlaces(reading, verb, found);
  return found;
}

/** A party that stands right before a finite verb the parser gave no subject. */
function adjacentSubject(reading: SentenceReading, verb: number): number {
  const auxiliaries = dependents(reading.tree, verb, "aux");
  const finite = isFiniteForm(wordAt(reading, verb)) || auxiliaries.length > 0;
  if (!finite || auxiliaries.some((index) => index > verb)) return -1;
  let before = Math.min(verb, ...auxiliaries) - 1;
  while (before > 0 && (wordAt(reading, before).upos === "ADV" || isParticle(reading, before, "reflexive"))) before--;
  const actor = reading.actorAt[before];
  if (actor && actor.last === before) return actor.head;
  const nominal = reading.nominalAt[before];
  return nominal && nominal.last === before && nominal.mention.class === "force" ? nominal.head : -1;
}

/** A noun behind the verb without a preposition is its object, unless it tells a time or there is one. */
function bareObject(reading: SentenceReading, verb: number, found: Argument[]): void {
  if (found.some(({ slot }) => slot === "O")) return;
  const at = found.findIndex(
    ({ slot, head }) => slot === "gen" && !reading.timeAt[head] && isRightBehind(reading, verb, head),
  );
  const bare = found[at];
  if (bare) found[at] = { ...bare, slot: "O" };
}

function isRightBehind(reading: SentenceReading, verb: number, head: number): boolean {
  if (head <= verb || wordAt(reading, head).upos === "PRON") return false;
  for (let index = verb + 1; index < head; index++) if (!isBelow(reading.tree, index, head)) return false;
  return true;
}

/** A day takes no complement: what was hung on *mardi* in "a repris mardi Wad Madani aux FSR" belongs to the verb. */
function addPastTime(reading: SentenceReading, verb: number, passive: boolean, found: Argument[]): void {
  const { tree } = reading;
  for (const child of tree.children[verb] ?? []) {
    const time = reading.timeAt[child];
    if (!time) continue;
    for (const below of dependents(tree, child, "nmod", "obl", "appos", "obj")) {
      if (below <= time.last || !nominal.has(wordAt(reading, below).upos)) continue;
      const preposition = prepositionOf(reading, below);
      if (preposition !== "") {
        const byAgent = passive && isParticle(reading, dependent(tree, below, "case"), "agent");
        found.push({ slot: byAgent ? "S" : preposition, head: below, own: true });
      } else if (!passive && !found.some((argument) => argument.slot === "O")) {
        found.push({ slot: "O", head: below, own: true });
      }
    }
  }
}

function subjectOf(reading: SentenceReading, verb: number): number {
  const word = wordAt(reading, verb);
  const relation = baseRelation(word.relation);
  if (relation === "amod" && word.head >= 0) return word.head;
  return surfaceSubject(reading, verb);
}

function verbArgument(reading: SentenceReading, child: number, passive: boolean): Argument | null {
  const word = wordAt(reading, child);
  const relation = baseRelation(word.relation);
  const reflexive = feature(word, "Reflex") === "Yes" || isParticle(reading, child, "reflexive");
  if (relation === "obj" && (reflexive || reading.timeAt[child])) return null;
  if (relation === "obj") return { slot: "O", head: antecedentOf(reading, child), own: true };
  if (relation === "iobj") return { slot: "I", head: antecedentOf(reading, child), own: true };
  if (relation === "advmod" && (isRelative(reading, child) || isParticle(reading, child, "there"))) {
    return { slot: "@there", head: antecedentOf(reading, child), own: true };
  }
  if (relation === "expl" && isParticle(reading, child, "there")) return { slot: "@there", head: child, own: true };
  if (!nominal.has(word.upos)) return null;
  const preposition = prepositionOf(reading, child);
  if (relation === "obl" && isParticle(reading, dependent(reading.tree, child, "case"), "restriction")) {
    return { slot: "O", head: child, own: true };
  }
  const misplaced = ["advcl", "dislocated", "dep", "parataxis"].includes(relation) && preposition !== "";
  if (relation !== "obl" && relation !== "nmod" && !misplaced) return null;
  if (word.relation === "obl:agent" || (passive && isAgentPhrase(reading, child, preposition))) {
    return { slot: "S", head: antecedentOf(reading, child), own: true };
  }
  if (preposition === "" && isParticle(reading, child, "there")) return { slot: "@there", head: child, own: true };
  const bareObject = preposition === "" && relation === "obl" && reading.placeAt[child] !== undefined;
  const slot = preposition !== "" ? preposition : bareObject ? "O" : "gen";
  return { slot, head: antecedentOf(reading, child), own: true };
}

function isAgentPhrase(reading: SentenceReading, head: number, preposition: string): boolean {
  const agents = reading.lexicon.particles.get("agent");
  return !!agents?.has(preposition) || isParticle(reading, dependent(reading.tree, head, "case"), "agent");
}

/** "près de X", "autour de X", where the adverb heads the phrase: the slot is adverb and preposition together. */
function adverbArgument(reading: SentenceReading, child: number): Argument | null {
  const word = wordAt(reading, child);
  if (word.upos !== "ADV" && word.upos !== "ADP") return null;
  const inner = dependents(reading.tree, child, "obl", "nmod", "obj")[0];
  if (inner === undefined) return null;
  return {
    slot: `${word.lemma} ${prepositionOf(reading, inner)}`.trim(),
    head: antecedentOf(reading, inner),
    own: true,
  };
}

function addRelativeObject(reading: SentenceReading, verb: number, passive: boolean, found: Argument[]): void {
  const word = wordAt(reading, verb);
  if (word.relation !== "acl:relcl" || passive || word.head < 0) return;
  const filled = found.some((argument) => argument.slot === "O" || argument.head === word.head);
  const bare = !(reading.tree.children[verb] ?? []).some((child) => isRelative(reading, child));
  if (!filled && bare && found.some((argument) => argument.slot === "S"))
    found.push({ slot: "O", head: word.head, own: true });
}

/**
 * What hangs on an argument may belong to the clause: "dépêcher deux bataillons *à Bunia*", "livrer la ville *aux rebelles*".
 * Places of any argument count, other phrases those of the object (of a noun: of its `de` phrase).
 */
function addAttached(reading: SentenceReading, found: Argument[], main: string): void {
  for (const argument of [...found]) {
    if (argument.slot === "@there") continue;
    for (const child of dependents(reading.tree, argument.head, "nmod", "obl")) {
      const preposition = prepositionOf(reading, child);
      const genitive = isParticle(reading, dependent(reading.tree, child, "case"), "of");
      if (preposition === "" || (genitive && argument.slot !== "O")) continue;
      const relation = reading.lexicon.prepositions.get(preposition);
      const fits = isPlaceHead(reading, child) ? relation && relation !== "from" : argument.slot === main;
      if (fits) found.push({ slot: preposition, head: child, own: false });
    }
  }
}

/**
 * In languages whose pack says so (`verb-first`), place names anywhere below the predicate, by the preposition that
 * stands before them; a bare one behind its common noun ("the city X") is an object.
 */
function addLoosePlaces(reading: SentenceReading, predicate: number, found: Argument[]): void {
  if (!reading.lexicon.particles.has("verb-first")) return;
  if (isVerbal(wordAt(reading, predicate))) addPhrasesOfSubject(reading, found);
  reading.placeAt.forEach((place, index) => {
    if (!place || place.head !== index || reading.actorAt[index] || !isWithin(reading, index, predicate)) return;
    if (found.some((argument) => argument.head === index)) return;
    let before = place.first - 1;
    let generic = false;
    while (before > predicate && isPlaceNoun(reading, before)) {
      if (found.some((argument) => argument.head === before)) return;
      generic = true;
      before--;
    }
    const mark = wordAt(reading, Math.max(0, before));
    if (mark.upos === "ADP" && reading.lexicon.prepositions.has(mark.lemma))
      found.push({ slot: mark.lemma, head: index, own: false });
    else if (generic) found.push({ slot: "O", head: index, own: false });
  });
}

/** A phrase with a preposition behind the subject is as well the verb's. */
function addPhrasesOfSubject(reading: SentenceReading, found: Argument[]): void {
  for (const argument of found.filter(({ slot }) => slot === "S")) {
    for (const child of dependents(reading.tree, argument.head, "nmod")) {
      const preposition = prepositionOf(reading, child);
      const known = found.some(({ head }) => head === child);
      if (preposition !== "" && !known && !isParticle(reading, dependent(reading.tree, child, "case"), "partitive"))
        found.push({ slot: preposition, head: child, own: false });
    }
  }
}

function isPlaceNoun(reading: SentenceReading, index: number): boolean {
  const word = wordAt(reading, index);
  const kind = reading.lexicon.nouns.get(word.lemma)?.class;
  return word.upos !== "ADP" && (kind === "place" || kind === "part" || kind === "edge");
}

/** Whether a word hangs below a predicate with no other clause between. */
function isWithin(reading: SentenceReading, index: number, predicate: number): boolean {
  for (let at = wordAt(reading, index).head, steps = 0; at >= 0 && steps < 12; steps++) {
    if (at === predicate) return true;
    if (isVerbal(wordAt(reading, at))) return false;
    at = wordAt(reading, at).head;
  }
  return false;
}

function isPlaceHead(reading: SentenceReading, index: number): boolean {
  if (reading.placeAt[index]) return true;
  const noun = reading.lexicon.nouns.get(wordAt(reading, index).lemma);
  return noun?.class === "place" || noun?.class === "part" || noun?.class === "edge" || noun?.class === "bearing";
}

function nounArguments(reading: SentenceReading, noun: number): Argument[] {
  const found: Argument[] = [];
  for (const child of reading.tree.children[noun] ?? []) {
    const argument = adverbArgument(reading, child) ?? nounArgument(reading, child);
    if (argument) found.push(argument);
  }
  addParticipleArguments(reading, noun, found);
  for (const of of reading.lexicon.particles.get("of") ?? []) addAttached(reading, found, of);
  addPredication(reading, noun, found);
  addSupport(reading, noun, found);
  addLoosePlaces(reading, noun, found);
  return found;
}

function nounArgument(reading: SentenceReading, child: number): Argument | null {
  const word = wordAt(reading, child);
  const relation = baseRelation(word.relation);
  if (relation === "amod" || relation === "compound") return { slot: "adj", head: child, own: true };
  if (relation === "det" && feature(word, "Poss") === "Yes") return { slot: "poss", head: child, own: true };
  if (relation !== "nmod" && relation !== "obl") return null;
  if (word.upos === "PRON" && (feature(word, "Poss") === "Yes" || word.relation === "nmod:poss")) {
    return { slot: "poss", head: child, own: true };
  }
  const preposition = prepositionOf(reading, child);
  return {
    slot: word.relation === "nmod:poss" || preposition === "" ? "gen" : preposition,
    head: antecedentOf(reading, child),
    own: true,
  };
}

/** "une bataille menée par X contre Y": the participle's arguments belong to the noun. */
function addParticipleArguments(reading: SentenceReading, noun: number, found: Argument[]): void {
  for (const clause of dependents(reading.tree, noun, "acl")) {
    const verb = wordAt(reading, clause);
    const kind = reading.lexicon.supports.get(verb.lemma);
    if (!kind) continue;
    const inner = argumentsOf(reading, clause);
    const nounIsSubject = inner.some((argument) => argument.slot === "S" && argument.head === noun);
    for (const argument of inner) {
      if (argument.head === noun) continue;
      if (argument.slot === "O" && !(nounIsSubject && kind === "hit")) continue;
      found.push({ ...argument, own: false });
    }
  }
}

/** What a nominal is said of: subject of its copula, the noun it stands in apposition to, the noun it qualifies. */
function addPredication(reading: SentenceReading, noun: number, found: Argument[]): void {
  const { tree } = reading;
  const word = wordAt(reading, noun);
  const copula = dependent(tree, noun, "cop");
  const subject = dependents(tree, noun, "nsubj")[0] ?? (copula < 0 ? -1 : dependent(tree, copula, "nsubj"));
  if (subject >= 0) found.push({ slot: "X", head: antecedentOf(reading, subject), own: true });
  const relation = baseRelation(word.relation);
  if (["appos", "nmod", "acl"].includes(relation) && word.head >= 0)
    found.push({ slot: "X", head: word.head, own: true });
  if (
    ["obl", "xcomp", "advcl", "advmod", "obj"].includes(relation) &&
    word.head >= 0 &&
    isVerbal(wordAt(reading, word.head))
  ) {
    const above = surfaceSubject(reading, word.head);
    if (above >= 0) found.push({ slot: "X", head: above, own: false });
  }
  for (const apposition of dependents(tree, noun, "appos")) found.push({ slot: "X", head: apposition, own: true });
}

/** The clause around an event noun lends it arguments: who launched it, who suffered it, where it went on. */
function addSupport(reading: SentenceReading, noun: number, found: Argument[]): void {
  const top = firstConjunct(reading, noun);
  const word = wordAt(reading, top);
  const verb = word.head;
  if (verb < 0) return;
  const governing = wordAt(reading, verb);
  if (!isVerbal(governing)) {
    addUndergone(reading, verb, found);
    return;
  }
  if (reading.lexicon.sayings.has(governing.lemma)) addSpeaker(reading, verb, found);
  const kind = reading.lexicon.supports.get(governing.lemma);
  const around = argumentsOf(reading, verb);
  const slot = around.find((argument) => argument.head === top)?.slot;
  if (!slot) return;
  if (
    reading.lexicon.particles.has("noun-control") &&
    isParticle(reading, dependent(reading.tree, top, "case"), "purpose")
  ) {
    const doer = around.find((argument) => argument.slot === "S" && argument.head !== top);
    if (doer && kind !== "undergo") found.push({ slot: "S", head: doer.head, own: false });
  }
  const doer = kind === "do" && isLight(reading, slot) ? "S" : doerUnder(reading, governing.lemma, slot);
  for (const argument of around) {
    if (argument.head === top) continue;
    const lent = argument.slot === doer ? "S" : lentSlot(kind, slot, argument.slot);
    if (lent) found.push({ slot: lent, head: argument.head, own: false });
  }
}

/** "X a été la cible d'un raid": the noun between makes its subject the one who suffers the act. */
function addUndergone(reading: SentenceReading, between: number, found: Argument[]): void {
  if (!isParticle(reading, between, "undergone")) return;
  const subject = argumentsOf(reading, between).find((argument) => argument.slot === "X");
  if (subject) found.push({ slot: "O", head: subject.head, own: false });
}

/** "L'armée a confirmé son retrait": who speaks of an act without saying whose it is may mean its own. */
function addSpeaker(reading: SentenceReading, verb: number, found: Argument[]): void {
  const speaker = surfaceSubject(reading, verb);
  if (speaker >= 0) found.push({ slot: "speaker", head: speaker, own: false });
}

/** Whether an act hangs on its light verb by a preposition that means nothing: `قام ب`. */
function isLight(reading: SentenceReading, slot: string): boolean {
  return reading.lexicon.particles.get("light")?.has(slot) ?? false;
}

/**
 * Who does the act a noun names under a verb of trying or managing: the verb's subject, or its object where it orders;
 * null for nobody. The pack's row `noun-control` lists the modal kinds that take such nouns.
 */
function doerUnder(reading: SentenceReading, verb: string, slot: string): string | null {
  const kinds = reading.lexicon.particles.get("noun-control");
  if (!kinds || slot === "S" || slot === "X") return null;
  if (reading.lexicon.objectControl.has(verb)) return slot === "O" ? null : "O";
  return kinds.has(reading.lexicon.modals.get(verb) ?? "") ? "S" : null;
}

function lentSlot(kind: SupportOrNone, nounSlot: string, slot: string): string | null {
  const core = slot === "S" || slot === "O" || slot === "I";
  if (!core) return kind || nounSlot === "S" || nounSlot === "O" ? slot : `outer ${slot}`;
  if (kind === "do" && nounSlot === "O" && slot === "S") return "S";
  if (kind === "undergo" && slot === "S") return "O";
  if (kind === "undergo" && nounSlot === "S" && slot === "O") return "O";
  if (kind === "hit" && nounSlot === "S" && slot === "O") return "O";
  if (kind === "happen" && nounSlot === "S" && slot === "O") return "O";
  return null;
}

type SupportOrNone = ReturnType<SentenceReading["lexicon"]["supports"]["get"]>;

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
