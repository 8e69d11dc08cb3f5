import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analyser, analyserFiles, createAnalyser, type LanguageFiles } from "@recoupe/engine";
import { createTokenParser, type ParseTokens, readLexicon, readModel } from "@recoupe/engine/training";
import { contractionsOf, modelFolder, repairsOf, root } from "./files.ts";

/** The analyser of a language from the files of this repository. */
export function loadAnalyser(language: string): Analyser {
  const folder = modelFolder(language);
  const model = readFileSync(join(folder, "analyser.bin"));
  const lexicon = readFileSync(join(folder, "lexicon.bin"));
  return createAnalyser(language, model, lexicon, languageFiles(language));
}

/** The tagger and parser of a language alone, for tokens that are given. */
export function loadTokenParser(language: string): ParseTokens {
  const folder = modelFolder(language);
  const model = readModel(readFileSync(join(folder, "analyser.bin")));
  const lexicon = readLexicon(readFileSync(join(folder, "lexicon.bin")));
  return createTokenParser(model, lexicon, contractionsOf(language), repairsOf(language));
}

/** The analyser's data files of a language. */
export function languageFiles(language: string): LanguageFiles {
  const paths = analyserFiles.map((name) => [name, join(root, "languages", language, name)] as const);
  return Object.fromEntries(
    paths.filter(([, path]) => existsSync(path)).map(([name, path]) => [name, readFileSync(path, "utf8")]),
  );
}
