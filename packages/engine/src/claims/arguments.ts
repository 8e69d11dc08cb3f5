import { baseRelation, dependent, dependents, feature } from "../grammar/sentence-tree.ts";
import type { Argument } from "./argument.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { antecedentOf, firstConjunct, isRelative, isVerbal, surfaceSubject } from "./subject.ts";
import { addAttached, addLoosePlaces, adverbArgument, verbArguments } from "./verb-arguments.ts";

/** The arguments of a predicate; computed once per word. */
export function argumentsOf(reading: SentenceReading, predicate: number): readonly Argument[] {
  const known = reading.known.arguments[predicate];
  if (known) return known;
  reading.known.arguments[predicate] = [];
  const word = wordAt(reading, predicate);
  const found =
    isVerbal(word) || actsAsParticiple(reading, predicate)
      ? verbArguments(reading, predicate)
      : nounArguments(reading, predicate);
  reading.known.arguments[predicate] = found;
  return found;
}

function actsAsParticiple(reading: SentenceReading, index: number): boolean {
  return wordAt(reading, index).upos === "ADJ" && participleVerb(reading, index) !== null;
}

/** The verb behind a participle tagged as an adjective (`assiégée`), if a rule knows it; else null. */
export function participleVerb(reading: SentenceReading, index: number): string | null {
  const word = wordAt(reading, index);
  if (word.upos !== "ADJ" || reading.words[index - 1]?.form === "-") return null;
  const { rules, particles } = reading.lexicon;
  for (const ending of particles.get("participle-endings") ?? []) {
    const arrow = ending.indexOf(">");
    const from = arrow < 0 ? ending : ending.slice(0, arrow);
    if (word.lemma.endsWith(from)) {
      const to = arrow < 0 ? "" : ending.slice(arrow + 1);
      const verb = word.lemma.slice(0, word.lemma.length - from.length) + to;
      if (rules.get(verb)?.some((rule) => rule.partOfSpeech === "V")) return verb;
    }
  }
  return null;
}

function nounArguments(reading: SentenceReading, noun: number): Argument[] {
  const found: Argument[] = [];
  for (const child of reading.tree.children[noun] ?? []) {
    const argument = adverbArgument(reading, child) ?? nounArgument(reading, child);
    if (argument) found.push(argument);
  }
  const count = countOf(reading, noun);
  if (count !== noun) {
    for (const child of reading.tree.children[count] ?? []) {
      const argument = child === noun ? null : nounArgument(reading, child);
      if (argument && child > noun) found.push(argument);
    }
  }
  addParticipleArguments(reading, noun, found);
  for (const of of reading.lexicon.particles.get("of") ?? []) addAttached(reading, found, of);
  addPronounOf(reading, noun, found);
  addPredication(reading, noun, found);
  addSupport(reading, noun, found);
  addLoosePlaces(reading, noun, found);
  addLooseSides(reading, noun, found);
  return found;
}

/** "une *série* d'attaques contre X": the word that only counts a noun and stands for it in the clause; else the noun. */
function countOf(reading: SentenceReading, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 3; steps++) {
    const { head, relation } = wordAt(reading, at);
    if (head < 0 || baseRelation(relation) !== "nmod" || head > at) return at;
    const above = wordAt(reading, head);
    if (above.upos !== "NOUN" || !reading.lexicon.quantifiers.has(above.lemma)) return at;
    at = head;
  }
  return at;
}

/** "des combats ont éclaté jeudi dans la région de X *entre l'armée et les rebelles*", wherever the parser hung the two. */
function addLooseSides(reading: SentenceReading, noun: number, found: Argument[]): void {
  const between = reading.lexicon.particles.get("sides");
  if (!between || found.some(({ slot }) => between.has(slot))) return;
  const rules = reading.lexicon.rules.get(wordAt(reading, noun).lemma) ?? [];
  if (!rules.some(({ frame }) => frame.some(({ slots }) => slots.some(({ slot }) => between.has(slot))))) return;
  for (let index = noun + 1; index < reading.words.length; index++) {
    const { upos, lemma } = wordAt(reading, index);
    if (isVerbal(wordAt(reading, index)) && index > noun + 2 && isRelative(reading, index - 1)) return;
    const side = upos === "ADP" && between.has(lemma) ? wordAt(reading, index).head : -1;
    if (side < 0 || !isSide(reading, side) || dependents(reading.tree, side, "conj").length === 0) continue;
    found.push({ slot: lemma, head: side, own: false });
    return;
  }
}

/** "ils *en* ont annoncé la prise": the pronoun beside the verb is what the noun is of. */
function addPronounOf(reading: SentenceReading, noun: number, found: Argument[]): void {
  const { head, relation } = wordAt(reading, noun);
  if (baseRelation(relation) !== "obj" || head < 0) return;
  if (found.some(({ slot }) => reading.lexicon.particles.get("of")?.has(slot))) return;
  const pronoun = (reading.tree.children[head] ?? []).find(
    (child) => child < noun && wordAt(reading, child).upos === "PRON" && isParticle(reading, child, "of-pronoun"),
  );
  for (const of of reading.lexicon.particles.get("of") ?? [])
    if (pronoun !== undefined && of.length > 1 && !of.endsWith("'")) found.push({ slot: of, head: pronoun, own: true });
}

function isSide(reading: SentenceReading, index: number): boolean {
  const kind = reading.nominalAt[index]?.mention.class;
  return reading.actorAt[index] !== undefined || kind === "force";
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
      if (kind === "ascribe") {
        const author = reading.lexicon.particles.get("addressee")?.has(argument.slot) === true;
        if (author || argument.slot === "I") found.push({ slot: "S", head: argument.head, own: false });
        continue;
      }
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
  if (["appos", "nmod", "acl", "amod"].includes(relation) && word.head >= 0)
    found.push({ slot: "X", head: word.head, own: true });
  if (
    ["obl", "xcomp", "advcl", "advmod", "obj"].includes(relation) &&
    word.head >= 0 &&
    isVerbal(wordAt(reading, word.head))
  ) {
    const object = relation === "xcomp" ? dependent(tree, word.head, "obj") : -1;
    const above = object >= 0 && word.upos === "ADJ" ? object : surfaceSubject(reading, word.head);
    if (above >= 0) found.push({ slot: "X", head: above, own: false });
  }
  for (const apposition of dependents(tree, noun, "appos")) found.push({ slot: "X", head: apposition, own: true });
}

/** The clause around an event noun lends it arguments: who launched it, who suffered it, where it went on. */
function addSupport(reading: SentenceReading, noun: number, found: Argument[]): void {
  const top = firstConjunct(reading, countOf(reading, noun));
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
