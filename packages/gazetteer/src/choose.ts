import {
  type ChoiceContext,
  distanceKm,
  type NameMatch,
  type Place,
  type PlaceCandidate,
  type PlaceChoice,
} from "@recoupe/model";
import { featuresOf } from "./choice-features.ts";
import { choiceWeights, leastOfAlikes, leastProbability, noneScore } from "./choice-weights.ts";
import { transliteratedCountries } from "./countries.ts";
import { wasInUse } from "./name-period.ts";

/** Two candidates this close are one place twice filed. */
const SAME_SPOT_KM = 10;
const MOST_SHOWN = 5;
/** Likeness from which a name is another spelling of one that is filed, not one that only sounds like it. */
const SPELLING = 0.97;

/** What a name counts for that was in use on the day of the report, and one that was not. Set, not learned: no labelled data tells. */
const IN_USE = 0.5;
const OUT_OF_USE = -2;

function timeScore({ periods }: NameMatch, { date }: ChoiceContext): number {
  const year = Number(date?.slice(0, 4) || Number.NaN);
  if (periods === undefined || Number.isNaN(year)) return 0;
  return periods.some((period) => wasInUse(period, year)) ? IN_USE : OUT_OF_USE;
}

function scoreOf(match: NameMatch, context: ChoiceContext, rivals: number): number {
  const features = featuresOf(match, context, rivals);
  const score = features.reduce((sum, value, index) => sum + value * (choiceWeights[index] ?? 0), 0);
  return score + timeScore(match, context);
}

/** Two records of one river or region: neither has a point, and name, class and country are the same. */
function isTwinArea(a: Place, b: Place): boolean {
  return a.lat === b.lat && a.name === b.name && a.featureClass === b.featureClass && a.country === b.country;
}

/** Whether a place is one that a theatre files, whose point is rounded. */
const isRough = ({ id }: Place): boolean => id.startsWith("theatre:");

function isSameSpot(a: Place, b: Place): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.id === b.id || isTwinArea(a, b);
  const reach = SAME_SPOT_KM + (isRough(a) || isRough(b) ? a.radiusKm + b.radiusKm : 0);
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= reach;
}

/** Whether one place is the district or province of the other: a name borne by both is the same name. */
function holds(area: Place, place: Place): boolean {
  if (area.id === place.adm1Id || area.id === place.adm2Id) return true;
  return area.lat === null && area.featureClass === "province" && area.country === place.country;
}

/**
 * Share of the best candidate and of those at its spot, against "none of these" and the strongest rival elsewhere. A name
 * that a hundred villages of the world bear is not for that less clear where one of them is meant.
 */
function probabilityOf(candidates: readonly PlaceCandidate[], best: PlaceCandidate): number {
  let together = 0;
  let rival = 0;
  for (const { place, score } of candidates) {
    const weight = Math.exp(score - best.score);
    if (isSameSpot(place, best.place) || isNamesakeArea(place, best.place)) together += weight;
    else rival = Math.max(rival, weight);
  }
  return together / (together + rival + Math.exp(noneScore - best.score));
}

/** People of a city that is known beyond its country, and how many times those of its namesakes. */
const KNOWN_CITY = 100_000;
const KNOWN_ABROAD = 500_000;
const KNOWN_AT_HOME = 20_000;
/** Weight of a country that the report is surely about. */
const HOME = 0.5;
const CLEARLY_LARGER = 3;
/** Score that a well-known city may lack against a namesake that the document does not speak for. */
const CLOSE_SCORE = 1.5;
/** Score that a town may lack against the province that is called after it. */
const TOWN_OF_AREA = 2.5;

/**
 * The city that a bare name is taken for where the document says too little: several times larger than any namesake
 * elsewhere, of no country the document rules out, and no weaker than the best by what the document does say.
 */
function wellKnown(
  matches: readonly NameMatch[],
  candidates: readonly PlaceCandidate[],
  { countries, featureClasses }: ChoiceContext,
): Place | null {
  if (featureClasses.length > 0 && !featureClasses.includes("settlement")) return null;
  const named = matches.filter(({ place, similarity }) => similarity === 1 && place.featureClass === "settlement");
  const [first, ...rest] = named.map(({ place }) => place).toSorted((a, b) => b.population - a.population);
  const isHome = first !== undefined && (countries.get(first.country ?? "") ?? 0) >= HOME;
  if (first === undefined || first.population < (isHome ? KNOWN_AT_HOME : KNOWN_CITY)) return null;
  const rival = rest.find((place) => !isSameSpot(first, place));
  if (rival !== undefined && first.population < CLEARLY_LARGER * rival.population) return null;
  const foreign = first.country !== null && countries.size > 0 && !countries.has(first.country);
  const own = candidates.find(({ place }) => place.id === first.id)?.score ?? Number.NEGATIVE_INFINITY;
  const other = candidates.find(({ place }) => !isSameSpot(place, first) && !isNamesakeArea(place, first));
  if (foreign && first.population < KNOWN_ABROAD) return null;
  if (other === undefined) return first;
  /* A place of the country most spoken of is not passed over for a city elsewhere, only left open. */
  const spokenOf = (place: Place): number => countries.get(place.country ?? "") ?? 0;
  const lead = spokenOf(other.place) > spokenOf(first) ? CLOSE_SCORE : -CLOSE_SCORE;
  return own >= other.score + lead ? first : null;
}

/** Whether one of the two is the province or district that the other lies in. */
function isNamesakeArea(a: Place, b: Place): boolean {
  return holds(a, b) || holds(b, a);
}

/** Whether a place mostly goes by quite another name than the one asked for, which a second place mostly goes by. */
type IsOtherName = (place: Place, than: Place) => boolean;

/** People of a city that goes by its short name ("New York"), and that does not go by its state's ("Tamil Nadu"). */
const GREAT_CITY = 1_000_000;

function otherNames(matches: readonly NameMatch[]): IsOtherName {
  /* The seat of a small province is meant by its short name too ("Nabatieh", Nabatîyé et Tahta). */
  const isSeat = ({ place, rank }: NameMatch): boolean => rank >= 3 && transliteratedCountries.has(place.country ?? "");
  const isQuiteOther = (match: NameMatch): boolean => {
    const isGreat = match.place.population >= GREAT_CITY;
    return match.mainName === "fuller" ? !isGreat && !isSeat(match) : match.mainName === "unlike" && isGreat;
  };
  const quiteOther = new Set(matches.filter(isQuiteOther).map(({ place }) => place.id));
  const other = new Set(matches.flatMap((match) => (match.byOtherName === true ? [match.place.id] : [])));
  return (place, than) => quiteOther.has(place.id) && !other.has(than.id);
}

/**
 * A province of a bare name gives way to the town it is called after; but a town that mostly goes by another name to the
 * province, as Bihar Sharif does to Bihar.
 */
function townOf(
  best: Place,
  candidates: readonly PlaceCandidate[],
  asked: ChoiceContext["featureClasses"],
  isOther: IsOtherName,
): Place {
  if (asked.length > 0) return best;
  if (best.featureClass === "settlement") {
    const area = candidates.find(({ place }) => place.featureClass === "province" && holds(place, best));
    return area !== undefined && isOther(best, area.place) ? area.place : best;
  }
  if (best.featureClass !== "province" && best.featureClass !== "district") return best;
  const town = candidates.find(
    ({ place, score }) =>
      place.featureClass === "settlement" &&
      holds(best, place) &&
      !isOther(place, best) &&
      score > (candidates[0]?.score ?? 0) - TOWN_OF_AREA,
  );
  return town?.place ?? best;
}

/** Likeness from which two names at one spot are one town's. */
const TWIN = 0.9;

/** The same town as a survey has it, where a theatre files it besides, rounded. */
function surveyed(chosen: Place, matches: readonly NameMatch[]): Place {
  if (!isRough(chosen)) return chosen;
  const twin = matches.find(
    ({ place, similarity }) =>
      similarity >= TWIN &&
      !isRough(place) &&
      place.featureClass === chosen.featureClass &&
      place.country === chosen.country &&
      isSameSpot(place, chosen),
  );
  return twin?.place ?? chosen;
}

/** Candidates for a bare name, best first, a town before the province or district that is called after it. */
export function townsFirst(candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const [best] = candidates;
  if (best === undefined) return candidates;
  const town = townOf(best.place, candidates, [], () => false);
  const first = candidates.filter(({ place }) => place === town);
  return [...first, ...candidates.filter(({ place }) => place !== town)];
}

/** Candidates with their scores, best first. */
export function rankPlaces(matches: readonly NameMatch[], context: ChoiceContext): readonly PlaceCandidate[] {
  return matches
    .map((match): PlaceCandidate => ({ place: match.place, score: scoreOf(match, context, matches.length) }))
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const isOf =
  (featureClass: Place["featureClass"]) =>
  ({ place, similarity }: NameMatch): boolean =>
    place.featureClass === featureClass && similarity === 1;

/** Whether a town lies in another province of its country than the one of its name, where that is known. */
function isElsewhere(place: Place, provinces: readonly NameMatch[]): boolean {
  if (place.adm1Id === null || place.population >= GREAT_CITY) return false;
  return provinces.some(({ place: { id, country } }) => {
    return (
      country === place.country && id.startsWith("iso:") && place.adm1Id?.startsWith("iso:") && id !== place.adm1Id
    );
  });
}

/**
 * A bare name that a country bears is no village's, nor is that of a province a small town's of the same country which is
 * not its seat: "Colombia" and "California" are asked for as villages where those are meant. Where names are transliterated
 * provinces are many and small, and a town is meant.
 */
function withoutNamesakes(
  matches: readonly NameMatch[],
  { countries, featureClasses, within }: ChoiceContext,
): readonly NameMatch[] {
  if (featureClasses.length > 0 || within !== undefined) return matches;
  const isCountry = matches.some(isOf("country"));
  const withProvince = new Set(matches.filter(isOf("province")).map(({ place }) => place.country ?? ""));
  if (!isCountry && withProvince.size === 0) return matches;
  const homes = matches.filter((match) => isOf("province")(match) && match.byOtherName !== true);
  const isHome = homes.some(({ place }) => (countries.get(place.country ?? "") ?? 0) >= HOME);
  return matches.filter(({ place, rank, mainName }) => {
    if (place.featureClass !== "settlement") return true;
    const country = place.country ?? "";
    /* "Mexico" is the country; "Victoria" in Australia is no old name of a city abroad. */
    if (mainName !== undefined && (isCountry || (isHome && !withProvince.has(country)))) return false;
    if (rank === 4) return true;
    /* Mpumalanga near Durban is not in Mpumalanga. */
    if (isElsewhere(place, homes)) return false;
    const isKnown = rank === 3 || place.population >= KNOWN_CITY || place.id.startsWith("theatre:");
    return !isCountry && (isKnown || !withProvince.has(country) || transliteratedCountries.has(country));
  });
}

/** Which of the places that match a name it stands for, by what the document says; none where none is safe. */
export function choosePlace(named: readonly NameMatch[], context: ChoiceContext): PlaceChoice {
  const matches = withoutNamesakes(named, context);
  const candidates = rankPlaces(matches, context);
  const best = candidates[0];
  if (best === undefined) return { chosen: null, candidates: [], because: "in no gazetteer" };
  const share = probabilityOf(candidates, best);
  const shown = candidates.slice(0, MOST_SHOWN);
  const of = `${matches.length} of that name`;
  const isSpelling = (matches.find(({ place }) => place.id === best.place.id)?.similarity ?? 0) >= SPELLING;
  if (share >= (isSpelling ? leastProbability : leastOfAlikes)) {
    const chosen = surveyed(townOf(best.place, candidates, context.featureClasses, otherNames(matches)), matches);
    return { chosen, candidates: shown, because: `${of}, ${chosen.id} at ${percent(share)}` };
  }
  const known = wellKnown(matches, candidates, context);
  if (known !== null) return { chosen: known, candidates: shown, because: `${of}, ${known.id} by far the largest` };
  return { chosen: null, candidates: shown, because: `${of}, none safe (${percent(share)})` };
}
