import { type FeatureClass, featureClasses } from "@recoupe/model";
import type { RawPlace } from "../raw-place.ts";
import { listOf, readTable } from "../table.ts";

const isFeatureClass = (value: string): value is FeatureClass => featureClasses.some((known) => known === value);

/**
 * Extra places of a theatre (`places.tsv`): id, featureClass, country, lat, lon, radiusKm, population, names_fr, names_en,
 * names_ar, source. A place that no source gives a point for has empty `lat` and `lon`.
 */
export function readTheatrePlaces(table: string): readonly RawPlace[] {
  return readTable(table).map((row) => {
    const names = ["names_en", "names_fr", "names_ar"].flatMap((column) => listOf(row[column]));
    const featureClass = row["featureClass"] ?? "";
    return {
      id: row["id"] ?? "",
      name: names[0] ?? "",
      names,
      featureClass: isFeatureClass(featureClass) ? featureClass : "other",
      rank: 0,
      lat: row["lat"] ? Number(row["lat"]) : null,
      lon: row["lon"] ? Number(row["lon"]) : null,
      population: Number(row["population"] || 0),
      country: row["country"] || null,
      adm1Id: null,
      adm2Id: null,
      ...(row["radiusKm"] ? { radiusKm: Number(row["radiusKm"]) } : {}),
    };
  });
}

/** Countries by ISO code with their names; the codes and names are the caller's (Unicode CLDR). */
export function readCountries(namesByCode: ReadonlyMap<string, readonly string[]>): readonly RawPlace[] {
  return [...namesByCode].map(([code, names]) => ({
    id: `country:${code}`,
    name: names[0] ?? code,
    names,
    featureClass: "country",
    rank: 0,
    lat: null,
    lon: null,
    population: 0,
    country: code,
    adm1Id: null,
    adm2Id: null,
  }));
}

/** Provinces by ISO 3166-2 code (`mlgao` as Unicode CLDR writes it) with their English names; they have no point. */
export function readSubdivisions(namesByCode: ReadonlyMap<string, string>): readonly RawPlace[] {
  return [...namesByCode].map(([code, name]) => ({
    id: `iso:${code.slice(0, 2).toUpperCase()}-${code.slice(2).toUpperCase()}`,
    name,
    names: [],
    featureClass: "province",
    rank: 0,
    lat: null,
    lon: null,
    population: 0,
    country: code.slice(0, 2).toUpperCase(),
    adm1Id: null,
    adm2Id: null,
  }));
}
