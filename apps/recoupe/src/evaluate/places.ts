import { overlaps, type PlaceMention, type Span } from "@recoupe/model";
import { kilometresBetween } from "./fields.ts";
import type { CodedDocument, GoldDocument, GoldMention } from "./gold.ts";
import { type Ratio, ratio, type Score, scoreFrom } from "./score.ts";

/** Place mentions: found, and put in the right spot (GOLD.md, scoring, 5). */
export interface PlaceScore {
  readonly detection: Score;
  /** Of all gold mentions with coordinates, those found and put within so many kilometres. */
  readonly within10: Ratio;
  readonly within25: Ratio;
  readonly within161: Ratio;
  /** Of the gold mentions with coordinates that were found, those put within 10 km. */
  readonly foundWithin10: Ratio;
  /** Of the found gold mentions without coordinates, those left unresolved. */
  readonly leftUnresolved: Ratio;
}

/** Gold and coded place mentions that stand for one another, one to one, greatest overlap first. */
export function pairMentions(
  gold: readonly GoldMention[],
  coded: readonly PlaceMention[],
): ReadonlyMap<GoldMention, PlaceMention> {
  const pairs = gold.flatMap((a) =>
    coded.filter((b) => overlaps(a.span, b.span)).map((b) => ({ a, b, common: commonLength(a.span, b.span) })),
  );
  pairs.sort((x, y) => y.common - x.common);
  const found = new Map<GoldMention, PlaceMention>();
  const used = new Set<PlaceMention>();
  for (const { a, b } of pairs) {
    if (found.has(a) || used.has(b)) continue;
    found.set(a, b);
    used.add(b);
  }
  return found;
}

function commonLength(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Scores place mentions over pairs of documents; documents without annotated or coded mentions are left out. */
export function scorePlaces(pairs: readonly { gold: GoldDocument; coded: CodedDocument }[]): PlaceScore {
  let right = 0;
  let goldCount = 0;
  let codedCount = 0;
  let located = 0;
  let unlocated = 0;
  let unresolved = 0;
  let withCoordinates = 0;
  const within = { 10: 0, 25: 0, 161: 0 };
  for (const { gold, coded } of pairs) {
    if (gold.mentions === null || coded.mentions === null) continue;
    const places = coded.mentions.filter((mention) => mention.kind === "place");
    const found = pairMentions(gold.mentions, places);
    right += found.size;
    goldCount += gold.mentions.length;
    codedCount += places.length;
    for (const mention of gold.mentions) {
      const answer = found.get(mention);
      if (mention.lat === null || mention.lon === null) {
        if (answer === undefined) continue;
        unlocated += 1;
        if (answer.lat === null) unresolved += 1;
        continue;
      }
      withCoordinates += 1;
      if (answer === undefined) continue;
      located += 1;
      if (answer.lat === null || answer.lon === null) continue;
      const distance = kilometresBetween(mention.lat, mention.lon, answer.lat, answer.lon);
      for (const limit of [10, 25, 161] as const) if (distance <= limit) within[limit] += 1;
    }
  }
  return {
    detection: scoreFrom(right, codedCount, goldCount),
    within10: ratio(within[10], withCoordinates),
    within25: ratio(within[25], withCoordinates),
    within161: ratio(within[161], withCoordinates),
    foundWithin10: ratio(within[10], located),
    leftUnresolved: ratio(unresolved, unlocated),
  };
}
