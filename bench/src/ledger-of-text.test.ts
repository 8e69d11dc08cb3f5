import { expect, test } from "vitest";
import { scoreLedgerOfText } from "./ledger-of-text.ts";
import { shippedAnalysers, shippedEngine, shippedGazetteer } from "./shipped-engine.ts";

const gazetteer = shippedGazetteer();
const engine = shippedEngine(shippedAnalysers(), gazetteer);

test.each([
  ["boukamal-2017", 0.985, 18],
  ["gezira-2023", 0.955, 12],
])("the ledger of %s from its text: %d of days, %d changes of hands", (corpus, leastDays, leastChanges) => {
  const { days, daysRight, changesFound } = scoreLedgerOfText(corpus, engine, gazetteer);
  expect(daysRight / days).toBeGreaterThanOrEqual(leastDays);
  expect(changesFound).toBeGreaterThanOrEqual(leastChanges);
});
