import { type ChoiceExample, featuresOf } from "@recoupe/gazetteer";
import { type ChoiceContext, distanceKm, type Gazetteer, type Place, type Point } from "@recoupe/model";

/** A name with the point meant and what is known around it; `filed` false asks for it as if it were in no gazetteer. */
export interface Question {
  readonly name: string;
  readonly point: Point;
  readonly context: ChoiceContext;
  readonly filed: boolean;
  /** Set where an area is meant: the id of it. */
  readonly area?: string;
}

/** Kilometres within which a candidate is the place meant. */
const SAME_KM = 10;

/** Two areas of one name and country, of two sources. */
function isSameArea(a: Place, b: Place | null): boolean {
  return b !== null && a.name === b.name && a.country === b.country && a.lat === null && b.lat === null;
}

/** A question as the learner takes it, or null where no candidate is left. */
export function exampleOf(question: Question, gazetteer: Gazetteer): ChoiceExample | null {
  const matches = gazetteer.match(question.name);
  if (question.area !== undefined) {
    const asked = gazetteer.place(question.area);
    const right = matches.map(({ place }) => place.id === question.area || isSameArea(place, asked));
    return right.includes(true)
      ? { features: matches.map((match) => featuresOf(match, question.context, matches.length)), right }
      : null;
  }
  const isRight = (at: { lat: number | null; lon: number | null }): boolean =>
    at.lat !== null && at.lon !== null && distanceKm({ lat: at.lat, lon: at.lon }, question.point) <= SAME_KM;
  const kept = question.filed
    ? matches
    : matches.filter((match) => !isRight(match.place) && match.place.featureClass !== "province");
  if (kept.length === 0 || (question.filed && !kept.some((match) => isRight(match.place)))) return null;
  return {
    features: kept.map((match) => featuresOf(match, question.context, kept.length)),
    right: kept.map((match) => isRight(match.place) && match.place.featureClass !== "province"),
  };
}
