import type { Gazetteer, Token } from "@recoupe/model";
import { cluesAround, sumOf } from "./clues.ts";
import { genericAround } from "./generic-words.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";
import { properNameAt } from "./proper-name.ts";
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
    const proper = properNameAt(row, index, gazetteer, names.at(-1));
    if (proper === null) {
      index += 1;
      continue;
    }
    const generic = genericAround(row, proper);
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
      properName: text.slice(proper.span.start, proper.span.end).replace(/\s+/g, " "),
      known: proper.known,
      uncased: row.cases[proper.first] === "uncased",
      asked: generic?.featureClass ?? null,
      joined: generic?.joins ?? false,
      linked: generic !== null && generic.end < proper.first,
      definite: row.words[proper.first - 1]?.kinds.has("definite") ?? false,
      personLike: proper.end - proper.first > 1 && !(row.words[proper.first]?.kinds.has("name-start") ?? false),
      evidence: sumOf(clues),
      clues,
    });
    index = end;
  }
  return withCountries(names, row, gazetteer);
}

/** "X, Y" with Y a country: both are places. */
function withCountries(names: readonly PlaceName[], row: TokenRow, gazetteer: Gazetteer): readonly PlaceName[] {
  const isCountry = (name: PlaceName): boolean =>
    name.known && gazetteer.match(name.properName)[0]?.place.featureClass === "country";
  const pairs = new Set<PlaceName>();
  names.forEach((name, index) => {
    const next = names[index + 1];
    if (next === undefined || !name.known || next.firstToken !== name.endToken + 1) return;
    if (!/^[,،]$/.test(row.tokens[name.endToken]?.form ?? "") || !isCountry(next) || isCountry(name)) return;
    pairs.add(name).add(next);
  });
  if (pairs.size === 0) return names;
  return names.map((name) => {
    if (!pairs.has(name)) return name;
    const clues: readonly PlaceClue[] = [...name.clues, "bracket"];
    return { ...name, clues, evidence: sumOf(clues) };
  });
}
