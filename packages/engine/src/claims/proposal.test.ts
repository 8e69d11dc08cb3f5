import { expect, test } from "vitest";
import { type Proposal, proposeClaims } from "./proposal.ts";
import { formAt, read } from "./sentence.fixture.ts";

/** What the rules propose for a sentence: type, trigger, and the tolls joined to it. */
function proposals(text: string): string[] {
  const reading = read(text);
  const show = ({ match, tolls }: Proposal): string => {
    const counted = tolls.map((toll) => formAt(reading, toll.predicate)).join("+");
    return `${match.rule.type} ${formAt(reading, match.predicate)}${counted ? ` [${counted}]` : ""}`;
  };
  return proposeClaims(reading).map(show);
}

test.each([
  ["one act of a verb", "L'armée a repris le village.", ["capture repris"]],
  ["two coordinated acts", "L'armée a repris Kidal et bombardé Gao.", ["capture repris", "shelling bombardé"]],
  ["a verb and its noun are one act", "L'armée a lancé une attaque contre Kidal.", ["offensive lancé"]],
  [
    "an act of its own in a relative clause",
    "L'armée, qui a repris Kidal, avance vers Gao.",
    ["capture repris", "advance avance"],
  ],
  [
    "an act between commas of what another befalls",
    "Kidal, prise par les rebelles en mars, a été reprise vendredi.",
    ["capture prise", "capture reprise"],
  ],
  ["a state in apposition", "Kidal, dernier bastion des rebelles, est tombée.", ["hold bastion", "capture tombée"]],
  [
    "tolls above their act",
    "Un raid sur Kidal a fait douze morts et vingt blessés.",
    ["airstrike raid [morts+blessés]"],
  ],
  ["a toll beside its act", "Trois soldats ont été tués dans une attaque à Kidal.", ["offensive attaque [tués]"]],
  [
    "English: a toll beside its act",
    "Ten rebels were killed in an airstrike on Kidal.",
    ["airstrike airstrike [killed]"],
  ],
  ["two tolls without an act", "Deux morts et trois blessés à Kidal.", ["casualties morts [morts+blessés]"]],
  ["a toll without an act", "Un civil a été tué.", ["casualties tué [tué]"]],
  ["a measure of time is no happening", "Après trois jours de combats, Kidal est tombée.", ["capture tombée"]],
  ["a named body is no happening", "Le commandement des opérations a quitté Gao.", ["withdraw quitté"]],
  [
    "an aim beside the operation",
    "L'armée a lancé une offensive pour s'emparer de Kidal.",
    ["offensive lancé", "capture emparer"],
  ],
  ["nothing", "L'armée l'a confirmé.", []],
  ["nothing in a heading", "Kidal, jeudi.", []],
])("%s", (_, text, expected) => {
  expect(proposals(text)).toEqual(expected);
});
