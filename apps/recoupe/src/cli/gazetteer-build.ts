import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { RecoupeError } from "@recoupe/model";
import { Command, InvalidArgumentError } from "commander";
import { directories } from "../config.ts";
import { buildIndex } from "../gazetteer-build/build.ts";

interface BuildCommandOptions {
  readonly out: string;
  readonly base?: string | false;
  readonly whoSOnFirst?: string;
  readonly naturalEarth?: string;
  readonly geonames: readonly string[];
  readonly alternateNames: readonly string[];
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly subdivisions?: string;
}

/** Languages of the reports, and those whose names reach them as they are. */
const fewLanguages = ["en", "fr", "ar", "fa", "ku", "ps", "so", "sw", "ha", "tr", "es", "pt"];

/** `recoupe gazetteer build`: an index of places from what one has. */
export function buildCommand(): Command {
  return new Command("build")
    .summary("builds an index of places")
    .description(
      "Builds an index of places and writes it to a file, gzipped if its name ends in .gz. It begins with the index that\n" +
        "ships, unless --no-base or another --base is given, and adds GeoNames dumps (plain, .gz or .zip, read as a stream),\n" +
        "their alternate names with the years they were in use, folders of Who's On First and Natural Earth, the theatres'\n" +
        "own places and the exonyms of the languages. Name the file gazetteer.bin or gazetteer.bin.gz and set RECOUPE_MODELS\n" +
        "to a folder like models/ that holds it to have it used.",
    )
    .requiredOption("--out <file>", "where the index is written")
    .option("--base <file>", "index to add to (default: the one that ships)")
    .option("--no-base", "begin with nothing")
    .option("--geonames <file...>", "GeoNames dumps: allCountries.zip, cities500.txt, SD.zip …", [])
    .option("--alternate-names <file...>", "GeoNames alternate names: alternateNamesV2.zip, a country's …", [])
    .option("--countries <codes>", "of the dumps only these countries, such as SD,TD", codes, [])
    .option(
      "--languages <codes>",
      "languages of alternate names, besides names of no stated language",
      list,
      fewLanguages,
    )
    .option("--who-s-on-first <folder>", "localities.tsv, admin1.geojson, admin2.geojson")
    .option(
      "--natural-earth <folder>",
      "countries.geojson, world-110m-countries.geojson, rivers.geojson, lakes.geojson",
    )
    .option("--subdivisions <file>", "names of provinces by ISO 3166-2, as Unicode CLDR's JSON has them")
    .addHelpText(
      "after",
      `
Examples:
  recoupe gazetteer build --geonames SD.zip TD.zip --alternate-names alternateNamesV2.zip --out mine/gazetteer.bin
  recoupe gazetteer build --geonames allCountries.zip --countries UA,RU --out mine/gazetteer.bin.gz`,
    )
    .action(build);
}

function list(value: string): readonly string[] {
  return value.split(",").map((part) => part.trim());
}

function codes(value: string): readonly string[] {
  const countries = list(value.toUpperCase());
  if (countries.every((code) => /^[A-Z]{2}$/.test(code))) return countries;
  throw new InvalidArgumentError("Write countries by their two letters, such as SD,TD.");
}

function shippedIndex(): string {
  const path = join(directories.models, "gazetteer.bin");
  return existsSync(path) ? path : `${path}.gz`;
}

async function build({ out, base, ...options }: BuildCommandOptions): Promise<void> {
  const from = base === false ? null : (base ?? shippedIndex());
  const { bytes, places, shapes, warnings } = await buildIndex({
    ...options,
    base: from,
    ...(options.whoSOnFirst === undefined ? {} : { whosOnFirst: options.whoSOnFirst }),
  });
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  const file = out.endsWith(".gz") ? gzipSync(bytes, { level: 9 }) : bytes;
  await writeWhole(out, file);
  process.stderr.write(`${out}: ${places} places, ${shapes} outlines, ${file.length} bytes\n`);
}

/** Writes beside and renames, so that a run that is ended leaves no half index. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (cause) {
    throw new RecoupeError(`${path} cannot be written`, { cause });
  }
}
