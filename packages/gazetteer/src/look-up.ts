import type { ChoiceContext, Gazetteer, NameMatch, PlaceCandidate, Point } from "@recoupe/model";
import { rankPlaces, townsFirst } from "./choose.ts";

/** Where to look. */
export interface LookUpOptions {
  readonly near?: Point;
  /** ISO 3166-1 alpha-2 code. */
  readonly country?: string;
  /** ISO codes of countries to prefer where nothing else is said; those of the theatre `levant` if left out. */
  readonly theatre?: ReadonlySet<string>;
  /** Most candidates given; 10 if not said. */
  readonly limit?: number;
}

/** Countries of the theatre whose villages the shipped index files one by one. */
const levant: ReadonlySet<string> = new Set(["SY", "IQ", "LB", "PS", "JO"]);

/** Words before a name that say what it is, in the languages of the packs; a catalogue writes them after or before. */
const kindWords =
  /^(?:(?:the )?(?:town|city|village|province|governorate|district) of|ville d[e']|village d[e']|gouvernorat d[e']|province d[e']|مدينة|قرية|بلدة|محافظة|ناحية|قضاء)\s*|\s+(?:town|city|village|suburb|district|governorate|province|area|subdistrict)$/giu;

function contextOf({ near, country, theatre = levant }: LookUpOptions): ChoiceContext {
  return {
    near: near === undefined ? [] : [near],
    company: [],
    countries: new Map(country === undefined ? [] : [[country.toUpperCase(), 1]]),
    theatre,
    areas: new Set(),
    featureClasses: [],
  };
}

/** The names in a catalogue's entry: "Kobane/Ayn al Arab town" is two, each without the word that says what it is. */
function namesIn(entry: string): readonly string[] {
  const parts = [entry, ...entry.split(/[/()]|\s-\s/)].map((part) => part.trim());
  const bare = parts.map((part) => part.replace(kindWords, "").trim());
  return [...new Set([...bare, ...parts])].filter((name) => name !== "");
}

/** Places that a name may stand for, best first (`recoupe gazetteer look-up`). A country given is a condition. */
export function lookUp(gazetteer: Gazetteer, name: string, options: LookUpOptions = {}): readonly PlaceCandidate[] {
  const country = options.country?.toUpperCase();
  const best = new Map<string, NameMatch>();
  for (const part of namesIn(name)) {
    const matches = country === undefined ? gazetteer.match(part) : gazetteer.matchIn(part, country);
    for (const match of matches) {
      if (match.similarity > (best.get(match.place.id)?.similarity ?? 0)) best.set(match.place.id, match);
    }
  }
  return townsFirst(rankPlaces([...best.values()], contextOf(options))).slice(0, options.limit ?? 10);
}
