import type { Place, PlaceChoice } from "@recoupe/model";
import { choiceKey } from "./choice-key.ts";
import { townParts } from "./locate.ts";
import type { PlaceName } from "./place-name.ts";

/** Letters between a part of a town and the town named right beside it: "le quartier de X, à Y". */
const RIGHT_BESIDE = 14;

function townNamed(name: PlaceName | undefined, choices: ReadonlyMap<string, PlaceChoice>): Place | null {
  if (name === undefined || (name.joined && name.asked !== "settlement")) return null;
  const chosen = choices.get(choiceKey(name))?.chosen ?? null;
  return chosen?.featureClass === "settlement" ? chosen : null;
}

/** The town that most names stand for, things called after it included; the first of several. */
function mainTown(names: readonly PlaceName[], choices: ReadonlyMap<string, PlaceChoice>, title: string): Place | null {
  const counts = new Map<string, { readonly town: Place; readonly count: number }>();
  let best: { readonly town: Place; readonly count: number } | null = null;
  for (const name of names) {
    const town = choices.get(choiceKey(name))?.chosen ?? null;
    if (town?.featureClass !== "settlement" || (name.asked !== null && townParts.has(name.asked))) continue;
    if (name.clues.includes("dateline")) continue;
    const inTitle = counts.has(town.id) || !title.includes(name.properName.toLowerCase()) ? 0 : 1;
    const counted = { town, count: (counts.get(town.id)?.count ?? 0) + 1 + inTitle };
    counts.set(town.id, counted);
  }
  for (const counted of counts.values()) if (best === null || counted.count > best.count) best = counted;
  return best?.town ?? null;
}

/** For each name, in text order, the town the text speaks of there: named right after it or before it, else the main one. */
export function townsAround(
  names: readonly PlaceName[],
  choices: ReadonlyMap<string, PlaceChoice>,
  title: string,
): readonly (Place | null)[] {
  const towns = names.map((name) => townNamed(name, choices));
  const main = mainTown(names, choices, title.toLowerCase());
  return names.map((name, index) => {
    const [before, after] = [names[index - 1], names[index + 1]];
    if (after !== undefined && towns[index + 1] && after.span.start - name.span.end <= RIGHT_BESIDE) {
      return towns[index + 1] ?? null;
    }
    if (before !== undefined && towns[index - 1] && name.span.start - before.span.end <= RIGHT_BESIDE) {
      return towns[index - 1] ?? null;
    }
    return main;
  });
}
