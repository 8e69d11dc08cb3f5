import type { CodedReport } from "@recoupe/store";
import { Command } from "commander";
import { crossCheck } from "../cross-check/cross-check.ts";
import { rosterOf } from "../cross-check/load-roster.ts";
import { openPlaceLore } from "../cross-check/open-place-lore.ts";
import { openStore } from "../open-store.ts";
import { openPipeline } from "../pipeline.ts";
import { progressOver } from "../terminal/progress.ts";
import { type ReportOptions, storeOption, withReportOptions } from "./options.ts";
import { readable, readBatches, totalSize } from "./read-reports.ts";

interface AddOptions extends ReportOptions {
  readonly store: string;
}

/** Documents to a transaction. */
const batchSize = 200;

/** `recoupe add`: reports into the store. */
export function addCommand(): Command {
  return withReportOptions(new Command("add"))
    .summary("reports into the store; again is safe")
    .description(
      "Codes reports and keeps them with their claims. The same report again changes nothing; a report that is now\n" +
        "coded otherwise has its claims replaced.",
    )
    .argument("<path...>", "files, folders, or - for standard input")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe add reports/ --store syria.db
  recoupe add dispatches.jsonl more.html --source "Agence du Tigre"`,
    )
    .action(async (paths: readonly string[], options: AddOptions) => {
      const [pipeline, store] = await Promise.all([openPipeline(options.theatre), openStore(options.store)]);
      const roster = rosterOf(pipeline.engine.theatre);
      const lore = openPlaceLore(pipeline.engine.gazetteer);
      const progress = progressOver(await totalSize(paths), false);
      const counts = { added: 0, replaced: 0, unchanged: 0, claims: 0, unread: 0 };
      let batch: CodedReport[] = [];
      const flush = async (): Promise<void> => {
        const result = await store.addDocuments(batch);
        counts.added += result.added;
        counts.replaced += result.replaced;
        counts.unchanged += result.unchanged;
        if (result.added + result.replaced > 0) await crossCheck(store, roster, batch, lore);
        batch = [];
      };
      for await (const read of readBatches(paths, options)) {
        for (const { report, notes } of read) {
          if (report !== null) continue;
          counts.unread += 1;
          for (const note of notes) process.stderr.write(`${note.message}\n`);
        }
        const coded = pipeline.codeAll(read.flatMap(readable), options);
        for (const { document, claims, notes } of coded) batch.push({ document, claims, notes });
        const claims = coded.reduce((sum, one) => sum + one.claims.length, 0);
        counts.claims += claims;
        progress.advance(
          read.reduce((sum, { bytes }) => sum + bytes, 0),
          coded.length,
          claims,
        );
        if (batch.length >= batchSize) await flush();
      }
      await flush();
      progress.stop();
      await store.close();
      process.stderr.write(
        `${counts.added} added, ${counts.replaced} coded anew, ${counts.unchanged} unchanged; ${counts.claims} claims` +
          `${counts.unread === 0 ? "" : `; ${counts.unread} not read`}\n`,
      );
      if (counts.unread > 0) process.exitCode = 1;
    });
}
