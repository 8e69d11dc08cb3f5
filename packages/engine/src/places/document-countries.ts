import type { Document, Gazetteer, ParsedSentence } from "@recoupe/model";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** Powers whose soldiers and diplomats are told of in wars far from home: their people's name says little of where. */
const abroad: ReadonlySet<string> = new Set(["US", "RU", "FR", "GB", "CN", "DE", "TR", "IR", "IL", "SA", "AE"]);
const PEOPLE_ABROAD = 0.3;
/** Times a country is named that leave no doubt. */
const SURE_COUNT = 2;

/** What a name counts for that is borne in one country alone. */
const IMPLIED = 0.7;
const LIKENESS = 0.9;

/** What the name of a province counts for its country, and what it counts in the name of a body ("Ontario Provincial Police"). */
const PROVINCE = 0.7;
const PROVINCE_OF_BODY = 0.4;

/** The one country that has a province of the name, where no country bears it; null where there are several. */
function countryOfProvince(name: PlaceName, gazetteer: Gazetteer): string | null {
  if (name.uncased || (name.evidence < 1 && !name.clues.includes("broken-name"))) return null;
  const areas = gazetteer
    .match(name.properName)
    .filter(({ place, similarity }) => similarity === 1 && /^(?:country|province)$/.test(place.featureClass));
  const [first] = areas;
  return first !== undefined && areas.every(({ place }) => place.country === first.place.country)
    ? first.place.country
    : null;
}

/** Shortest name that is taken for the country's that alone writes it so, whatever else sounds like it. */
const LEAST_LETTERS = 5;

/** The one country whose places bear the name, or sound just like it; null where there are several. */
function soleCountry(name: PlaceName, gazetteer: Gazetteer): string | null {
  if (name.evidence < 1) return null;
  let sole: string | null = null;
  const matches = gazetteer.match(name.properName);
  const isExact = name.properName.length >= LEAST_LETTERS && matches[0]?.similarity === 1;
  for (const { place, similarity } of matches) {
    if (similarity < (isExact ? 1 : LIKENESS) || place.featureClass === "country") continue;
    if (place.country === null || (sole !== null && place.country !== sole)) return null;
    sole = place.country;
  }
  return sole;
}

/** Countries that the document speaks of, weighed from 0 to 1 by how often: names of countries and of their people. */
export function countriesOf(
  document: Document,
  sentences: readonly ParsedSentence[],
  names: readonly PlaceName[],
  gazetteer: Gazetteer,
  rules: PlaceRules,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (country: string | null | undefined, weight: number): void => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  const countPeople = (form: string): void => {
    const { country } = rules.word(form);
    if (country !== null) count(country, abroad.has(country) ? PEOPLE_ABROAD : 1);
  };
  for (const { words } of sentences) for (const word of words) countPeople(word.form);
  for (const word of (document.title ?? "").split(/[^\p{L}]+/u)) countPeople(word);
  for (const name of names) {
    if (!name.known) continue;
    const province = countryOfProvince(name, gazetteer);
    if (province === null) count(soleCountry(name, gazetteer), IMPLIED);
    else count(province, name.clues.includes("broken-name") ? PROVINCE_OF_BODY : PROVINCE);
    for (const { place } of gazetteer.match(name.properName)) {
      if (place.featureClass === "country" || place.id.startsWith("region:")) {
        count(place.country, 1.5);
        break;
      }
    }
  }
  const most = Math.max(SURE_COUNT, ...counts.values());
  return new Map([...counts].map(([country, times]) => [country, Math.sqrt(times / most)]));
}
