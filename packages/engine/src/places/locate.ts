import {
  distanceKm,
  type FeatureClass,
  type Place,
  type PlaceChoice,
  type PlaceMention,
  type Point,
} from "@recoupe/model";
import type { NameChoice } from "./choose-places.ts";
import type { PlaceName } from "./place-name.ts";

/** Classes that have a point of their own; others are areas or lines, and a mention of them bears none. */
export const pointClasses: ReadonlySet<FeatureClass> = new Set([
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
  "bridge",
  "border-post",
  "other",
]);

/** Classes of thing that are part of a town, whatever they are called after. */
export const townParts: ReadonlySet<FeatureClass> = new Set(["quarter", "facility", "bridge"]);

const precisionByClass: Readonly<Partial<Record<FeatureClass, number>>> = {
  district: 3,
  province: 4,
  country: 6,
  region: 5,
  river: 5,
  lake: 5,
  mountain: 2,
  valley: 5,
  desert: 5,
  road: 5,
  sea: 7,
  island: 5,
};

/** Radius in kilometres of a thing that lies at a town or in it, where only the town is filed. */
const AT_TOWN_KM = 10;
/** Farthest that a quarter lies from the middle of its town. */
const QUARTER_KM = 30;

/** Where a mention lies and how exactly. */
export type Location = Pick<PlaceMention, "placeId" | "lat" | "lon" | "radiusKm" | "precision" | "because">;

const precisionOf = (featureClass: FeatureClass): number => precisionByClass[featureClass] ?? 2;

function pointOf(place: Place): Point | null {
  if (place.lat === null || place.lon === null || !pointClasses.has(place.featureClass)) return null;
  return { lat: place.lat, lon: place.lon };
}

function inTown(town: Place, because: string): Location | null {
  const at = pointOf(town);
  return at && { placeId: null, ...at, radiusKm: Math.max(AT_TOWN_KM, town.radiusKm), precision: 2, because };
}

/** A part of a town whose own place is not known, or is far from all towns of the text: the town spoken of, roughly. */
function locatePart(asked: FeatureClass, choice: PlaceChoice, town: Place, towns: readonly Place[]): Location | null {
  const { chosen } = choice;
  const at = chosen === null ? null : pointOf(chosen);
  if (at !== null && asked !== "quarter") return null;
  const isBesideTown = towns.some((one) => {
    const centre = one.id === chosen?.id ? null : pointOf(one);
    return at !== null && centre !== null && distanceKm(at, centre) <= QUARTER_KM;
  });
  if (isBesideTown) return null;
  return inTown(town, `part of ${town.name}, named beside it`);
}

/** What is known of a name beside its choice. */
export interface Surroundings {
  /** The town the text speaks of there. */
  readonly town: Place | null;
  /** All towns the text names. */
  readonly towns: readonly Place[];
  /** The settlement a thing is called after ("aéroport de X"), where the thing itself has no point. */
  readonly namesake: Place | null;
}

/** The location of a name, given its choice and what is around it. */
export function locate(name: PlaceName, choice: NameChoice, { town, towns, namesake }: Surroundings): Location {
  const { chosen, because } = choice;
  const asked = name.asked ?? (chosen?.featureClass === "quarter" ? "quarter" : null);
  /* "école de X": X is a place of its own, not the name of a school. */
  const isPart = asked === "quarter" || (asked !== null && townParts.has(asked) && !name.linked);
  if (isPart && town !== null) {
    const part = locatePart(asked, choice, town, towns);
    if (part !== null) return part;
  }
  const unlocated: Location = {
    placeId: null,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: precisionOf(asked ?? chosen?.featureClass ?? "settlement"),
    because,
  };
  if (chosen === null) return unlocated;
  const at = pointOf(chosen);
  if (at === null) {
    const { featureClass } = chosen;
    const near = namesake !== null && townBound.has(featureClass) ? inTown(namesake, because) : null;
    if (near !== null) return { ...near, placeId: chosen.id };
    return { ...unlocated, placeId: chosen.id, precision: precisionOf(featureClass) };
  }
  if (asked === null || asked === chosen.featureClass || !name.joined || choice.whole) {
    return { placeId: chosen.id, ...at, radiusKm: chosen.radiusKm, precision: 1, because };
  }
  const bound = townBound.has(asked) ? inTown(chosen, `called after ${chosen.name}; ${because}`) : null;
  return bound ?? unlocated;
}
