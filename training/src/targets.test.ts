import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseConllu } from "@recoupe/engine/training";
import { expect, test } from "vitest";
import { parseGold } from "./evaluate.ts";
import { contractionsOf, readTreebankFile, treebanks } from "./files.ts";
import { loadTokenParser } from "./load-analyser.ts";
import { score } from "./scores.ts";

/** Labelled attachment of a shipped model on gold tokens, labels without subtypes, in percent. */
function attachment(code: string, name: string): number {
  const contractions = contractionsOf(code);
  const parse = loadTokenParser(code);
  const sentences = parseConllu(readTreebankFile(code, name));
  return score(sentences.map((sentence) => [sentence.words, parseGold(parse, sentence, contractions)] as const)).las;
}

const given = existsSync(join(treebanks, "fr/sequoia-test.conllu"));

test.skipIf(!given).each([
  ["fr", "sequoia-test", 88.5],
  ["en", "ewt-dev", 81],
])("%s on %s reaches %d (needs ../shared/treebanks)", { timeout: 120_000 }, (code, name, least) => {
  expect(attachment(code, name)).toBeGreaterThanOrEqual(least);
});

test.each([
  ["fr", 92],
  ["en", 88],
  ["ar", 75],
])("%s on our own war news reaches %d", { timeout: 120_000 }, (code, least) => {
  expect(attachment(code, `own:${code}-war-test`)).toBeGreaterThanOrEqual(least);
});
