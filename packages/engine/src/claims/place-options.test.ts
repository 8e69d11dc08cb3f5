import { expect, test } from "vitest";
import { linearModel } from "./linear-model.ts";
import { chooseOption, type PlaceOption, pathBetween } from "./place-options.ts";
import { at, read } from "./sentence.fixture.ts";

test.each([
  ["L'armée a repris Kidal et bombardé Gao.", "Kidal", "repris", "obj^"],
  ["L'armée a repris Kidal et bombardé Gao.", "Kidal", "bombardé", "obj^conj-v"],
  ["L'armée a repris Kidal et bombardé Gao.", "repris", "repris", "^"],
  ["Le raid a touché un marché à Gao.", "Gao", "touché", "obl^"],
])("%s from %s to %s", (text, from, to, path) => {
  const reading = read(text);
  expect(pathBetween(reading, at(reading, from), at(reading, to))).toBe(path);
});

test("the option with most weight is chosen, the first of equals", () => {
  const option = (...names: string[]): PlaceOption => ({
    filled: null,
    telling: (tell) => {
      for (const name of names) tell(name);
    },
    ways: [],
    relation: "",
    bare: false,
    wheres: () => [null],
  });
  const options = [option("a"), option("b", "c"), option("c", "b")];
  expect(chooseOption(options, linearModel(new Map()))).toBe(options[0]);
  expect(chooseOption(options, linearModel(new Map([["c", 1]])))).toBe(options[1]);
});
