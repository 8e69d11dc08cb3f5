import { nameKey } from "./name-key.ts";
import type { RawPlace } from "./raw-place.ts";

interface Exonym {
  readonly name: string;
  readonly of: string;
  readonly country: string;
}

/** Rows of a `place-exonyms.tsv`: name, of (the place's main name or id), country. */
function readExonyms(table: string): readonly Exonym[] {
  return table
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [name = "", of = "", country = ""] = line.split("\t");
      return { name, of, country };
    });
}

/** Adds the names of the tables to the places they are for: in the country named, the one with most people. */
export function addExonyms(
  places: readonly RawPlace[],
  tables: readonly string[],
): { readonly places: readonly RawPlace[]; readonly warnings: readonly string[] } {
  const byKey = new Map<string, RawPlace[]>();
  const file = (key: string, place: RawPlace): void => {
    const found = byKey.get(key);
    if (found === undefined) byKey.set(key, [place]);
    else if (!found.includes(place)) found.push(place);
  };
  for (const place of places) {
    file(place.id, place);
    for (const name of [place.name, ...place.names]) file(`${nameKey(name)}|${place.country ?? ""}`, place);
  }
  const added = new Map<string, string[]>();
  const warnings: string[] = [];
  for (const { name, of, country } of tables.flatMap(readExonyms)) {
    const found = byKey.get(of) ?? byKey.get(`${nameKey(of)}|${country}`) ?? [];
    const settled = found.filter((place) => place.featureClass === "settlement");
    const best = (settled.length > 0 ? settled : found).toSorted(
      (a, b) => b.rank - a.rank || b.population - a.population,
    )[0];
    if (best === undefined) warnings.push(`exonym without a place: ${name} (${of}, ${country})`);
    else added.set(best.id, [...(added.get(best.id) ?? []), name]);
  }
  return {
    places: places.map((place) => ({ ...place, names: [...place.names, ...(added.get(place.id) ?? [])] })),
    warnings,
  };
}
