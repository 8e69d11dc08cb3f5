import type { NameMatch } from "@recoupe/model";
import type { SentenceTree } from "../grammar/sentence-tree.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";

/** Whether the parse took the first word of a name for a proper name. */
export function isTaggedName(tree: SentenceTree, name: PlaceName): boolean {
  return tree.words.some(
    (word) => word.start <= name.span.start && name.span.start < word.end && word.upos === "PROPN",
  );
}

/** Classes of words that no name of one word without capitals is read as. */
const functionWords: ReadonlySet<string> = new Set(["ADP", "SCONJ", "CCONJ", "PRON", "DET", "PART", "AUX"]);

/** Whether a word without capitals is a little word of grammar here: "إن", "التي". */
export function isFunctionWord(name: PlaceName, tree: SentenceTree): boolean {
  if (!name.uncased || name.endToken - name.firstToken > 1) return false;
  const word = tree.words.find(({ start, end }) => start <= name.proper.start && name.proper.start < end);
  return word !== undefined && word.end <= name.proper.end && functionWords.has(word.upos);
}

/** Whether a word is written with the ending of an adverb or an object, which names of places do not take: "مضيفاً". */
export function isAccusative({ uncased, properName }: PlaceName): boolean {
  return uncased && /\u064b.?$/u.test(properName);
}

/** Clues of words that hardly anything but a place follows: "قرب", "شمال", "مشارف". */
const placeClues: readonly PlaceClue[] = ["preposition", "locative-noun", "direction"];

/** Fewest letters of a word that its place alone makes a name. */
const LEAST_LETTERS = 4;

/** Whether a name stands where a place stands, and is long enough to be no little word. */
export function standsAtPlace(name: PlaceName): boolean {
  return name.properName.length >= LEAST_LETTERS && name.clues.some((clue) => placeClues.includes(clue));
}

/** Likeness from which a word is the filed name in another spelling ("صوفية", "الصوفية"). */
const SAME = 0.99;
/** People of a place that a word may be taken for by its sound alone. */
const PROMINENT = 5000;
/** People of a place whose name is taken for it whatever the tagger says. */
const WELL_KNOWN = 50_000;

/** Classes of ground whose names are taken for it whatever the tagger says. */
const ground: ReadonlySet<string> = new Set(["region", "river", "sea", "desert", "province", "country"]);

/** Whether a match is a place of some size or renown. */
export function isProminent({ place, rank }: NameMatch): boolean {
  return rank > 0 || place.population >= PROMINENT;
}

/** Whether a match lies in a country that the document is about. */
export function isHome({ place }: NameMatch, countries: ReadonlyMap<string, number>): boolean {
  return place.country !== null && (countries.get(place.country) ?? 0) > 0;
}

/** Whether a match is a town of some size, or one that the theatres file, in a country of the document. */
function isTownAtHome(match: NameMatch, countries: ReadonlyMap<string, number>): boolean {
  if (match.similarity < 1 || !isHome(match, countries)) return false;
  return isProminent(match) || match.place.id.startsWith("theatre:");
}

/** Parts of speech that a word of a list of places may be tagged as where a generic word stands before the list. */
const listedTags: ReadonlySet<string> = new Set(["PROPN", "NOUN", "ADJ", "X"]);

/** Whether a word without capitals is tagged as a name may be. */
export function isTaggedLikeName(name: PlaceName, tree: SentenceTree): boolean {
  const word = tree.words.find(({ start, end }) => start <= name.span.start && name.span.start < end);
  return word !== undefined && listedTags.has(word.upos);
}

/** Whether nothing but a comma stands before a name: what follows may be a participle as well ("زوربة، مشترطة"). */
function followsComma(name: PlaceName, tree: SentenceTree): boolean {
  const index = tree.words.findIndex(({ start, end }) => start <= name.span.start && name.span.start < end);
  return /^[,،]$/.test(tree.words[index - 1]?.form ?? "");
}

/** Whether a word without capitals stands in a list of places and is tagged as a name may be there. */
export function isListed(name: PlaceName, tree: SentenceTree, isWord: (form: string) => boolean): boolean {
  if (!name.clues.includes("list")) return false;
  if (name.asked === null && (isWord(name.properName) || followsComma(name, tree))) return isTaggedName(tree, name);
  return isTaggedLikeName(name, tree);
}

/** Whether a name begins where a word of the parse begins, or behind the article of one that "to" is written together with. */
function isWhole(name: PlaceName, tree: SentenceTree): boolean {
  return tree.words.some(
    ({ start, end }, index) =>
      start <= name.proper.start &&
      name.proper.start < end &&
      (start === name.proper.start || tree.words[index - 1]?.end === start),
  );
}

/**
 * Whether a name without capitals of several words is filed letter by letter, in a country of the document or as a region
 * of the world, and is none of a person: "كرم أبو سالم", "القرن الأفريقي".
 */
export function isLongName(
  name: PlaceName,
  matches: readonly NameMatch[],
  countries: ReadonlyMap<string, number>,
): boolean {
  if (!name.uncased || name.endToken - name.firstToken < 2 || name.clues.length > 0) return false;
  return matches.some((match) => {
    if (match.similarity < 1) return false;
    return match.place.featureClass === "region" || (!name.personLike && isHome(match, countries));
  });
}

/** Letters up to which a word is too short to be taken for a small place in a country that the document does not name. */
const SHORT = 4;
/** People from which a city is named in reports of any country. */
const FAMOUS = 500_000;

/** Whether a short word without capitals is filed only as a small place in a country of no concern: "كرة". */
export function isShortAbroad(
  name: PlaceName,
  matches: readonly NameMatch[],
  countries: ReadonlyMap<string, number>,
): boolean {
  if (!name.uncased || name.properName.length > SHORT || countries.size === 0 || name.clues.includes("generic"))
    return false;
  return !matches.some(
    (match) =>
      isHome(match, countries) ||
      match.rank >= 3 ||
      match.place.population >= FAMOUS ||
      ground.has(match.place.featureClass),
  );
}

/** What a word that is filed is held against. */
export interface WordInDocument {
  readonly name: PlaceName;
  readonly tree: SentenceTree;
  readonly countries: ReadonlyMap<string, number>;
  readonly isWord: (form: string) => boolean;
}

/** Whether a filed word without capitals is no name here: the tagger says so, and no well-known place bears it. */
export function isMereWord(found: WordInDocument, matches: readonly NameMatch[], isStrong: boolean): boolean {
  const { name, tree, countries, isWord } = found;
  if (!name.uncased || name.clues.includes("generic") || name.endToken - name.firstToken > 1) return false;
  if (isTaggedName(tree, name) || isListed(name, tree, isWord)) return false;
  if (!isWhole(name, tree)) return true;
  if (isStrong && matches.some((match) => isTownAtHome(match, countries))) return false;
  const isPlace = isStrong && !isWord(name.properName) ? isTaggedLikeName(name, tree) : standsAtPlace(name);
  if (isPlace && matches.some((match) => match.similarity >= SAME && isHome(match, countries))) return false;
  return !matches.some(
    ({ place, similarity, rank }) =>
      similarity === 1 && (place.population >= WELL_KNOWN || rank >= 3 || ground.has(place.featureClass)),
  );
}
