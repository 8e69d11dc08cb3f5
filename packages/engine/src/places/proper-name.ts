import type { Gazetteer, Span } from "@recoupe/model";
import { capitalRun, hasDigit, isBroken, isCapital, isPlainRun } from "./capital-runs.ts";
import { mayCarryList } from "./carry-list.ts";
import { genericBefore } from "./generic-words.ts";
import { isCountryName, isOrdinary, namesGround } from "./ordinary-words.ts";
import type { PlaceName } from "./place-name.ts";
import { areAdjacent, isNameLike, type TokenRow } from "./token-row.ts";
import {
  gluedNameEnd,
  isOneWritten,
  isOwned,
  uncutNameEnd,
  wholeWord,
  writtenEnd,
  writtenNameEnd,
} from "./written-words.ts";

/** A run of tokens taken for a proper name. */
export interface ProperName {
  readonly first: number;
  readonly end: number;
  readonly span: Span;
  /** Whether the gazetteer files it. */
  readonly known: boolean;
  /** Whether capitals go on before or after it: part of a longer name that is not filed. */
  readonly broken: boolean;
  /** Whether it may be an adjective of the generic word before it ("بلدة صغيرة"); the parse decides. */
  readonly maybeCommon: boolean;
}

/** Articles that may stand within a name without being counted among its words. */
const MOST_ARTICLES = 2;

/** Shortest rest that a proclitic may leave. */
const SHORTEST_REST = 3;

/** Where a name may begin in a token: after its proclitics, tried only if the whole is not filed. */
function startsOf(row: TokenRow, index: number, gazetteer: Gazetteer): readonly number[] {
  const form = row.tokens[index]?.form ?? "";
  if (gazetteer.longestFrom(form) > 0) return [0];
  const starts = [0];
  for (const proclitic of row.rules.proclitics) {
    if (form.startsWith(proclitic) && form.length - proclitic.length >= SHORTEST_REST) starts.push(proclitic.length);
  }
  return starts;
}

/** Whether a token is a hyphen written together with what stands before and behind it: "Saint-Zorbé-sur-Kanta". */
function isHyphenWithin(row: TokenRow, index: number): boolean {
  const [before, token, after] = [row.tokens[index - 1], row.tokens[index], row.tokens[index + 1]];
  return token?.form === "-" && before?.end === token.start && after?.start === token.end;
}

/** Tokens of the longest filed name that begins at a token, past `offset` letters; 0 if none is filed. */
function filedLength(row: TokenRow, index: number, offset: number, gazetteer: Gazetteer): number {
  const token = row.tokens[index];
  if (token === undefined) return 0;
  const form = token.form.slice(offset);
  const words = gazetteer.longestFrom(form);
  if (words === 0) return 0;
  let longest = Math.min(words > 1 ? words + MOST_ARTICLES : 1, row.tokens.length - index);
  for (let reach = 1; reach < longest; reach += 1) {
    if (isHyphenWithin(row, index + reach)) longest = Math.min(longest + 1, row.tokens.length - index);
    else if (!areAdjacent(row, index + reach - 1) || row.cases[index + reach] === "none") longest = reach;
  }
  for (let length = longest; length > 0; length -= 1) {
    const last = row.tokens[index + length - 1];
    if (last === undefined || (length > 1 && row.cases[index + length - 1] === "small")) continue;
    if (length > 1 && isOneWritten(row, index, length)) continue;
    const name = length === 1 ? form : row.text.slice(token.start + offset, last.end);
    if (gazetteer.hasName(name)) return length;
  }
  return 0;
}

function spanOf(row: TokenRow, first: number, end: number, offset: number): Span {
  const [a, b] = [row.tokens[first], row.tokens[end - 1]];
  return { start: (a?.start ?? 0) + offset, end: b?.end ?? 0 };
}

/** Words of an unfiled name in a script without capitals: one, or more where it begins with a word that asks for another. */
function uncasedRun(row: TokenRow, first: number): number {
  let end = writtenEnd(row, first);
  while (
    end < row.tokens.length &&
    (row.words[end - 1]?.kinds.has("name-start") ?? false) &&
    areAdjacent(row, end - 1) &&
    row.cases[end] === "uncased"
  ) {
    end = writtenEnd(row, end);
  }
  return end;
}

/** Whether "and" or a comma joins a token to the place name before it. */
function followsInList(row: TokenRow, index: number, previous: PlaceName | undefined): boolean {
  if (previous === undefined || !mayCarryList(previous)) return false;
  if (previous.endToken === index - 1) return row.words[index - 1]?.kinds.has("and") ?? false;
  if (previous.endToken !== index || row.cases[index] !== "uncased") return false;
  return row.rules.proclitics.some((proclitic) => row.words[index] !== undefined && isAnd(row, proclitic, index));
}

function isAnd(row: TokenRow, proclitic: string, index: number): boolean {
  return row.rules.word(proclitic).kinds.has("and") && (row.tokens[index]?.form.startsWith(proclitic) ?? false);
}

/** Whether a token is a pronoun at the end of the written word before it. */
function isEnclitic(row: TokenRow, index: number): boolean {
  const [before, token] = [row.tokens[index - 1], row.tokens[index]];
  return token !== undefined && before?.end === token.start && row.rules.enclitics.includes(token.form);
}

/** Fewest letters of a token that begins a name in a script without capitals; less is a particle. */
const SHORTEST_UNCASED = 2;

/** Letters of an acronym at most; longer words in capitals are names written large. */
const LONGEST_ACRONYM = 5;

/** Whether a city that is known abroad stands first in its sentence. */
function opensWithCity(row: TokenRow, index: number, gazetteer: Gazetteer): boolean {
  if (index > 0) return false;
  return gazetteer.match(row.tokens[index]?.form ?? "").some(({ similarity, rank }) => similarity === 1 && rank >= 3);
}

function isAcronym(row: TokenRow, index: number, gazetteer: Gazetteer): boolean {
  const form = row.tokens[index]?.form ?? "";
  if (row.cases[index] === "capitals" && isCountryName(form, gazetteer)) return false;
  if (row.cases[index] !== "capitals" || form.length > LONGEST_ACRONYM) return false;
  const next = row.tokens[index + 1]?.form ?? "";
  /* "LIMA, Peru", "KYIV, Nov 30", "NEW DELHI": datelines. */
  if (
    next === "," &&
    (isCountryName(row.tokens[index + 2]?.form ?? "", gazetteer) || opensWithCity(row, index, gazetteer))
  )
    return false;
  if (next === "/" && opensWithCity(row, index, gazetteer)) return false;
  if (row.cases[index + 1] === "capitals" && filedLength(row, index, 0, gazetteer) > 1) return false;
  const dash = /^[-–—|/]$/.test(next) && row.tokens[index]?.end !== row.tokens[index + 1]?.start;
  return !row.titleCase && !dash && next !== "(";
}

function named(row: TokenRow, first: number, end: number, offset: number, known: boolean): ProperName {
  const broken = known && isBroken(row, first, end);
  return { first, end, span: spanOf(row, first, end, offset), known, broken, maybeCommon: false };
}

/** Whether a word that begins names has a word behind it that may be the rest of one: not "إلى بلد، في". */
function beginsLongerName(row: TokenRow, index: number): boolean {
  if (!row.words[index]?.kinds.has("name-start")) return false;
  const next = row.words[index + 1]?.kinds;
  return row.cases[index + 1] === "uncased" && !next?.has("in") && !next?.has("and");
}

/** The filed name that begins at a token. A run of capitals that is filed as a whole, if only by its sound, goes first. */
function filedNameAt(row: TokenRow, index: number, gazetteer: Gazetteer): ProperName | null {
  const whole = wholeWord(row, index, gazetteer);
  if (whole > 0) return named(row, index, index + whole, 0, true);
  for (const offset of startsOf(row, index, gazetteer)) {
    const length = filedLength(row, index, offset, gazetteer);
    if (length === 0) continue;
    const run = isCapital(row, index) && !row.titleCase ? capitalRun(row, index) : 0;
    if (run > index + length && !isOrdinary(row, index, offset, gazetteer)) {
      const name = row.text.slice(row.tokens[index]?.start, row.tokens[run - 1]?.end);
      if (gazetteer.match(name).length > 0) return { ...named(row, index, run, 0, true), broken: false };
      /* "Harlow Springs" is not filed, though Harlow is: a name of its own. */
      if (isPlainRun(row, index + length, run)) return named(row, index, run, 0, false);
    }
    if (length === 1 && isOrdinary(row, index, offset, gazetteer)) continue;
    if (length === 1 && row.cases[index] === "uncased" && beginsLongerName(row, index)) continue;
    return named(row, index, index + length, offset, true);
  }
  return null;
}

/** Shortest word and least likeness by which a word without capitals is taken for another spelling of a filed name. */
const SHORTEST_ALIKE = 4;
const LEAST_ALIKE = 0.95;

/**
 * After a preposition of place, a word without capitals that is no word of the language known to the pack: it sounds like a
 * filed name, or the parse may yet tag it as a name.
 */
function wordAfterPreposition(row: TokenRow, index: number, gazetteer: Gazetteer): ProperName | null {
  const form = row.tokens[index]?.form ?? "";
  const before = row.words[index - 1]?.kinds;
  const follows = before?.has("in") || before?.has("locative-noun");
  if (form.length < SHORTEST_ALIKE || before === undefined || !follows || row.rules.looksCommon(form, "")) return null;
  const alike = gazetteer.match(form).some(({ similarity }) => similarity >= LEAST_ALIKE);
  if (!alike && before.has("weak-in")) return null;
  return named(row, index, uncasedRun(row, index), 0, false);
}

/** A name that is not filed: a run of capitals, or in a script without them a word that a generic word or a list asks for. */
function unfiledNameAt(
  row: TokenRow,
  index: number,
  gazetteer: Gazetteer,
  previous: PlaceName | undefined,
): ProperName | null {
  if (isOrdinary(row, index, 0, gazetteer)) return null;
  if (row.words[index]?.kinds.has("not-place") && !namesGround(row, index)) return null;
  if (isEnclitic(row, index)) return null;
  if (row.cases[index] !== "uncased") {
    const end = capitalRun(row, index);
    /* "Al-Nusra Front", "Desert Hawks Brigade", "Air Zambezi": the run says itself that it is a body. */
    const isBody = [index, end - 1].some((at) => row.words[at]?.kinds.has("body") ?? false);
    return isBody || hasDigit(row, index, end) ? null : named(row, index, end, 0, false);
  }
  const generic = genericBefore(row, index);
  const asked = generic !== null;
  if (!asked && !followsInList(row, index, previous)) return wordAfterPreposition(row, index, gazetteer);
  const offset = asked || previous?.endToken !== index ? 0 : 1;
  if (isOrdinary(row, index, offset, gazetteer)) return null;
  const end = uncasedRun(row, index);
  if (isOwned(row, index, end)) return null;
  const form = row.tokens[index]?.form.slice(offset) ?? "";
  const genericForm = generic === null ? "" : (row.tokens[generic.end - 1]?.form ?? "");
  const found = named(row, index, end, offset, false);
  if (end > index + 1 || !row.rules.looksCommon(form, genericForm)) return found;
  /* "مخيم النازحين" is no name, "حي الراشدين" is one; "بلدة صغيرة" and "بلدة كنصفرة" look alike. */
  if (!row.rules.looksCommon(form, "")) return { ...found, maybeCommon: true };
  if (generic === null || row.words[generic.first]?.kinds.has("several")) return null;
  return { ...found, maybeCommon: generic.featureClass !== "quarter" };
}

/** The proper name that begins at a token, or null. */
export function properNameAt(
  row: TokenRow,
  index: number,
  gazetteer: Gazetteer,
  previous: PlaceName | undefined,
): ProperName | null {
  const written = writtenNameEnd(row, index, gazetteer);
  if (written > 0) return named(row, index, written, 0, true);
  const glued = gluedNameEnd(row, index, gazetteer);
  if (glued > 0) return named(row, index, glued, 0, true);
  const uncut = uncutNameEnd(row, index, gazetteer);
  if (uncut > 0) return named(row, index, uncut, 0, false);
  if (row.cases[index] === "uncased" && (row.tokens[index]?.form.length ?? 0) < SHORTEST_UNCASED) return null;
  if (!isNameLike(row, index) || isAcronym(row, index, gazetteer)) return null;
  return filedNameAt(row, index, gazetteer) ?? unfiledNameAt(row, index, gazetteer, previous);
}
