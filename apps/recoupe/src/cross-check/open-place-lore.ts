import { sameName, soundKeys } from "@recoupe/gazetteer";
import type { Gazetteer } from "@recoupe/model";
import type { OpenPlaceLore } from "@recoupe/reconcile";

/** What the gazetteer knows of the names of places that it does not have, and of the places they are told from. */
export function openPlaceLore(gazetteer: Gazetteer): OpenPlaceLore {
  return {
    countryOf: (placeId) => gazetteer.place(placeId)?.country ?? null,
    isSameName: sameName,
    soundsOf: soundKeys,
  };
}
