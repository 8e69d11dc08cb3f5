import type { ChoiceContext, Gazetteer, NameMatch } from "@recoupe/model";
import { choiceKey } from "./choice-key.ts";
import type { PlaceName } from "./place-name.ts";

type Within = NonNullable<ChoiceContext["within"]>;

/** Where the text says that a place is, by `choiceKey` of its name. */
export type Containers = ReadonlyMap<string, Within>;

function areasNamed(name: PlaceName, gazetteer: Gazetteer): readonly NameMatch[] {
  return gazetteer
    .match(name.properName)
    .filter(({ place, similarity }) => similarity === 1 && /^(?:country|province)$/.test(place.featureClass));
}

/** Of the countries and provinces that an area's name may stand for, the one where most people live under the other name. */
function containerOf(inner: PlaceName, areas: readonly NameMatch[], gazetteer: Gazetteer): Within | null {
  let best: { readonly within: Within; readonly people: number } | null = null;
  for (const { place: area } of areas) {
    if (area.country === null) continue;
    const within = { country: area.country, provinceId: area.featureClass === "province" ? area.id : null };
    const there = gazetteer.matchIn(inner.properName, area.country).filter(({ similarity }) => similarity === 1);
    const inArea = there.filter(
      ({ place }) => within.provinceId === null || gazetteer.liesIn(place, within.provinceId),
    );
    const people = Math.max(
      -1,
      ...inArea.map(({ place }) => (place.featureClass === "country" ? -1 : place.population)),
    );
    if (people >= 0 && people > (best?.people ?? -1)) best = { within, people };
  }
  return best?.within ?? null;
}

/** "Tripoli, Lebanon", "Athens (Georgia)": names that are followed by the country or province that their place is in. */
export function containersOf(names: readonly PlaceName[], text: string, gazetteer: Gazetteer): Containers {
  const containers = new Map<string, Within>();
  names.forEach((inner, index) => {
    const outer = names[index + 1];
    if (outer === undefined || inner.joined || !/^\s*[,،(]\s*$/.test(text.slice(inner.span.end, outer.span.start)))
      return;
    const areas = areasNamed(outer, gazetteer);
    if (areas.length === 0 || areasNamed(inner, gazetteer).some(({ place }) => place.featureClass === "country"))
      return;
    const within = containerOf(inner, areas, gazetteer);
    if (within === null) return;
    containers.set(choiceKey(inner), within);
    if (within.provinceId !== null) containers.set(choiceKey(outer), within);
  });
  return containers;
}
