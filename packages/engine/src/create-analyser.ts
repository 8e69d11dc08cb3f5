import { readLexicon } from "./pack/lexicon.ts";
import { sparseWeights } from "./pack/weights.ts";
import type { Analyser } from "./parse/analyser.ts";
import { readContractions } from "./parse/contractions.ts";
import { readPastForms } from "./parse/finite-forms.ts";
import { readModel } from "./parse/model-file.ts";
import { createTokenParser } from "./parse/parse-tokens.ts";
import { readRepairRules } from "./parse/repairs/repair-rules.ts";
import { readSentenceRules } from "./sentences/sentence-rules.ts";
import { splitSentences } from "./sentences/split-sentences.ts";
import { createSegmenter } from "./words/segment.ts";
import { readTokenRules } from "./words/token-rules.ts";
import { createTokeniser } from "./words/tokenise.ts";

/** Data files of `languages/<code>/` the analyser reads: name → content. */
export type LanguageFiles = Readonly<Record<string, string>>;

/** The files `createAnalyser` looks for in `LanguageFiles`; a missing one counts as empty. */
export const analyserFiles = ["sentences.tsv", "tokens.tsv", "contractions.tsv", "repairs.tsv"] as const;

/**
 * Builds the analyser of a language.
 * @param model bytes of `models/<code>/analyser.bin`
 * @param lexicon bytes of `models/<code>/lexicon.bin`
 * @throws PackError if the bytes are no model of this version
 */
export function createAnalyser(
  language: string,
  model: Uint8Array,
  lexicon: Uint8Array,
  files: LanguageFiles,
): Analyser {
  const sentenceRules = readSentenceRules(files["sentences.tsv"] ?? "");
  const words = readLexicon(lexicon);
  const parts = readModel(model);
  const rules = readTokenRules(files["tokens.tsv"] ?? "");
  const segmented = parts.segmenter.features.length > 0;
  const segment = segmented ? createSegmenter(rules.clitics, words, sparseWeights(parts.segmenter)) : undefined;
  const pack = { rules, lexicon: words, segment, abbreviations: sentenceRules.never };
  const contractions = readContractions(files["contractions.tsv"] ?? "");
  const repairs = readRepairRules(files["repairs.tsv"] ?? "");
  return {
    language,
    splitSentences: (text) => splitSentences(text, sentenceRules),
    tokenise: createTokeniser(pack),
    isWord: (form) => words.find(form).readings.some(({ upos }) => upos !== "PROPN"),
    parse: createTokenParser(parts, words, contractions, repairs, readPastForms(files["tokens.tsv"] ?? "")),
  };
}
