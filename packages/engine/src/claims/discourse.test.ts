import { describe, expect, test } from "vitest";
import { pronounAntecedent } from "./antecedent.ts";
import { actorIdOf, forcesOf, isDefinite, isFirstPerson } from "./discourse.ts";
import { isDateline, raisePlaces } from "./known-place.ts";
import { at, directory, discourseOf, read, readReport } from "./sentence.fixture.ts";

describe("pronounAntecedent", () => {
  test.each([
    [
      "gender and number choose",
      ["L'armée malienne a attaqué Kidal.", "Elle a tué douze rebelles."],
      "Elle",
      "armée malienne",
    ],
    ["the subject goes before", ["Les jihadistes ont tué un soldat.", "Ils ont quitté Kidal."], "Ils", "jihadistes"],
    [
      "`ces derniers` are the last named",
      ["L'armée, les rebelles et la police ont quitté Gao.", "Ces derniers ont fui vers Gao."],
      "derniers",
      "rebelles",
    ],
    ["nobody of that number", ["Un civil a été tué.", "Ils ont quitté Kidal."], "Ils", null],
    ["nobody before", ["Ils ont quitté Kidal."], "Ils", null],
    [
      "nobody told of three sentences before",
      ["Les jihadistes ont tué un soldat.", "Kidal, jeudi.", "Kidal, jeudi.", "Ils ont quitté Kidal."],
      "Ils",
      null,
    ],
  ])("%s", (_, texts, form, expected) => {
    const readings = readReport(...texts);
    const last = readings.at(-1) ?? read(texts[0] ?? "");
    expect(pronounAntecedent(last, at(last, form), discourseOf(readings))?.name ?? null).toBe(expected);
  });
});

describe("actorIdOf", () => {
  test.each([
    ["as named", ["Daech a attaqué Kidal."], "Daech", "is"],
    ["as owned", ["Des combattants du Hezbollah, appuyés par l'armée, avancent vers Gao."], "combattants", "hezbollah"],
    ["things of somebody are nobody themselves", ["Les chars de Daech ont quitté Kidal."], "chars", "is"],
    [
      "a noun takes up who fits it",
      ["Daech a attaqué Kidal.", "Les jihadistes ont tué un soldat."],
      "jihadistes",
      "is",
    ],
    [
      "it takes up nobody it does not fit",
      ["L'armée malienne a attaqué Kidal.", "Les jihadistes ont tué un soldat."],
      "jihadistes",
      null,
    ],
    [
      "the army of the report",
      ["L'armée malienne a attaqué Kidal.", "L'armée a repris le village."],
      "armée",
      "mali-army",
    ],
    ["an army of no country", ["L'armée a repris le village."], "armée", null],
    [
      "an indefinite noun takes up nobody",
      ["Daech a attaqué Kidal.", "Une dizaine de combattants ont été tués."],
      "combattants",
      null,
    ],
  ])("%s", (_, texts, form, expected) => {
    const readings = readReport(...texts);
    const last = readings.at(-1) ?? read(texts[0] ?? "");
    expect(actorIdOf(last, at(last, form), discourseOf(readings))).toBe(expected);
  });

  test("the army of the country most spoken of", () => {
    const reading = read("L'armée a repris le village.");
    expect(actorIdOf(reading, at(reading, "armée"), discourseOf([reading], { country: "ML" }))).toBe("mali-army");
  });

  test("`nos forces` are the outlet's own side, if it declares one", () => {
    const reading = read("Nos forces ont repris Kidal.");
    expect(isFirstPerson(reading, at(reading, "forces"))).toBe(true);
    expect(actorIdOf(reading, at(reading, "forces"), discourseOf([reading], { ownSide: "hezbollah" }))).toBe(
      "hezbollah",
    );
  });
});

test.each([
  ["mali-state", "mali-army"],
  ["mali-army", "mali-army"],
  ["hezbollah", "hezbollah"],
  ["unheard-of", "unheard-of"],
])("forcesOf %s: %s", (actor, expected) => {
  expect(forcesOf(actor, discourseOf([]))).toBe(expected);
});

test.each([
  ["L'armée a repris le village.", "village", true],
  ["Ces derniers ont fui vers Gao.", "derniers", true],
  ["L'armée a confirmé son retrait de Kidal.", "retrait", true],
  ["Des combats ont éclaté près de Kidal.", "combats", false],
  ["Un civil a été tué.", "civil", false],
  ["The army did not capture Kidal.", "army", true],
])("isDefinite: %s (%s) %s", (text, form, expected) => {
  const reading = read(text);
  expect(isDefinite(reading, at(reading, form))).toBe(expected);
});

test("enterSentence keeps each place once, with the noun it was named with", () => {
  const readings = readReport("L'armée a repris la ville de Kidal.", "Les rebelles ont fui Kidal.");
  const { places } = discourseOf(readings);
  expect(places.map(({ mention, generic }) => [mention.name, generic])).toEqual([
    ["Kidal", "ville"],
    ["Kidal", ""],
  ]);
});

test("raisePlaces lifts the places of claims in their sentence only", () => {
  const readings = readReport("L'armée a repris Kidal et bombardé Gao.", "Les rebelles ont fui Kidal.");
  const discourse = discourseOf(readings);
  raisePlaces(discourse, 1, [{ start: 0, end: 200 }]);
  expect(discourse.places.map(({ mention, weight }) => [mention.name, weight])).toEqual([
    ["Kidal", 2],
    ["Gao", 2],
    ["Kidal", 3],
  ]);
});

test("the directory knows who serves a country", () => {
  expect(directory.ofCountry("army", "ML")).toBe("mali-army");
  expect(directory.ofCountry("navy", "ML")).toBeNull();
  expect(directory.tagsOf("is")).toEqual(["jihadist"]);
  expect(directory.tagsOf("unheard-of")).toEqual([]);
});

test.each([
  ["L'armée a repris Kidal et bombardé Gao.", 2],
  ["Des combats ont éclaté près de Kidal.", 1],
  ["Des combattants du Hezbollah, appuyés par l'armée, avancent vers Gao.", 1],
])("%s: weight of its first place %d", (text, weight) => {
  const discourse = discourseOf([read(text)]);
  expect(discourse.places[0]?.weight).toBe(weight);
});

test.each([
  ["ZAGREB", true],
  ["Zagreb", false],
  ["ONU", false],
])("isDateline %s", (name, expected) => {
  expect(isDateline(name)).toBe(expected);
});
