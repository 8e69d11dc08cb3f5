import {
  type ChoiceContext,
  distanceKm,
  type NameMatch,
  type Place,
  type PlaceCandidate,
  type PlaceChoice,
} from "@recoupe/model";
import { featuresOf } from "./choice-features.ts";
import { choiceWeights, leastProbability, noneScore } from "./choice-weights.ts";
import { wasInUse } from "./name-period.ts";

/** Two candidates this close are one place twice filed. */
const SAME_SPOT_KM = 10;
const MOST_SHOWN = 5;

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

function isSameSpot(a: Place, b: Place): boolean {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.id === b.id;
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= SAME_SPOT_KM;
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
    if (isSameSpot(place, best.place) || holds(place, best.place)) together += weight;
    else rival = Math.max(rival, weight);
  }
  return together / (together + rival + Math.exp(noneScore - best.score));
}

/** Candidates with their scores, best first. */
export function rankPlaces(matches: readonly NameMatch[], context: ChoiceContext): readonly PlaceCandidate[] {
  return matches
    .map((match): PlaceCandidate => ({ place: match.place, score: scoreOf(match, context, matches.length) }))
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Which of the places that match a name it stands for, by what the document says; none where none is safe. */
export function choosePlace(matches: readonly NameMatch[], context: ChoiceContext): PlaceChoice {
  const candidates = rankPlaces(matches, context);
  const best = candidates[0];
  if (best === undefined) return { chosen: null, candidates: [], because: "in no gazetteer" };
  const share = probabilityOf(candidates, best);
  const shown = candidates.slice(0, MOST_SHOWN);
  const of = `${matches.length} of that name`;
  if (share < leastProbability)
    return { chosen: null, candidates: shown, because: `${of}, none safe (${percent(share)})` };
  return { chosen: best.place, candidates: shown, because: `${of}, ${best.place.id} at ${percent(share)}` };
}
