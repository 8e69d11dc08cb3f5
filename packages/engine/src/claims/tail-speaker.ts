import { dependents, isFiniteForm } from "../grammar/sentence-tree.ts";
import { lightSaying } from "./light-saying.ts";
import { classOf } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isRelative, isVerbal } from "./subject.ts";

/** A speaker set behind what was said, in front of the verb: "…, *a local official* said". */
export interface Tail {
  readonly first: number;
  readonly last: number;
  readonly reaches: (word: number) => boolean;
}

/** Most words of a speaker between the comma and the said-verb. */
const tailReach = 14;

/** Reads "…, a local official said" off the surface: parsers trained on other texts lose its subject. */
export function tailSpeaker(reading: SentenceReading, verb: number): Tail | null {
  if (dependents(reading.tree, verb, "aux").length > 0 || !endsAfter(reading, verb)) return null;
  if (lightSaying(reading, verb) > verb) return null;
  const said = dependents(reading.tree, verb, "obj", "ccomp").some(
    (child) => child > verb && wordAt(reading, child).upos === "NOUN" && isThing(reading, child),
  );
  if (said) return null;
  const last = beforeApposition(reading, verb);
  let comma = last;
  while (comma > 0 && last - comma <= tailReach && !isComma(reading, comma)) {
    const word = wordAt(reading, comma);
    if (word.upos === "SCONJ" || word.upos === "CCONJ" || isFiniteForm(word)) return null;
    comma--;
  }
  if (comma < 2 || !isComma(reading, comma) || comma === last) return null;
  if (isRelative(reading, comma + 1) || isRelative(reading, comma + 2)) return null;
  if (isParticle(reading, verb - 1, "as")) return null;
  let from = comma;
  while (from > 0 && !/^[;:]$/.test(wordAt(reading, from - 1).form)) from--;
  const words = reading.words.slice(from, comma);
  if (!words.some(isVerbal) && words.length < 4) return null;
  let to = comma;
  const next = nextMark(reading, verb);
  if (continues(reading, next)) to = reading.words.length;
  return {
    first: comma + 1,
    last,
    reaches: (index) => index >= from && index < to && (index < comma || index > next),
  };
}

/** "…, Musa Ali, *the head of the village,* said": the last word before what is set in between speaker and verb. */
function beforeApposition(reading: SentenceReading, verb: number): number {
  if (verb < 4 || !isComma(reading, verb - 1)) return verb - 1;
  let at = verb - 2;
  while (at > 2 && verb - at <= tailReach && !isComma(reading, at)) {
    const word = wordAt(reading, at);
    if (word.upos === "SCONJ" || isFiniteForm(word)) return verb - 1;
    at--;
  }
  return isComma(reading, at) && at < verb - 2 ? at - 1 : verb - 1;
}

function isComma(reading: SentenceReading, index: number): boolean {
  const { form } = wordAt(reading, index);
  return form === "," || form === "،" || form === '"' || form === "”" || form === "»";
}

function nextMark(reading: SentenceReading, from: number): number {
  let at = from + 1;
  while (at < reading.words.length && wordAt(reading, at).upos !== "PUNCT") at++;
  return at;
}

/** Whether nothing is said behind the verb: no clause before the next mark. */
function endsAfter(reading: SentenceReading, verb: number): boolean {
  const end = nextMark(reading, verb);
  if (end < reading.words.length && wordAt(reading, end).form === ":") return false;
  return reading.words
    .slice(verb + 1, end)
    .every((word) => word.upos !== "SCONJ" && word.upos !== "AUX" && !isFiniteForm(word));
}

/** "…, he said, and torched the houses": the clause goes on behind the speaker. */
function continues(reading: SentenceReading, mark: number): boolean {
  const and = reading.words[mark + 1];
  const verb = reading.words[mark + 2];
  return and?.upos === "CCONJ" && verb !== undefined && isVerbal(verb);
}

/** Whether a word is something said rather than somebody told. */
function isThing(reading: SentenceReading, index: number): boolean {
  const kind = classOf(reading, index);
  return kind === "event" || kind === "other" || kind === "place" || kind === "property";
}
