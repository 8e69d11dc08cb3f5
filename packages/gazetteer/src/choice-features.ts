import { type ChoiceContext, distanceKm, type FeatureClass, type NameMatch } from "@recoupe/model";
import { liesIn } from "./within.ts";

/** Names of the features, in the order of the weights. */
export const choiceFeatures = [
  "similarity",
  "alike-only",
  "much-alike",
  "alike-at-home",
  "people",
  "famous",
  "capital",
  "seat",
  "country",
  "other-country",
  "theatre",
  "near",
  "far",
  "company",
  "area",
  "asked-class",
  "other-class",
  "unasked-class",
  "area-class",
  "only",
  "obscure-abroad",
  "part-far",
  "by-name",
  "apart",
  "obscure-apart",
  "only-abroad",
] as const;

/** Kilometres within which another place of the document speaks for a candidate, and beyond which against it. */
const NEAR_KM = 60;
const FAR_KM = 250;
const FAR_SCALE_KM = 1200;
/** Kilometres from which a village keeps no company with the places of the document, and over which that grows. */
const APART_KM = 60;
const APART_SCALE_KM = 240;
/** Degrees of latitude and longitude within which two names keep company: some 80 km. */
const COMPANY_DEGREES = 0.8;
/** People from which a place is named anywhere in the world. */
const FAMOUS = 1_000_000;
/** Likeness from which two spellings differ only as transliterations do. */
const MUCH_ALIKE = 0.94;
/** A part of a town is meant only near the town. */
const PART_KM = 60;

const closeClasses: Readonly<Partial<Record<FeatureClass, readonly FeatureClass[]>>> = {
  settlement: ["quarter"],
  quarter: ["settlement"],
  airfield: ["base"],
  camp: ["base"],
  base: ["airfield", "camp"],
  province: ["district", "region"],
  district: ["province", "region"],
  region: ["province", "district"],
};

function fitsClass(match: NameMatch, asked: readonly FeatureClass[]): boolean {
  const found = match.place.featureClass;
  return asked.includes(found) || asked.some((one) => closeClasses[one]?.includes(found) ?? false);
}

/** How many other names of the document may stand for a place close by, 2 and more being as good as any. */
function companyOf(match: NameMatch, context: ChoiceContext): number {
  const { lat, lon } = match.place;
  if (lat === null || lon === null) return 0;
  let count = 0;
  for (const points of context.company) {
    const isClose = points.some(
      (point) => Math.abs(point.lat - lat) < COMPANY_DEGREES && Math.abs(point.lon - lon) < COMPANY_DEGREES,
    );
    if (isClose) count += 1;
  }
  return Math.min(1, count / 2);
}

function nearest(match: NameMatch, context: ChoiceContext): number | null {
  const { lat, lon } = match.place;
  if (lat === null || lon === null || context.near.length === 0) return null;
  return Math.min(...context.near.map((point) => distanceKm({ lat, lon }, point)));
}

/** People below which a place far from all the document speaks of is not to be expected in it. */
const OBSCURE = 50_000;

const townClasses: ReadonlySet<FeatureClass> = new Set(["settlement", "district"]);
const areaClasses: ReadonlySet<FeatureClass> = new Set(["province", "country", "region", "sea", "desert", "river"]);

/** People that count for a country, whose own number is not filed: a country is named anywhere in the world. */
const PEOPLE_OF_A_COUNTRY = 10_000_000;
/** The same for a province, which is named all over its country. */
const PEOPLE_OF_A_PROVINCE = 500_000;
/** People that count for a town that a theatre files, whose number nobody gives: it is filed because reports name it. */
const PEOPLE_OF_A_FILED_TOWN = 50_000;

function peopleOf({ place }: NameMatch): number {
  if (place.featureClass === "country") return Math.max(PEOPLE_OF_A_COUNTRY, place.population);
  if (place.featureClass === "province") return Math.max(PEOPLE_OF_A_PROVINCE, place.population);
  return place.id.startsWith("theatre:") ? Math.max(PEOPLE_OF_A_FILED_TOWN, place.population) : place.population;
}

/** Whether the document names the province or district that a candidate lies in. */
function isInNamedArea({ place }: NameMatch, { areas }: ChoiceContext): boolean {
  if (areas.size === 0) return false;
  if (place.adm2Id !== null && areas.has(place.adm2Id)) return true;
  for (const area of areas) if (area !== place.id && liesIn(place, area)) return true;
  return false;
}

/** What speaks for and against one candidate, each feature about 0 to 1. */
export function featuresOf(match: NameMatch, context: ChoiceContext, rivals: number): readonly number[] {
  const { place } = match;
  const km = nearest(match, context);
  const weight = place.country === null ? 0 : (context.countries.get(place.country) ?? 0);
  const asked = context.featureClasses;
  const isArea = areaClasses.has(place.featureClass);
  const exact = match.similarity === 1;
  const people = peopleOf(match);
  const apart = km === null || isArea ? 0 : Math.min(1, Math.max(0, (km - APART_KM) / APART_SCALE_KM));
  const famous = exact && (match.rank === 4 || people >= FAMOUS);
  return [
    (match.similarity - 1) * 4,
    exact ? 0 : 1,
    !exact && match.similarity >= MUCH_ALIKE ? 1 : 0,
    !exact && weight >= 0.5 ? Math.max(0, (match.similarity - 0.8) * 5) : 0,
    Math.log10(people + 1) / 7,
    famous ? 1 : 0,
    match.rank === 4 || place.featureClass === "country" ? 1 : 0,
    match.rank === 3 ? 1 : match.rank === 2 ? 0.5 : 0,
    weight,
    weight === 0 && place.country !== null && !famous && place.featureClass !== "country"
      ? Math.max(0, ...context.countries.values())
      : 0,
    place.country !== null && context.theatre.has(place.country) ? 1 : 0,
    km === null ? 0 : Math.exp(-km / NEAR_KM),
    km === null || isArea || famous ? 0 : Math.min(1, Math.max(0, (km - FAR_KM) / FAR_SCALE_KM)),
    companyOf(match, context),
    isInNamedArea(match, context) ? 1 : 0,
    asked.length > 0 && fitsClass(match, asked) ? 1 : 0,
    asked.length > 0 && !fitsClass(match, asked) ? 1 : 0,
    asked.length === 0 && !isArea && !townClasses.has(place.featureClass) ? 1 : 0,
    isArea ? 1 : 0,
    rivals === 1 ? 1 : 0,
    weight === 0 && people < OBSCURE && match.rank < 3 && !isArea ? 1 : 0,
    place.featureClass === "quarter" && (km === null || km > PART_KM) ? 1 : 0,
    exact && match.byOtherName !== true ? 1 : 0,
    apart,
    people < OBSCURE && match.rank < 2 ? apart : 0,
    rivals === 1 && weight === 0 && context.countries.size > 0 && !famous && !isArea ? 1 : 0,
  ];
}
