import {
  type Bound,
  type Gazetteer,
  inferRegion,
  type ParsedSentence,
  type PlaceMention,
  regionOfBound,
} from "@recoupe/model";
import { onePhrase } from "./one-phrase.ts";
import { constraintsOf, type StatedDistance } from "./place-constraints.ts";
import type { PlaceRules } from "./place-rules.ts";

/** What bounding needs beside the mentions. */
export interface InferenceResources {
  readonly sentences: readonly ParsedSentence[];
  readonly distances: readonly StatedDistance[];
  readonly rules: PlaceRules;
  readonly gazetteer: Gazetteer;
}

const isUnknown = ({ placeId, lat }: PlaceMention): boolean => placeId === null && lat === null;

/** What a document says of where its unknown places lie, by their names in small letters. */
function boundsByName(
  mentions: readonly PlaceMention[],
  text: string,
  { sentences, distances, rules, gazetteer }: InferenceResources,
): ReadonlyMap<string, readonly Bound[]> {
  const bounds = new Map<string, Bound[]>();
  if (!mentions.some(isUnknown)) return bounds;
  const context = { mentions, text, distances, rules, gazetteer, isOnePhrase: onePhrase(sentences, rules) };
  mentions.forEach((mention, index) => {
    if (!isUnknown(mention)) return;
    const found = constraintsOf(index, context);
    if (found.length === 0) return;
    const key = mention.name.toLowerCase();
    bounds.set(key, [...(bounds.get(key) ?? []), ...found]);
  });
  return bounds;
}

/**
 * Mentions of places in no gazetteer with what the document's own words say of where they lie, and the region they bound, where
 * at least two of them do. What several documents bound together is worked out where they meet (`inferPlace`, reconcile).
 */
export function withInferredRegions(
  mentions: readonly PlaceMention[],
  text: string,
  resources: InferenceResources,
): readonly PlaceMention[] {
  const bounds = boundsByName(mentions, text, resources);
  if (bounds.size === 0) return mentions;
  const regions = new Map([...bounds].map(([name, found]) => [name, inferRegion(found.map(regionOfBound))]));
  return mentions.map((mention) => {
    const found = isUnknown(mention) ? bounds.get(mention.name.toLowerCase()) : undefined;
    if (found === undefined) return mention;
    const inferred = regions.get(mention.name.toLowerCase()) ?? null;
    return { ...mention, bounds: found, ...(inferred === null ? {} : { inferred }) };
  });
}
