import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Copies the base map from the shared data into the web application: node --import tsx scripts/copy-basemap.ts
const from = fileURLToPath(new URL("../../../../shared/basemap/", import.meta.url));
const to = fileURLToPath(new URL("../public/basemap/", import.meta.url));
const files = [
  "SOURCES.md",
  "cities.geojson",
  "countries.geojson",
  "disputed.geojson",
  "lakes.geojson",
  "rivers.geojson",
  "world-110m-countries.geojson",
];

mkdirSync(to, { recursive: true });
for (const file of files) copyFileSync(from + file, to + file);
