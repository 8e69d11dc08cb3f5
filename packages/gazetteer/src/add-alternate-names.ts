import { nameKey } from "./name-key.ts";
import type { DatedName } from "./name-period.ts";
import type { RawPlace } from "./raw-place.ts";
import type { AlternateName } from "./sources/alternate-names.ts";

/** A place with its alternate names. A spelling that one line dates and another does not is of all times. */
function withNames(place: RawPlace, alternates: readonly AlternateName[]): RawPlace {
  const timeless = new Set(alternates.filter(({ period }) => period === undefined).map(({ name }) => nameKey(name)));
  const dated = alternates.flatMap(({ name, period }): DatedName[] =>
    period === undefined || timeless.has(nameKey(name)) ? [] : [{ name, period }],
  );
  return {
    ...place,
    names: [...place.names, ...alternates.map(({ name }) => name)],
    datedNames: [...(place.datedNames ?? []), ...dated],
  };
}

/** The places with the alternate names of their GeoNames numbers; `idOf` tells the place a number is filed as. */
export function addAlternateNames(
  places: ReadonlyMap<string, RawPlace>,
  alternates: ReadonlyMap<string, readonly AlternateName[]>,
  idOf: (geonamesId: string) => string,
): readonly RawPlace[] {
  if (alternates.size === 0) return [...places.values()];
  const named = new Map(places);
  for (const [geonamesId, names] of alternates) {
    const id = idOf(geonamesId);
    const place = named.get(id);
    if (place !== undefined) named.set(id, withNames(place, names));
  }
  return [...named.values()];
}
