import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { directories } from "../src/config.ts";
import { codeFixtures, fixtureSets } from "../src/fixtures.ts";
import { openPipeline } from "../src/pipeline.ts";
import { claimColumns, claimRow } from "../src/terminal/claim-rows.ts";
import { renderTable } from "../src/terminal/table.ts";

// Codes the reports of the demonstration and writes what came out for people to read, so that a change of rules shows
// in the diff: npm run fixtures:update
const folder = join(directories.fixtures, "coded");
const pipeline = await openPipeline();
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(fixtureSets)) {
  const pages = (await codeFixtures(pipeline, [name])).map(({ document, claims }) => {
    const rows = claims.map((claim) => claimRow(claim, document.text));
    return `${document.id}\n${renderTable(claimColumns, rows, 140, (_, text) => text)}\n`;
  });
  writeFileSync(join(folder, `${name}.txt`), pages.join("\n"));
}
