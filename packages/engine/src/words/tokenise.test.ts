import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Upos } from "@recoupe/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLexicon, writeLexicon } from "../pack/lexicon.ts";
import { readTokenRules } from "./token-rules.ts";
import { createTokeniser, type Tokeniser } from "./tokenise.ts";

const known: readonly (readonly [form: string, upos: Upos, features?: string])[] = [
  ["ont", "AUX"],
  ["atteint", "VERB", "Tense=Past|VerbForm=Part"],
  ["dit", "VERB"],
  ["a", "AUX"],
  ["jour", "NOUN"],
  ["bâtiments", "NOUN"],
  ["état", "NOUN"],
  ["œuvre", "NOUN"],
  ["les", "DET"],
  ["forces", "NOUN"],
  ["ville", "NOUN"],
];
const reading = (upos: Upos, features = "") => ({ upos, category: "", features, cut: 0, ending: "" });
const lexicon = readLexicon(
  writeLexicon(new Map(known.map(([form, upos, features]) => [form, [reading(upos, features)]]))),
);

function tokeniserOf(language: string): Tokeniser {
  const path = join(import.meta.dirname, "../../../../languages", language, "tokens.tsv");
  return createTokeniser({
    rules: readTokenRules(readFileSync(path, "utf8")),
    lexicon,
    segment: undefined,
    abbreviations: new Set(["m", "gen"]),
  });
}
const tokenise = { fr: tokeniserOf("fr"), en: tokeniserOf("en") };

test.each([
  ["fr", "L'armée d’Al-Anbar", "L'|armée|d'|Al-Anbar"],
  ["fr", "aujourd'hui, a-t-il dit", "aujourd'hui|,|a|-t-il|dit"],
  ["fr", "qu'il n'y a", "qu'|il|n'|y|a"],
  ["fr", "ce jour-là", "ce|jour|-là"],
  ["fr", "dit-il", "dit|-il"],
  ["fr", "Saint-Dizier et Deir-ez-Zor", "Saint-Dizier|et|Deir-ez-Zor"],
  ["fr", "3 000 hommes, 1 250 000 francs", "3 000|hommes|,|1 250 000|francs"],
  ["fr", "à 15h30 (15H)", "à|15h30|(|15H|)"],
  ["fr", "3,5 % le 12/03/2017.", "3,5|%|le|12/03/2017|."],
  ["fr", "les FDS ontatteint", "les|FDS|ont|atteint"],
  ["fr", "batiments de l'Etat", "bâtiments|de|l'|État"],
  ["fr", "M. Assad...", "M.|Assad|..."],
  ["fr", "« Non ! »", "«|Non|!|»"],
  ["fr", "du 7e corps, F-16", "du|7e|corps|,|F-16"],
  ["fr", "https://example.org/a?b=1, @compte #Alep", "https://example.org/a?b=1|,|@compte|#Alep"],
  ["en", "They haven't left; it's Assad's", "They|have|n't|left|;|it|'s|Assad|'s"],
  ["en", "I can't, we cannot", "I|ca|n't|,|we|can|not"],
  ["en", "the U.S.-backed al-Nusra", "the|U.S.|-|backed|al-Nusra"],
  ["en", "in government-held Deir ez-Zor", "in|government|-|held|Deir|ez-Zor"],
  ["en", "a counter-attack with S-300s on 30-31 May", "a|counter-attack|with|S-300s|on|30-31|May"],
  ["en", "Gen. Smith's men. No.", "Gen.|Smith|'s|men|.|No|."],
  ["en", "16:40 at 3.5km", "16:40|at|3.5km"],
] as const)("%s: %s", (language, text, expected) => {
  const tokens = tokenise[language](text, { start: 0, end: text.length });
  expect(tokens.map((token) => token.form).join("|")).toBe(expected);
});

test("every character that is no white space lies in exactly one token, in order", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aéLd'’-. 3,0/h:«»\n\u00a0\u0000\ud800\udc00œ@ا،") });
  fc.assert(
    fc.property(text, (value) => {
      let at = 0;
      for (const { start, end } of tokenise.fr(value, { start: 0, end: value.length })) {
        expect(value.slice(at, start)).toMatch(/^[\s]*$/);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(value.slice(at)).toMatch(/^[\s]*$/);
    }),
  );
});

test.each([["a"], ["a'"], ["l'a-"], ["1 "], ["1 000 "], ["."], ["a@"], ["x "]])(
  "a megabyte of %j in linear time",
  (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = performance.now();
    tokenise.fr(text, { start: 0, end: text.length });
    expect(performance.now() - started).toBeLessThan(8000);
  },
);
