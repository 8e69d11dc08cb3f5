import { scoreLedgerOfText } from "./ledger-of-text.ts";
import { shippedAnalysers, shippedEngine, shippedGazetteer } from "./shipped-engine.ts";

/*
 * Who held what, from the text of the written corpora as the engine codes it: `npm run bench:ledger --workspace @recoupe/bench`.
 * The figures of docs/accuracy.md.
 */

const gazetteer = shippedGazetteer();
const engine = shippedEngine(shippedAnalysers(), gazetteer);
for (const corpus of ["boukamal-2017", "gezira-2023"]) {
  const { days, daysRight, changes, changesFound, wrong } = scoreLedgerOfText(corpus, engine, gazetteer);
  const summary = `${corpus}: ${daysRight} of ${days} days, ${changesFound} of ${changes} changes of hands within a day`;
  process.stdout.write(`${[summary, ...wrong.map((line) => `  ${line}`)].join("\n")}\n`);
}
