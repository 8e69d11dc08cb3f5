import type { InferredStep, OpenPlace, OpenPlaceGroup, OpenPlaceStore, ToldInGroup } from "@recoupe/model";
import { inferredSteps } from "./infer-place.ts";
import type { OpenPlaceLore } from "./place-lore.ts";

/**
 * Puts the open places of documents into a store in place of those they had, and works out anew where the places alike must lie.
 * Reads and writes only places that sound alike in one country; a new report so places what older ones named. The store then holds
 * the same whatever the order of the documents.
 */
export async function updateOpenPlaces(
  store: OpenPlaceStore,
  documentIds: readonly string[],
  places: readonly OpenPlace[],
  { isSameName }: Pick<OpenPlaceLore, "isSameName">,
): Promise<void> {
  const byField = new Map(places.map((place) => [`${place.claimId} ${place.role}`, place]));
  const groups = await store.replace([...new Set(documentIds)], [...byField.values()]);
  if (groups.length === 0) return;
  const told = await store.told(groups);
  const steps = groups.flatMap((group, at) => {
    const { names, bounded } = told[at] ?? nothing;
    return bounded.length === 0
      ? []
      : [...names].flatMap(([key, name]) => stepsOf(group, key, name, bounded, isSameName));
  });
  await store.putSteps(groups, steps);
}

const nothing: ToldInGroup = { names: new Map(), bounded: [] };

/** What follows for one name of a group from the statements about it under all its spellings. */
function stepsOf(
  group: OpenPlaceGroup,
  key: string,
  name: string,
  bounded: readonly OpenPlace[],
  isSameName: OpenPlaceLore["isSameName"],
): readonly InferredStep[] {
  const alike = bounded.filter((place) => place.key === key || isSameName(place.name, name));
  return alike.length === 0 ? [] : inferredSteps({ key, ...group }, alike);
}
