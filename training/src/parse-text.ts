import { readFileSync } from "node:fs";
import { toConllu } from "@recoupe/engine";
import { loadAnalyser } from "./load-analyser.ts";

/** Prints the parse of a text as CoNLL-U: `parse-text.ts fr [FILE]`, standard input without a FILE. */
function main(): void {
  const [language = "fr", file] = process.argv.slice(2);
  const text = readFileSync(file ?? 0, "utf8");
  const analyser = loadAnalyser(language);
  for (const sentence of analyser.splitSentences(text)) {
    const words = analyser.parse(analyser.tokenise(text, sentence), []);
    process.stdout.write(`# kind = ${sentence.kind}\n${toConllu(words, text)}`);
  }
}

main();
