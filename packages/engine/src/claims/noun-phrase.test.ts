import { expect, test } from "vitest";
import { classOf, coordinated, ownerOf, phraseSpan, semanticHead } from "./noun-phrase.ts";
import { at, formAt, read, textOf } from "./sentence.fixture.ts";

test.each([
  ["Une dizaine de combattants ont été tués.", "dizaine", "combattants"],
  ["L'armée a repris le village.", "village", "village"],
  ["Deux habitants de Kidal ont été tués.", "habitants", "habitants"],
])("semanticHead: %s", (text, form, expected) => {
  const reading = read(text);
  expect(formAt(reading, semanticHead(reading, at(reading, form)))).toBe(expected);
});

test.each([
  ["L'armée, les rebelles et la police ont quitté Gao.", "armée", ["armée", "rebelles", "police"]],
  ["L'armée a repris Kidal, Gao et Ménaka.", "Kidal", ["Kidal", "Gao", "Ménaka"]],
  ["L'armée a repris Kidal et bombardé Gao.", "Kidal", ["Kidal"]],
])("coordinated: %s", (text, form, expected) => {
  const reading = read(text);
  expect(coordinated(reading, at(reading, form)).map((index) => formAt(reading, index))).toEqual(expected);
});

test.each([
  ["a theatre's actor", "Daech a attaqué Kidal.", "Daech", "actor"],
  ["a force", "L'armée a repris le village.", "armée", "force"],
  ["a place of the gazetteer", "L'armée a repris le village.", "village", "place"],
  ["a named place", "L'armée bombarde Kidal.", "Kidal", "place-name"],
  ["a civilian", "Un civil a été tué.", "civil", "civilian"],
  ["an official", "Le colonel Ba a affirmé que l'armée avait repris Kidal.", "colonel", "official"],
  ["a name of nobody known", "Le colonel Ba a affirmé que l'armée avait repris Kidal.", "Ba", "name"],
  ["a source", "Selon l'OSDH, l'armée a repris Kidal.", "OSDH", "source"],
  ["a pronoun", "Ils ont quitté Kidal.", "Ils", "pronoun"],
  ["`ces derniers` is a pronoun", "Ces derniers ont fui vers Gao.", "derniers", "pronoun"],
  ["a count is what it counts", "Une dizaine de combattants ont été tués.", "dizaine", "force"],
  ["an edge", "L'armée est entrée dans la périphérie de Kidal.", "périphérie", "edge"],
  ["an event", "Le raid a touché un marché à Gao.", "raid", "event"],
])("classOf: %s", (_, text, form, expected) => {
  const reading = read(text);
  expect(classOf(reading, at(reading, form))).toBe(expected);
});

test.each([
  ["Les chars de Daech ont quitté Kidal.", "chars", "Daech"],
  ["L'armée malienne a attaqué Kidal.", "armée", "malienne"],
  ["Deux habitants de Kidal ont été tués.", "habitants", "-"],
  ["L'offensive menée par l'armée contre les rebelles se poursuit.", "offensive", "-"],
])("ownerOf: %s (%s)", (text, form, expected) => {
  const reading = read(text);
  expect(formAt(reading, ownerOf(reading, at(reading, form)))).toBe(expected);
});

test.each([
  ["without the article", "L'armée a repris le village.", "armée", "armée"],
  [
    "with whom it belongs to, without clauses",
    "Des combattants du Hezbollah, appuyés par l'armée, avancent vers Gao.",
    "combattants",
    "combattants du Hezbollah",
  ],
  ["without the number", "Deux habitants de Kidal ont été tués.", "habitants", "habitants de Kidal"],
  ["with title and name", "Le colonel Ba a affirmé que l'armée avait repris Kidal.", "colonel", "colonel Ba"],
  ["with its adjective", "Les soldats maliens ont quitté Kidal.", "soldats", "soldats maliens"],
  ["without what is coordinated", "L'armée, les rebelles et la police ont quitté Gao.", "armée", "armée"],
  [
    "a contraction stays whole",
    "Le commandement des opérations a quitté Gao.",
    "commandement",
    "commandement des opérations",
  ],
])("phraseSpan: %s", (_, text, form, expected) => {
  const reading = read(text);
  expect(textOf(reading, phraseSpan(reading, at(reading, form)))).toBe(expected);
});
