import { type Gazetteer, type Mention, overlaps, type ParsedSentence, type Word } from "@recoupe/model";
import { letterCase } from "./letter-case.ts";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** Shortest word, least likeness and least people for a word to be taken for a town by its sound and its tag alone. */
const SHORTEST = 4;
const LEAST_ALIKE = 0.93;
const LEAST_PEOPLE = 20_000;
/** People from which a city is named in reports of any country. */
const FAMOUS = 500_000;

/** Whether a word sounds like a town that a report about these countries may well name. */
function soundsLikeTown(form: string, gazetteer: Gazetteer, countries: ReadonlyMap<string, number>): boolean {
  return gazetteer.match(form).some(({ place, similarity, rank }) => {
    if (similarity < LEAST_ALIKE || place.featureClass !== "settlement") return false;
    const atHome = place.country !== null && (countries.get(place.country) ?? 0) > 0;
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
): readonly PlaceName[] {
  return words.flatMap((word, index) => {
    if (word.upos !== "PROPN" || word.end - word.start < SHORTEST || letterCase(word.form) !== "uncased") return [];
    const [before, after] = [words[index - 1], words[index + 1]];
    const isAlone = before?.upos !== "PROPN" && after?.upos !== "PROPN" && after?.start !== word.end;
    if (!isAlone || taken.some((other) => overlaps(other.span, word))) return [];
    const kinds = before === undefined ? new Set() : rules.word(before.form).kinds;
    if (kinds.has("title") || kinds.has("body") || rules.word(word.form).kinds.size > 0) return [];
    return soundsLikeTown(word.form, gazetteer, countries) ? [nameOf(word, text)] : [];
  });
}
