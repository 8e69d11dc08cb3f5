import {
  type Bound,
  type DayNumber,
  type InferredRegion,
  type InferredStep,
  inferRegion,
  type OpenPlace,
  type PlaceClue,
  regionOfBound,
} from "@recoupe/model";
import { isoOf } from "../days.ts";
import { distinct } from "../grouping.ts";
import { statementOf } from "./statements.ts";

/** Statements shown of a place; more say the same in other words. */
const cluesShown = 8;

/** A statement with the open place whose document makes it. */
interface Told {
  readonly place: OpenPlace;
  readonly bound: Bound;
}

/**
 * The ground that the statements of several reports about one place bound together. A statement that several reports make counts
 * once. Null where there are fewer than two, or they exclude each other. The order of the places is of no account.
 */
export function inferPlace(places: readonly OpenPlace[]): InferredRegion | null {
  return inferFrom(firstTold(places));
}

function inferFrom(told: readonly Told[]): InferredRegion | null {
  const region = inferRegion(told.map(({ bound }) => regionOfBound(bound)));
  if (region === null) return null;
  return { ...region, because: becauseOf(region, told), clues: told.slice(0, cluesShown).map(clueOf) };
}

/** Every statement once, as the first report makes it; the narrowest first. */
function firstTold(places: readonly OpenPlace[]): readonly Told[] {
  const all = places.flatMap((place) => place.bounds.map((bound): Told => ({ place, bound })));
  const byStatement = new Map<string, Told>();
  for (const told of all.sort(byReport)) {
    const key = statementOf(told.bound);
    if (!byStatement.has(key)) byStatement.set(key, told);
  }
  return [...byStatement.values()].sort((a, b) => a.bound.radiusKm - b.bound.radiusKm || byReport(a, b));
}

function byReport(a: Told, b: Told): number {
  const days = (a.place.published ?? Number.MAX_VALUE) - (b.place.published ?? Number.MAX_VALUE);
  if (days !== 0) return days;
  return compare(orderOf(a), orderOf(b));
}

const orderOf = ({ place, bound }: Told): string =>
  `${place.documentId} ${place.claimId} ${place.role} ${String(bound.span.start).padStart(9, "0")} ${bound.text}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function clueOf({ place, bound }: Told): PlaceClue {
  const { lat, lon, radiusKm, text } = bound;
  const published = place.published === null ? null : isoOf(place.published);
  return { claimId: place.claimId, documentId: place.documentId, published, text, lat, lon, radiusKm };
}

function becauseOf({ radiusKm, constraints }: InferredRegion, told: readonly Told[]): string {
  const documents = distinct(told.map(({ place }) => place.documentId)).length;
  const reports = documents === 1 ? "one report" : `${documents} reports`;
  return `In no gazetteer; inferred from ${constraints} statements of ${reports}, which leave ground within ${radiusKm} km.`;
}

/**
 * What is inferred of a place as reports come in: a step for each stretch of days of knowledge on which its reports bound it, and
 * one for all there is. `places` are all that are alike.
 */
export function inferredSteps(
  place: Pick<OpenPlace, "key" | "sound" | "context">,
  places: readonly OpenPlace[],
): readonly InferredStep[] {
  const told = firstTold(places);
  const days = distinctDays(told);
  const steps = days.flatMap((day, at): InferredStep[] => {
    const region = inferFrom(told.filter(({ place: { published } }) => published !== null && published <= day));
    return region === null ? [] : [{ ...place, knownFrom: day, knownTo: days[at + 1] ?? null, region }];
  });
  const now = inferFrom(told);
  return now === null ? steps : [...steps, { ...place, knownFrom: null, knownTo: null, region: now }];
}

/** The days on which something new was told, in order. */
function distinctDays(told: readonly Told[]): readonly DayNumber[] {
  return [...new Set(told.flatMap(({ place }) => place.published ?? []))].sort((a, b) => a - b);
}
