import { bestReading, lemmaBy, type Reading } from "@recoupe/engine/training";
import { readArabicLexicon } from "./arabic-lexicon.ts";
import type { Example } from "./build-lexicon.ts";
import type { TrainingSentence } from "./corpus.ts";
import { readArabicFiles, readEnglishFiles, readLefffFile } from "./files.ts";
import { readLefff } from "./lefff.ts";
import { readWordnet } from "./wordnet.ts";

/** The lexicon a language brings beside its treebanks. */
export function readExternalLexicon(code: string): Map<string, Reading[]> {
  if (code === "fr") return readLefff(readLefffFile());
  return code === "en" ? readWordnet(readEnglishFiles()) : readArabicLexicon(readArabicFiles());
}

/** Forms of open classes with their readings, from the lexicon; from the treebank where there is none, and names. */
export function* guessExamples(
  lexicon: ReadonlyMap<string, readonly Reading[]>,
  wordTags: readonly string[],
  sentences: readonly TrainingSentence[],
): Iterable<Example> {
  const open = wordTags.filter((tag) => /^(VERB|NOUN|ADJ|ADV)/.test(tag));
  for (const [form, readings] of lexicon) {
    for (const tag of open) {
      const reading = bestReading(readings, tag);
      if (reading !== undefined) yield { form, tag, lemma: lemmaBy(reading, form), features: reading.features };
    }
  }
  for (const { words } of sentences)
    for (const word of words) if (lexicon.size === 0 || word.upos === "PROPN") yield word;
}
