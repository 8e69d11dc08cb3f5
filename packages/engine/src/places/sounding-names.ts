import { type Gazetteer, type Mention, overlaps, type ParsedSentence, type Word } from "@recoupe/model";
import { gathered } from "../pack/gathered.ts";
import { letterCase } from "./letter-case.ts";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** Shortest word, least likeness and least people for a word to be taken for a town by its sound and its tag alone. */
const SHORTEST = 4;
const LEAST_ALIKE = 0.93;
const LEAST_PEOPLE = 20_000;
/** Likeness, and weight of its country in the document, for a word that the parse took for no name. */
const SAME = 0.98;
const MUCH_NAMED = 0.5;
/** What the parse takes a name for that it does not know. */
const unsureTags: ReadonlySet<string> = new Set(["NOUN", "ADJ", "X"]);
/** People from which a city is named in reports of any country. */
const FAMOUS = 500_000;

/** Whether a word sounds like a town that a report about these countries may well name. */
function soundsLikeTown(
  form: string,
  gazetteer: Gazetteer,
  countries: ReadonlyMap<string, number>,
  isTagged: boolean,
): boolean {
  return gazetteer.match(form).some(({ place, similarity, rank }) => {
    if (similarity < (isTagged ? LEAST_ALIKE : SAME) || place.featureClass !== "settlement") return false;
    const atHome = place.country !== null && (countries.get(place.country) ?? 0) > 0;
    if (!isTagged) return atHome && place.population >= LEAST_PEOPLE;
    return atHome ? rank > 1 || place.population >= LEAST_PEOPLE : place.population >= FAMOUS;
  });
}

function nameOf(word: Word, text: string): PlaceName {
  const span = { start: word.start, end: word.end };
  return {
    firstToken: -1,
    endToken: -1,
    span,
    proper: span,
    properName: text.slice(span.start, span.end),
    known: false,
    uncased: true,
    asked: null,
    joined: false,
    linked: false,
    definite: false,
    personLike: false,
    maybeCommon: false,
    evidence: 0,
    clues: [],
  };
}

/**
 * In a script without capitals: words that the parse took for proper names, that no rule took for anything, and that sound
 * like a town of the report's countries ("قصفت القوات خاركيف"). Words after a title are persons.
 */
export function soundingNames(
  text: string,
  { words }: ParsedSentence,
  taken: readonly (PlaceName | Mention)[],
  countries: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
  rules: PlaceRules,
  isWord: (form: string) => boolean,
): readonly PlaceName[] {
  return gathered(words, (word, index): readonly PlaceName[] => {
    const isName = word.upos === "PROPN" || (unsureTags.has(word.upos) && !isWord(word.form));
    if (!isName || word.end - word.start < SHORTEST || letterCase(word.form) !== "uncased") return [];
    const [before, after] = [words[index - 1], words[index + 1]];
    const isAlone = before?.upos !== "PROPN" && after?.upos !== "PROPN" && after?.start !== word.end;
    if (!isAlone || taken.some((other) => overlaps(other.span, word))) return [];
    const kinds = before === undefined ? new Set() : rules.word(before.form).kinds;
    if (kinds.has("title") || kinds.has("body") || kinds.has("attribution") || rules.word(word.form).kinds.size > 0)
      return [];
    const known =
      word.upos === "PROPN" ? countries : new Map([...countries].filter(([, weight]) => weight >= MUCH_NAMED));
    return soundsLikeTown(word.form, gazetteer, known, word.upos === "PROPN") ? [nameOf(word, text)] : [];
  });
}
