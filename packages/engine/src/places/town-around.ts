import type { Place, PlaceChoice } from "@recoupe/model";
import { gathered } from "../pack/gathered.ts";
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

/** What a town counts for that heads a dispatch only, and least for one of a country that the report is not about. */
const DATELINE = 0.8;
const ABROAD = 0.2;

/** Letters after which a town that was named counts for a third of what it does at hand, and what it counts for anyway. */
const FADES = 400;
const NEVER_LESS = 0.25;

/** Share of the most spoken of from which another town leaves it open which of them is meant. */
const UNCLEAR = 0.7;

/** A town as one name of the text brings it up. */
interface TownNamed {
  readonly town: Place;
  readonly at: number;
  readonly weight: number;
}

/** The town of a name, or the one that a thing with a place of its own is called after. */
function townMeant({ joined }: PlaceName, choice: PlaceChoice | undefined): Place | null {
  const chosen = choice?.chosen ?? null;
  if (chosen === null || chosen.featureClass === "settlement" || !joined) return chosen;
  const namesake = choice?.candidates.find(({ place }) => {
    return place.featureClass === "settlement" && place.country === chosen.country;
  });
  return namesake?.place ?? chosen;
}

/** Every mention of a town, things called after it included, with what it counts for. */
function townsNamed(
  names: readonly PlaceName[],
  choices: ReadonlyMap<string, PlaceChoice>,
  { title, countries }: ReportGround,
): readonly TownNamed[] {
  const most = Math.max(0, ...countries.values());
  const seen = new Set<string>();
  return gathered(names, (name) => {
    const town = townMeant(name, choices.get(choiceKey(name)));
    if (town?.featureClass !== "settlement" || (name.asked !== null && townParts.has(name.asked))) return [];
    const home = most === 0 ? 1 : Math.max(ABROAD, (countries.get(town.country ?? "") ?? 0) / most);
    const inTitle = seen.has(town.id) || !title.includes(name.properName.toLowerCase()) ? 0 : 1;
    seen.add(town.id);
    const weight = (name.clues.includes("dateline") ? DATELINE : 1) * home + inTitle;
    return [{ town, at: name.span.start, weight }];
  });
}

/** The town most spoken of around a place in the text; null where two are spoken of alike. */
function mainTown(named: readonly TownNamed[], at: number): Place | null {
  const counts = new Map<string, number>();
  for (const { town, at: there, weight } of named) {
    const share = NEVER_LESS + (1 - NEVER_LESS) * Math.exp(-Math.abs(there - at) / FADES);
    const count = (counts.get(town.id) ?? 0) + weight * share;
    counts.set(town.id, count);
  }
  const ranked = [...new Map(named.map(({ town }) => [town.id, town])).values()].toSorted(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0),
  );
  const [best, second] = ranked;
  if (best === undefined || second === undefined) return best ?? null;
  const isClear = (counts.get(second.id) ?? 0) < UNCLEAR * (counts.get(best.id) ?? 0);
  return isClear ? best : null;
}

/** What the report as a whole says of where it is: its title in small letters, and its countries. */
export interface ReportGround {
  readonly title: string;
  readonly countries: ReadonlyMap<string, number>;
}

/** For each name, in text order, the town the text speaks of there: named right after it or before it, else the main one. */
export function townsAround(
  names: readonly PlaceName[],
  choices: ReadonlyMap<string, PlaceChoice>,
  ground: ReportGround,
): readonly (Place | null)[] {
  const towns = names.map((name) => townNamed(name, choices));
  const named = townsNamed(names, choices, ground);
  return names.map((name, index) => {
    const [before, after] = [names[index - 1], names[index + 1]];
    if (after !== undefined && towns[index + 1] && after.span.start - name.span.end <= RIGHT_BESIDE) {
      return towns[index + 1] ?? null;
    }
    if (before !== undefined && towns[index - 1] && name.span.start - before.span.end <= RIGHT_BESIDE) {
      return towns[index - 1] ?? null;
    }
    return mainTown(named, name.span.start);
  });
}
