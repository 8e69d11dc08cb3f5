import { type Analyser, analyse, type Engine } from "@recoupe/engine";
import type { Document, Language } from "@recoupe/model";
import { type Measured, measure, type Subject } from "./measure.ts";
import { ownDocuments } from "./shipped-engine.ts";
import { stageShares } from "./stage-shares.ts";

/** Words of a language's own text: the same number for all that is compared. */
function wordsIn(analyser: Analyser, documents: readonly Document[]): number {
  let words = 0;
  for (const { text } of documents) {
    for (const sentence of analyser.splitSentences(text)) words += analyser.tokenise(text, sentence).length;
  }
  return words;
}

/** A plain reader: words by one regular expression, each looked up in a map of forms. */
function plainReader(documents: readonly Document[]): () => number {
  const pattern = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;
  const lexicon = new Map<string, number>();
  for (const { text } of documents) {
    for (const [form] of text.matchAll(pattern))
      lexicon.set(form.toLowerCase(), (lexicon.get(form.toLowerCase()) ?? 0) + 1);
  }
  return () => {
    let known = 0;
    for (const { text } of documents) {
      for (const [form] of text.matchAll(pattern)) known += lexicon.get(form.toLowerCase()) ?? 0;
    }
    return known;
  };
}

function parseAll(analyser: Analyser, documents: readonly Document[]): number {
  let words = 0;
  for (const { text } of documents) {
    for (const sentence of analyser.splitSentences(text))
      words += analyser.parse(analyser.tokenise(text, sentence), []).length;
  }
  return words;
}

/** Raw text to parsed words of each language, against a plain tokeniser with a look-up. */
export async function benchWords(analysers: Readonly<Record<Language, Analyser>>): Promise<Measured[]> {
  const french = ownDocuments("fr");
  const plain: Subject = {
    name: "baseline: regular expression and look-up, French",
    units: wordsIn(analysers.fr, french),
    run: plainReader(french),
  };
  const ours = (["fr", "en", "ar"] as const).map((language): Subject => {
    const documents = ownDocuments(language);
    return {
      name: `sentences, tokens, tags and trees, ${language}`,
      units: wordsIn(analysers[language], documents),
      run: () => parseAll(analysers[language], documents),
    };
  });
  return measure("words", [plain, ...ours]);
}

/** How long all rules of a language are at work before their code is compiled as well as it will be, in milliseconds. */
const timeToCompile = 20_000;

/** Raw text to claims of each language, against parsing alone. */
export async function benchClaims(engine: Engine): Promise<Measured[]> {
  const subjects = (["fr", "en", "ar"] as const).flatMap((language): Subject[] => {
    const { analyser } = engine.languages[language];
    const documents = ownDocuments(language);
    const units = documents.reduce((sum, { text }) => sum + analyser.splitSentences(text).length, 0);
    const whole: Subject = {
      name: `raw text to claims, ${language}`,
      units,
      run: () => documents.forEach((document) => void analyse(document, engine)),
    };
    const parsing: Subject = {
      name: "baseline: raw text to trees, fr",
      units,
      run: () => parseAll(analyser, documents),
    };
    return language === "fr" ? [parsing, whole] : [whole];
  });
  return measure("sentences", subjects, 5_000, timeToCompile);
}

/** The share of each stage in raw text to claims, French. */
export function sharesOfStages(engine: Engine): Promise<ReadonlyMap<string, number>> {
  const documents = ownDocuments("fr");
  const readAll = (): void => documents.forEach((document) => void analyse(document, engine));
  readAll();
  return stageShares(readAll);
}
