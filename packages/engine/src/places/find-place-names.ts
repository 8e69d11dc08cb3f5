import type { FeatureClass, Gazetteer, Token } from "@recoupe/model";
import { cluesAround, sumOf } from "./clues.ts";
import { containerNamed } from "./containers.ts";
import { genericAround } from "./generic-words.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";
import { type ProperName, properNameAt } from "./proper-name.ts";
import { shortNameAt } from "./short-names.ts";
import { type TokenRow, tokenRow } from "./token-row.ts";

/**
 * Names of a sentence that may be places, in text order, none overlapping: filed names, and names that are not filed but
 * stand where a place stands. To be asked before the parse, so that a name of several words is one unit for the parser.
 * `text` is the document's; spans of `tokens` count in it.
 */
export function findPlaceNames(
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  rules: PlaceRules,
): readonly PlaceName[] {
  const row = tokenRow(text, tokens, rules);
  const names: PlaceName[] = [];
  let index = 0;
  while (index < tokens.length) {
    const thing = thingAt(row, index) ?? shortNameAt(row, index, names.at(-1));
    if (thing !== null) {
      names.push(thing);
      index = thing.endToken;
      continue;
    }
    const proper = properNameAt(row, index, gazetteer, names.at(-1));
    if (proper === null) {
      index += 1;
      continue;
    }
    const generic = genericAround(row, proper, names.at(-1));
    const clues = cluesAround(row, proper, generic, names.at(-1));
    const first = generic?.joins ? Math.min(generic.first, proper.first) : proper.first;
    const end = generic?.joins ? Math.max(generic.end, proper.end) : proper.end;
    const [firstToken, lastToken] = [tokens[first], tokens[end - 1]];
    if (firstToken === undefined || lastToken === undefined) break;
    const span = {
      start: first === proper.first ? proper.span.start : (generic?.start ?? firstToken.start),
      end: Math.max(lastToken.end, proper.span.end),
    };
    names.push({
      firstToken: first,
      endToken: end,
      span,
      proper: proper.span,
      properName: filedAs(text.slice(proper.span.start, proper.span.end).replace(/\s+/g, " "), gazetteer, rules),
      known: proper.known,
      uncased: row.cases[proper.first] === "uncased",
      asked: generic?.featureClass ?? askedOfList(row, names.at(-1), clues),
      joined: generic?.joins ?? false,
      linked: generic !== null && generic.end < proper.first,
      definite: row.words[proper.first - 1]?.kinds.has("definite") ?? false,
      personLike: isOfSeveralWords(row, proper) && !beginsLikePlace(row, proper),
      maybeCommon: proper.maybeCommon,
      evidence: sumOf(clues),
      clues,
    });
    index = end;
  }
  return withCountries(names, row, gazetteer);
}

/** Whether a name is of several words; in a script without capitals the analyser may have cut one. */
function isOfSeveralWords(row: TokenRow, { first, end, span }: ProperName): boolean {
  if (row.cases[first] === "uncased") return /\s/.test(row.text.slice(span.start, span.end));
  return end - first > 1;
}

/** Whether the first written word of a name begins names of places: "Tell", "كفر". */
function beginsLikePlace(row: TokenRow, { first, span }: ProperName): boolean {
  if (row.words[first]?.kinds.has("name-start")) return true;
  const [word = ""] = row.text.slice(span.start, span.end).split(/\s/);
  return row.rules.word(word).kinds.has("name-start");
}

/** A thing that is named by what it is alone, of the town the text speaks of: "القصر الجمهوري". */
function thingAt(row: TokenRow, first: number): PlaceName | null {
  for (const { words, featureClass } of row.words[first]?.things ?? []) {
    const end = first + words.length;
    if (!words.every((word, at) => row.rules.fold(row.tokens[first + at]?.form ?? "") === word)) continue;
    const span = { start: row.tokens[first]?.start ?? 0, end: row.tokens[end - 1]?.end ?? 0 };
    return {
      firstToken: first,
      endToken: end,
      span,
      proper: span,
      properName: row.text.slice(span.start, span.end),
      known: false,
      uncased: row.cases[first] === "uncased",
      asked: featureClass,
      joined: true,
      linked: false,
      definite: true,
      personLike: false,
      maybeCommon: false,
      evidence: sumOf(["generic"]),
      clues: ["generic"],
    };
  }
  return null;
}

/**
 * "the villages of A, B and C": what stands before a list is said of all of it, where it is no part of the first name alone.
 * Behind a preposition of its own a name is no member of the list: "the quarter of A, in B".
 */
function askedOfList(row: TokenRow, previous: PlaceName | undefined, clues: readonly PlaceClue[]): PlaceName["asked"] {
  if (previous === undefined || !clues.includes("list")) return null;
  if (clues.includes("preposition") || clues.includes("weak-preposition")) return null;
  const ofAll = !previous.joined || (row.words[previous.firstToken]?.kinds.has("several") ?? false);
  return ofAll ? previous.asked : null;
}

const isOf = (name: PlaceName, featureClass: FeatureClass, gazetteer: Gazetteer): boolean =>
  name.known &&
  gazetteer
    .match(name.properName)
    .some(({ place, similarity }) => similarity === 1 && place.featureClass === featureClass);

/** Whether a name closes a pair: "Zorbay, Kansas, said", "Zorbay, Kansas (AP)". */
function isClosed(row: TokenRow, { endToken, short }: PlaceName): boolean {
  const next = row.tokens[endToken]?.form;
  return short === true || next === undefined || /^[,،.;:)(–—-]$/.test(next);
}

/** Whether the second of two names that a comma parts says where the first lies. */
function saysWhere(name: PlaceName, next: PlaceName, row: TokenRow, gazetteer: Gazetteer): boolean {
  if (next.short === true) return true;
  if (isOf(next, "country", gazetteer)) return name.known;
  if (!next.known) return false;
  if (!name.known) return !name.personLike && isOf(next, "province", gazetteer) && isClosed(row, next);
  return containerNamed(name, next, { gazetteer, rules: row.rules })?.within.provinceId != null;
}

/** "X, Y" with Y a country, a province that has an X, or one where X is no name of anything else: both are places. */
function withCountries(names: readonly PlaceName[], row: TokenRow, gazetteer: Gazetteer): readonly PlaceName[] {
  const pairs = new Set<PlaceName>();
  names.forEach((name, index) => {
    const next = names[index + 1];
    if (next === undefined || next.firstToken !== name.endToken + 1) return;
    if (!/^[,،]$/.test(row.tokens[name.endToken]?.form ?? "") || isOf(name, "country", gazetteer)) return;
    if (saysWhere(name, next, row, gazetteer)) pairs.add(name).add(next);
  });
  if (pairs.size === 0) return names;
  return names.map((name) => {
    if (!pairs.has(name)) return name;
    const clues: readonly PlaceClue[] = [...name.clues, "bracket"];
    return { ...name, clues, evidence: sumOf(clues) };
  });
}

/** "Zorbé-centre" is Zorbé where the name with its ending is not filed. */
function filedAs(name: string, gazetteer: Gazetteer, rules: PlaceRules): string {
  const cut = name.lastIndexOf("-");
  if (cut < 1 || !rules.word(name.slice(cut + 1)).kinds.has("town-part") || gazetteer.hasName(name)) return name;
  const town = name.slice(0, cut);
  return gazetteer.hasName(town) ? town : name;
}
