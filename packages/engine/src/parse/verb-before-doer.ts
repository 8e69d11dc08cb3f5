import type { Reading } from "../pack/lexicon.ts";
import type { Unit } from "./analyser.ts";
import { uposOf } from "./morphology.ts";

/** How a language that writes no vowels tells a verb from the noun of the same letters; rows of `repairs.tsv`. */
export interface VerbSigns {
  /** `verb-opener`: words with a verb right behind them, where there can be one: `قد`, `حيث`. */
  readonly openers: ReadonlySet<string>;
  /** `doer-ending`: endings of nouns that can only be subjects: `ون`. */
  readonly doerEndings: readonly string[];
  /** `topic-opener`: words with a subject right behind them, and its verb behind that: `إن`. */
  readonly topicOpeners: ReadonlySet<string>;
  /** `noun-article`: the front part of definite nouns: `ال`. */
  readonly articles: readonly string[];
}

/** A tagged word, as far as this file looks at it. */
export interface UnsureWord {
  readonly form: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly entry: { readonly readings: readonly Reading[] };
}

/** Classes of words behind which a clause may begin. */
const before = new Set(["PUNCT", "PART", "CCONJ", "SCONJ", "PROPN", "NUM", "ADV"]);
const named = new Set(["NOUN", "PROPN"]);

/**
 * Words tagged as nouns that must be verbs of the past: behind a word that asks for one ("حيث *قتل* طفل"), before a noun
 * that can only be a subject ("*قصف* المتمردون"), with an object pronoun before a noun ("هجوم *شنه* مسلحون"), at the
 * front of a clause that has no verb ("*فجر* الجيش جسراً"), behind the subject of one ("إن الطيران *شن* ست غارات").
 * @returns their indexes
 */
export function verbsBeforeDoers(words: readonly UnsureWord[], units: readonly Unit[], signs: VerbSigns): number[] {
  if (signs.openers.size === 0) return [];
  const isTime = (word: UnsureWord): boolean =>
    units.some(({ time, start, end }) => time === true && start <= word.start && word.end <= end);
  return words.flatMap((word, index) =>
    isUnsure(word) &&
    !isTime(word) &&
    (isSure(words, index, signs, isTime) || opens(words, index, signs, isTime) || followsTopic(words, index, signs))
      ? [index]
      : [],
  );
}

/** A noun that the lexicon knows as a verb of the past, too. */
function isUnsure({ tag, entry }: UnsureWord): boolean {
  const upos = uposOf(tag);
  return (
    (upos === "NOUN" || upos === "PROPN") && entry.readings.some(({ features }) => features.includes("Aspect=Perf"))
  );
}

type IsTime = (word: UnsureWord) => boolean;

function isSure(words: readonly UnsureWord[], index: number, signs: VerbSigns, isTime: IsTime): boolean {
  const [last, word, next, noun] = [words[index - 1], words[index] as UnsureWord, words[index + 1], words[index + 2]];
  if (last && (signs.openers.has(last.form) || opensByTwo(words, index, signs))) return true;
  if (!next || (last && uposOf(last.tag) === "ADP")) return false;
  if (named.has(uposOf(next.tag)) && endsAsDoer(next, signs)) return true;
  if (uposOf(next.tag) !== "PRON" || next.start !== word.end || !last || !noun) return false;
  const describes = uposOf(last.tag) === "ADJ" || uposOf(last.tag) === "NOUN";
  return describes && !isDefinite(last, signs) && named.has(uposOf(noun.tag)) && !isTime(noun);
}

/** "بعد أن *قتل* مسلحون": behind a preposition and a word that else opens with a subject. */
function opensByTwo(words: readonly UnsureWord[], index: number, signs: VerbSigns): boolean {
  const [before, last] = [words[index - 2], words[index - 1]];
  return before !== undefined && uposOf(before.tag) === "ADP" && signs.topicOpeners.has(last?.form ?? "");
}

function endsAsDoer({ form, entry }: UnsureWord, { doerEndings }: VerbSigns): boolean {
  if (form.length < 5 || !doerEndings.some((ending) => form.endsWith(ending))) return false;
  return entry.readings.length === 0 || entry.readings.some(({ features }) => features.includes("Number=Plur"));
}

function isDefinite({ form }: UnsureWord, { articles }: VerbSigns): boolean {
  return form.length > 4 && articles.some((article) => form.startsWith(article));
}

/** "تبادل جنودها النار": the noun behind it takes no genitive, yet another noun follows. */
function opens(words: readonly UnsureWord[], index: number, signs: VerbSigns, isTime: IsTime): boolean {
  const last = words[index - 1];
  if (last && !before.has(uposOf(last.tag))) return false;
  const subject = words[index + 1];
  if (!subject || uposOf(subject.tag) !== "NOUN") return false;
  const pronoun = words[index + 2];
  const owned = pronoun !== undefined && uposOf(pronoun.tag) === "PRON" && pronoun.start === subject.end;
  if (!owned && !isDefinite(subject, signs)) return false;
  const object = words[index + (owned ? 3 : 2)];
  return object !== undefined && uposOf(object.tag) === "NOUN" && !isTime(object);
}

/** Most words of a subject in front of its verb. */
const longestTopic = 6;

/** "إن الطيران *شن* غارات": a noun without article is no part of a definite subject; what follows is its object. */
function followsTopic(words: readonly UnsureWord[], index: number, signs: VerbSigns): boolean {
  const next = words[index + 1];
  if (!next || !["NOUN", "PROPN", "NUM"].includes(uposOf(next.tag))) return false;
  const closed = /^["»”]$/u.test(words[index - 1]?.form ?? "");
  const last = words[index - (closed ? 2 : 1)];
  if (!last || isDefinite(words[index] as UnsureWord, signs)) return false;
  if (!closed && !isDefinite(last, signs) && uposOf(last.tag) !== "PRON") return false;
  for (let at = index - 1; at >= 0 && index - at <= longestTopic; at--) {
    const word = words[at] as UnsureWord;
    if (signs.topicOpeners.has(word.form)) return at < index - 1;
    if (!["NOUN", "PROPN", "ADJ", "PRON"].includes(uposOf(word.tag)) && !/^["«»“”]$/u.test(word.form)) return false;
  }
  return false;
}
