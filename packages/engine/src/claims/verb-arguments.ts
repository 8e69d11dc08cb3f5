import { baseRelation, dependent, dependents, feature, isBelow, isFiniteForm } from "../grammar/sentence-tree.ts";
import type { Argument } from "./argument.ts";
import { hostBehindName } from "./participle-host.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import {
  antecedentOf,
  isPassive,
  isPastParticiple,
  isReflexiveVerb,
  isRelative,
  isVerbal,
  surfaceSubject,
} from "./subject.ts";

const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "ADJ", "DET"]);

export function verbArguments(reading: SentenceReading, verb: number): Argument[] {
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
  addWhereOfModal(reading, verb, found);
  if (passive) addSharedAgent(reading, verb, found);
  if (passive) addAnnouncer(reading, verb, found);
  addRelativeObject(reading, verb, passive, found);
  addFusedPhrase(reading, verb, found);
  if (!passive) bareObject(reading, verb, found);
  else if (!reading.lexicon.particles.has("verb-first")) addUndergoing(reading, verb, found);
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
  else addFusedObject(reading, verb, found);
}

/** "a sanctionné vendredi *des sociétés*", where the article of several was read as a preposition. */
function addFusedObject(reading: SentenceReading, verb: number, found: Argument[]): void {
  if (isReflexiveVerb(reading, verb)) return;
  const first = found.find(({ slot, head }) => head > verb && slot !== "S" && !reading.timeAt[head]);
  if (first && !reading.placeAt[first.head] && isFused(reading, first.head)) found.push({ ...first, slot: "O" });
}

/** "se sont emparés *des quartiers*", where the preposition with its article was read as the article of several. */
function addFusedPhrase(reading: SentenceReading, verb: number, found: Argument[]): void {
  const forms = reading.lexicon.particles.get("of-several");
  if (!forms || !isReflexiveVerb(reading, verb)) return;
  const object = found.find(({ slot, head }) => slot === "O" && head > verb);
  const article = object ? dependent(reading.tree, object.head, "det") : -1;
  if (!object || article < 0 || !forms.has(wordAt(reading, article).form.toLowerCase())) return;
  for (const preposition of reading.lexicon.particles.get("of") ?? []) found.push({ ...object, slot: preposition });
}

function isFused(reading: SentenceReading, noun: number): boolean {
  const [mark, article] = [dependent(reading.tree, noun, "case"), dependent(reading.tree, noun, "det")];
  if (mark < 0 || article < 0) return false;
  return isParticle(reading, mark, "of") && wordAt(reading, mark).start === wordAt(reading, article).start;
}

/** What a bare participle is said of where the parser did not see it: the place right before ("à Mekele, évacuée par …"), the noun after its comma. */
function addUndergoing(reading: SentenceReading, verb: number, found: Argument[]): void {
  if (dependents(reading.tree, verb, "aux").length > 0) return;
  let before = verb - 1;
  while (before > 0 && wordAt(reading, before).upos === "PUNCT") before--;
  const place = before >= 0 && before < verb - 1 ? reading.placeAt[before] : undefined;
  const named = hostBehindName(reading, verb) >= 0;
  if (place && !named && !found.some(({ head }) => head === place.head))
    found.push({ slot: "O", head: place.head, own: false });
  if (found.some(({ slot }) => slot === "O")) return;
  const at = found.findIndex(({ slot, head }) => slot === "gen" && head > verb && !reading.timeAt[head]);
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

/** "ont été tués et deux autres blessés *par l'armée*": the doer said behind the last of several passives. */
function addSharedAgent(reading: SentenceReading, verb: number, found: Argument[]): void {
  if (found.some(({ slot }) => slot === "S")) return;
  for (const conjunct of dependents(reading.tree, verb, "conj")) {
    if (!isPastParticiple(wordAt(reading, conjunct)) || dependents(reading.tree, conjunct, "aux").length > 0) continue;
    const doer = dependents(reading.tree, conjunct, "obl").find(
      (child) => wordAt(reading, child).relation === "obl:agent",
    );
    if (doer !== undefined) found.push({ slot: "S", head: antecedentOf(reading, doer), own: false });
  }
}

/** "*la coalition* a annoncé trente frappes menées près de la ville": who announces acts of no other doer has done them. */
function addAnnouncer(reading: SentenceReading, verb: number, found: Argument[]): void {
  const { head: noun, relation } = wordAt(reading, verb);
  if (relation !== "acl" || noun < 0 || found.some(({ slot }) => slot === "S")) return;
  const { head: governor, relation: role } = wordAt(reading, noun);
  if (role !== "obj" || governor < 0 || reading.lexicon.supports.get(wordAt(reading, governor).lemma) !== "do") return;
  const announcer = surfaceSubject(reading, governor);
  if (announcer >= 0 && !isPassive(reading, governor)) found.push({ slot: "S", head: announcer, own: false });
}

/** "Khiam, *où* l'armée tente d'entrer": where what governs the act is set, the act is. */
function addWhereOfModal(reading: SentenceReading, verb: number, found: Argument[]): void {
  const { head, relation } = wordAt(reading, verb);
  if (baseRelation(relation) !== "xcomp" || head < 0 || found.some(({ slot }) => slot === "@there")) return;
  if (!reading.lexicon.modals.has(wordAt(reading, head).lemma)) return;
  for (const child of reading.tree.children[head] ?? []) {
    const argument = child < head && isParticle(reading, child, "there") ? verbArgument(reading, child, false) : null;
    if (argument?.slot === "@there") found.push({ ...argument, own: false });
  }
}

function subjectOf(reading: SentenceReading, verb: number): number {
  const word = wordAt(reading, verb);
  const relation = baseRelation(word.relation);
  if (relation === "amod" && word.head >= 0) return word.head;
  const host = hostBehindName(reading, verb);
  if (host >= 0) return host;
  return surfaceSubject(reading, verb);
}

function verbArgument(reading: SentenceReading, child: number, passive: boolean): Argument | null {
  const word = wordAt(reading, child);
  const relation = baseRelation(word.relation);
  const reflexive = feature(word, "Reflex") === "Yes" || isParticle(reading, child, "reflexive");
  if (relation === "obj" && (reflexive || reading.timeAt[child])) return null;
  if (relation === "obj") return { slot: "O", head: antecedentOf(reading, child), own: true };
  if (relation === "advmod" && word.upos === "ADV" && countedBy(reading, child) >= 0)
    return passive ? null : { slot: "O", head: child, own: true };
  if (relation === "iobj" && isParticle(reading, child, "there")) return { slot: "@there", head: child, own: true };
  if (word.upos === "PRON" && isParticle(reading, child, "of-pronoun") && /^(?:iobj|obl)/.test(relation))
    return { slot: ofOf(reading), head: child, own: true };
  if (relation === "iobj") return { slot: "I", head: antecedentOf(reading, child), own: true };
  if (relation === "advmod" && (isRelative(reading, child) || isParticle(reading, child, "there"))) {
    return { slot: "@there", head: antecedentOf(reading, child), own: true };
  }
  if (relation === "expl" && isParticle(reading, child, "there"))
    return isImpersonal(reading, word.head) ? null : { slot: "@there", head: child, own: true };
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

/** The preposition that a pronoun like *en* stands for. */
function ofOf(reading: SentenceReading): string {
  return [...(reading.lexicon.particles.get("of") ?? [])].find((of) => of.length > 1 && !of.endsWith("'")) ?? "of";
}

/** "il y a eu", "il n'y a pas de": the pronoun of place stands for no place. */
function isImpersonal(reading: SentenceReading, verb: number): boolean {
  return (reading.tree.children[verb] ?? []).some((child) => wordAt(reading, child).relation === "expl:subj");
}

function isAgentPhrase(reading: SentenceReading, head: number, preposition: string): boolean {
  const agents = reading.lexicon.particles.get("agent");
  return !!agents?.has(preposition) || isParticle(reading, dependent(reading.tree, head, "case"), "agent");
}

/** Adverb and preposition where they make one ("près de"); the preposition alone where not ("back from"). */
function withAdverb(reading: SentenceReading, adverb: string, preposition: string): string {
  if (preposition.startsWith(`${adverb} `)) return preposition;
  const joined = `${adverb} ${preposition}`.trim();
  const loose = isLoose(reading, adverb) && reading.lexicon.prepositions.has(preposition);
  return loose ? preposition : joined;
}

function isLoose(reading: SentenceReading, adverb: string): boolean {
  return reading.lexicon.particles.get("loose-adverb")?.has(adverb) ?? false;
}

/** "près de X", "autour de X", where the adverb heads the phrase: the slot is adverb and preposition together. */
export function adverbArgument(reading: SentenceReading, child: number): Argument | null {
  const word = wordAt(reading, child);
  if (word.upos !== "ADV" && word.upos !== "ADP") return null;
  const inner = dependents(reading.tree, child, "obl", "nmod", "obj")[0];
  if (inner === undefined || isCoreNumber(reading, child, inner)) return null;
  return {
    slot: withAdverb(reading, word.lemma, prepositionOf(reading, inner)),
    head: antecedentOf(reading, inner),
    own: true,
  };
}

/** What an adverb of number counts: *morts* of "plus de 40 morts"; -1 for nothing. */
function countedBy(reading: SentenceReading, adverb: number): number {
  const inner = dependent(reading.tree, adverb, "obl", "nmod", "obj");
  return inner >= 0 && isCoreNumber(reading, adverb, inner) ? inner : -1;
}

/** "a tué *plus de 300* soldats", "*près de 20* femmes ont fui": an adverb that only says how many. */
function isCoreNumber(reading: SentenceReading, adverb: number, counted: number): boolean {
  const word = wordAt(reading, adverb);
  const relation = baseRelation(word.relation);
  if (!reading.lexicon.quantifiers.has(word.lemma)) return false;
  return relation === "obj" || relation === "nsubj" || dependents(reading.tree, counted, "nummod").length > 0;
}

function addRelativeObject(reading: SentenceReading, verb: number, passive: boolean, found: Argument[]): void {
  const clause = relativeOver(reading, verb);
  const word = wordAt(reading, clause);
  if (word.relation !== "acl:relcl" || passive || word.head < 0) return;
  const filled = found.some((argument) => argument.slot === "O" || argument.head === word.head);
  const bare = !(reading.tree.children[clause] ?? []).some((child) => isRelative(reading, child));
  if (!filled && bare && found.some((argument) => argument.slot === "S"))
    found.push({ slot: "O", head: word.head, own: true });
}

/** "la ville que l'armée *venait* d'abandonner": the clause whose relative pronoun is the object of its infinitive; else the verb. */
function relativeOver(reading: SentenceReading, verb: number): number {
  const { head, relation } = wordAt(reading, verb);
  if (baseRelation(relation) !== "xcomp" || head < 0) return verb;
  const opener = dependents(reading.tree, head, "mark", "obj").find((child) => child < head);
  return opener !== undefined && isParticle(reading, opener, "object-relative") ? head : verb;
}

/**
 * What hangs on an argument may belong to the clause: "dépêcher deux bataillons *à Bunia*", "livrer la ville *aux rebelles*".
 * Places of any argument count, other phrases those of the object (of a noun: of its `de` phrase).
 */
export function addAttached(reading: SentenceReading, found: Argument[], main: string): void {
  for (const argument of [...found]) {
    if (argument.slot === "@there") continue;
    for (const child of dependents(reading.tree, argument.head, "nmod", "obl")) {
      const preposition = prepositionOf(reading, child);
      const genitive = isParticle(reading, dependent(reading.tree, child, "case"), "of");
      if (preposition === "" || (genitive && argument.slot !== "O")) continue;
      const relation = reading.lexicon.prepositions.get(preposition);
      const placed = relation && (relation !== "from" || (main !== "O" && argument.slot === main));
      const fits = isPlaceHead(reading, child) ? placed : argument.slot === main;
      if (fits) found.push({ slot: preposition, head: child, own: false });
    }
  }
}

/**
 * In languages whose pack says so (`verb-first`), place names anywhere below the predicate, by the preposition that
 * stands before them; a bare one behind its common noun ("the city X") is an object.
 */
export function addLoosePlaces(reading: SentenceReading, predicate: number, found: Argument[]): void {
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
