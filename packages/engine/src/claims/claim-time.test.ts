import { expect, test } from "vitest";
import { readTime } from "./claim-time.ts";
import { at, read } from "./sentence.fixture.ts";

test.each([
  ["on the verb", "L'armée a repris Kidal vendredi.", "repris", "vendredi"],
  ["on the verb, for its noun", "L'armée a lancé vendredi une offensive contre Kidal.", "offensive", "vendredi"],
  ["on the noun's passive verb", "L'offensive contre Kidal sera lancée lundi.", "offensive", "lundi"],
  [
    "each clause its own: the relative",
    "L'armée, qui avait quitté Gao lundi, a repris Kidal vendredi.",
    "quitté",
    "lundi",
  ],
  [
    "each clause its own: the main clause",
    "L'armée, qui avait quitté Gao lundi, a repris Kidal vendredi.",
    "repris",
    "vendredi",
  ],
  [
    "when it was said is not when it was",
    "Le porte-parole a dit vendredi que l'armée avait repris Kidal.",
    "repris",
    null,
  ],
  ["none", "L'armée bombarde Kidal.", "bombarde", null],
  ["past a noun a parser hung it on", "Une mine a soufflé un camion vendredi.", "soufflé", "vendredi"],
  ["past the doers", "Deux civils ont été tués par des hommes armés vendredi.", "tués", "vendredi"],
  ["of the verb, for its participle", "L'armée a repris Kidal vendredi, tuant deux rebelles.", "tuant", "vendredi"],
  ["set in commas behind an act", "La prise, lundi, de Gao a surpris les rebelles.", "prise", "lundi"],
  ["behind a comma, under a verb of saying", "L'armée a revendiqué l'attaque de Gao, lundi.", "attaque", "lundi"],
  ["not of what went before", "L'armée est entrée dans Kidal vendredi après l'attaque de Gao.", "attaque", null],
  ["not of who accuses", "L'armée accuse les rebelles d'avoir attaqué Gao lundi.", "accuse", null],
  ["of what they are accused of", "L'armée accuse les rebelles d'avoir attaqué Gao lundi.", "attaqué", "lundi"],
  ["of the clause behind a colon", "L'armée recule : lundi, un raid a tué deux soldats.", "raid", "lundi"],
  ["not of the clause in front of it", "L'armée recule : lundi, un raid a tué deux soldats.", "recule", null],
])("%s", (_, text, form, expected) => {
  const reading = read(text);
  expect(readTime(reading, at(reading, form))?.text ?? null).toBe(expected);
});

test("a time keeps its words, days and span", () => {
  const reading = read("L'armée a repris Kidal vendredi.");
  expect(readTime(reading, at(reading, "repris"))).toEqual({
    start: "2024-05-10",
    end: "2024-05-10",
    precision: "day",
    text: "vendredi",
    span: { start: 23, end: 31 },
  });
});
