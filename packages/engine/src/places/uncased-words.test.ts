import type { NameMatch, Word } from "@recoupe/model";
import { expect, test } from "vitest";
import { treeOf } from "../grammar/sentence-tree.ts";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import { isAccusative, isFunctionWord, isListed, isMereWord } from "./uncased-words.ts";

/** A tree of one word, tagged so. */
function treeOfWord(form: string, upos: Word["upos"]): ReturnType<typeof treeOf> {
  const word = { form, lemma: form, upos, features: "", head: -1, relation: "root", start: 0, end: form.length };
  return treeOf([word as unknown as Word]);
}

function nameOf(form: string, clues: readonly PlaceClue[]): PlaceName {
  const span = { start: 0, end: form.length };
  const name = { span, proper: span, properName: form, firstToken: 0, endToken: 1, uncased: true, asked: null, clues };
  return name as unknown as PlaceName;
}

const match = (country: string, population: number): NameMatch =>
  ({
    similarity: 1,
    rank: 0,
    place: { id: "x", country, population, featureClass: "settlement" },
  }) as unknown as NameMatch;

const home = new Map([["LY", 1]]);
const common = new Set(["هدوء"]);
const isWord = (form: string): boolean => common.has(form);

test.each([
  ["a word tagged as a name", "زوربة", "PROPN", ["list"], match("LY", 0), false],
  ["a village of the country behind a word for places", "زوربة", "NOUN", ["preposition"], match("LY", 0), false],
  [
    "a word that no lexicon knows behind a preposition of any kind",
    "زوربة",
    "NOUN",
    ["weak-preposition"],
    match("LY", 0),
    false,
  ],
  ["a word of the language behind one", "هدوء", "NOUN", ["weak-preposition"], match("LY", 0), true],
  ["a village elsewhere", "زوربة", "NOUN", ["weak-preposition"], match("CN", 0), true],
  ["a city anywhere", "زوربة", "NOUN", ["weak-preposition"], match("CN", 90_000), false],
] as const)("%s", (_, form, upos, clues, filed, mere) => {
  const found = { name: nameOf(form, clues), tree: treeOfWord(form, upos), countries: home, isWord };
  expect(isMereWord(found, [filed], true)).toBe(mere);
});

test.each([
  ["زوربة", "NOUN", true],
  ["هدوء", "NOUN", false],
  ["هدوء", "PROPN", true],
  ["زوربة", "VERB", false],
] as const)("%s, tagged %s, in a list", (form, upos, listed) => {
  expect(isListed(nameOf(form, ["list"]), treeOfWord(form, upos), isWord)).toBe(listed);
});

test("adverbs and little words are no names", () => {
  expect(isAccusative(nameOf("مضيفاً", []))).toBe(true);
  expect(isAccusative(nameOf("مضيفًا", []))).toBe(true);
  expect(isAccusative(nameOf("صنعاء", []))).toBe(false);
  expect(isFunctionWord(nameOf("التي", []), treeOfWord("التي", "PRON"))).toBe(true);
});
