import type { ChoiceContext, Gazetteer, PlaceCandidate, Point } from "@recoupe/model";
import { rankPlaces } from "./choose.ts";

/** Where to look. */
export interface LookUpOptions {
  readonly near?: Point;
  /** ISO 3166-1 alpha-2 code. */
  readonly country?: string;
  /** Most candidates given; 10 if not said. */
  readonly limit?: number;
}

/** Words before a name that say what it is, in the languages of the packs; a catalogue writes them after or before. */
const kindWords =
  /^(?:(?:the )?(?:town|city|village|province|governorate|district) of|ville d[e']|village d[e']|gouvernorat d[e']|province d[e']|مدينة|قرية|بلدة|محافظة|ناحية|قضاء)\s*|\s+(?:town|city|village|suburb|district|governorate|province|area|subdistrict)$/giu;

function contextOf({ near, country }: LookUpOptions): ChoiceContext {
  return {
    near: near === undefined ? [] : [near],
    company: [],
    countries: new Map(country === undefined ? [] : [[country.toUpperCase(), 1]]),
    theatre: new Set(),
    areas: new Set(),
    featureClasses: [],
  };
}

/** Places that a name may stand for, best first (`recoupe gazetteer look-up`). A country given is a condition. */
export function lookUp(gazetteer: Gazetteer, name: string, options: LookUpOptions = {}): readonly PlaceCandidate[] {
  const context = contextOf(options);
  const country = options.country?.toUpperCase();
  const bare = name.replace(kindWords, "").trim();
  const matches = [...gazetteer.match(name), ...(bare === name || bare === "" ? [] : gazetteer.match(bare))];
  const wanted = matches.filter((match) => country === undefined || match.place.country === country);
  return rankPlaces(wanted, context).slice(0, options.limit ?? 10);
}
