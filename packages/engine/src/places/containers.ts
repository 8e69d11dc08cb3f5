import type { ChoiceContext, Gazetteer, NameMatch } from "@recoupe/model";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

type Within = NonNullable<ChoiceContext["within"]>;

/** What telling containers needs beside the names. */
export interface ContainerResources {
  readonly gazetteer: Gazetteer;
  readonly rules: PlaceRules;
}

/** Where a name and the one behind it are to be looked for; null where the text does not say. */
interface Pair {
  readonly inner: Within | null;
  readonly outer: Within | null;
}

const isCountry = ({ place }: NameMatch): boolean => place.featureClass === "country";

/** Countries and provinces of a name, which may be cut short ("Mass."). */
function areasNamed(name: PlaceName, { gazetteer, rules }: ContainerResources): readonly NameMatch[] {
  return gazetteer
    .match(rules.shortNames.get(name.properName.toLowerCase()) ?? name.properName)
    .filter(({ place, similarity }) => similarity === 1 && /^(?:country|province)$/.test(place.featureClass));
}

/** What people of the right country count for where it is not known which province they live in. */
const SOMEWHERE = 0.001;

const peopleOf = (matches: readonly NameMatch[]): number =>
  Math.max(-1, ...matches.map(({ place }) => place.population));

/** "Hama, Idlib and Aleppo": provinces that towns are called like make a list, not a place within another. */
function isSettlement({ place, similarity }: NameMatch): boolean {
  return similarity === 1 && place.featureClass === "settlement";
}

/** Of the countries and provinces that an area's name may stand for, the one where most people live under the other name. */
function containerOf(
  inner: PlaceName,
  areas: readonly NameMatch[],
  gazetteer: Gazetteer,
): { readonly within: Within; readonly area: Within } | null {
  let best: { readonly within: Within; readonly area: Within; readonly people: number } | null = null;
  for (const { place: area } of areas) {
    const { country } = area;
    if (country === null) continue;
    const provinceId = area.featureClass === "province" ? area.id : null;
    const lies = ({ place }: NameMatch): boolean | null => provinceId === null || gazetteer.liesIn(place, provinceId);
    const there = gazetteer
      .matchIn(inner.properName, country)
      .filter((match) => match.similarity === 1 && !isCountry(match) && lies(match) !== false);
    const inArea = there.filter((match) => lies(match));
    const isTown = gazetteer.matchIn(area.name, country).some(isSettlement);
    const people = inArea.length > 0 || isTown ? peopleOf(inArea) : peopleOf(there) * SOMEWHERE;
    if (people < 0 || people <= (best?.people ?? -1)) continue;
    const within = { country, provinceId: inArea.length > 0 ? provinceId : null };
    best = { within, area: { country, provinceId }, people };
  }
  return best;
}

/** Classes of ground within a province: "Clayton County, Georgia". */
const partClasses: ReadonlySet<string | null> = new Set(["district", "province", "region"]);

/** The province that holds a county, where a country bears its name as well. */
function provinceOf(inner: PlaceName, areas: readonly NameMatch[]): Within | null {
  const province = areas.find(({ place }) => place.featureClass === "province")?.place;
  if (!partClasses.has(inner.asked) || province === undefined || province.country === null) return null;
  return { country: province.country, provinceId: province.id };
}

/** The country or province that the second of two names says the first is in; null if it does not. */
export function containerNamed(
  inner: PlaceName,
  outer: PlaceName,
  resources: ContainerResources,
): { readonly within: Within; readonly area: Within } | null {
  const areas = areasNamed(outer, resources);
  if (areas.length === 0) return null;
  if (areasNamed(inner, resources).some(isCountry) && areas.some(isCountry)) return null;
  return containerOf(inner, areas, resources.gazetteer);
}

/** Longest preposition that may stand between a place and the country it is in. */
const LONGEST_PREPOSITION = 4;

/** Whether the letters between two names say that the first lies in the second: ", ", " (", " in ", ", en ". */
function saysWithin(letters: string, rules: PlaceRules): boolean {
  const [, mark = "", word = ""] = /^\s*([,،(]?)\s*(\p{L}*)\s*$/u.exec(letters) ?? [];
  if (word === "") return mark !== "";
  const { kinds } = rules.word(word);
  return word.length <= LONGEST_PREPOSITION && kinds.has("in") && (mark !== "" || !kinds.has("weak-in"));
}

function pairAt(names: readonly PlaceName[], index: number, text: string, resources: ContainerResources): Pair | null {
  const [inner, outer] = [names[index], names[index + 1]];
  if (inner === undefined || outer === undefined) return null;
  if (!saysWithin(text.slice(inner.span.end, outer.span.start), resources.rules)) return null;
  if (inner.joined) return { inner: null, outer: provinceOf(inner, areasNamed(outer, resources)) };
  const found = containerNamed(inner, outer, resources);
  return found && { inner: found.within, outer: found.area.provinceId === null ? null : found.area };
}

/**
 * "Tripoli, Lebanon", "Athens (Georgia)", "Tripoli, en Libye": names with the country or province that the text puts them
 * in. The same name later in the document is in that one too, if the text never puts it in another; one that stood before
 * may be told from it by just that.
 */
export function withContainers(
  names: readonly PlaceName[],
  text: string,
  resources: ContainerResources,
): readonly PlaceName[] {
  const own = new Map<number, Within>();
  const byName = new Map<string, { readonly within: Within | null; readonly from: number }>();
  names.forEach((name, index) => {
    const pair = pairAt(names, index, text, resources);
    if (pair?.outer) own.set(index + 1, pair.outer);
    if (!pair?.inner) return;
    own.set(index, pair.inner);
    const key = name.properName.toLowerCase();
    const known = byName.get(key);
    if (known === undefined) byName.set(key, { within: pair.inner, from: index });
    else if (known.within?.country !== pair.inner.country) byName.set(key, { within: null, from: known.from });
  });
  if (own.size === 0) return names;
  return names.map((name, index) => {
    const said = byName.get(name.properName.toLowerCase());
    const within = own.get(index) ?? (said !== undefined && index > said.from ? said.within : null);
    return within ? { ...name, within } : name;
  });
}
