import type { Place, PlaceChoice } from "@recoupe/model";
import { choiceKey } from "./choose-places.ts";
import type { PlaceName } from "./place-name.ts";

/** Letters between a part of a town and the town named right after it: "le quartier de X, à Y". */
const RIGHT_AFTER = 14;

function townNamed(name: PlaceName | undefined, choices: ReadonlyMap<string, PlaceChoice>): Place | null {
  if (name === undefined || (name.joined && name.asked !== "settlement")) return null;
  const chosen = choices.get(choiceKey(name))?.chosen ?? null;
  return chosen?.featureClass === "settlement" ? chosen : null;
}

/** For each name, in text order, the town the text speaks of there: named right after it, else last before, else first. */
export function townsAround(
  names: readonly PlaceName[],
  choices: ReadonlyMap<string, PlaceChoice>,
): readonly (Place | null)[] {
  const towns = names.map((name) => townNamed(name, choices));
  const first = towns.find((town) => town !== null) ?? null;
  let last: Place | null = null;
  return names.map((name, index) => {
    const next = names[index + 1];
    const follows =
      next !== undefined && next.span.start - name.span.end <= RIGHT_AFTER ? (towns[index + 1] ?? null) : null;
    const around = follows ?? last ?? first;
    last = towns[index] ?? last;
    return around;
  });
}
