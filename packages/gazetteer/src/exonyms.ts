import type { NamePeriod } from "@recoupe/model";
import { withoutArticles } from "./article.ts";
import { nameKey } from "./name-key.ts";
import { periodOf } from "./name-period.ts";
import type { RawPlace } from "./raw-place.ts";

interface Exonym {
  readonly name: string;
  readonly of: string;
  readonly country: string;
  readonly period: NamePeriod | null;
}

/**
 * Rows of a `place-exonyms.tsv` or `renamed-places.tsv`: name, of (the place's main name or id), country, and where the
 * name is one of a time the first and last year it was in use.
 */
function readExonyms(table: string): readonly Exonym[] {
  return table
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [name = "", of = "", country = "", from = "", to = ""] = line.split("\t");
      return { name, of, country, period: periodOf(from, to, false) };
    });
}

function withExonyms(place: RawPlace, exonyms: readonly Exonym[]): RawPlace {
  if (exonyms.length === 0) return place;
  const dated = exonyms.flatMap(({ name, period }) => (period === null ? [] : [{ name, period }]));
  return {
    ...place,
    names: [...place.names, ...exonyms.map(({ name }) => name)],
    datedNames: [...(place.datedNames ?? []), ...dated],
  };
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
    for (const name of [place.name, ...place.names]) {
      const key = nameKey(name);
      file(`${key}|${place.country ?? ""}`, place);
      file(`${withoutArticles(key)}|${place.country ?? ""}`, place);
    }
  }
  const added = new Map<string, Exonym[]>();
  const warnings: string[] = [];
  for (const exonym of tables.flatMap(readExonyms)) {
    const { name, of, country } = exonym;
    const found =
      byKey.get(of) ??
      byKey.get(`${nameKey(of)}|${country}`) ??
      byKey.get(`${withoutArticles(nameKey(of))}|${country}`) ??
      [];
    const settled = found.filter((place) => place.featureClass === "settlement");
    const best = (settled.length > 0 ? settled : found).toSorted(
      (a, b) => b.rank - a.rank || b.population - a.population,
    )[0];
    if (best === undefined) warnings.push(`exonym without a place: ${name} (${of}, ${country})`);
    else added.set(best.id, [...(added.get(best.id) ?? []), exonym]);
  }
  return {
    places: places.map((place) => withExonyms(place, added.get(place.id) ?? [])),
    warnings,
  };
}
