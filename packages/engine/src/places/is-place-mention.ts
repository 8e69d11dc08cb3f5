import { covers, type FeatureClass, type Gazetteer, type Mention, type NameMatch } from "@recoupe/model";
import type { SentenceTree } from "../grammar/sentence-tree.ts";
import { ACCEPTED, clueWeights } from "./clue-weights.ts";
import { type GrammarRole, roleOf } from "./grammar-clues.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** A name with what the sentence and the document say of it. */
export interface NameInDocument {
  readonly name: PlaceName;
  readonly tree: SentenceTree;
  /** Mentions of actors and sources that share words with it. */
  readonly holders: readonly Mention[];
  /** The best evidence for the same name anywhere in the document. */
  readonly elsewhere: number;
  readonly countries: ReadonlyMap<string, number>;
  /** Whether the document calls somebody of this name by a title. */
  readonly isPerson: boolean;
}

/** Evidence elsewhere in the document that carries a name that is not filed. */
const SURE = 2.5;
/** Likeness to a filed name of the document's country that carries a name without other evidence. */
const ALIKE = 0.9;
/** What a place of the document's own country counts for, however small. */
const AT_HOME = 1.8;
/** Renown never outweighs what the sentence says. */
const MOST_RENOWN = 3;
/** Without capitals a word that is filed is not thereby a name. */
const ACCEPTED_UNCASED = 1.9;
/** People of a place whose name is taken for it whatever the tagger says. */
const WELL_KNOWN = 50_000;

const strongClues = new Set([
  "preposition",
  "weak-preposition",
  "generic",
  "locative-noun",
  "bracket",
  "dateline",
  "heading",
  "apposition",
  "direction",
  "list",
]);

function isStrong(name: PlaceName): boolean {
  return name.clues.some((clue) => strongClues.has(clue));
}

const areas: ReadonlySet<FeatureClass> = new Set(["region", "river", "sea", "desert", "province"]);
/** How well known a filed region or river is, which has no people to go by. */
const AREA_RENOWN = 1.5;
/** People from which a city is named in reports of any country, and what a smaller one abroad still counts. */
const FAMOUS = 1_000_000;
const ABROAD = 0.4;

/** How well known the best place of the name is, and in the document's countries: 0 for none, 3 and more for a city. */
function renown(matches: readonly NameMatch[], countries: ReadonlyMap<string, number>): number {
  let best = -1;
  for (const match of matches) {
    const { place } = match;
    const known = areas.has(place.featureClass) ? AREA_RENOWN : Math.log10(place.population + 1) / 2 + match.rank / 2;
    const home = place.country === null ? 0 : (countries.get(place.country) ?? 0);
    const famous = match.rank === 4 || place.population >= FAMOUS || areas.has(place.featureClass);
    const abroad = countries.size > 0 && home === 0 && !famous ? ABROAD : 1;
    best = Math.max(best, (known + home * 1.5) * (match.similarity === 1 ? 1 : 0.5) * abroad);
  }
  return best;
}

/** Countries and capitals stand for their governments where they act; a town does not. */
function standsForGovernment(matches: readonly NameMatch[]): "country" | "capital" | null {
  const first = matches[0];
  if (first === undefined || first.similarity < 1) return null;
  if (matches.some((match) => match.similarity === 1 && match.place.featureClass === "country")) return "country";
  return first.rank === 4 ? "capital" : null;
}

/** Whether a mention of an actor or source holds the name as a part, or is the name itself and nothing shows a place. */
function holds(name: PlaceName, role: GrammarRole, holders: readonly Mention[]): boolean {
  return holders.some((holder) => {
    if (holder.kind !== "actor" && holder.kind !== "source") return false;
    const longer = holder.span.end - holder.span.start > name.span.end - name.span.start;
    return (
      covers(holder.span, name.proper) &&
      (longer || !(isStrong(name) || name.clues.includes("comma") || (role !== "actor" && role !== "other")))
    );
  });
}

/** People of a place that a word may be taken for by its sound alone. */
const PROMINENT = 5000;

function isProminent({ place, rank }: NameMatch): boolean {
  return rank > 0 || place.population >= PROMINENT;
}

const vetoes: readonly PlaceClue[] = ["title", "body", "attribution", "broken-name"];

/** Best likeness of the name to one filed in a country the document is about. */
function likenessAtHome(matches: readonly NameMatch[], countries: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const { place, similarity } of matches) {
    if (place.country !== null && (countries.get(place.country) ?? 0) > 0) best = Math.max(best, similarity);
  }
  return best;
}

/** Whether the parse took the first word of a name for a proper name. */
function isTaggedName(tree: SentenceTree, name: PlaceName): boolean {
  return tree.words.some(
    (word) => word.start <= name.span.start && name.span.start < word.end && word.upos === "PROPN",
  );
}

/** Classes of words that no name of one word without capitals is read as. */
const functionWords: ReadonlySet<string> = new Set(["ADP", "SCONJ", "CCONJ", "PRON", "DET", "PART", "AUX"]);

/** Whether a word without capitals is a little word of grammar here: "إن", "التي". */
function isFunctionWord(name: PlaceName, tree: SentenceTree): boolean {
  if (!name.uncased || name.endToken - name.firstToken > 1) return false;
  const word = tree.words.find(({ start, end }) => start <= name.proper.start && name.proper.start < end);
  return word !== undefined && word.end <= name.proper.end && functionWords.has(word.upos);
}

/** Clues of words that hardly anything but a place follows: "قرب", "شمال", "مشارف". */
const placeClues: readonly PlaceClue[] = ["preposition", "locative-noun", "direction"];

/** Fewest letters of a word that its place alone makes a name. */
const LEAST_LETTERS = 4;

function standsAtPlace(name: PlaceName): boolean {
  return name.properName.length >= LEAST_LETTERS && name.clues.some((clue) => placeClues.includes(clue));
}

/** Whether a match is filed letter by letter in a country of the document. */
function isAtHome({ place, similarity }: NameMatch, countries: ReadonlyMap<string, number>): boolean {
  return similarity === 1 && place.country !== null && (countries.get(place.country) ?? 0) > 0;
}

/** Whether a match is a town of some size, or one that the theatres file, in a country of the document. */
function isTownAtHome(match: NameMatch, countries: ReadonlyMap<string, number>): boolean {
  const { place, similarity } = match;
  if (similarity < 1 || place.country === null || (countries.get(place.country) ?? 0) === 0) return false;
  return isProminent(match) || place.id.startsWith("theatre:");
}

/** Parts of speech that a word of a list of places may be tagged as where a generic word stands before the list. */
const listedTags: ReadonlySet<string> = new Set(["PROPN", "NOUN", "ADJ", "X"]);

/** Whether a word without capitals stands in a list of places and is tagged as a name may be there. */
function isListed(name: PlaceName, tree: SentenceTree): boolean {
  if (!name.clues.includes("list")) return false;
  const word = tree.words.find(({ start, end }) => start <= name.span.start && name.span.start < end);
  return word !== undefined && (name.asked === null ? word.upos === "PROPN" : listedTags.has(word.upos));
}

/** Whether a filed word without capitals is no name here: the tagger says so, and no well-known place bears it. */
function isMereWord(
  name: PlaceName,
  tree: SentenceTree,
  matches: readonly NameMatch[],
  countries: ReadonlyMap<string, number>,
): boolean {
  if (!name.uncased || name.clues.includes("generic") || name.endToken - name.firstToken > 1) return false;
  if (isTaggedName(tree, name) || (name.asked !== null && isListed(name, tree))) return false;
  if (isStrong(name) && matches.some((match) => isTownAtHome(match, countries))) return false;
  if (standsAtPlace(name) && matches.some((match) => isAtHome(match, countries))) return false;
  return !matches.some(
    ({ place, similarity, rank }) =>
      similarity === 1 &&
      (place.population >= WELL_KNOWN ||
        rank >= 3 ||
        areas.has(place.featureClass) ||
        place.featureClass === "country"),
  );
}

/** Whether a name that is not filed letter by letter is a place here. */
function isUnfiledPlace(found: NameInDocument, matches: readonly NameMatch[], role: GrammarRole): boolean {
  const { name, tree, elsewhere, countries } = found;
  const maybePerson = name.personLike && name.clues.every((clue) => clue === "weak-preposition" || clue === "list");
  if (name.clues.includes("bare-word")) {
    const named = isTaggedName(tree, name) && (name.clues.includes("preposition") || matches.length > 0);
    return isStrong(name) && (named || likenessAtHome(matches.filter(isProminent), countries) >= ALIKE);
  }
  const atHome = likenessAtHome(matches, countries);
  if (name.maybeCommon && !isTaggedName(tree, name)) return atHome >= ALIKE;
  const onlyListed = name.uncased && name.clues.every((clue) => clue === "list");
  if (onlyListed && !isListed(name, tree)) return false;
  const onlyHeading = name.clues.includes("heading") && name.clues.every((clue) => clue === "heading");
  if (isStrong(name) && !maybePerson && !onlyHeading && name.evidence >= ACCEPTED) return true;
  if (role === "held" && !name.personLike && isTaggedName(tree, name)) return true;
  if (elsewhere >= SURE && name.evidence > -1) return true;
  return likenessAtHome(matches, countries) >= ALIKE && name.evidence >= 0;
}

/** Whether a name is a mention of a place here, and not of a person, an organisation, an outlet or a government. */
export function isPlaceMention(found: NameInDocument, gazetteer: Gazetteer, rules: PlaceRules): boolean {
  const { name, tree, holders, elsewhere, countries } = found;
  const set = name.clues.some((clue) => clue === "heading" || clue === "comma" || clue === "dateline");
  const role = set || name.clues.includes("preposition") ? "other" : roleOf(tree, name.span, rules);
  if (holds(name, role, holders) || name.clues.some((clue) => vetoes.includes(clue))) return false;
  const matches = gazetteer.match(name.properName);
  if (found.isPerson && !name.clues.includes("generic")) return false;
  if (isFunctionWord(name, tree)) return false;
  if (!name.known) return isUnfiledPlace(found, matches, role);
  const strong = isStrong(name) || role === "held";
  if (isMereWord(name, tree, matches, countries)) return false;
  const government = standsForGovernment(matches);
  /* "شهدت نيامي": what a town sees happens there. */
  const witness = government === "capital" && name.clues.includes("locative-noun");
  if (government !== null && role === "actor" && !witness) return false;
  if (government === "country") return strong && name.evidence >= ACCEPTED;
  const known = Math.max(renown(matches, countries), likenessAtHome(matches, countries) >= ALIKE ? AT_HOME : 0);
  let sum = name.evidence + Math.min(MOST_RENOWN, known) - 1;
  if (role === "actor" && !strong && likenessAtHome(matches, countries) < ALIKE) sum -= 1.5;
  if (role === "patient") sum += 1;
  if (role === "held") sum += clueWeights.preposition;
  if (elsewhere > name.evidence) sum += Math.min(2, elsewhere - name.evidence) / 2;
  return sum >= (name.uncased && !strong && !set ? ACCEPTED_UNCASED : ACCEPTED);
}
