import {
  type ChoiceContext,
  type Document,
  type FeatureClass,
  type Gazetteer,
  type Mention,
  overlaps,
  type ParsedSentence,
  type PlaceChoice,
  type PlaceMention,
  type Point,
} from "@recoupe/model";
import { type SentenceTree, treeOf } from "../grammar/sentence-tree.ts";
import { countriesOf } from "./document-countries.ts";
import { isPlaceMention } from "./is-place-mention.ts";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** What the resolver needs beside the document. */
export interface PlaceResources {
  readonly gazetteer: Gazetteer;
  readonly rules: PlaceRules;
  /** ISO codes of the theatre's countries; empty for the world. */
  readonly theatre: ReadonlySet<string>;
}

/** Classes that have a point of their own; others are areas or lines and a mention of them bears none. */
const pointClasses: ReadonlySet<FeatureClass> = new Set([
  "settlement",
  "quarter",
  "airfield",
  "base",
  "border-post",
  "camp",
  "dam",
  "bridge",
  "oilfield",
  "station",
  "facility",
]);

/** Classes of thing that lie in or at the town they are called after. */
const townBound: ReadonlySet<FeatureClass> = new Set([
  "airfield",
  "base",
  "camp",
  "facility",
  "quarter",
  "border-post",
  "settlement",
]);

const precisionByClass: Readonly<Partial<Record<FeatureClass, number>>> = {
  district: 3,
  province: 4,
  country: 6,
  region: 5,
  river: 5,
  lake: 5,
  mountain: 5,
  valley: 5,
  desert: 5,
  road: 5,
  sea: 7,
  island: 5,
  other: 5,
};

/** Radius of a thing called after a town, in kilometres, where only the town is filed. */
const CALLED_AFTER_KM = 10;

interface Candidate {
  readonly name: PlaceName;
  readonly tree: SentenceTree;
}

function locate(
  name: PlaceName,
  choice: PlaceChoice,
): Pick<PlaceMention, "placeId" | "lat" | "lon" | "radiusKm" | "precision"> {
  const place = choice.chosen;
  const asked = name.asked;
  const unlocated = {
    placeId: null,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: precisionByClass[asked ?? "settlement"] ?? 2,
  };
  if (place === null) return unlocated;
  if (!pointClasses.has(place.featureClass) || place.lat === null || place.lon === null) {
    return {
      ...unlocated,
      placeId: place.id,
      radiusKm: place.radiusKm,
      precision: precisionByClass[place.featureClass] ?? 2,
    };
  }
  const at = { lat: place.lat, lon: place.lon };
  if (asked === null || asked === place.featureClass || !name.joined) {
    return { placeId: place.id, ...at, radiusKm: place.radiusKm, precision: 1 };
  }
  /* "aéroport de X" with no airport filed: near the town of that name, if such a thing lies at its town. */
  if (!townBound.has(asked)) return unlocated;
  return { placeId: null, ...at, radiusKm: Math.max(CALLED_AFTER_KM, place.radiusKm), precision: 2 };
}

function contextFor(base: ChoiceContext, name: PlaceName, near: readonly Point[]): ChoiceContext {
  const asked = name.asked === null ? [] : [name.asked];
  return {
    ...base,
    near,
    featureClasses: asked.includes("settlement") || !name.joined ? asked : [...asked, "settlement"],
  };
}

function chooseFor(name: PlaceName, context: ChoiceContext, text: string, gazetteer: Gazetteer): PlaceChoice {
  if (name.joined) {
    const whole = text.slice(name.span.start, name.span.end).replace(/\s+/g, " ");
    if (gazetteer.hasName(whole)) {
      const choice = gazetteer.choose(whole, context);
      if (choice.chosen !== null) return choice;
    }
  }
  return gazetteer.choose(name.properName, context);
}

/** Points of the places that were chosen, one for each name. */
function anchorsOf(choices: ReadonlyMap<string, PlaceChoice>, except: string): readonly Point[] {
  const points: Point[] = [];
  for (const [key, { chosen }] of choices) {
    if (key === except || chosen === null || chosen.lat === null || chosen.lon === null) continue;
    if (pointClasses.has(chosen.featureClass)) points.push({ lat: chosen.lat, lon: chosen.lon });
  }
  return points;
}

const keyOf = (name: PlaceName): string => `${name.asked ?? ""}|${name.properName.toLowerCase()}`;

function chooseAll(
  names: readonly PlaceName[],
  base: ChoiceContext,
  text: string,
  gazetteer: Gazetteer,
): ReadonlyMap<string, PlaceChoice> {
  const distinct = new Map(names.map((name) => [keyOf(name), name]));
  let choices: ReadonlyMap<string, PlaceChoice> = new Map();
  for (let pass = 0; pass < 2; pass += 1) {
    const before = choices;
    choices = new Map(
      [...distinct].map(([key, name]) => {
        const context = contextFor(base, name, anchorsOf(before, key));
        return [key, chooseFor(name, context, text, gazetteer)] as const;
      }),
    );
  }
  return choices;
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
  const candidates: Candidate[] = sentences.flatMap(({ words }, index) => {
    const found = names[index] ?? [];
    if (found.length === 0) return [];
    const tree = treeOf(words);
    return found.map((name) => ({ name, tree }));
  });
  const all = candidates.map(({ name }) => name);
  const strongest = new Map<string, number>();
  for (const name of all) {
    const key = name.properName.toLowerCase();
    strongest.set(key, Math.max(strongest.get(key) ?? Number.NEGATIVE_INFINITY, name.evidence));
  }
  const countries = countriesOf(document, sentences, all, gazetteer, rules);
  const accepted = candidates.filter(({ name, tree }) => {
    const holders = others.filter((other) => overlaps(other.span, name.span));
    const elsewhere = strongest.get(name.properName.toLowerCase()) ?? 0;
    return isPlaceMention({ name, tree, holders, elsewhere, countries }, gazetteer, rules);
  });
  const base: ChoiceContext = { near: [], countries, theatre, areas: new Set(), featureClasses: [] };
  const choices = chooseAll(
    accepted.map(({ name }) => name),
    base,
    document.text,
    gazetteer,
  );
  return accepted.map(({ name }): PlaceMention => {
    const choice = choices.get(keyOf(name)) ?? { chosen: null, candidates: [], because: "not looked up" };
    return {
      kind: "place",
      name: document.text.slice(name.span.start, name.span.end),
      span: name.span,
      ...locate(name, choice),
      candidates: choice.candidates,
      because: choice.because,
    };
  });
}
