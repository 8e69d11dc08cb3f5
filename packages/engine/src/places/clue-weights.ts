import type { PlaceClue } from "./place-name.ts";

/** What each clue counts for; a name is taken from `ACCEPTED` on. Chosen on the development sentences of the packs. */
export const clueWeights: Readonly<Record<PlaceClue, number>> = {
  preposition: 2.5,
  "weak-preposition": 2,
  generic: 4,
  "locative-noun": 2.5,
  link: 0.3,
  list: 2,
  bracket: 2.5,
  dateline: 3,
  heading: 2,
  comma: 0.5,
  apposition: 3,
  "bare-word": -3,
  title: -5,
  body: -4,
  attribution: -4,
  allegiance: 0,
  holding: 0,
  "broken-name": -4,
  "not-place": -5,
  direction: 2.5,
  definite: -3,
  "first-word": -0.5,
};

/** Sum of clues from which a name is a mention. */
export const ACCEPTED = 1;
