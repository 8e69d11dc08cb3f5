import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildGazetteer, collectPlaces, type IndexContents, readIndex, readLocalities } from "@recoupe/gazetteer";
import { directories } from "../config.ts";
import { countryNames } from "./country-names.ts";
import { readAlternateNames, readDumps } from "./geonames-dumps.ts";
import { InputError } from "./input-error.ts";
import { readPlaceTables } from "./place-tables.ts";

/** What an index is to be built from. Paths; all may be left out. */
export interface BuildOptions {
  /** An index to add to; null to begin with nothing. */
  readonly base: string | null;
  /** Folder with `localities.tsv`, `admin1.geojson`, `admin2.geojson`. */
  readonly whosOnFirst?: string;
  /** Folder with `countries.geojson`, `world-110m-countries.geojson`, `rivers.geojson`, `lakes.geojson`. */
  readonly naturalEarth?: string;
  readonly geonames: readonly string[];
  readonly alternateNames: readonly string[];
  /** Languages of alternate names that are filed. */
  readonly languages: readonly string[];
  /** ISO codes; empty for all countries of the dumps. */
  readonly countries: readonly string[];
  /** `subdivisions/en/en.json` of the npm package cldr-subdivisions-full. */
  readonly subdivisions?: string;
}

/** An index, and what was noticed on the way. */
export interface BuiltIndex {
  readonly bytes: Uint8Array;
  readonly places: number;
  readonly shapes: number;
  readonly warnings: readonly string[];
}

async function text(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: unknown) => {
    throw new InputError(path, "no such file, or it may not be read", { cause });
  });
}

/** A text that is to be GeoJSON: features, each with properties. */
async function geojson(path: string): Promise<string> {
  const json = await text(path);
  try {
    const { features } = JSON.parse(json) as { readonly features?: readonly { readonly properties?: unknown }[] };
    if (features?.every(({ properties }) => typeof properties === "object" && properties !== null)) return json;
  } catch (cause) {
    throw new InputError(path, "not JSON", { cause });
  }
  throw new InputError(path, "not a GeoJSON collection of features");
}

/** Texts of those of the files that a folder has; an InputError if it has none of them. */
async function textsIn<Key extends string>(
  folder: string | undefined,
  files: Readonly<Record<Key, string>>,
): Promise<Partial<Record<Key, string>>> {
  if (folder === undefined) return {};
  const there = (Object.entries(files) as [Key, string][]).filter(([, file]) => existsSync(join(folder, file)));
  if (there.length === 0) throw new InputError(folder, `holds none of ${Object.values(files).join(", ")}`);
  const read = (path: string): Promise<string> => (path.endsWith(".geojson") ? geojson(path) : text(path));
  const texts = await Promise.all(there.map(async ([key, file]) => [key, await read(join(folder, file))] as const));
  return Object.fromEntries(texts) as Partial<Record<Key, string>>;
}

async function readBase(path: string | null): Promise<IndexContents | undefined> {
  if (path === null) return undefined;
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new InputError(path, "no such index, or it may not be read", { cause });
  });
  try {
    return readIndex(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  } catch (cause) {
    throw new InputError(path, "not an index of places that this version can read", { cause });
  }
}

/** A file of that name from every folder that has one. */
async function tablesNamed(folder: string, file: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).sort().filter((name) => existsSync(join(folder, name, file)));
  return Promise.all(names.map((name) => text(join(folder, name, file))));
}

function geonamesNumbers(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => (id.startsWith("geonames:") ? [id.slice("geonames:".length)] : [])));
}

/**
 * Builds an index of places from what is given, the theatres' own places and the exonyms of the languages. Dumps and tables
 * of alternate names are read as streams; only the rows that are filed are kept. Throws an InputError for a bad file.
 */
export async function buildIndex(options: BuildOptions): Promise<BuiltIndex> {
  const base = await readBase(options.base);
  const whosOnFirst = await textsIn(options.whosOnFirst, {
    localities: "localities.tsv",
    provinces: "admin1.geojson",
    districts: "admin2.geojson",
  });
  const naturalEarth = await textsIn(options.naturalEarth, {
    countries: "countries.geojson",
    worldCountries: "world-110m-countries.geojson",
    rivers: "rivers.geojson",
    lakes: "lakes.geojson",
  });
  const geonames = await readDumps(options.geonames, new Set(options.countries));
  const twins = readLocalities(whosOnFirst.localities ?? "").map(({ geonamesId }) => `geonames:${geonamesId}`);
  const known = geonamesNumbers([...geonames, ...(base?.places ?? [])].map(({ id }) => id).concat(twins));
  const alternateNames = await readAlternateNames(options.alternateNames, known, new Set(options.languages));
  const { places, shapes, warnings } = collectPlaces({
    ...(base === undefined ? {} : { base }),
    ...whosOnFirst,
    ...naturalEarth,
    geonames,
    alternateNames,
    askedCountries: new Set(options.countries),
    ...(options.subdivisions === undefined ? {} : { subdivisions: await text(options.subdivisions) }),
    countryNames: countryNames(),
    theatres: await readPlaceTables(directories.theatres),
    provinceCodes: await tablesNamed(directories.theatres, "province-codes.tsv"),
    exonyms: [
      ...(await tablesNamed(directories.languages, "place-exonyms.tsv")),
      ...(await tablesNamed(directories.theatres, "renamed-places.tsv")),
    ],
  });
  if (places.length === 0) throw new InputError("the sources", "hold no place");
  return { bytes: buildGazetteer(places, shapes), places: places.length, shapes: shapes.length, warnings };
}
