import { distanceKm, type PlaceMention, type Where } from "@recoupe/model";
import { prepositionOf } from "./preposition.ts";
import type { SentenceReading } from "./reading.ts";

/**
 * "une embuscade *entre Gao et Ansongo*": one place, half way from the one to the other, give or take half the distance. Null
 * where the words are no two places with that preposition.
 */
export function placeBetween(reading: SentenceReading, members: readonly number[]): Where | null {
  const [first, last] = members;
  if (members.length !== 2 || first === undefined || last === undefined) return null;
  const [a, b] = [reading.placeAt[first]?.mention, reading.placeAt[last]?.mention];
  if (!a || !b || reading.lexicon.prepositions.get(prepositionOf(reading, first)) !== "between") return null;
  const span = { start: Math.min(a.span.start, b.span.start), end: Math.max(a.span.end, b.span.end) };
  return {
    name: reading.text.slice(span.start, span.end),
    placeId: null,
    relation: "between",
    ...middleOf(a, b),
    precision: 2,
    distanceKm: null,
    bearing: null,
    span,
  };
}

/** The middle of two points, which lie too near for the earth's shape to matter; nulls where one is not known. */
function middleOf(a: PlaceMention, b: PlaceMention): Pick<Where, "lat" | "lon" | "radiusKm"> {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null || Math.abs(a.lon - b.lon) > 90)
    return { lat: null, lon: null, radiusKm: null };
  const radiusKm = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) / 2;
  return { lat: middle(a.lat, b.lat), lon: middle(a.lon, b.lon), radiusKm: Math.round(radiusKm) };
}

/** Half way between two degrees, to five decimals (a metre). */
function middle(a: number, b: number): number {
  return Math.round(((a + b) / 2) * 1e5) / 1e5;
}
