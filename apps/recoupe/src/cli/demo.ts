import { spawn } from "node:child_process";
import { Command } from "commander";
import { defaults } from "../config.ts";
import { crossCheck } from "../cross-check/cross-check.ts";
import { rosterOf } from "../cross-check/load-roster.ts";
import { openPlaceLore } from "../cross-check/open-place-lore.ts";
import { openPolicy } from "../disclosure.ts";
import { codeFixtures } from "../fixtures.ts";
import { openStore } from "../open-store.ts";
import { openPipeline } from "../pipeline.ts";
import { serveStore } from "../serve-store.ts";
import { wholeNumber } from "./options.ts";

interface DemoOptions {
  readonly port: number;
  readonly open: boolean;
}

/** `recoupe demo`, what `npm start` runs: reports that ship, coded and on a map. */
export function demoCommand(): Command {
  return new Command("demo")
    .summary("reports that ship with Recoupe, on a map")
    .description(
      "Codes the reports in fixtures/ (Syria and Iraq, October and November 2017, rival sides) into a store in memory\n" +
        "and serves the map. Nothing is written to disk. This is what npm start runs.",
    )
    .option("--port <n>", "port; the next free one if it is taken", wholeNumber(0), defaults.port)
    .option("--no-open", "do not open a browser")
    .addHelpText("after", "\nExamples:\n  recoupe demo\n  recoupe demo --port 9000 --no-open")
    .action(async ({ port, open }: DemoOptions) => {
      const [pipeline, store] = await Promise.all([openPipeline(), openStore(":memory:")]);
      const coded = await codeFixtures(pipeline);
      const reports = coded.map(({ document, claims, notes }) => ({ document, claims, notes }));
      await store.addDocuments(reports);
      const { theatre, gazetteer } = pipeline.engine;
      await crossCheck(store, rosterOf(theatre), reports, openPlaceLore(gazetteer));
      const claims = reports.reduce((sum, report) => sum + report.claims.length, 0);
      process.stdout.write(`${reports.length} reports, ${claims} claims\n`);
      const options = { host: defaults.host, port, orNext: true, policy: openPolicy };
      const address = await serveStore(store, pipeline.engine, options);
      if (open && process.stdout.isTTY === true) openBrowser(address);
    });
}

/** Opens the map where there is a desktop to open it on; that it cannot is no failure. */
function openBrowser(address: string): void {
  const command = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open";
  const child = spawn(command, [address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
