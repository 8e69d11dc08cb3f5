import type { Bearing, Gazetteer, PlaceMention, Span } from "@recoupe/model";
import type { PlaceRules } from "./place-rules.ts";
import { type Region, regionBetween, regionOf } from "./where-region.ts";

/** A distance as the text states it, with the compass point if one is given. */
export interface StatedDistance extends Span {
  readonly km: number;
  readonly bearing: Bearing | null;
}

/** What one phrase says of where a place lies, and the words it says it in. */
export interface BoundPlace {
  readonly region: Region;
  readonly span: Span;
}

/** Most letters between a name and the phrase that bounds it, and between a distance and the place it counts from. */
const MOST_BETWEEN = 30;
const sentenceEnd = /[.!?؟;؛\n]/;

/** Resolved mentions with a point that come after a name in its sentence, in text order. */
function anchorsAfter(mentions: readonly PlaceMention[], index: number, text: string): readonly PlaceMention[] {
  const anchors: PlaceMention[] = [];
  let from = mentions[index]?.span.end ?? 0;
  for (const mention of mentions.slice(index + 1, index + 3)) {
    if (sentenceEnd.test(text.slice(from, mention.span.start))) break;
    anchors.push(mention);
    from = mention.span.end;
  }
  return anchors;
}

/** "X, à 30 km au sud de A": the distance stands right behind the name, and right before the place it counts from. */
function byDistance(name: PlaceMention, anchor: PlaceMention, distances: readonly StatedDistance[]): BoundPlace | null {
  const stated = distances.find(({ start, end }) => start >= name.span.end && end <= anchor.span.start);
  if (stated === undefined || stated.start - name.span.end > MOST_BETWEEN) return null;
  if (anchor.span.start - stated.end > MOST_BETWEEN) return null;
  const region = regionOf({ place: anchor, relation: "near", distanceKm: stated.km, bearing: stated.bearing });
  return region && { region, span: { start: name.span.start, end: anchor.span.end } };
}

/** "X, entre A et B" or "X, près de A": the words between say the relation. */
function byRelation(
  name: PlaceMention,
  [first, second]: readonly PlaceMention[],
  text: string,
  rules: PlaceRules,
): BoundPlace | null {
  if (first === undefined) return null;
  const words = text.slice(name.span.end, first.span.start);
  if (words.length > MOST_BETWEEN) return null;
  const relation = rules.relationIn(words);
  const span = { start: name.span.start, end: first.span.end };
  if (relation === "near") {
    const region = regionOf({ place: first, relation, distanceKm: null, bearing: null });
    return region && { region, span };
  }
  if (relation !== "between" || second === undefined || second.span.start - first.span.end > MOST_BETWEEN) return null;
  if (first.lat === null || first.lon === null || second.lat === null || second.lon === null) return null;
  const region = regionBetween({ lat: first.lat, lon: first.lon }, { lat: second.lat, lon: second.lon });
  return { region, span: { ...span, end: second.span.end } };
}

/** "X, dans la province de P": the province or district named next, as wide as it is. */
function byArea(
  name: PlaceMention,
  area: PlaceMention | undefined,
  text: string,
  gazetteer: Gazetteer,
): BoundPlace | null {
  if (area === undefined || area.placeId === null || area.span.start - name.span.end > MOST_BETWEEN) return null;
  const place = gazetteer.place(area.placeId);
  if (place === null || !/^(?:province|district)$/.test(place.featureClass)) return null;
  if (place.lat === null || place.lon === null || text.slice(name.span.end, area.span.start).trim() === "") return null;
  const { lat, lon, radiusKm } = place;
  const precision = place.featureClass === "district" ? 3 : 4;
  const region = {
    centre: { lat, lon },
    radiusKm: Math.max(radiusKm, place.featureClass === "district" ? 25 : 80),
    precision,
    inferred: true,
  };
  return { region, span: { start: name.span.start, end: area.span.end } };
}

/** Everything that the words after a mention say of where its place lies. */
export function constraintsOf(
  mentions: readonly PlaceMention[],
  index: number,
  text: string,
  distances: readonly StatedDistance[],
  rules: PlaceRules,
  gazetteer: Gazetteer,
): readonly BoundPlace[] {
  const name = mentions[index];
  if (name === undefined) return [];
  const anchors = anchorsAfter(mentions, index, text);
  const found = [
    ...anchors.slice(0, 1).map((anchor) => byDistance(name, anchor, distances)),
    byRelation(name, anchors, text, rules),
    ...anchors.map((area) => byArea(name, area, text, gazetteer)),
  ];
  const bounds = found.filter((bound) => bound !== null);
  /* A stated distance says all that "near" says beside it. */
  return bounds.filter(({ span }, at) => bounds.findIndex((other) => other.span.end === span.end) === at);
}
