import type { Analyser } from "@recoupe/engine";
import type { Document, Language } from "@recoupe/model";
import { type Measured, measure, type Subject } from "./measure.ts";
import { ownDocuments } from "./shipped-engine.ts";

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

/** Reads the trees of all sentences; returns the number of words. */
export function parseAll(analyser: Analyser, documents: readonly Document[]): number {
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
