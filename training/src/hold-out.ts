import { createTokenParser, parseConllu, readLexicon, readModel, writeModel } from "@recoupe/engine/training";
import { readTrainingSentences } from "./corpus.ts";
import { parseGold } from "./evaluate.ts";
import { contractionsOf, readTreebankFile } from "./files.ts";
import { trainingLanguages } from "./languages.ts";
import { fitted } from "./prune.ts";
import { score, scoreLine } from "./scores.ts";
import { fullRecipe, train } from "./train.ts";

/**
 * Trains without some treebanks and tests on them: `hold-out.ts fr 5 gsd-dev`. With `fold:N` in place of a name every
 * N-th sentence of all treebanks is held out.
 */
function main(): void {
  const [code = "fr", runs = "1", ...held] = process.argv.slice(2);
  const language = trainingLanguages[code];
  if (language === undefined) throw new RangeError(`No language ${code}`);
  const contractions = contractionsOf(code);
  const every = Number(held.find((name) => name.startsWith("fold:"))?.slice(5) ?? 0);
  const all = readTrainingSentences(language, contractions, held);
  const isHeld = (_: unknown, i: number): boolean => every > 0 && i % every === 0;
  const recipe = { ...fullRecipe, runs: Number(runs) };
  const sentences = all.filter((sentence, i) => !isHeld(sentence, i));
  const { model, lexicon } = train(language, sentences, contractions, recipe, (line) => console.error(line));
  const parse = createTokenParser(readModel(writeModel(fitted(model))), readLexicon(lexicon), contractions);
  const tests = held
    .filter((name) => !name.startsWith("fold:"))
    .map((name) => [name, parseConllu(readTreebankFile(code, name))] as const);
  if (every > 0) tests.push([`every ${every}th`, all.filter(isHeld).map((sentence) => sentence.source)]);
  for (const [name, gold] of tests) {
    const pairs = gold.map((sentence) => [sentence.words, parseGold(parse, sentence, contractions)] as const);
    console.log(scoreLine(`${code} without ${name}`, score(pairs)));
  }
}

main();
