import type { Ingested } from "@recoupe/ingest";
import { Command } from "commander";
import { type Coded, openPipeline, type Pipeline } from "../pipeline.ts";
import { claimColumns, claimRow } from "../terminal/claim-rows.ts";
import { type Output, standardOutput } from "../terminal/output.ts";
import { progressOver } from "../terminal/progress.ts";
import { styleFor } from "../terminal/style.ts";
import { renderTable } from "../terminal/table.ts";
import { formatOption, type ReportOptions, withReportOptions } from "./options.ts";
import { readable, readBatches, totalSize } from "./read-reports.ts";

interface CodeOptions extends ReportOptions {
  readonly format?: "table" | "json" | "jsonl";
  readonly mentions?: boolean;
}

/** A line of output: a report coded, or a line that could not be read. */
export type CodedLine = Pick<Coded, "claims" | "notes"> &
  Partial<Pick<Coded, "mentions">> & { readonly document: Coded["document"] | null };

/** `recoupe code`: reports in, claims out. */
export function codeCommand(): Command {
  return withReportOptions(new Command("code"))
    .summary("reports in, claims out")
    .description(
      "Reads reports (text, HTML, PDF, JSONL; standard input without a FILE) and writes what each of them claims.\n" +
        "A line that cannot be read gives a line with a note; the run goes on and ends with status 1.",
    )
    .argument("[file...]", "files or folders")
    .addOption(formatOption(["table", "json", "jsonl"], "table on a terminal, jsonl in a pipe"))
    .option("--mentions", "also every mention found: actors, places, times, quantities, sources")
    .addHelpText(
      "after",
      `
Examples:
  recoupe code report.txt --published 2017-11-03 --source al-Manar
  recoupe code reports/ --format jsonl > claims.jsonl
  curl -s https://example.org/article | recoupe code --input html
  parallel --pipe -j2 recoupe code < reports.jsonl > claims.jsonl`,
    )
    .action(async (files: readonly string[], options: CodeOptions) => {
      const output = standardOutput();
      const format = options.format ?? (output.isTTY ? "table" : "jsonl");
      const pipeline = await openPipeline(options.theatre);
      const progress = progressOver(await totalSize(files), output.isTTY);
      const write = writerFor(format, output);
      let failed = false;
      for await (const batch of readBatches(files, options)) {
        for (const { line, bytes } of linesOf(pipeline, batch, options)) {
          failed ||= line.notes.some((note) => note.severity === "error");
          await write.line(line);
          progress.advance(bytes, 1, line.claims.length);
        }
      }
      progress.stop();
      await write.end();
      if (failed) process.exitCode = 1;
    });
}

function linesOf(
  pipeline: Pipeline,
  batch: readonly Ingested[],
  options: CodeOptions,
): readonly { readonly line: CodedLine; readonly bytes: number }[] {
  const coded = pipeline.codeAll(batch.flatMap(readable), options).values();
  return batch.map(({ report, notes, bytes }) => {
    const { value } = report === null ? { value: undefined } : coded.next();
    if (!value) return { line: { document: null, claims: [], notes }, bytes };
    const { document, claims, mentions, notes: all } = value;
    return { line: { document, claims, notes: all, ...(options.mentions === true ? { mentions } : {}) }, bytes };
  });
}

interface Writer {
  readonly line: (line: CodedLine) => Promise<void>;
  readonly end: () => Promise<void>;
}

function writerFor(format: "table" | "json" | "jsonl", output: Output): Writer {
  let count = 0;
  switch (format) {
    case "jsonl":
      return { line: (line) => output.write(`${JSON.stringify(line)}\n`), end: async () => {} };
    case "json":
      return {
        line: async (line) => {
          await output.write(`${count === 0 ? "[" : ","}\n${JSON.stringify(line, null, 2)}`);
          count += 1;
        },
        end: () => output.write(count === 0 ? "[]\n" : "\n]\n"),
      };
    case "table":
      return {
        line: async (line) => {
          await output.write(`${count === 0 ? "" : "\n"}${tableOf(line, output)}\n`);
          count += 1;
        },
        end: async () => {},
      };
  }
}

function tableOf(line: CodedLine, output: Output): string {
  const style = styleFor(process.stdout);
  const { document, claims, notes } = line;
  const parts: string[] = [];
  if (document !== null) {
    const about = [document.source, document.published, document.language].filter(Boolean).join(" · ");
    const title = document.title ?? `${document.text.trim().slice(0, 72).replace(/\s+/g, " ")}…`;
    parts.push(`${style("bold", title)}\n${style("dim", about)}`);
    const rows = claims.map((claim) => claimRow(claim, document.text));
    parts.push(rows.length === 0 ? "No claims." : renderTable(claimColumns, rows, output.width, style));
  }
  for (const note of notes) {
    parts.push(style(note.severity === "error" ? "red" : "yellow", `${note.severity}: ${note.message}`));
  }
  return parts.join("\n");
}
