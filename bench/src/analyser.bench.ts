import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Analyser } from "@recoupe/engine";
import { type Language, languages } from "@recoupe/model";
import { shippedAnalyser } from "./shipped-engine.ts";

/*
 * Words a second from raw text, of processor time on one core, with two baselines in the same run: cutting at white space,
 * and the analyser without its parser.
 *   npm run bench:analyser -w @recoupe/bench -- [language…]
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const rounds = 6;

const asked = process.argv.slice(2) as Language[];
for (const language of asked.length > 0 ? asked : languages) measure(language);

function measure(code: Language): void {
  const [analyser, loading] = timed(() => shippedAnalyser(code));
  const texts = textsOf(code);
  const report = (name: string, count: () => number): void => {
    let best = 0;
    for (let round = 0; round < rounds; round++) {
      const [words, seconds] = timed(count);
      best = Math.max(best, words / seconds);
    }
    process.stdout.write(`${code} ${name}: ${Math.round(best)} words a second\n`);
  };
  process.stdout.write(`${code} loaded in ${Math.round(loading * 1000)} ms\n`);
  report("white space", () => texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0));
  report("sentences and tokens", () => countWords(analyser, texts, false));
  report("tagged and parsed", () => countWords(analyser, texts, true));
}

/** The sentences of our own training corpus. */
function textsOf(code: string): string[] {
  const folder = join(root, "training/sentences", code);
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"));
  return lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

function countWords(analyser: Analyser, texts: readonly string[], parse: boolean): number {
  let words = 0;
  for (const text of texts) {
    for (const sentence of analyser.splitSentences(text)) {
      const tokens = analyser.tokenise(text, sentence);
      words += parse ? analyser.parse(tokens, []).length : tokens.length;
    }
  }
  return words;
}

/** What a function gives, and the processor seconds it took. */
function timed<T>(run: () => T): readonly [T, number] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}
