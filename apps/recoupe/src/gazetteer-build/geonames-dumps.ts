import { type AlternateName, type RawPlace, readAlternateName, readGeonamesLine } from "@recoupe/gazetteer";
import { readDump } from "./dump-lines.ts";
import { InputError } from "./input-error.ts";

/** Columns of a GeoNames dump, and of a table of alternate names at least. */
const DUMP_COLUMNS = 19;
const NAME_COLUMNS = 4;
/** A file whose first rows are mostly not of the shape is another file. */
const ROWS_LOOKED_AT = 20;

/** Counts rows that are not of the shape, and says so once enough were seen. */
function shapeCheck(path: string, columns: number, what: string): (line: string) => boolean {
  let seen = 0;
  let odd = 0;
  return (line) => {
    const fits = line.split("\t", columns).length >= columns && /^\d+\t/.test(line);
    seen += 1;
    if (!fits) odd += 1;
    if (seen <= ROWS_LOOKED_AT && odd > 2) throw new InputError(path, `not ${what}: rows are not of its columns`);
    return fits;
  };
}

function isSane({ id, name, lat, lon }: RawPlace): boolean {
  return /^geonames:\d+$/.test(id) && name !== "" && Math.abs(lat ?? 99) <= 90 && Math.abs(lon ?? 999) <= 180;
}

/** Places of GeoNames dumps (`cities500.txt`, `allCountries.zip`, a country's), of these countries or of all where none is given. */
export async function readDumps(
  paths: readonly string[],
  countries: ReadonlySet<string>,
): Promise<readonly RawPlace[]> {
  const places: RawPlace[] = [];
  for (const path of paths) {
    const fits = shapeCheck(path, DUMP_COLUMNS, "a GeoNames dump");
    await readDump(path, (line) => {
      if (line === "" || !fits(line)) return;
      const place = readGeonamesLine(line);
      if (place === null || !isSane(place)) return;
      if (countries.size === 0 || countries.has(place.country ?? "")) places.push(place);
    });
  }
  return places;
}

/** Alternate names of places that are known, in these languages; names of no stated language are kept. By GeoNames' number. */
export async function readAlternateNames(
  paths: readonly string[],
  known: ReadonlySet<string>,
  languages: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly AlternateName[]>> {
  const names = new Map<string, AlternateName[]>();
  for (const path of paths) {
    const fits = shapeCheck(path, NAME_COLUMNS, "a table of alternate names");
    await readDump(path, (line) => {
      if (line === "" || !fits(line)) return;
      const alternate = readAlternateName(line);
      if (alternate === null || !known.has(alternate.geonamesId)) return;
      if (alternate.language !== "" && !languages.has(alternate.language)) return;
      const found = names.get(alternate.geonamesId);
      if (found === undefined) names.set(alternate.geonamesId, [alternate]);
      else found.push(alternate);
    });
  }
  return names;
}
