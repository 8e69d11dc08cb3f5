import { mayCarryList } from "./carry-list.ts";
import { clueWeights } from "./clue-weights.ts";
import { type GenericFound, genericBefore, isOfPrevious } from "./generic-words.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import type { PlaceWordKind } from "./place-word-kinds.ts";
import type { ProperName } from "./proper-name.ts";
import { areAdjacent, type TokenRow } from "./token-row.ts";

/** Sum of the weights of some clues. */
export function sumOf(clues: readonly PlaceClue[]): number {
  return clues.reduce((sum, clue) => sum + clueWeights[clue], 0);
}

const has = (row: TokenRow, index: number, kind: PlaceWordKind): boolean => row.words[index]?.kinds.has(kind) ?? false;
const formAt = (row: TokenRow, index: number): string => row.tokens[index]?.form ?? "";

/** First token before `index` that is no little word between; a little word that is a preposition of place stops it. */
function pastLinks(row: TokenRow, index: number): number {
  let at = index - 1;
  while (at >= 0 && at > index - 4 && has(row, at, "link") && !(has(row, at, "in") && at < index - 1)) at -= 1;
  return at;
}

/** Whether one of the words passed over is a preposition of place. */
function passesPreposition(row: TokenRow, at: number, first: number): boolean {
  for (let index = at; index < first; index += 1) if (has(row, index, "in")) return true;
  return false;
}

/** Whether the only prepositions passed over stand before persons as well ("to", "between"). */
function isWeak(row: TokenRow, at: number, first: number): boolean {
  for (let index = at; index < first; index += 1) {
    if (has(row, index, "in") && !has(row, index, "weak-in")) return false;
  }
  return true;
}

/** Whether what leads a preposition takes hold of ground: "السيطرة على", "سيطرته على". */
function isHeld(row: TokenRow, at: number): boolean {
  const isPronoun = row.rules.enclitics.includes(formAt(row, at - 1)) && areAdjacent(row, at - 2);
  return has(row, isPronoun ? at - 2 : at - 1, "holding");
}

/** Whether the written word before a name, which the analyser may have taken apart, is a preposition of place. */
function followsGluedPreposition(row: TokenRow, first: number): boolean {
  let start = first - 1;
  while (start > 0 && row.tokens[start - 1]?.end === row.tokens[start]?.start) start -= 1;
  if (start < 0 || start === first - 1 || row.cases[start] !== "uncased") return false;
  const word = row.text.slice(row.tokens[start]?.start, row.tokens[first - 1]?.end);
  return row.rules.word(word).kinds.has("in");
}

/** Whether an adjective at `at` belongs to a generic word before it: "la ville chrétienne d'X". */
function describesTown(row: TokenRow, at: number): boolean {
  return row.cases[at] === "small" && row.cases[at - 1] === "small" && has(row, at - 1, "apart");
}

/** What the words before a name say. */
function cluesBefore(row: TokenRow, first: number): PlaceClue[] {
  const at = pastLinks(row, first);
  const located = passesPreposition(row, at, first);
  if (has(row, at, "title") && at === first - 1) return ["title"];
  if (has(row, at, "attribution") || (has(row, at, "weak-in") && has(row, at - 1, "attribution")))
    return ["attribution"];
  if (!located && has(row, at, "body")) return ["body"];
  const clues: PlaceClue[] = [];
  if (located) clues.push(isWeak(row, at, first) && !isHeld(row, at) ? "weak-preposition" : "preposition");
  if (located && isHeld(row, at)) clues.push("holding");
  if (clues.length === 0 && followsGluedPreposition(row, first)) clues.push("preposition");
  if (has(row, at, "locative-noun")) clues.push("locative-noun");
  if (has(row, at, "weak-in") && has(row, at - 1, "allegiance")) clues.push("allegiance");
  if (has(row, at, "direction") && at === first - 1) clues.push("direction");
  if (has(row, at, "with") && (has(row, at - 1, "border-noun") || has(row, at - 2, "border-noun")))
    clues.push("preposition");
  if (clues.length === 0 && at < first - 1 && describesTown(row, at)) clues.push("locative-noun");
  if (clues.length === 0 && at < first - 1) clues.push("link");
  return clues;
}

/** Whether the name stands in brackets after another name, or at the head of the sentence before a mark. */
function layoutClues(row: TokenRow, first: number, end: number, previous: PlaceName | undefined): PlaceClue[] {
  const clues: PlaceClue[] = [];
  const bracketed = formAt(row, first - 1) === "(" && (formAt(row, end) === ")" || has(row, end, "and"));
  if (bracketed && previous?.endToken === first - 1) clues.push("bracket");
  if (first === 0 || (first === 1 && row.cases[0] === "none")) {
    const next = formAt(row, end);
    const closed = next === ")" && formAt(row, first - 1) === "(" ? formAt(row, end + 1) : next;
    if (/^[-–—(|/]$/.test(closed)) clues.push("dateline");
    else if (next === ":") clues.push("heading");
    else if (/^[,،]$/.test(next) && !isNameLikeCapital(row, end + 1)) clues.push("comma");
    else clues.push("first-word");
  }
  return clues;
}

/** Whether a comma and a generic word follow a name: "X, ville côtière", "X, a town". */
function hasApposition(row: TokenRow, end: number): boolean {
  if (!/^[,،]$/.test(formAt(row, end))) return false;
  const at = has(row, end + 1, "definite") || has(row, end + 1, "indefinite") ? end + 2 : end + 1;
  return (
    row.cases[at] === "small" && (has(row, at, "apart") || (has(row, at, "direction") && has(row, at + 1, "apart")))
  );
}

const isNameLikeCapital = (row: TokenRow, index: number): boolean =>
  row.cases[index] === "capital" || row.cases[index] === "capitals";

/** The little words written together with the first token of a name: the text before its span. */
function procliticOf(row: TokenRow, name: ProperName): string {
  const start = row.tokens[name.first]?.start ?? 0;
  return row.text.slice(start, name.span.start);
}

/** Most tokens between two names of a list, quotation marks counted, and most that are none. */
const MOST_BETWEEN = 4;
const MOST_MARKS = 2;

/** Whether only "and", a comma, a stroke or a dash parts a name from the one before it. */
function isJoinedTo(row: TokenRow, previous: PlaceName, name: ProperName): boolean {
  const { first } = name;
  const gap = first - previous.endToken;
  if (gap < 0 || gap > MOST_BETWEEN) return false;
  if (gap === 0) return row.rules.word(procliticOf(row, name).slice(0, 1)).kinds.has("and");
  let marks = 0;
  for (let at = previous.endToken; at < first; at += 1) {
    if (/^[“”"«»]$/.test(formAt(row, at))) continue;
    if (!has(row, at, "and") && !has(row, at, "link") && !/^[-–/]$/.test(formAt(row, at))) return false;
    marks += 1;
  }
  return marks > 0 && marks <= MOST_MARKS;
}

/** "Paul Jordan, 54, of Dayton", "Victor Hill, who was convicted": somebody's age, or a relative that stands for a person. */
function isFollowedAsPerson(row: TokenRow, end: number): boolean {
  const at = /^[,،]$/.test(formAt(row, end)) ? end + 1 : end;
  if (has(row, at, "person-after")) return true;
  return at > end && /^\d{1,2}$/.test(formAt(row, at)) && /^[,،]$/.test(formAt(row, at + 1));
}

const groundKinds: readonly PlaceWordKind[] = ["direction", "locative-noun", "apart", "join"];

/** Whether what a name is said to own is ground: "China's southwest", "Syria's Aleppo province". */
function ownsGround(row: TokenRow, end: number): boolean {
  if (!has(row, end, "possessive")) return false;
  const at = isNameLikeCapital(row, end + 1) ? end + 2 : end + 1;
  return groundKinds.some((kind) => has(row, at, kind));
}

/** Whether a generic word that is part of a name belongs to a body before it: "قوات ولاية زوربة". */
function isOfBody(row: TokenRow, generic: GenericFound | null): boolean {
  if (generic === null || !generic.joins || row.cases[generic.first] !== "uncased") return false;
  if (generic.featureClass !== "province" && generic.featureClass !== "district") return false;
  return has(row, generic.first - 1, "body") && areAdjacent(row, generic.first - 1);
}

/** "Zorbay District Court": a body that is called after the ground it serves. */
function isBodyName(row: TokenRow, end: number): boolean {
  return !row.titleCase && areAdjacent(row, end - 1) && isNameLikeCapital(row, end) && has(row, end, "body");
}

/** "a Zorbay woman", "the 24-year-old Zorbay man": somebody who lives there. */
function isHome(row: TokenRow, { first, end, known }: ProperName): boolean {
  if (!known || row.titleCase || row.cases[end] !== "small" || !has(row, end, "inhabitant")) return false;
  return first === 0 || row.cases[first - 1] === "small" || row.cases[first - 1] === "none";
}

/** Clues of a place that people are said to be from: "people from Zorbay who", "southern Zorbay, who". */
const fromClues: ReadonlySet<PlaceClue> = new Set(["preposition", "list", "direction", "locative-noun"]);

/** "the Zorbay-Karta border": two names that a hyphen joins, of which what lies between them is told. */
function isPairedGround(row: TokenRow, { first, end, known }: ProperName): boolean {
  return !known && end === first + 1 && /^\p{L}+-\p{L}+$/u.test(formAt(row, first)) && has(row, end, "border-noun");
}

/** Everything that the words around a name say for or against its being a place. */
export function cluesAround(
  row: TokenRow,
  name: ProperName,
  generic: GenericFound | null,
  previous: PlaceName | undefined,
): readonly PlaceClue[] {
  const named = generic !== null || (name.end - name.first > 1 && row.rules.generics(formAt(row, name.first)) !== null);
  const clues: PlaceClue[] = named ? ["generic"] : cluesBefore(row, name.first);
  const before = named ? null : genericBefore(row, name.first);
  if (before !== null && isOfPrevious(before, name, previous)) clues.push("locative-noun");
  const proclitic = procliticOf(row, name);
  if (proclitic !== "" && generic === null && row.rules.word(proclitic).kinds.has("in")) clues.push("preposition");
  clues.push(...layoutClues(row, name.first, name.end, previous));
  if (isOfBody(row, generic)) clues.push("body");
  if (previous !== undefined && mayCarryList(previous) && isJoinedTo(row, previous, name)) clues.push("list");
  const end = generic?.joins ? Math.max(generic.end, name.end) : name.end;
  /* "people from Zorbay who fled": whoever is meant, it is not the town. */
  const isFrom = name.known && clues.some((clue) => fromClues.has(clue));
  if (!isFrom && isFollowedAsPerson(row, end)) clues.push("title");
  if (hasApposition(row, name.end)) clues.push("apposition");
  if (ownsGround(row, name.end) || isHome(row, name)) clues.push("locative-noun");
  if (name.broken || (generic !== null && isBodyName(row, Math.max(generic.end, end)))) clues.push("broken-name");
  const bare = !name.known && row.cases[name.first] === "uncased" && generic === null && !clues.includes("list");
  if (bare) clues.push("bare-word");
  if (isPairedGround(row, name)) return [...clues, "locative-noun"];
  const article = row.words[name.first - 1]?.kinds;
  if (!name.known && generic === null && (article?.has("definite") || article?.has("indefinite")))
    clues.push("definite");
  return clues;
}
