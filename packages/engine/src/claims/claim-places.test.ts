import { describe, expect, test } from "vitest";
import { originsOf, placeOptions } from "./claim-places.ts";
import { chooseOption } from "./place-options.ts";
import { proposeClaims } from "./proposal.ts";
import { at, discourseOf, read, readReport, whereText } from "./sentence.fixture.ts";

/** The places of the proposal at a word of the last sentence. */
function places(texts: readonly string[], form: string): (string | null)[] {
  const readings = readReport(...texts);
  const last = readings.at(-1) ?? read(texts[0] ?? "");
  const discourse = discourseOf(readings);
  const proposals = proposeClaims(last);
  const found = proposals.find(({ match }) => match.predicate === at(last, form));
  if (!found) throw new Error(`no rule at "${form}"`);
  const options = placeOptions(last, found, proposals, discourse);
  return chooseOption(options, last.lexicon.placeChoice).wheres().map(whereText);
}

describe("the chosen place", () => {
  test.each([
    ["as the frame asks", ["L'armée a repris le village."], "repris", ["at village?"]],
    [
      "one for each that is coordinated",
      ["L'armée a repris Kidal, Gao et Ménaka."],
      "repris",
      ["at Kidal", "at Gao", "at Ménaka"],
    ],
    ["one between two", ["Une attaque a eu lieu entre Gao et Kidal."], "attaque", ["between Gao et Kidal?"]],
    ["a line, where the preposition is a noun", ["L'armée a avancé le long de la Kidal."], "avancé", ["along Kidal"]],
    ["each verb its own", ["L'armée a repris Kidal et bombardé Gao."], "bombardé", ["at Gao"]],
    ["the name goes before the thing hit in it", ["Le raid a touché un marché à Gao."], "touché", ["at Gao"]],
    ["the aim of an operation", ["L'armée a lancé une offensive pour s'emparer de Kidal."], "lancé", ["at Kidal"]],
    ["the home of the victims", ["Deux habitants de Kidal ont été tués."], "tués", ["at Kidal"]],
    ["the heading of the sentence", ["Kidal : six morts."], "morts", ["at Kidal"]],
    ["none told", ["Un civil a été tué."], "tué", [null]],
    ["a demand has none", ["L'ONU a appelé l'armée à quitter Kidal."], "appelé", [null]],
    ["what is left is no place", ["Les rebelles ont fui Kidal."], "fui", [null]],
    ["where a toll was told", ["Trois soldats ont été tués dans une attaque à Kidal."], "attaque", ["at Kidal"]],
    ["English", ["Ten rebels were killed in an airstrike on Kidal."], "airstrike", ["at Kidal"]],
  ])("%s", (_, texts, form, expected) => {
    expect(places(texts, form)).toEqual(expected);
  });
});

test.each([
  ["Les rebelles ont fui Kidal.", "fui", "at Kidal"],
  ["Chassés de Kidal, les rebelles ont fui vers Gao.", "fui", null],
  ["L'armée a confirmé son retrait de Kidal.", "retrait", "at Kidal"],
  ["L'armée a repris le village.", "repris", null],
])("originsOf: %s %s", (text, form, expected) => {
  const reading = read(text);
  const found = proposeClaims(reading).find(({ match }) => match.predicate === at(reading, form));
  expect(found && whereText(originsOf(reading, found, discourseOf([reading]))[0] ?? null)).toBe(expected);
});
