import type { Token } from "@recoupe/model";
import { indexesOf } from "../pack/gathered.ts";
import type { Lexicon } from "../pack/lexicon.ts";
import type { Unit } from "./analyser.ts";
import type { FormShape } from "./form-shape.ts";

/** The tokens of proper names that are written like names: with a capital ("Mayadin", "al-Qaim"), or in a script that has none. */
export function nameTokens(tokens: readonly Token[], units: readonly Unit[]): Set<number> {
  const names = units.filter((unit) => unit.name === true);
  const found = new Set<number>();
  if (names.length === 0) return found;
  let at = 0;
  tokens.forEach((token, i) => {
    while (at < names.length && (names[at] as Unit).end <= token.start) at++;
    const unit = names[at];
    const inside = unit !== undefined && unit.start <= token.start && token.end <= unit.end;
    if (inside && /^[\p{Lu}\p{Lo}]|[-’']\p{Lu}/u.test(token.form)) found.add(i);
  });
  return found;
}

const functionWords = new Set<string>(["AUX", "PRON", "DET", "ADP", "SCONJ"]);

/** Function words in capitals within a text that is not: the IS, the WHO, the US. */
export function initials(shapes: readonly FormShape[], lexicon: Lexicon): number[] {
  if (!shapes.some((shape) => shape.initials)) return [];
  const found = indexesOf(shapes, (shape) => shape.initials);
  if (shapes.filter(({ small }) => small).length < found.length) return [];
  return found.filter((i) =>
    lexicon.find((shapes[i] as FormShape).lower).readings.some(({ upos }) => functionWords.has(upos)),
  );
}
