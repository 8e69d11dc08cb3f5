import type { DatedName } from "../name-period.ts";
import { periodOf } from "../name-period.ts";

/** Another name of a GeoNames place. */
export interface AlternateName extends Partial<DatedName> {
  readonly name: string;
  /** GeoNames' number of the place. */
  readonly geonamesId: string;
  /** Language as GeoNames writes it: ISO 639, "" where it does not say. */
  readonly language: string;
}

/** What GeoNames files in the column of languages that is no name: links, codes, postcodes, spellings by ear. */
const noNames: ReadonlySet<string> = new Set(
  "link post iata icao faac tcid unlc wkdt abbr phon piny fr_1793 lauc nuts".split(" "),
);

/**
 * One line of GeoNames' `alternateNamesV2.txt` or of a country's file of alternate names: id, place, language, name,
 * preferred, short, colloquial, historic, from, to. Null for a line that holds no name. Colloquial names ("Big Apple") are
 * left out. A name with years, or called historic, bears its period.
 */
export function readAlternateName(line: string): AlternateName | null {
  const [, geonamesId = "", language = "", name = "", , , colloquial, historic, from = "", to = ""] = line.split("\t");
  if (!/^\d+$/.test(geonamesId) || name === "" || noNames.has(language) || colloquial === "1") return null;
  const period = periodOf(from, to, historic === "1");
  return { geonamesId, language, name, ...(period === null ? {} : { period }) };
}
