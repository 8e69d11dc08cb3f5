import type { Gazetteer, NameMatch } from "@recoupe/model";
import { genericBefore } from "./generic-words.ts";
import { areAdjacent, type TokenRow } from "./token-row.ts";

/** Whether tokens are parts of one written word, as "إن" and "ه" of "إنه": whether that is a name `wholeWord` says. */
export function isOneWritten(row: TokenRow, index: number, length: number): boolean {
  if (row.cases[index] !== "uncased") return false;
  for (let at = index + 1; at < index + length; at += 1) {
    if (row.tokens[at]?.start !== row.tokens[at - 1]?.end) return false;
  }
  return true;
}

/** End of the written word that begins with a token: the analyser may have read the end of a name as a pronoun. */
export function writtenEnd(row: TokenRow, first: number): number {
  let end = first + 1;
  while (row.tokens[end]?.start === row.tokens[end - 1]?.end && row.cases[end] === "uncased") end += 1;
  return end;
}

/** Whether a written word is one that goes with places and a pronoun: "مطارها", "سكانها". */
export function isOwned(row: TokenRow, first: number, end: number): boolean {
  const word = row.text.slice(row.tokens[first]?.start, row.tokens[end - 1]?.end);
  return row.rules.enclitics.some((ending) => {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
    return stem.length > 1 && row.rules.word(stem).kinds.size > 0;
  });
}

/** Tokens of a written word that the analyser took apart (an ending read as a pronoun), if the whole is filed; else 0. */
export function wholeWord(row: TokenRow, index: number, gazetteer: Gazetteer): number {
  if (row.cases[index] !== "uncased") return 0;
  let end = index + 1;
  while (end < row.tokens.length && row.tokens[end]?.start === row.tokens[end - 1]?.end && row.cases[end] === "uncased")
    end += 1;
  if (end === index + 1) return 0;
  const word = row.text.slice(row.tokens[index]?.start, row.tokens[end - 1]?.end);
  if (gazetteer.longestFrom(word) === 0 || !gazetteer.hasName(word)) return 0;
  return isOwned(row, index, end) || row.rules.word(word).kinds.size > 0 || row.rules.word(word).country !== null
    ? 0
    : end - index;
}

/** Most written words of a name that the analyser cut. */
const MOST_WRITTEN = 4;

/** Ends (as token indexes) of the written words that begin at a token. */
function writtenEnds(row: TokenRow, index: number): readonly number[] {
  const ends: number[] = [];
  for (let at = index; ends.length < MOST_WRITTEN && row.cases[at] === "uncased"; at = ends.at(-1) ?? 0) {
    if (ends.length > 0 && !areAdjacent(row, at - 1)) break;
    ends.push(writtenEnd(row, at));
  }
  return ends;
}

/** End of the filed name of several written words that begins at a token, where the analyser cut one of them: "بني وليد"; 0 for none. */
export function writtenNameEnd(row: TokenRow, index: number, gazetteer: Gazetteer): number {
  const token = row.tokens[index];
  if (token === undefined || row.cases[index] !== "uncased") return 0;
  const ends = writtenEnds(row, index);
  const [first = 0] = ends;
  if (ends.length < 2 || (ends.at(-1) ?? 0) - index === ends.length) return 0;
  const longest = gazetteer.longestFrom(row.text.slice(token.start, row.tokens[first - 1]?.end));
  for (let words = Math.min(longest, ends.length); words > 1; words -= 1) {
    const end = ends[words - 1] ?? 0;
    const name = row.text.slice(token.start, row.tokens[end - 1]?.end);
    if (end - index > words && gazetteer.hasName(name)) return end;
  }
  return 0;
}

/** Shortest written word that is taken whole for a name. */
const SHORTEST_WHOLE = 4;

/**
 * Behind a generic word, a word that the analyser cut after its first letter, though what is left is no word it knows:
 * "بلدة بالتوا", but "بلدة بريف زوربة"; 0 for none.
 */
export function uncutNameEnd(row: TokenRow, index: number, gazetteer: Gazetteer): number {
  const [token, rest] = [row.tokens[index], row.tokens[index + 1]];
  if (token === undefined || rest === undefined || token.end !== rest.start || token.form.length > 1) return 0;
  if (row.cases[index] !== "uncased" || row.rules.word(token.form).kinds.has("and")) return 0;
  const generic = genericBefore(row, index);
  if (generic === null || isAddressed(row, index, generic.end - 1)) return 0;
  const end = writtenEnd(row, index);
  if (end !== index + 2 || (row.tokens[end - 1]?.end ?? 0) - token.start < SHORTEST_WHOLE) return 0;
  const isWord = (row.words[index + 1]?.kinds.size ?? 0) > 0 || row.rules.generics(rest.form) !== null;
  return isWord || gazetteer.longestFrom(rest.form) > 0 ? 0 : end;
}

/** People from which a town's name goes before a reading as a preposition and an unknown word. */
const LEAST_PEOPLE = 5000;

/**
 * A word that the analyser cut after its first letter though the whole is a town's name and what is left is nothing it
 * knows: "ل" and "يسيتشانسك"; 0 for none.
 */
export function gluedNameEnd(row: TokenRow, index: number, gazetteer: Gazetteer): number {
  const [token, rest] = [row.tokens[index], row.tokens[index + 1]];
  if (token === undefined || rest === undefined || token.end !== rest.start || token.form.length > 1) return 0;
  if (row.cases[index] !== "uncased" || row.tokens[index - 1]?.end === token.start) return 0;
  if ((row.words[index + 1]?.kinds.size ?? 0) > 0 || gazetteer.longestFrom(rest.form) > 0) return 0;
  const end = writtenEnd(row, index);
  const word = row.text.slice(token.start, row.tokens[end - 1]?.end);
  if (word.length < SHORTEST_WHOLE || gazetteer.longestFrom(word) === 0 || !gazetteer.hasName(word)) return 0;
  const isTown = ({ place, similarity, rank }: NameMatch): boolean =>
    similarity === 1 && (rank > 0 || place.population >= LEAST_PEOPLE);
  return gazetteer.match(word).some(isTown) ? end : 0;
}

/** Whether a letter that may be "to" is one: behind a generic word with the article, or before another article ("مخيم للنازحين"). */
function isAddressed(row: TokenRow, index: number, generic: number): boolean {
  const form = row.tokens[index]?.form ?? "";
  if (!row.rules.word(form).kinds.has("weak-in")) return false;
  const isDefinite = row.rules.articles.some((article) => row.tokens[generic]?.form.startsWith(article));
  return isDefinite || (row.tokens[index + 1]?.form.startsWith(form) ?? false);
}
