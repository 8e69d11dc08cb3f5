import type { ChoiceContext, Gazetteer, NameMatch } from "@recoupe/model";
import { choiceKey } from "./choice-key.ts";
import type { PlaceName } from "./place-name.ts";

type Within = NonNullable<ChoiceContext["within"]>;

/** Where the text says that a place is, by `choiceKey` of its name. */
export type Containers = ReadonlyMap<string, Within>;

function areasNamed(name: PlaceName, gazetteer: Gazetteer, shortNames: ShortNames): readonly NameMatch[] {
  return gazetteer
    .match(shortNames.get(name.properName.toLowerCase()) ?? name.properName)
    .filter(({ place, similarity }) => similarity === 1 && /^(?:country|province)$/.test(place.featureClass));
}

/** Names of provinces and states by the way they are cut short: "Mass." */
type ShortNames = ReadonlyMap<string, string>;

/** What people of the right country count for where it is not known which province they live in. */
const SOMEWHERE = 0.001;

/** Of the countries and provinces that an area's name may stand for, the one where most people live under the other name. */
function containerOf(
  inner: PlaceName,
  areas: readonly NameMatch[],
  gazetteer: Gazetteer,
): { readonly within: Within; readonly area: Within } | null {
  let best: { readonly within: Within; readonly area: Within; readonly people: number } | null = null;
  for (const { place: area } of areas) {
    if (area.country === null) continue;
    const within = { country: area.country, provinceId: area.featureClass === "province" ? area.id : null };
    const there = gazetteer.matchIn(inner.properName, area.country).filter(({ similarity }) => similarity === 1);
    const inArea = there.filter(
      ({ place }) => within.provinceId === null || gazetteer.liesIn(place, within.provinceId),
    );
    const peopleOf = (matches: readonly NameMatch[]): number =>
      Math.max(-1, ...matches.map(({ place }) => (place.featureClass === "country" ? -1 : place.population)));
    const isTown = gazetteer.matchIn(area.name, area.country).some(isSettlement);
    const people = inArea.length > 0 || isTown ? peopleOf(inArea) : peopleOf(there) * SOMEWHERE;
    const known = inArea.length > 0 ? within : { ...within, provinceId: null };
    if (people >= 0 && people > (best?.people ?? -1)) best = { within: known, area: within, people };
  }
  return best;
}

/** "Hama, Idlib and Aleppo": provinces that towns are called like make a list, not a place within another. */
function isSettlement({ place, similarity }: NameMatch): boolean {
  return similarity === 1 && place.featureClass === "settlement";
}

/** Classes of ground within a province: "Clayton County, Georgia". */
const partClasses: ReadonlySet<string | null> = new Set(["district", "province", "region"]);

/** The province that holds a county, where a country bears its name as well. */
function provinceOf(inner: PlaceName, areas: readonly NameMatch[]): Within | null {
  const province = areas.find(({ place }) => place.featureClass === "province")?.place;
  if (!partClasses.has(inner.asked) || !inner.joined || province === undefined || province.country === null)
    return null;
  return { country: province.country, provinceId: province.id };
}

/** "Tripoli, Lebanon", "Athens (Georgia)": names that are followed by the country or province that their place is in. */
export function containersOf(
  names: readonly PlaceName[],
  text: string,
  gazetteer: Gazetteer,
  shortNames: ShortNames,
): Containers {
  const containers = new Map<string, Within>();
  names.forEach((inner, index) => {
    const outer = names[index + 1];
    if (outer === undefined || !/^\s*[,،(]\s*$/.test(text.slice(inner.span.end, outer.span.start))) return;
    const areas = areasNamed(outer, gazetteer, shortNames);
    if (areas.length === 0) return;
    if (inner.joined) {
      const province = provinceOf(inner, areas);
      if (province !== null) containers.set(choiceKey(outer), province);
      return;
    }
    const isCountry = ({ place }: NameMatch): boolean => place.featureClass === "country";
    if (areasNamed(inner, gazetteer, shortNames).some(isCountry) && areas.some(isCountry)) return;
    const found = containerOf(inner, areas, gazetteer);
    if (found === null) return;
    containers.set(choiceKey(inner), found.within);
    if (found.area.provinceId !== null) containers.set(choiceKey(outer), found.area);
  });
  return containers;
}
