import { type ClaimType, type Event, type GradeName, gradeNames } from "@recoupe/model";
import type { Box } from "@recoupe/store";
import { Command, InvalidArgumentError } from "commander";
import { askEvents, type EventRequest } from "../cross-check/ask-events.ts";
import { eventFeature } from "../cross-check/geojson.ts";
import { openExistingStore } from "../open-store.ts";
import { lookUpIn } from "../reference.ts";
import { loadGazetteer } from "../resources.ts";
import { inferredSpot } from "../terminal/claim-rows.ts";
import { type Output, standardOutput } from "../terminal/output.ts";
import { styleFor } from "../terminal/style.ts";
import { renderTable } from "../terminal/table.ts";
import { claimTypeList, formatOption, isoDay, storeOption, wholeNumber } from "./options.ts";

interface EventsOptions {
  readonly store: string;
  readonly type?: readonly ClaimType[];
  readonly grade?: readonly GradeName[];
  readonly place?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asKnownOn?: string;
  readonly bbox?: Box;
  readonly limit?: number;
  readonly format?: "table" | "json" | "jsonl" | "geojson";
}

const tableLimit = 50;
const pageSize = 500;

/** `recoupe events`: what happened, who says so, and how well it is attested. */
export function eventsCommand(): Command {
  return new Command("events")
    .summary("ask the store for events: claims put side by side, with origins and grades")
    .description(
      "Writes events, latest first: each with who says what of author, place, date and toll, the number of independent\n" +
        "origins, contradictions, and a grade with its reason and what would change it.",
    )
    .option("--type <types>", "claim types, separated by commas", claimTypeList)
    .option("--grade <grades>", `grades, separated by commas: ${gradeNames.join(", ")}`, gradeList)
    .option("--place <name>", "place: name or gazetteer id")
    .option("--actor <id>", "actor id among authors or targets")
    .option("--from <day>", "events of this day or later", isoDay)
    .option("--to <day>", "events of this day or earlier", isoDay)
    .option("--as-known-on <day>", "only from reports published on or before this day", isoDay)
    .option("--bbox <w,s,e,n>", "within a box, in degrees", boxOf)
    .option("--limit <n>", `at most so many (a table stops at ${tableLimit})`, wholeNumber(1))
    .addOption(formatOption(["table", "json", "jsonl", "geojson"], "table on a terminal, jsonl in a pipe"))
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe events --place "Al-Boukamal" --from 2017-11-01 --to 2017-11-30
  recoupe events --grade contested --format geojson > contested.geojson
  recoupe events --as-known-on 2017-11-10 --type capture`,
    )
    .action(async ({ store: address, type, grade, bbox, asKnownOn, format: given, limit, ...rest }: EventsOptions) => {
      const output = standardOutput();
      const format = given ?? (output.isTTY ? "table" : "jsonl");
      const [store, lookUp] = await Promise.all([openExistingStore(address), loadGazetteer().then(lookUpIn)]);
      const request: EventRequest = { ...rest, types: type, grades: grade, box: bbox, knownOn: asKnownOn };
      if (format === "table") {
        const page = await askEvents(store, lookUp, { ...request, limit: limit ?? tableLimit });
        await writeTable(page.items, page.total, output);
      } else {
        const most = limit ?? Number.POSITIVE_INFINITY;
        await writeJson(
          allEvents((offset, size) => askEvents(store, lookUp, { ...request, offset, limit: size }), most),
          format,
          output,
        );
      }
      await store.close();
    });
}

/** West, south, east, north, as the command line writes them. */
export function boxOf(value: string): Box {
  const numbers = value.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) {
    throw new InvalidArgumentError("Write west,south,east,north in degrees, such as 40,33,43,36.");
  }
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}

function gradeList(value: string): readonly GradeName[] {
  return value.split(",").map((part) => {
    const grade = gradeNames.find((known) => known === part.trim());
    if (grade === undefined)
      throw new InvalidArgumentError(`No such grade: ${part}. Grades: ${gradeNames.join(", ")}.`);
    return grade;
  });
}

async function* allEvents(
  page: (offset: number, size: number) => Promise<{ readonly items: readonly Event[] }>,
  most: number,
): AsyncGenerator<Event> {
  for (let offset = 0; offset < most; offset += pageSize) {
    const { items } = await page(offset, Math.min(pageSize, most - offset));
    yield* items;
    if (items.length < pageSize) return;
  }
}

async function writeTable(events: readonly Event[], total: number, output: Output): Promise<void> {
  if (total === 0) {
    await output.write("No events meet these conditions.\n");
    return;
  }
  const style = styleFor(process.stdout);
  const columns = [
    { title: "DAY", min: 10 },
    { title: "EVENT", min: 10 },
    { title: "WHERE", min: 12 },
    { title: "WHO", min: 14 },
    { title: "KILLED", min: 6 },
    { title: "REPORTS / ORIGINS", min: 9 },
    { title: "GRADE", min: 10 },
    { title: "WHY", min: 30 },
  ];
  const rows = events.map((event) => [
    event.from === event.to ? (event.from ?? "unknown") : `${event.from}\n${event.to}`,
    event.status === "occurred" || event.status === "ongoing" ? event.type : `${event.type}\n${event.status}`,
    [event.place?.name, event.place?.inferred && inferredSpot(event.place.inferred)].filter(Boolean).join("\n"),
    event.authors.map(({ value }) => value).join("\n"),
    tollOf(event),
    `${event.documentIds.length} / ${event.origins.length}`,
    event.grade.grade,
    [event.grade.reason, event.grade.counterfactual].join("\n"),
  ]);
  await output.write(`${renderTable(columns, rows, output.width, style)}\n`);
  const more = total > events.length ? `, ${events.length} shown; --limit shows more` : "";
  await output.write(`${style("dim", `${total} events${more}`)}\n`);
}

function tollOf({ killed }: Event): string {
  if (killed === null) return "";
  const { low, best, high } = killed;
  return low === high ? String(best ?? low ?? "") : `${low ?? "?"}–${high ?? "?"}\nbest ${best ?? "?"}`;
}

async function writeJson(
  events: AsyncIterable<Event>,
  format: "json" | "jsonl" | "geojson",
  output: Output,
): Promise<void> {
  if (format === "geojson") await output.write('{"type":"FeatureCollection","features":[');
  let count = 0;
  for await (const event of events) {
    if (format === "jsonl") await output.write(`${JSON.stringify(event)}\n`);
    else if (format === "geojson")
      await output.write(`${count === 0 ? "" : ","}\n${JSON.stringify(eventFeature(event))}`);
    else await output.write(`${count === 0 ? "[" : ","}\n${JSON.stringify(event, null, 2)}`);
    count += 1;
  }
  if (format === "json") await output.write(count === 0 ? "[]\n" : "\n]\n");
  if (format === "geojson") await output.write("\n]}\n");
}
