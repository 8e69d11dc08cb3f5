import type { Gazetteer, InferredRegion, PlaceMention } from "@recoupe/model";
import { type BoundPlace, constraintsOf, type StatedDistance } from "./place-constraints.ts";
import type { PlaceRules } from "./place-rules.ts";
import { intersectionOf, type Region } from "./where-region.ts";

/** What bounding needs beside the mentions. */
export interface InferenceResources {
  readonly distances: readonly StatedDistance[];
  readonly rules: PlaceRules;
  readonly gazetteer: Gazetteer;
}

/**
 * The ground that constraints of one place bound together, of one document or of many; null where they are fewer than two
 * or exclude each other.
 */
export function inferRegion(regions: readonly Region[]): InferredRegion | null {
  const common = intersectionOf(regions);
  if (common === null) return null;
  const { centre, radiusKm, precision } = common;
  return { ...centre, radiusKm: Math.round(radiusKm * 10) / 10, precision, constraints: regions.length };
}

const isUnknown = ({ placeId, lat }: PlaceMention): boolean => placeId === null && lat === null;

/** What a document says of where its unknown places lie, by their names in small letters. */
export function boundsByName(
  mentions: readonly PlaceMention[],
  text: string,
  { distances, rules, gazetteer }: InferenceResources,
): ReadonlyMap<string, readonly BoundPlace[]> {
  const bounds = new Map<string, BoundPlace[]>();
  mentions.forEach((mention, index) => {
    if (!isUnknown(mention)) return;
    const found = constraintsOf(mentions, index, text, distances, rules, gazetteer);
    if (found.length === 0) return;
    const key = mention.name.toLowerCase();
    bounds.set(key, [...(bounds.get(key) ?? []), ...found]);
  });
  return bounds;
}

/** Mentions of places in no gazetteer with the region that the document's own words bound, where at least two of them do. */
export function withInferredRegions(
  mentions: readonly PlaceMention[],
  text: string,
  resources: InferenceResources,
): readonly PlaceMention[] {
  const bounds = boundsByName(mentions, text, resources);
  if (bounds.size === 0) return mentions;
  const regions = new Map([...bounds].map(([name, found]) => [name, inferRegion(found.map(({ region }) => region))]));
  return mentions.map((mention) => {
    const inferred = isUnknown(mention) ? (regions.get(mention.name.toLowerCase()) ?? null) : null;
    return inferred === null ? mention : { ...mention, inferred };
  });
}
