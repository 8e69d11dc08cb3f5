import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Analyser } from "@recoupe/engine";
import {
  type FormShape,
  formShapes,
  readLexicon,
  type Tagger,
  tagGroups,
  writeLexicon,
} from "@recoupe/engine/training";
import { addTreebank } from "./build-lexicon.ts";
import { readTrainingSentences, readTreebank, type TrainingSentence } from "./corpus.ts";
import { forTagger, taggerBy } from "./examples.ts";
import { readExternalLexicon } from "./external-lexicon.ts";
import { contractionsOf, readTreebankFile, writeWhole } from "./files.ts";
import { jackknife } from "./jackknife.ts";
import { type TrainingLanguage, trainingLanguages } from "./languages.ts";
import { loadAnalyser } from "./load-analyser.ts";
import { templatesFor } from "./templates.ts";
import { distinct, fullRecipe, taggerFor } from "./train.ts";

/** Sentences of text with fewer or more words are left out. */
const lengths = { least: 4, most: 60 };

/**
 * The words of a sentence for the teacher, a row each: form, class by the lexicon, tag found, tag, head (from 1; 0: root),
 * relation, and how often the sentence counts.
 */
function treebankRows(
  sentence: TrainingSentence,
  found: readonly string[],
  shapeOf: (form: string) => FormShape,
): string {
  return sentence.words
    .map(({ form, tag, head, relation }, i) =>
      [form, shapeOf(form).ambiguities, found[i], tag, head + 1, relation, sentence.weight].join("\t"),
    )
    .join("\n");
}

/** The first three columns of the same for each sentence of a text that was not seen before. */
function* textRows(
  text: string,
  analyser: Analyser,
  tagger: Tagger,
  shapeOf: (form: string) => FormShape,
  seen: Set<string>,
): Iterable<string> {
  const { single } = tagGroups(tagger.tags);
  for (const span of analyser.splitSentences(text)) {
    const key = letters(text.slice(span.start, span.end));
    if (seen.has(key)) continue;
    seen.add(key);
    const forms = analyser.tokenise(text, span).map(({ form }) => form);
    if (forms.length < lengths.least || forms.length > lengths.most) continue;
    const shapes = forms.map(shapeOf);
    const tags = tagger.tag(shapes, () => single);
    yield forms.map((form, i) => [form, shapes[i]?.ambiguities, tagger.tags[tags[i] as number]].join("\t")).join("\n");
  }
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}

/** Tagger and shapes the rows are made with: one run, without clusters, which may not be there yet. */
function taggerOf(language: TrainingLanguage, sentences: readonly TrainingSentence[]) {
  const contractions = contractionsOf(language.code);
  const lexicon = writeLexicon(addTreebank(readExternalLexicon(language.code), sentences, language.classed));
  const shapeOf = formShapes(readLexicon(lexicon));
  const source = templatesFor({}).tagger;
  const recipe = { ...fullRecipe, runs: 1 };
  const tags = distinct(sentences.flatMap(({ tokens }) => tokens.map(({ tag }) => tag)));
  const examples = sentences.map((sentence) => forTagger(sentence, tags, contractions, shapeOf));
  const jackknifed = jackknife(sentences, examples, tags, recipe, source);
  const tagger = taggerBy(tags, source, taggerFor(examples, sentences, tags, source, recipe));
  return { shapeOf, tagger, jackknifed };
}

/**
 * `teacher-rows.ts CODE FOLDER TEXTS…`: writes what `teacher/teacher.py` reads, for a language without contractions:
 * `train.tsv` (treebanks, with the tags a tagger gives that never saw them), one file for each test, one for each text.
 */
function main(): void {
  const [code = "en", folder = ".", ...texts] = process.argv.slice(2);
  const language = trainingLanguages[code];
  if (language === undefined) throw new RangeError(`No language ${code}`);
  const contractions = contractionsOf(code);
  const sentences = readTrainingSentences(language, contractions);
  const { shapeOf, tagger, jackknifed } = taggerOf(language, sentences);
  const { single } = tagGroups(tagger.tags);
  const write = (name: string, blocks: readonly string[]): void =>
    writeWhole(join(folder, `${name}.tsv`), `${blocks.join("\n\n")}\n`);
  const named = (tags: readonly number[]): string[] => Array.from(tags, (tag) => tagger.tags[tag] as string);
  write(
    "train",
    sentences.map((sentence, i) => treebankRows(sentence, named(jackknifed[i] as readonly number[]), shapeOf)),
  );
  const seen = new Set<string>();
  for (const name of language.test) {
    const tests = readTreebank(readTreebankFile(code, name), language, contractions);
    for (const { source } of tests) seen.add(letters(source.text));
    const rows = tests.map((sentence) => {
      const tags = tagger.tag(
        sentence.words.map(({ form }) => shapeOf(form)),
        () => single,
      );
      return treebankRows(sentence, named(tags), shapeOf);
    });
    write(name.replace("own:", ""), rows);
  }
  const analyser = loadAnalyser(code);
  for (const path of texts) {
    const rows = textRows(readFileSync(path, "utf8"), analyser, tagger, shapeOf, seen);
    write(basename(path, ".txt"), [...rows]);
  }
}

if (process.argv[1]?.endsWith("teacher-rows.ts")) main();
