import type { PhraseClass } from "./noun-phrase.ts";

/** Classes of phrase that name or describe somebody who may act or speak. */
export const partyClasses: readonly PhraseClass[] = [
  "actor",
  "people",
  "force",
  "civilian",
  "official",
  "organisation",
];

/** The same, to be asked. */
export const parties: ReadonlySet<PhraseClass> = new Set(partyClasses);
