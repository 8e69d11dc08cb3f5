import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { analyse } from "@recoupe/engine";
import { type Language, languages } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { loadEngine } from "./resources.ts";

/** A row of `triggers.tsv` as far as its own sentences go. */
interface ExampleRow {
  readonly id: string;
  readonly marks: ReadonlySet<string>;
  readonly example: string;
  readonly counter: string;
}

/**
 * Shares of rows without a mark that may fail: a retrained parser reads some sentences otherwise. `known` marks a row
 * whose example is misread or taken by an earlier row, `known-counter` one that still speaks in its counter-example.
 */
const mostSilent = 0.35;
const mostLoud = 0.12;

const hasModels =
  languages.every((language) => existsSync(join(directories.models, language, "analyser.bin"))) &&
  ["gazetteer.bin", "gazetteer.bin.gz"].some((name) => existsSync(join(directories.models, name)));

async function readExamples(language: Language): Promise<ExampleRow[]> {
  const text = await readFile(join(directories.languages, language, "triggers.tsv"), "utf8");
  const [header = [], ...rows] = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? "";
  return rows.map((row) => ({
    id: cell(row, "id"),
    marks: new Set(cell(row, "marks").split("|")),
    example: cell(row, "example"),
    counter: cell(row, "counter"),
  }));
}

describe.skipIf(!hasModels)("each pattern row reads its own sentences (needs the models)", () => {
  const engine = hasModels ? loadEngine() : null;

  test.each(languages)("rows of %s", { timeout: 120_000 }, async (language) => {
    const ready = await engine;
    if (!ready) return;
    const rulesIn = (text: string): string[] =>
      analyse(
        { id: "x", url: null, source: null, published: "2024-03-05", language, title: null, text, sha256: "" },
        ready,
      ).claims.map((claim) => claim.rule);
    const rows = await readExamples(language);
    const silent = rows.filter(
      (row) => row.example && !row.marks.has("known") && !rulesIn(row.example).includes(row.id),
    );
    const loud = rows.filter(
      (row) => row.counter && !row.marks.has("known-counter") && rulesIn(row.counter).includes(row.id),
    );
    expect(silent.length, silent.map((row) => `${row.id}: ${row.example}`).join("\n")).toBeLessThanOrEqual(
      rows.length * mostSilent,
    );
    expect(loud.length, loud.map((row) => `${row.id}: ${row.counter}`).join("\n")).toBeLessThanOrEqual(
      rows.length * mostLoud,
    );
  });
});
