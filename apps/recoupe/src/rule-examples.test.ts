import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyse, type Engine, type Rule } from "@recoupe/engine";
import { claimTypes, type Language } from "@recoupe/model";
import { beforeAll, describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { loadEngine } from "./resources.ts";

const ready = existsSync(join(directories.models, "fr", "analyser.bin"));
if (!ready) console.warn(`SKIPPED: no models in ${directories.models}`);

/** Rules that fire on a sentence, each once; nothing is left out for want of confidence. */
function firing(engine: Engine, language: Language, text: string): string[] {
  const report = { id: "example", url: null, source: null, published: "2024-03-05", language, title: null, text };
  const { readings } = analyse({ ...report, sha256: "0".repeat(64) }, engine);
  return [...new Set(readings.map(({ claim }) => claim.rule))];
}

/** Whether a row's example yields its own claim alone, and its counter-example does not yield it. */
function holds(engine: Engine, language: Language, rule: Rule): boolean {
  const example = firing(engine, language, rule.example);
  const counter = rule.counterExample === "" ? [] : firing(engine, language, rule.counterExample);
  return example.length === 1 && example[0] === rule.id && !counter.includes(rule.id);
}

/** The share of rows that must hold: all where the rows have settled, a floor that only rises where they are in the making. */
const standards: readonly (readonly [Language, number])[] = [
  ["fr", 1],
  ["en", 0.5],
  ["ar", 0.5],
];

describe.skipIf(!ready)("pattern rows hold on their examples and not on their counter-examples", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });

  test.each(standards)("%s: of the rows with an example, at least %d hold", (language, least) => {
    const rows = engine.languages[language].claims.allRules.filter((rule) => rule.example !== "");
    const known = rows.filter((rule) => rule.marks.has("known"));
    const sound = rows.filter((rule) => !rule.marks.has("known"));
    const failing = sound.filter((rule) => !holds(engine, language, rule)).map(({ id }) => id);
    const mended = known.filter((rule) => holds(engine, language, rule)).map(({ id }) => id);
    expect(1 - failing.length / rows.length, failing.join(" ")).toBeGreaterThanOrEqual(least);
    if (least === 1) expect(mended, "rows that hold now: take the mark `known` away").toEqual([]);
  });

  test("fr: 800 rows, each with both sentences, few of them known to fail", () => {
    const rows = engine.languages.fr.claims.allRules;
    expect(rows.filter((rule) => rule.example === "" || rule.counterExample === "").map(({ id }) => id)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(800);
    expect(rows.filter((rule) => rule.marks.has("known")).length / rows.length).toBeLessThan(0.05);
  });

  test("fr: every type of claim has a row", () => {
    const types = new Set(engine.languages.fr.claims.allRules.map(({ type }) => type));
    expect(claimTypes.filter((type) => !types.has(type))).toEqual([]);
  });
});
