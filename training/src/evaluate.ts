import type { Analyser } from "@recoupe/engine";
import { type ConlluSentence, type Contractions, type ParseTokens, parseConllu } from "@recoupe/engine/training";
import type { Token, Word } from "@recoupe/model";
import { contractionsOf, readTreebankFile } from "./files.ts";
import { trainingLanguages } from "./languages.ts";
import { loadAnalyser, loadTokenParser } from "./load-analyser.ts";
import { scoreRaw } from "./raw-scores.ts";
import { score, scoreLine } from "./scores.ts";

/** Parses a gold sentence from its own tokens. */
export function parseGold(parse: ParseTokens, sentence: ConlluSentence, contractions: Contractions): Word[] {
  const tokens = sentence.tokens.flatMap((token): (Token & { readonly count: number })[] => {
    if (token.count === 1 || contractions.has(token.form.toLowerCase())) return [token];
    return sentence.words.slice(token.first, token.first + token.count).map((word) => ({ ...word, count: 1 }));
  });
  return parse(
    tokens,
    [],
    tokens.map((token) => token.count),
  );
}

/** Parses a text as one sentence, tokenising it first. */
export function parseRaw(analyser: Analyser, text: string): Word[] {
  return analyser.parse(analyser.tokenise(text, { start: 0, end: text.length }), []);
}

function main(): void {
  const [code = "fr", ...names] = process.argv.slice(2);
  const contractions = contractionsOf(code);
  const started = performance.now();
  const parse = loadTokenParser(code);
  const analyser = loadAnalyser(code);
  console.error(`loaded in ${(performance.now() - started).toFixed(0)} ms`);
  for (const name of names.length > 0 ? names : (trainingLanguages[code]?.test ?? [])) {
    const sentences = parseConllu(readTreebankFile(code, name));
    const before = performance.now();
    const pairs = sentences.map((sentence) => [sentence.words, parseGold(parse, sentence, contractions)] as const);
    const seconds = (performance.now() - before) / 1000;
    const words = pairs.reduce((sum, [gold]) => sum + gold.length, 0);
    console.log(scoreLine(`${code}/${name}`, score(pairs)));
    const raw = scoreRaw(sentences.map(({ text, words }) => [words, parseRaw(analyser, text)] as const));
    console.log(`from raw text: words ${raw.words.toFixed(1)}, UPOS ${raw.upos.toFixed(1)}, LAS ${raw.las.toFixed(1)}`);
    console.log(`${words} words, ${Math.round(words / seconds)} words/s`);
  }
}

if (process.argv[1]?.endsWith("evaluate.ts")) main();
