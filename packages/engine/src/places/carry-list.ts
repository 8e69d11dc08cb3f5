import type { PlaceName } from "./place-name.ts";

/** Whether a name may carry a list in a script without capitals, if only it is a place itself. */
export function mayCarryList({ evidence, uncased, known, clues }: PlaceName): boolean {
  return evidence > 0 || (uncased && (known || clues.includes("bare-word")));
}
