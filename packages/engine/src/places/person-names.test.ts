import { expect, test } from "vitest";
import { isPersonHere, mayBePerson, personNames } from "./person-names.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";

function named(properName: string, clues: readonly PlaceClue[], known = false): PlaceName {
  const span = { start: 0, end: properName.length };
  return {
    firstToken: 0,
    endToken: properName.split(" ").length,
    span,
    proper: span,
    properName,
    known,
    uncased: false,
    asked: null,
    joined: false,
    linked: false,
    definite: false,
    personLike: properName.includes(" "),
    maybeCommon: false,
    evidence: 0,
    clues,
  };
}

test.each([
  ["after a title", named("Lee Zorb", ["title"]), { "lee zorb": "called", zorb: "called", lee: "surname" }],
  ["a run of capitals that nothing shows to be a place", named("Ann Zorb", ["first-word"]), { zorb: "surname" }],
  ["one that a preposition shows to be a place", named("Harlow Zorb", ["preposition"]), {}],
  ["a filed place of two words", named("Fort Zorb", [], true), {}],
])("names of persons: %s", (_, name, persons) => {
  expect(Object.fromEntries(personNames([name]))).toEqual(persons);
});

test.each([
  ["a surname alone", named("Zorb", ["first-word"], true), "surname", true],
  ["a surname that is a town's behind a preposition", named("Zorb", ["preposition"], true), "surname", false],
  ["the name somebody is called by, even there", named("Zorb", ["preposition"], true), "called", true],
  ["a town by its generic word", named("Zorb", ["generic"], true), "called", false],
  ["nobody's name", named("Zorb", [], true), null, false],
] as const)("whether a name is somebody's here: %s", (_, name, person, answer) => {
  expect(isPersonHere(name, person)).toBe(answer);
});

test.each([
  ["at the head of a line", named("Ann Zorb", ["dateline"]), true],
  ["in a place", named("Harlow Zorb", ["preposition"]), false],
  ["of one word", named("Zorb", ["dateline"]), false],
])("whether a name of several words may be a person's: %s", (_, name, answer) => {
  expect(mayBePerson(name)).toBe(answer);
});
