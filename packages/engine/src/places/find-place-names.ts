import type { Gazetteer, Token } from "@recoupe/model";
import { cluesAround, sumOf } from "./clues.ts";
import { genericAround } from "./generic-words.ts";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";
import { properNameAt } from "./proper-name.ts";
import { tokenRow } from "./token-row.ts";

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
      evidence: sumOf(clues),
      clues,
    });
    index = end;
  }
  return names;
}
