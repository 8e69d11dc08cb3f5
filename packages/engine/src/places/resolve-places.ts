import {
  type ChoiceContext,
  type Document,
  type Gazetteer,
  type Mention,
  overlaps,
  type ParsedSentence,
  type Place,
  type PlaceChoice,
  type PlaceMention,
} from "@recoupe/model";
import { treeOf } from "../grammar/sentence-tree.ts";
import { gathered } from "../pack/gathered.ts";
import { choiceKey } from "./choice-key.ts";
import { choosePlaces } from "./choose-places.ts";
import { sumOf } from "./clues.ts";
import { withContainers } from "./containers.ts";
import { countriesOf } from "./document-countries.ts";
import { withInferredRegions } from "./infer-places.ts";
import { isPlaceMention } from "./is-place-mention.ts";
import { locate } from "./locate.ts";
import { mayBePerson, personNames } from "./person-names.ts";
import type { StatedDistance } from "./place-constraints.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";
import { soundingNames } from "./sounding-names.ts";
import { mayBeTeam, sportingSentences } from "./sport.ts";
import { townsAround } from "./town-around.ts";

/** What the resolver needs beside the document. */
export interface PlaceResources {
  readonly gazetteer: Gazetteer;
  readonly rules: PlaceRules;
  /** ISO codes of the theatre's countries; empty for the world. */
  readonly theatre: ReadonlySet<string>;
  /** Distances that the document states, by which a place in no gazetteer may be bounded. */
  readonly distances?: readonly StatedDistance[];
  /** Whether the language's lexicon knows a form as a word that is no proper name; left out where there is none. */
  readonly isWord?: (form: string) => boolean;
}

/** Shortest of two names that a hyphen joins. */
const SHORTEST_OF_PAIR = 3;

/** The best evidence for each name anywhere in the document, by small letters. */
function strongestEvidence(names: readonly PlaceName[]): ReadonlyMap<string, number> {
  const strongest = new Map<string, number>();
  for (const name of names) {
    if (!name.known && mayBePerson(name)) continue;
    const key = name.properName.toLowerCase();
    strongest.set(key, Math.max(strongest.get(key) ?? Number.NEGATIVE_INFINITY, name.evidence));
  }
  return strongest;
}

/** A name of a list as it is without the name before it, which is no place. */
function withoutList(name: PlaceName): PlaceName {
  const others = name.clues.filter((clue) => clue !== "list");
  const clues: readonly PlaceClue[] = name.known || others.includes("generic") ? others : [...others, "bare-word"];
  return { ...name, clues, evidence: sumOf(clues) };
}

/** The names that `isPlace`; in a script without capitals a list of places is only as good as what it begins with. */
function keepLists(names: readonly PlaceName[], isPlace: (name: PlaceName) => boolean): readonly PlaceName[] {
  const places: PlaceName[] = [];
  names.forEach((name, index) => {
    const before = names[index - 1];
    const isOrphan = name.uncased && name.clues.includes("list") && before !== places.at(-1);
    const own = isOrphan ? withoutList(name) : name;
    if (isPlace(own)) places.push(name);
  });
  return places;
}

/** The names that are mentions of places. */
function recognise(
  text: string,
  sentences: readonly ParsedSentence[],
  names: readonly (readonly PlaceName[])[],
  others: readonly Mention[],
  countries: ReadonlyMap<string, number>,
  { gazetteer, rules, isWord = () => true }: PlaceResources,
): readonly PlaceName[] {
  const isCommon = (form: string): boolean => isWord(form) || rules.hasCommonShape(form);
  const strongest = strongestEvidence(names.flat());
  const persons = personNames(names.flat());
  const sporting = sportingSentences(sentences, rules);
  return gathered(sentences, (sentence, index): readonly PlaceName[] => {
    const found = names[index] ?? [];
    const near = others.filter((other) => overlaps(other.span, sentence.sentence));
    const sounding = soundingNames(text, sentence, [...found, ...near], countries, gazetteer, rules, isCommon);
    if (found.length === 0) return sounding;
    const tree = treeOf(sentence.words);
    const places = keepLists(found, (name) => {
      if (sporting[index] === true && mayBeTeam(name)) return false;
      const holders = others.filter((other) => overlaps(other.span, name.span));
      const elsewhere = strongest.get(name.properName.toLowerCase()) ?? 0;
      const person = persons.get(name.properName.toLowerCase()) ?? null;
      return isPlaceMention({ name, tree, holders, elsewhere, countries, person, isWord }, gazetteer, rules);
    });
    return [...places, ...sounding].toSorted((a, b) => a.span.start - b.span.start);
  });
}

function isTown(name: string, gazetteer: Gazetteer): boolean {
  const matches = gazetteer.hasName(name) ? gazetteer.match(name) : [];
  return matches.some(
    ({ place, similarity }) => similarity === 1 && /^(?:settlement|country)$/.test(place.featureClass),
  );
}

/** "la route Bounda-Zorbé": a name of two filed names that is not filed itself is two places. */
function withPairs(places: readonly PlaceName[], gazetteer: Gazetteer): readonly PlaceName[] {
  return gathered(places, (name): readonly PlaceName[] => {
    const parts = name.known ? [] : name.properName.split(/[-–]/);
    const [first, second, more] = parts;
    if (first === undefined || second === undefined || more !== undefined || gazetteer.hasName(name.properName))
      return [name];
    if (!parts.every((part) => part.length >= SHORTEST_OF_PAIR && isTown(part, gazetteer))) return [name];
    const { start, end } = name.proper;
    const halves = [
      { start, end: start + first.length },
      { start: end - second.length, end },
    ];
    return halves.map((span, index) => ({
      ...name,
      span,
      proper: span,
      properName: parts[index] ?? "",
      joined: false,
    }));
  });
}

/** The settlement that a thing without a point of its own is called after; null where the choice has one or needs none. */
function namesakeOf(
  name: PlaceName,
  { chosen }: PlaceChoice,
  context: ChoiceContext,
  gazetteer: Gazetteer,
): Place | null {
  if (chosen === null || chosen.lat !== null || !name.joined) return null;
  const countries = chosen.country === null ? context.countries : new Map([[chosen.country, 1]]);
  const choice = gazetteer.choose(name.properName, { ...context, countries, featureClasses: ["settlement"] });
  return choice.chosen?.featureClass === "settlement" ? choice.chosen : null;
}

/**
 * The places a document names. `names` are those of `findPlaceNames`, one list for each sentence; `others` are mentions of
 * actors and sources, whose names may hold a place's. A name whose place cannot be told safely has null coordinates and its
 * candidates; so have countries, provinces and rivers, which have no point.
 */
export function resolvePlaces(
  document: Document,
  sentences: readonly ParsedSentence[],
  names: readonly (readonly PlaceName[])[],
  others: readonly Mention[],
  resources: PlaceResources,
): readonly PlaceMention[] {
  const { gazetteer, rules, theatre } = resources;
  const countries = countriesOf(document, sentences, names.flat(), gazetteer, rules);
  const recognised = recognise(document.text, sentences, names, others, countries, resources);
  const places = withContainers(withPairs(recognised, gazetteer), document.text, resources);
  const base: ChoiceContext = {
    near: [],
    company: [],
    countries,
    theatre,
    areas: new Set(),
    featureClasses: [],
    date: document.published,
  };
  const choices = choosePlaces(places, base, document.text, gazetteer);
  const around = townsAround(places, choices, { title: (document.title ?? "").toLowerCase(), countries });
  const towns = [...choices.values()].flatMap(({ chosen }) => (chosen?.featureClass === "settlement" ? [chosen] : []));
  const mentions = places.map((name, index): PlaceMention => {
    const choice = choices.get(choiceKey(name)) ?? { chosen: null, candidates: [], because: "not looked up" };
    return {
      kind: "place",
      name: document.text.slice(name.span.start, name.span.end),
      span: name.span,
      ...locate(name, choice, {
        town: around[index] ?? null,
        towns,
        namesake: namesakeOf(name, choice, base, gazetteer),
      }),
      candidates: choice.candidates,
    };
  });
  const distances = resources.distances ?? [];
  return withInferredRegions(mentions, document.text, { sentences, distances, rules, gazetteer });
}
