import type { RawPlace } from "../raw-place.ts";
import { readTable } from "../table.ts";

/**
 * Rows of `province-codes.tsv`: province (its id by ISO 3166-2, `iso:CA-ON`) and geonames (the code that GeoNames gives it,
 * `CA.08`). By GeoNames' code.
 */
export function readProvinceCodes(table: string): ReadonlyMap<string, string> {
  return new Map(readTable(table).map(({ province = "", geonames = "" }) => [`geonames-adm1:${geonames}`, province]));
}

/** A place with its province by ISO 3166-2, where it is known which of those GeoNames means. */
export function withIsoProvince(place: RawPlace, codes: ReadonlyMap<string, string>): RawPlace {
  const province = place.adm1Id === null ? undefined : codes.get(place.adm1Id);
  return province === undefined ? place : { ...place, adm1Id: province };
}
