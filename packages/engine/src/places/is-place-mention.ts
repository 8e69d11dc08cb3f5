import { covers, type FeatureClass, type Gazetteer, type Mention, type NameMatch } from "@recoupe/model";
import type { SentenceTree } from "../grammar/sentence-tree.ts";
import { ACCEPTED, clueWeights } from "./clue-weights.ts";
import { isCountryMention, standsForGovernment } from "./country-mention.ts";
import { type GrammarRole, isBareSubject, roleOf } from "./grammar-clues.ts";
import { isPersonHere, mayBePerson, type PersonEvidence } from "./person-names.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";
import {
  isAccusative,
  isFunctionWord,
  isListed,
  isLongName,
  isMereWord,
  isProminent,
  isShortAbroad,
  isTaggedLikeName,
  isTaggedName,
} from "./uncased-words.ts";

/** A name with what the sentence and the document say of it. */
export interface NameInDocument {
  readonly name: PlaceName;
  readonly tree: SentenceTree;
  /** Mentions of actors and sources that share words with it. */
  readonly holders: readonly Mention[];
  /** The best evidence for the same name anywhere in the document. */
  readonly elsewhere: number;
  readonly countries: ReadonlyMap<string, number>;
  /** How the document shows that somebody bears the name; null where it does not. */
  readonly person: PersonEvidence | null;
  /** Whether the language's lexicon knows a form as a word that is no proper name. */
  readonly isWord: (form: string) => boolean;
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

const areas: ReadonlySet<FeatureClass> = new Set([
  "region",
  "river",
  "sea",
  "desert",
  "province",
  "mountain",
  "lake",
  "island",
]);
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

/** Whether a mention of an actor or source holds the name as a part, or is the name itself and nothing shows a place. */
function holds(name: PlaceName, mayAct: boolean, holders: readonly Mention[]): boolean {
  return holders.some((holder) => {
    if (holder.kind !== "actor" && holder.kind !== "source") return false;
    const longer = holder.span.end - holder.span.start > name.span.end - name.span.start;
    return covers(holder.span, name.proper) && (longer || !(isStrong(name) || name.clues.includes("comma") || !mayAct));
  });
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

/** Whether a name of one word is a word of the language. */
function isOrdinaryWord({ name, isWord }: NameInDocument): boolean {
  return isWord(name.properName);
}

/** Whether a word is none that the lexicon knows, nor of the shape of one, and tagged as a name may be. */
function isUnknown(found: NameInDocument, rules: PlaceRules): boolean {
  const { name, tree } = found;
  return !isOrdinaryWord(found) && !rules.hasCommonShape(name.properName) && isTaggedLikeName(name, tree);
}

/**
 * Whether a word without capitals that is not filed is a place because of the preposition before it: the parse took it
 * for a name, or no lexicon knows it.
 */
function isBarePlace(found: NameInDocument, matches: readonly NameMatch[], rules: PlaceRules): boolean {
  const { name, tree, countries, holders } = found;
  if (!isStrong(name) || isOrdinaryWord(found) || holders.length > 0) return false;
  const tagged = isTaggedName(tree, name);
  if (rules.hasCommonShape(name.properName)) return tagged && likenessAtHome(matches, countries) >= ALIKE;
  if (likenessAtHome(matches.filter(isProminent), countries) >= ALIKE) return true;
  if (name.clues.includes("holding") && isUnknown(found, rules)) return true;
  return tagged && (name.clues.includes("preposition") || matches.length > 0);
}

/** Whether a name that is not filed letter by letter is a place here. */
function isUnfiledPlace(
  found: NameInDocument,
  matches: readonly NameMatch[],
  role: GrammarRole,
  rules: PlaceRules,
): boolean {
  const { name, tree, elsewhere, countries } = found;
  const maybePerson = mayBePerson(name);
  if (name.clues.includes("bare-word")) return isBarePlace(found, matches, rules);
  const atHome = likenessAtHome(matches, countries);
  if (name.maybeCommon && !isTaggedName(tree, name)) return atHome >= ALIKE || isUnknown(found, rules);
  const onlyListed = name.uncased && name.clues.every((clue) => clue === "list");
  if (onlyListed && !isListed(name, tree, (form) => found.isWord(form) || rules.hasCommonShape(form))) return false;
  const onlyHeading = name.clues.includes("heading") && name.clues.every((clue) => clue === "heading");
  if (isStrong(name) && !maybePerson && !onlyHeading && name.evidence >= ACCEPTED) return true;
  if (role === "held" && !name.personLike && isTaggedName(tree, name)) return true;
  if (elsewhere >= SURE && name.evidence > -1) return true;
  return likenessAtHome(matches, countries) >= ALIKE && name.evidence >= 0;
}

/** Clues of names that stand outside the clause, whatever part the parse gave them. */
const setClues: ReadonlySet<PlaceClue> = new Set(["heading", "comma", "dateline", "bracket"]);

/** Whether a name is a mention of a place here, and not of a person, an organisation, an outlet or a government. */
export function isPlaceMention(found: NameInDocument, gazetteer: Gazetteer, rules: PlaceRules): boolean {
  const { name, tree, holders, elsewhere, countries } = found;
  const set = name.clues.some((clue) => setClues.has(clue));
  const role = set || name.clues.includes("preposition") ? "other" : roleOf(tree, name.span, rules);
  const matches = gazetteer.match(name.properName);
  const government = standsForGovernment(matches);
  /* "غادر السفير زوربة": a capital is nobody's name. */
  if (role === "held" && name.uncased && government === "capital") return true;
  const mayAct = government === "country" && !name.uncased ? role === "actor" : role === "actor" || role === "other";
  if (holds(name, mayAct, holders) || name.clues.some((clue) => vetoes.includes(clue))) return false;
  if (isFunctionWord(name, tree) || isAccusative(name)) return false;
  if (!name.known) return !isPersonHere(name, found.person) && isUnfiledPlace(found, matches, role, rules);
  const strong = isStrong(name) || role === "held";
  if (isMereWord({ ...found, isWord: (form) => found.isWord(form) || rules.hasCommonShape(form) }, matches, strong))
    return false;
  if (isPersonHere(name, found.person) && government === null) return false;
  if (government !== null && name.clues.includes("allegiance")) return false;
  if (government === "capital" && name.uncased && !strong && !set && isBareSubject(tree, name.span, rules))
    return false;
  /* "شهدت نيامي": what a town sees happens there. */
  const witness = government === "capital" && name.clues.includes("locative-noun");
  if (government !== null && role === "actor" && !witness) return false;
  if (government === "country") return isCountryMention(found, role, strong, rules);
  const known = Math.max(renown(matches, countries), likenessAtHome(matches, countries) >= ALIKE ? AT_HOME : 0);
  if (role !== "actor" && isLongName(name, matches, countries)) return true;
  if (isShortAbroad(name, matches, countries)) return false;
  let sum = name.evidence + Math.min(MOST_RENOWN, known) - 1;
  if (role === "actor" && !strong && likenessAtHome(matches, countries) < ALIKE) sum -= 1.5;
  if (role === "patient") sum += 1;
  if (role === "held") sum += clueWeights.preposition;
  if (elsewhere > name.evidence) sum += Math.min(2, elsewhere - name.evidence) / 2;
  return sum >= (name.uncased && !strong && !set && role !== "patient" ? ACCEPTED_UNCASED : ACCEPTED);
}
