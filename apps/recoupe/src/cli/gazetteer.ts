import { createInterface } from "node:readline";
import { lookUp } from "@recoupe/gazetteer";
import type { Gazetteer, PlaceCandidate, Point } from "@recoupe/model";
import { Command, InvalidArgumentError } from "commander";
import { loadGazetteer } from "../resources.ts";
import { type Output, standardOutput } from "../terminal/output.ts";
import { styleFor } from "../terminal/style.ts";
import { renderTable } from "../terminal/table.ts";
import { buildCommand } from "./gazetteer-build.ts";
import { formatOption, wholeNumber } from "./options.ts";

interface LookUpCommandOptions {
  readonly country?: string;
  readonly near?: Point;
  readonly limit: number;
  readonly format?: "table" | "jsonl";
}

/** `recoupe gazetteer look-up`: places that names may stand for. */
export function gazetteerCommand(): Command {
  const command = new Command("gazetteer")
    .summary("names of places")
    .description("Asks the index of places, and builds it.");
  command.addCommand(lookUpCommand());
  command.addCommand(buildCommand());
  return command.addHelpText("after", "\nExamples:\n  recoupe gazetteer look-up al-Qaïm --country IQ");
}

function lookUpCommand(): Command {
  return new Command("look-up")
    .summary("places that a name may stand for, best first")
    .description(
      "Writes for each name the places it may stand for, best first. A name of - reads names from standard input.",
    )
    .argument("<name...>", "names, or - for one a line of standard input")
    .option("--country <code>", "only in this country, by its two letters", country)
    .option("--near <lat,lon>", "nearer to this point is better", point)
    .option("--limit <n>", "at most so many for each name", wholeNumber(1), 10)
    .addOption(formatOption(["table", "jsonl"], "table on a terminal, jsonl in a pipe"))
    .addHelpText(
      "after",
      `
Examples:
  recoupe gazetteer look-up Boukamal البوكمال "Abu Kamal"
  recoupe gazetteer look-up Rawa --country IQ --near 34.4,41.9
  cut -f1 names.tsv | recoupe gazetteer look-up - > places.jsonl`,
    )
    .action(async (names: readonly string[], options: LookUpCommandOptions) => {
      const gazetteer = await loadGazetteer();
      const output = standardOutput();
      const format = options.format ?? (output.isTTY ? "table" : "jsonl");
      for await (const name of eachName(names)) {
        const candidates = search(gazetteer, name, options);
        await (format === "jsonl" ? output.write(jsonLine(name, candidates)) : writeTable(name, candidates, output));
      }
    });
}

async function* eachName(names: readonly string[]): AsyncGenerator<string> {
  for (const name of names) {
    if (name === "-") yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    else yield name;
  }
}

function search(gazetteer: Gazetteer, name: string, { country: code, near, limit }: LookUpCommandOptions) {
  return lookUp(gazetteer, name, {
    limit,
    ...(code === undefined ? {} : { country: code }),
    ...(near === undefined ? {} : { near }),
  });
}

function jsonLine(name: string, candidates: readonly PlaceCandidate[]): string {
  const shown = candidates.map(({ place, score }) => ({
    placeId: place.id,
    name: place.name,
    lat: place.lat,
    lon: place.lon,
    featureClass: place.featureClass,
    score,
  }));
  return `${JSON.stringify({ name, candidates: shown })}\n`;
}

async function writeTable(name: string, candidates: readonly PlaceCandidate[], output: Output): Promise<void> {
  const style = styleFor(process.stdout);
  await output.write(`${style("bold", name)}\n`);
  if (candidates.length === 0) {
    await output.write("no place of this name\n\n");
    return;
  }
  const columns = [
    { title: "SCORE", align: "right" },
    { title: "PLACE" },
    { title: "KIND" },
    { title: "COUNTRY" },
    { title: "LAT, LON" },
    { title: "ID" },
  ] as const;
  const rows = candidates.map(({ place, score }) => [
    score.toFixed(2),
    place.name,
    place.featureClass,
    place.country ?? "",
    place.lat === null || place.lon === null ? "not known" : `${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}`,
    place.id,
  ]);
  await output.write(`${renderTable(columns, rows, output.width, style)}\n\n`);
}

function country(value: string): string {
  if (!/^[A-Za-z]{2}$/.test(value)) throw new InvalidArgumentError("Write a country by its two letters, such as SY.");
  return value.toUpperCase();
}

function point(value: string): Point {
  const [lat, lon, ...more] = value.split(",").map(Number);
  const sane = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if (!sane || more.length > 0)
    throw new InvalidArgumentError("Write latitude,longitude in degrees, such as 34.4,41.9.");
  return { lat, lon };
}
