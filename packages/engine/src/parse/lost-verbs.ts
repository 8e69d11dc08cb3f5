import type { KnownForm } from "./finite-before-that.ts";

const objectStart = /^(?:DET|PROPN|NUM|PRON)/;

/**
 * The word taken for a noun that must be the verb of a sentence without any ("The Houthis *hold* Yarim."): the lexicon knows it
 * as a verb of that number, it follows a noun and an object begins behind it.
 * @returns indexes of the words: none or one
 */
export function lostVerbs(words: readonly KnownForm[]): number[] {
  if (words.at(-1)?.form !== "." || words.some(({ tag }) => /^(?:VERB|AUX):(?:Fin|Part:Past)/.test(tag))) return [];
  const found = words.findIndex((word, at) => {
    const before = words[at - 1];
    if (!word.tag.startsWith("NOUN") || !before || !/^(?:NOUN|PROPN)/.test(before.tag)) return false;
    if (!objectStart.test(words[at + 1]?.tag ?? "") || !word.entry.readings.some(({ upos }) => upos === "VERB"))
      return false;
    return before.upos === "PROPN" || /Plur/.test(before.tag) !== word.form.endsWith("s");
  });
  return found < 0 ? [] : [found];
}
