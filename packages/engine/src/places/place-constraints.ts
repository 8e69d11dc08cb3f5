import type { Bearing, Bound, Gazetteer, PlaceMention, Region, Span } from "@recoupe/model";
import type { IsOnePhrase } from "./one-phrase.ts";
import type { PlaceRules } from "./place-rules.ts";
import { regionBetween, regionOf } from "./where-region.ts";

/** A distance as the text states it, with the compass point if one is given. */
export interface StatedDistance extends Span {
  readonly km: number;
  readonly bearing: Bearing | null;
}

/** Most letters between a name and the phrase that bounds it, and between a distance and the place it counts from. */
const MOST_BETWEEN = 40;
/**
 * How far a district and a province may reach from the point that is filed for them, as the widest of the Near East do; the
 * gazetteer has outlines of few. They rule out what lies elsewhere and narrow nothing.
 */
const districtKm = 100;
const provinceKm = 300;
const sentenceEnd = /[.!?؟;؛\n]/;

/** What a phrase says, by the region it bounds, the places it is told from and the words it is told in. */
function boundOf(
  { centre, radiusKm, precision }: Region,
  told: Pick<Bound, "relation" | "distanceKm" | "bearing">,
  from: readonly PlaceMention[],
  span: Span,
  text: string,
): Bound {
  return {
    ...told,
    from: from.map(({ name, placeId }) => ({ name, placeId })),
    lat: rounded(centre.lat, 4),
    lon: rounded(centre.lon, 4),
    radiusKm: rounded(radiusKm, 1),
    precision,
    text: text.slice(span.start, span.end),
    span,
  };
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

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
function byDistance(
  name: PlaceMention,
  anchor: PlaceMention,
  text: string,
  distances: readonly StatedDistance[],
): Bound | null {
  const stated = distances.find(({ start, end }) => start >= name.span.end && end <= anchor.span.start);
  if (stated === undefined || stated.start - name.span.end > MOST_BETWEEN) return null;
  if (anchor.span.start - stated.end > MOST_BETWEEN) return null;
  const told = { relation: "near", distanceKm: stated.km, bearing: stated.bearing } as const;
  const region = regionOf({ place: anchor, ...told });
  return region && boundOf(region, told, [anchor], { start: name.span.start, end: anchor.span.end }, text);
}

/** "X, entre A et B", "X, sur l'axe A-B" or "X, près de A": the words between say the relation. */
function byRelation(
  name: PlaceMention,
  [first, second]: readonly PlaceMention[],
  text: string,
  rules: PlaceRules,
): Bound | null {
  if (first === undefined) return null;
  const words = text.slice(name.span.end, first.span.start);
  if (words.length > MOST_BETWEEN) return null;
  const relation = rules.relationIn(words);
  const span = { start: name.span.start, end: first.span.end };
  if (relation === "near") {
    const told = { relation, distanceKm: null, bearing: null } as const;
    const region = regionOf({ place: first, ...told });
    return region && boundOf(region, told, [first], span, text);
  }
  if (relation === null || second === undefined || second.span.start - first.span.end > MOST_BETWEEN) return null;
  if (relation === "on-road" && !/^\s?[-–]\s?$/u.test(text.slice(first.span.end, second.span.start))) return null;
  if (first.lat === null || first.lon === null || second.lat === null || second.lon === null) return null;
  const region = regionBetween({ lat: first.lat, lon: first.lon }, { lat: second.lat, lon: second.lon });
  const told = { relation: "between", distanceKm: null, bearing: null } as const;
  return boundOf(region, told, [first, second], { ...span, end: second.span.end }, text);
}

/** "X, dans la province de P": the province or district named next, as wide as it is. */
function byArea(name: PlaceMention, area: PlaceMention | undefined, text: string, gazetteer: Gazetteer): Bound | null {
  if (area === undefined || area.placeId === null || area.span.start - name.span.end > MOST_BETWEEN) return null;
  const place = gazetteer.place(area.placeId);
  if (place === null || !/^(?:province|district)$/.test(place.featureClass)) return null;
  if (place.lat === null || place.lon === null || text.slice(name.span.end, area.span.start).trim() === "") return null;
  const { lat, lon } = place;
  const isDistrict = place.featureClass === "district";
  const radiusKm = isDistrict ? districtKm : provinceKm;
  const region = { centre: { lat, lon }, radiusKm, precision: isDistrict ? 3 : 4, inferred: true };
  const told = { relation: "in", distanceKm: null, bearing: null } as const;
  return boundOf(region, told, [area], { start: name.span.start, end: area.span.end }, text);
}

/** The mentions of a document, and what the words between them are read with. */
interface ConstraintContext {
  readonly mentions: readonly PlaceMention[];
  readonly text: string;
  readonly distances: readonly StatedDistance[];
  readonly rules: PlaceRules;
  readonly gazetteer: Gazetteer;
  readonly isOnePhrase: IsOnePhrase;
}

/** Everything that the words after a mention say of where its place lies. */
export function constraintsOf(index: number, context: ConstraintContext): readonly Bound[] {
  const { mentions, text, distances, rules, gazetteer, isOnePhrase } = context;
  const name = mentions[index];
  if (name === undefined) return [];
  const anchors = anchorsAfter(mentions, index, text);
  if (anchors[0] === undefined || !isOnePhrase(name.span.end, anchors[0].span.start)) return [];
  const found = [
    byDistance(name, anchors[0], text, distances),
    byRelation(name, anchors, text, rules),
    ...anchors.map((area) => byArea(name, area, text, gazetteer)),
  ];
  const bounds = found.filter((bound) => bound !== null);
  /* A stated distance says all that "near" says beside it. */
  return bounds.filter(({ span }, at) => bounds.findIndex((other) => other.span.end === span.end) === at);
}
