import type { InferredStep, OpenPlace, OpenPlaceStore } from "@recoupe/model";
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
  for (const group of await store.replace([...new Set(documentIds)], [...byField.values()])) {
    const { names, bounded } = await store.group(group);
    const keys = bounded.length === 0 ? [] : [...names.keys()].sort();
    const steps = keys.flatMap((key): readonly InferredStep[] => {
      const name = names.get(key) ?? key;
      const alike = bounded.filter((place) => place.key === key || isSameName(place.name, name));
      return alike.length === 0 ? [] : inferredSteps({ key, ...group }, alike);
    });
    await store.putSteps(group, steps);
  }
}
