import fc from "fast-check";
import { expect, test } from "vitest";
import { linearModel, namesTold, type Telling } from "./linear-model.ts";

const part = fc.string({ maxLength: 8 }).filter((text) => !text.includes(":"));
const told = fc.array(fc.tuple(part, fc.option(part, { nil: undefined }), fc.option(part, { nil: undefined })));
const tellingOf =
  (things: readonly (readonly [string, string | undefined, string | undefined])[]): Telling =>
  (tell) => {
    for (const [kind, value, more] of things) tell(kind, value, value === undefined ? undefined : more);
  };

test("what is told has a name of one, two or three parts", () => {
  const telling: Telling = (tell) => {
    tell("none");
    tell("type", "capture");
    tell("first", "frame", "V");
  };
  expect(namesTold(telling)).toEqual(["none", "type:capture", "first:frame:V"]);
});

test("a model weighs what is told as the sum of its names' weights, and nothing else", () => {
  fc.assert(
    fc.property(told, told, (known, asked) => {
      const names = namesTold(tellingOf(known));
      const weights = new Map(names.map((name, at) => [name, at + 1]));
      const expected = namesTold(tellingOf(asked)).reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
      expect(linearModel(weights).weigh(tellingOf(asked))).toBe(expected);
    }),
  );
});

test("a name of no letters weighs like any other", () => {
  expect(linearModel(new Map([["", 3]])).weigh((tell) => tell(""))).toBe(3);
});
