import { type ClaimType, type Language, languages } from "@recoupe/model";
import type { Box, ClaimQuery, ClaimRecord, Store } from "@recoupe/store";
import { Command, InvalidArgumentError, Option } from "commander";
import { flatRecord } from "../flat-record.ts";
import { openExistingStore } from "../open-store.ts";
import { claimColumns, claimRow } from "../terminal/claim-rows.ts";
import { type Output, standardOutput } from "../terminal/output.ts";
import { styleFor } from "../terminal/style.ts";
import { renderTable } from "../terminal/table.ts";
import { claimTypeList, formatOption, isoDay, storeOption, wholeNumber } from "./options.ts";

interface ClaimsOptions {
  readonly store: string;
  readonly type?: readonly ClaimType[];
  readonly place?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asKnownOn?: string;
  readonly text?: string;
  readonly bbox?: Box;
  readonly language?: Language;
  readonly source?: string;
  readonly limit?: number;
  readonly format?: "table" | "json" | "jsonl";
}

/** Rows of a table where no limit is given. */
const tableLimit = 50;

/** `recoupe claims`: ask the store. */
export function claimsCommand(): Command {
  return new Command("claims")
    .summary("ask the store for claims")
    .description("Writes the claims of the store that meet all conditions, latest day first.")
    .option("--type <types>", "claim types, separated by commas", claimTypeList)
    .option("--place <name>", "place: gazetteer id or part of a name")
    .option("--actor <name>", "agent or target: actor id or part of a name")
    .option("--from <day>", "claims that speak of this day or later", isoDay)
    .option("--to <day>", "claims that speak of this day or earlier", isoDay)
    .option("--as-known-on <day>", "only from reports published on or before this day", isoDay)
    .option("--text <words>", "words of the clause, accents folded")
    .option("--bbox <w,s,e,n>", "within a box, in degrees", box)
    .addOption(new Option("--language <code>", "language of the report").choices([...languages]))
    .option("--source <name>", "publisher")
    .option("--limit <n>", `at most so many (a table stops at ${tableLimit})`, wholeNumber(1))
    .addOption(formatOption(["table", "json", "jsonl"], "table on a terminal, jsonl in a pipe"))
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe claims --place Rawa --from 2017-11-10 --to 2017-11-20
  recoupe claims --type capture,withdraw --actor islamic-state --format jsonl | jq .place
  recoupe claims --as-known-on 2017-11-08 --text "Boukamal"`,
    )
    .action(async ({ store: address, type, place, bbox, format: given, limit, ...rest }: ClaimsOptions) => {
      const output = standardOutput();
      const format = given ?? (output.isTTY ? "table" : "jsonl");
      const store = await openExistingStore(address);
      const query: ClaimQuery = {
        ...rest,
        types: type,
        places: place === undefined ? undefined : [place],
        box: bbox,
      };
      if (format === "table") await writeTable(store, query, limit ?? tableLimit, output);
      else await writeJson(store, query, limit ?? Number.POSITIVE_INFINITY, format, output);
      await store.close();
    });
}

function box(value: string): Box {
  const [west, south, east, north, ...more] = value.split(",").map(Number);
  const numbers = [west, south, east, north];
  if (more.length > 0 || numbers.some((number) => number === undefined || !Number.isFinite(number))) {
    throw new InvalidArgumentError("Write west,south,east,north in degrees, such as 40,33,43,36.");
  }
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}

async function writeTable(store: Store, query: ClaimQuery, limit: number, output: Output): Promise<void> {
  const style = styleFor(process.stdout);
  const { items, total } = await store.claims({ ...query, limit });
  if (total === 0) {
    await output.write("No claims meet these conditions.\n");
    return;
  }
  const texts = new Map<string, string>();
  for (const { document } of items) {
    if (!texts.has(document.id)) texts.set(document.id, (await store.document(document.id))?.document.text ?? "");
  }
  const columns = [{ title: "DAY", min: 10 }, ...claimColumns, { title: "REPORT", min: 12 }];
  const rows = items.map(({ claim, document, days }) => [
    days === null ? "unknown" : `${days.basis === "published" ? "≤ " : ""}${days.first}`,
    ...claimRow(claim, texts.get(document.id) ?? null),
    [document.source, document.published?.slice(0, 10)].filter(Boolean).join("\n"),
  ]);
  await output.write(`${renderTable(columns, rows, output.width, style)}\n`);
  const more = total > items.length ? `, ${items.length} shown; --limit shows more` : "";
  await output.write(`${style("dim", `${total} claims${more}`)}\n`);
}

async function writeJson(
  store: Store,
  query: ClaimQuery,
  limit: number,
  format: "json" | "jsonl",
  output: Output,
): Promise<void> {
  let count = 0;
  for await (const record of allClaims(store, query, limit)) {
    const value = flatRecord(record);
    if (format === "jsonl") await output.write(`${JSON.stringify(value)}\n`);
    else await output.write(`${count === 0 ? "[" : ","}\n${JSON.stringify(value, null, 2)}`);
    count += 1;
  }
  if (format === "json") await output.write(count === 0 ? "[]\n" : "\n]\n");
}

async function* allClaims(store: Store, query: ClaimQuery, limit: number): AsyncGenerator<ClaimRecord> {
  let left = limit;
  let cursor: string | undefined;
  do {
    const page = await store.claims({ ...query, limit: Math.min(left, 500), cursor });
    yield* page.items;
    left -= page.items.length;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && left > 0);
}
