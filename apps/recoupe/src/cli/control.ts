import { type ControlState, UsageError } from "@recoupe/model";
import type { Box } from "@recoupe/store";
import { Command } from "commander";
import { askAreas, askControl, askHistory, type ControlServices } from "../cross-check/ask-control.ts";
import { controlFeature } from "../cross-check/geojson.ts";
import { loadRoster } from "../cross-check/load-roster.ts";
import { openExistingStore } from "../open-store.ts";
import { lookUpIn } from "../reference.ts";
import { loadGazetteer } from "../resources.ts";
import { inferredSpot } from "../terminal/claim-rows.ts";
import { type Output, standardOutput } from "../terminal/output.ts";
import { styleFor } from "../terminal/style.ts";
import { renderTable } from "../terminal/table.ts";
import { boxOf } from "./events.ts";
import { formatOption, isoDay, storeOption, theatreOption } from "./options.ts";

interface ControlOptions {
  readonly store: string;
  readonly place?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asKnownOn?: string;
  readonly history?: string;
  readonly areas?: string;
  readonly bbox?: Box;
  readonly theatre?: readonly string[];
  readonly format?: "table" | "json" | "jsonl" | "geojson";
}

/** `recoupe control`: who held which place when, as claimed and as assessed. */
export function controlCommand(): Command {
  return new Command("control")
    .summary("ask the store who held which place when, as claimed and as assessed")
    .description(
      "Writes one line per place and stretch of days: who claims it for whom, the state assessed from all claims, its\n" +
        "probability, and the claims behind it with their weights.",
    )
    .option("--place <name>", "place: name or gazetteer id")
    .option("--actor <id>", "states in which this actor is assessed or claimed to hold")
    .option("--from <day>", "from this day", isoDay)
    .option("--to <day>", "to this day", isoDay)
    .option("--as-known-on <day>", "only from reports published on or before this day", isoDay)
    .option("--history <day>", "with --place: how the assessment of this day changed as reports came in", isoDay)
    .option("--areas <day>", "with --bbox: areas of control on this day, as GeoJSON", isoDay)
    .option("--bbox <w,s,e,n>", "box of the areas, in degrees", boxOf)
    .addOption(formatOption(["table", "json", "jsonl", "geojson"], "table on a terminal, jsonl in a pipe"))
    .addOption(storeOption())
    .addOption(theatreOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe control --place "Al-Boukamal" --from 2017-10-15 --to 2017-12-01 --as-known-on 2017-11-12
  recoupe control --place Rawa --history 2017-11-17
  recoupe control --areas 2017-11-20 --bbox 39.5,33.8,42.5,36 > areas.geojson`,
    )
    .action(async (options: ControlOptions) => {
      const output = standardOutput();
      const format = options.format ?? (output.isTTY ? "table" : "jsonl");
      const [store, roster, lookUp] = await Promise.all([
        openExistingStore(options.store),
        loadRoster(options.theatre),
        loadGazetteer().then(lookUpIn),
      ]);
      await answer({ store, roster, lookUp }, options, format, output);
      await store.close();
    });
}

async function answer(
  services: ControlServices,
  options: ControlOptions,
  format: "table" | "json" | "jsonl" | "geojson",
  output: Output,
): Promise<void> {
  const { place, actor, from, to, asKnownOn: knownOn, history, areas, bbox } = options;
  if (areas !== undefined) {
    if (bbox === undefined) throw new UsageError("--areas needs --bbox west,south,east,north");
    await output.write(`${JSON.stringify(await askAreas(services, { day: areas, box: bbox, knownOn }))}\n`);
  } else if (history !== undefined) {
    if (place === undefined) throw new UsageError("--history needs --place");
    await writeAll(await askHistory(services, place, history), format, output);
  } else {
    const states = await askControl(services, { place, actor, from, to, knownOn });
    if (format === "table") await writeTable(states, output);
    else await writeAll(format === "geojson" ? states.map(controlFeature) : states, format, output);
  }
}

async function writeAll(
  items: readonly object[],
  format: "table" | "json" | "jsonl" | "geojson",
  output: Output,
): Promise<void> {
  if (format === "json") await output.write(`${JSON.stringify(items, null, 2)}\n`);
  else if (format === "geojson")
    await output.write(`${JSON.stringify({ type: "FeatureCollection", features: items })}\n`);
  else for (const item of items) await output.write(`${JSON.stringify(item)}\n`);
}

async function writeTable(states: readonly ControlState[], output: Output): Promise<void> {
  if (states.length === 0) {
    await output.write("No report says who holds such a place.\n");
    return;
  }
  const columns = [
    { title: "PLACE", min: 12 },
    { title: "FROM", min: 10 },
    { title: "TO", min: 10 },
    { title: "ASSESSED", min: 14 },
    { title: "P", min: 4, align: "right" as const },
    { title: "CLAIMED", min: 24 },
    { title: "WHY", min: 30 },
  ];
  const rows = states.map((state) => [
    [state.place, state.inferred && inferredSpot(state.inferred)].filter(Boolean).join("\n"),
    state.from,
    state.to,
    state.assessed,
    state.probability.toFixed(2),
    state.claimed.map(({ byName, holder }) => `${byName}: ${holder}`).join("\n"),
    state.reasons
      .slice(0, 3)
      .map(({ because }) => because)
      .join("\n"),
  ]);
  await output.write(`${renderTable(columns, rows, output.width, styleFor(process.stdout))}\n`);
}
