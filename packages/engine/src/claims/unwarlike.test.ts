import { expect, test } from "vitest";
import { readFirmness } from "./firmness.ts";
import { proposeClaims } from "./proposal.ts";
import { registerOf, sumOf } from "./register.ts";
import { at, read } from "./sentence.fixture.ts";
import { isOfAnotherField } from "./unwarlike.ts";

test.each([
  ["flames besiege nothing", "Les flammes encerclent Kidal.", []],
  ["a club takes nothing", "Le club a pris la tête de la ligue.", []],
  ["a hold of old is no claim", "Les rebelles tenaient jadis Kidal.", []],
  ["the cold makes victims", "Le froid a fait trois morts à Kidal.", []],
  ["an army does", "L'armée bombarde Kidal.", ["shelling"]],
])("%s", (_, text, expected) => {
  expect(proposeClaims(read(text)).map(({ match }) => match.rule.type)).toEqual(expected);
});

test.each([["L'armée n'a pas confirmé la prise de Gao."], ["Nul n'est en mesure de confirmer la prise de Gao."]])(
  "what nobody confirms is nobody's claim: %s",
  (text) => {
    const reading = read(text);
    expect(readFirmness(reading, at(reading, "prise"), "capture").drop).toBe(true);
  },
);

test.each([
  [["Le club a pris la tête de la ligue."], true],
  [["Le club a pris la tête de la ligue.", "L'armée a repris le village."], true],
  [["L'armée a repris le village."], false],
])("the field of %j", (texts, expected) => {
  expect(isOfAnotherField(sumOf(texts.map((text) => registerOf(read(text)))))).toBe(expected);
});
