import type { Span } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature } from "../grammar/sentence-tree.ts";
import type { Noun, NounClass } from "./lexicon.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** What a phrase denotes: a class of noun, or how else it names something. */
export type PhraseClass = NounClass | "actor" | "place-name" | "source" | "name" | "pronoun" | "number";

/** The noun a phrase is about: of "une dizaine de combattants" it is *combattants*. */
export function semanticHead(reading: SentenceReading, index: number): number {
  const known = reading.known.semanticHead[index];
  if (known !== undefined) return known;
  const found = findSemanticHead(reading, index);
  reading.known.semanticHead[index] = found;
  return found;
}

function findSemanticHead(reading: SentenceReading, index: number): number {
  let at = index;
  for (let steps = 0; steps < 4; steps++) {
    const word = wordAt(reading, at);
    if (at === index && isParticle(reading, at, "belligerents") && isAlone(reading, at)) return at;
    const quantity = word.upos === "NUM" || reading.lexicon.quantifiers.has(word.lemma);
    if (!quantity && !isGathering(reading, at)) return at;
    const counted = dependents(reading.tree, at, "nmod", "flat", "obl", "amod").find((child) => {
      const { upos, lemma } = wordAt(reading, child);
      if (upos === "ADJ")
        return child > at && reading.lexicon.particles.has("verb-first") && reading.lexicon.nouns.has(lemma);
      return upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "X";
    });
    if (counted === undefined) return at;
    at = counted;
  }
  return at;
}

/** "appelle *les parties* à la retenue", "طرفي النزاع": parts of no thing but a war. */
function isAlone(reading: SentenceReading, index: number): boolean {
  const several = ["Plur", "Dual"].includes(feature(wordAt(reading, index), "Number"));
  return several && dependents(reading.tree, index, "nmod").every((of) => isWarBehind(reading, of));
}

/** A noun of war that a noun governs without a preposition. */
function isWarBehind(reading: SentenceReading, of: number): boolean {
  const { lemma } = wordAt(reading, of);
  return dependent(reading.tree, of, "case") < 0 && reading.lexicon.nouns.get(lemma)?.class === "event";
}

/** "un groupe *de soldats*", "une colonne *de réfugiés*": people without an article are who is meant, not their number. */
function isGathering(reading: SentenceReading, index: number): boolean {
  if (!isParticle(reading, index, "gathering") || reading.actorAt[index]) return false;
  return dependents(reading.tree, index, "nmod").some((child) => {
    const word = wordAt(reading, child);
    const people = reading.lexicon.nouns.get(word.lemma)?.class;
    const bare = dependents(reading.tree, child, "det", "nummod").length === 0;
    return bare && (people === "force" || people === "civilian") && feature(word, "Number") === "Plur";
  });
}

/**
 * The members of a coordination, the given word first; each by its semantic head. What is strung on by commas alone is
 * rather an apposition and left out.
 */
export function coordinated(reading: SentenceReading, index: number): number[] {
  const members = conjuncts(reading, index);
  const linked = members.some((member) => dependent(reading.tree, member, "cc") >= 0);
  return [...new Set((linked ? members : [index]).map((member) => semanticHead(reading, member)))];
}

function conjuncts(reading: SentenceReading, index: number): number[] {
  const members = [index];
  for (const conjunct of dependents(reading.tree, index, "conj")) {
    const upos = wordAt(reading, conjunct).upos;
    if (upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM" || upos === "X") {
      members.push(...conjuncts(reading, conjunct).slice(0, 20));
    }
  }
  return members;
}

/** The common noun a word is, if the pack knows it. */
export function nounAt(reading: SentenceReading, index: number): Noun | undefined {
  const word = reading.words[index];
  return word && (word.upos === "NOUN" || word.upos === "PROPN" || word.upos === "ADJ")
    ? (reading.lexicon.nouns.get(word.lemma) ?? reading.lexicon.nouns.get(word.form.toLowerCase()))
    : undefined;
}

/** What the phrase headed by a word denotes. Mentions go before common nouns, nouns before shape. */
export function classOf(reading: SentenceReading, index: number): PhraseClass {
  const known = reading.known.class[index];
  if (known !== undefined) return known;
  const found = findClass(reading, index);
  reading.known.class[index] = found;
  return found;
}

function findClass(reading: SentenceReading, index: number): PhraseClass {
  const head = semanticHead(reading, index);
  const word = wordAt(reading, head);
  const actor = reading.actorAt[head];
  if (actor && covers(actor, head)) return actor.mention.basis === "people" ? "people" : "actor";
  const noun = nounAt(reading, head);
  if (noun?.class === "force" || (isParticle(reading, head, "belligerents") && isAlone(reading, head))) return "force";
  const place = reading.placeAt[head];
  if (place) return "place-name";
  if (isParticle(reading, head, "last-named")) return "pronoun";
  if (noun?.class === "place" && isNamedPlace(reading, head)) return "place";
  const nominal = reading.nominalAt[head];
  if (nominal && nominal.head === head) {
    /* "le site a été frappé": a place too, unless it speaks. */
    const placed = nominal.mention.class === "organisation" && noun?.class === "place";
    return placed && (word.relation === "obj" || word.relation === "nsubj:pass") ? "place" : nominal.mention.class;
  }
  if (noun) return noun.class;
  if (isBareQuantity(reading, head)) return "number";
  if (reading.sourceAt[head]) return "source";
  if (word.upos === "PRON" || word.upos === "DET") return "pronoun";
  if (word.upos === "NUM") return "number";
  if (word.upos === "PROPN" || (word.upos === "NOUN" && isCapital(reading, head))) return "name";
  return "other";
}

/** "جبهة الكسارة": a noun for a place, whatever else it may name, right in front of a place's name without a preposition. */
function isNamedPlace(reading: SentenceReading, head: number): boolean {
  return dependents(reading.tree, head, "nmod").some(
    (child) => child === head + 1 && reading.placeAt[child] && dependent(reading.tree, child, "case") < 0,
  );
}

/** Written like a name within the sentence: "les *Cobras* ripostent". */
function isCapital(reading: SentenceReading, index: number): boolean {
  return index > 0 && /^\p{Lu}\p{Ll}/u.test(wordAt(reading, index).form);
}

/** "Hundreds demonstrated": a quantity of persons that are not named. */
function isBareQuantity(reading: SentenceReading, index: number): boolean {
  const word = wordAt(reading, index);
  return (
    reading.lexicon.quantifiers.has(word.lemma) &&
    feature(word, "Number") === "Plur" &&
    dependents(reading.tree, index, "nmod", "amod").length === 0
  );
}

function covers(
  placed: { readonly head: number; readonly first: number; readonly last: number },
  head: number,
): boolean {
  return placed.head === head || (placed.first <= head && head <= placed.last);
}

/** Somebody or something the phrase belongs to: "les chars *de Daech*", "les positions *rebelles*"; -1 for nobody. */
export function ownerOf(reading: SentenceReading, head: number): number {
  for (const child of dependents(reading.tree, head, "nmod")) {
    const owner = semanticHead(reading, child);
    const kind = classOf(reading, owner);
    if ((kind === "actor" || kind === "people" || kind === "force" || kind === "civilian") && isOwning(reading, child))
      return owner;
  }
  for (const child of dependents(reading.tree, head, "amod", "compound")) {
    if (isParticle(reading, child, "mere-kind")) continue;
    if (reading.actorAt[child] || nounAt(reading, child)?.class === "force" || isParticle(reading, child, "friendly"))
      return child;
  }
  return -1;
}

/** "les blindés *du général X*". */
export function isSomeonesOwn(reading: SentenceReading, index: number): boolean {
  return dependents(reading.tree, index, "nmod").some(
    (child) =>
      classOf(reading, child) === "official" && isParticle(reading, dependent(reading.tree, child, "case"), "of"),
  );
}

function isOwning(reading: SentenceReading, child: number): boolean {
  const preposition = prepositionOf(reading, child);
  /* "المواقع من الجماعة": behind an article "of" is "from". */
  const mark = dependent(reading.tree, child, "case");
  if (isParticle(reading, mark, "partitive") && takesNoPart(reading, wordAt(reading, child).head)) return false;
  return preposition === "" || (reading.lexicon.particles.get("of")?.has(preposition) ?? false);
}

const within = new Set([
  "amod",
  "nmod",
  "flat",
  "compound",
  "fixed",
  "case",
  "det",
  "punct",
  "nummod",
  "goeswith",
  "advmod",
]);

/**
 * The span of a phrase by its own words, without article or number in front: "combattants du Hezbollah" of
 * "des combattants du Hezbollah, appuyés par …".
 */
export function phraseSpan(reading: SentenceReading, head: number): Span {
  const { tree, words } = reading;
  const kept = new Set<number>([head]);
  const place = (child: number): void => {
    for (const below of tree.children[child] ?? []) {
      if (isDate(reading, below, head)) continue;
      if (within.has(baseRelation(words[below]?.relation ?? ""))) {
        kept.add(below);
        place(below);
      }
    }
  };
  for (const child of tree.children[head] ?? []) {
    if (isDate(reading, child, head)) continue;
    const relation = baseRelation(words[child]?.relation ?? "");
    const upos = words[child]?.upos;
    const modifier =
      ["amod", "flat", "compound", "fixed", "goeswith"].includes(relation) ||
      (relation === "nmod" && belongsToName(reading, child) && !isStrungOn(reading, head, child)) ||
      (relation === "appos" && upos === "PROPN" && isBeside(reading, head, child));
    if (modifier && upos !== "NUM" && upos !== "PUNCT") {
      kept.add(child);
      place(child);
    }
  }
  const actor = reading.actorAt[head];
  if (actor) for (let index = actor.first; index <= actor.last; index++) kept.add(index);
  return contiguous(reading, head, kept);
}

/** "les forces du mouvement *le samedi 21 octobre*": a time hung on a name is none of it. */
function isDate(reading: SentenceReading, child: number, head: number): boolean {
  return reading.timeAt[child] !== undefined && !reading.timeAt[head] && !reading.actorAt[child];
}

/** "les unités de l'armée, *du service X*": a further complement behind a comma. */
function isStrungOn(reading: SentenceReading, head: number, child: number): boolean {
  const first = dependents(reading.tree, head, "nmod")[0];
  return (
    first !== undefined &&
    first < child &&
    !reading.words.slice(head, first).some(({ form }) => form === ",") &&
    reading.words.slice(first, child).some(({ form }) => form === ",")
  );
}

/** "le président *Idriss Déby*": a name right behind its title, with nothing between. */
function isBeside(reading: SentenceReading, head: number, child: number): boolean {
  for (let index = head + 1; index < child; index++) if (wordAt(reading, index).upos === "PUNCT") return false;
  return child > head;
}

/** Whether what a partitive joins to a noun is no part of it: behind an article, or a place ("قرى *من المسلحين*" is cleared of them). */
function takesNoPart(reading: SentenceReading, index: number): boolean {
  const isPlace = reading.lexicon.particles.has("verb-first") && nounAt(reading, index)?.class === "place";
  return isPlace || isClosedByArticle(reading, index);
}

/** Whether a noun has the article of its language in front ("القوات"): it takes no partitive behind it. */
function isClosedByArticle(reading: SentenceReading, index: number): boolean {
  const { form, lemma } = wordAt(reading, index);
  const articles = reading.lexicon.particles.get("verb-first") ?? [];
  return [...articles].some((article) => form.startsWith(article) && !lemma.startsWith(article));
}

function belongsToName(reading: SentenceReading, child: number): boolean {
  const mark = dependent(reading.tree, child, "case");
  if (mark >= 0 && isParticle(reading, mark, "partitive") && takesNoPart(reading, wordAt(reading, child).head))
    return false;
  if (mark < 0 || isParticle(reading, mark, "of")) return true;
  if (isParticle(reading, child, "correspondent")) return false;
  return isParticle(reading, mark, "name-link") && nounAt(reading, wordAt(reading, child).head)?.class === "official";
}

function contiguous(reading: SentenceReading, head: number, kept: ReadonlySet<number>): Span {
  const { words } = reading;
  let first = head;
  while (first > 0 && kept.has(first - 1)) first--;
  while (first < head && (isLeading(reading, first) || isNumeral(reading, first, head))) first++;
  while (isHyphenated(reading, first)) first -= 2;
  let last = head;
  while (last + 1 < words.length && kept.has(last + 1)) last++;
  while (last > head && isTrailing(reading, last)) last--;
  const start = wordAt(reading, first).start + (isAssimilated(reading, first) ? 1 : 0);
  return { start, end: Math.max(wordAt(reading, last).end, wordAt(reading, head).end) };
}

/** "للتنظيم" falls into "ل" and "لتنظيم": the first letter is what the preposition leaves of the article. */
function isAssimilated({ words, placeAt }: SentenceReading, index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (placeAt[index]) return false;
  return before?.form === "ل" && before.end === word?.start && word.form.startsWith("ل") && word.form.length > 3;
}

/** "Iran-backed", "Hamas-led": a hyphen without spaces joins the word to what goes before. */
function isHyphenated({ words }: SentenceReading, index: number): boolean {
  const [before, hyphen, word] = [words[index - 2], words[index - 1], words[index]];
  return hyphen?.form === "-" && before?.end === hyphen.start && hyphen.end === word?.start;
}

function isLeading(reading: SentenceReading, index: number): boolean {
  const { upos } = wordAt(reading, index);
  const titled = reading.nominalAt[index] !== undefined && reading.nominalAt[index] === reading.nominalAt[index + 1];
  if (isParticle(reading, index, "loose-adjective") && !titled) return true;
  return leading.has(upos);
}

/** Classes of words that no name begins with. */
const leading: ReadonlySet<string> = new Set(["DET", "NUM", "ADP", "PUNCT", "ADV", "PART", "SCONJ"]);

/** A number that was read as an adjective: "*neuf* soldats". */
function isNumeral(reading: SentenceReading, index: number, head: number): boolean {
  if (reading.actorAt[index] || reading.sourceAt[index] || reading.nominalAt[index]) return false;
  return reading.quantityAt[index] !== undefined && reading.quantityAt[head] === undefined;
}

function isTrailing(reading: SentenceReading, index: number): boolean {
  const { upos } = wordAt(reading, index);
  return upos === "ADP" || upos === "DET" || upos === "PUNCT" || upos === "CCONJ" || upos === "ADV";
}
