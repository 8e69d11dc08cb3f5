import fc from "fast-check";
import { expect, test } from "vitest";
import { bareClaim } from "./claim.fixture.ts";
import { type ConfidenceFacts, confidenceOf, tellOfClaim } from "./confidence.ts";
import { linearModel, namesTold } from "./linear-model.ts";

const bare = { ...bareClaim, type: "capture", rule: "fr.capture.prendre" } as const;
const facts: ConfidenceFacts = {
  claim: bare,
  partOfSpeech: "V",
  relation: "root",
  sentenceKind: "sentence",
  elsewhere: 0,
  proposals: 1,
  namedActors: 0,
  agentClass: "none",
  targetClass: "none",
  placeClass: "none",
  words: 12,
  modifiers: [],
  second: [],
};

test.each([
  ["an empty model knows nothing", [], [], 0.5],
  ["the bias alone", [["bias", 2]], [], 0.881],
  [
    "features add up",
    [
      ["bias", -1],
      ["a", 2],
      ["b", 1],
    ],
    ["a", "b"],
    0.881,
  ],
  ["unknown features count nothing", [["bias", -1]], ["a"], 0.269],
  ["never quite sure", [["bias", 50]], [], 1],
] as const)("confidenceOf: %s", (_, model, features, expected) => {
  const weights = new Map<string, number>(model.map(([name, weight]) => [name, weight]));
  expect(
    confidenceOf(linearModel(weights), (tell) => {
      for (const name of features) tell(name);
    }),
  ).toBe(expected);
});

test("confidence is a probability, and grows with the weight", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -30, max: 30, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
      (low, more) => {
        const at = (bias: number): number => confidenceOf(linearModel(new Map([["bias", bias]])), () => {});
        return at(low) >= 0 && at(low) <= at(low + more) && at(low + more) <= 1;
      },
    ),
  );
});

test.each([
  ["what is not there", facts, ["agent:none", "place:none", "origin:none", "roles:", "toll:false", "length:1"]],
  [
    "parties",
    {
      ...facts,
      claim: { ...bare, agents: [{ name: "Daech", actorId: "is", span: bareClaim.trigger, via: "name" as const }] },
    },
    ["agent:name", "agent-known:true", "target:none", "roles:a", "pos-roles:V:a"],
  ],
  [
    "counts are capped",
    { ...facts, proposals: 99, elsewhere: 99, namedActors: 99, words: 999 },
    ["company:4", "elsewhere:3", "actors:3", "length:5"],
  ],
])("tellOfClaim: %s", (_, given, expected) => {
  expect(namesTold((tell) => tellOfClaim(given, tell))).toEqual(expect.arrayContaining(expected));
});

test("every feature has a name of its own", () => {
  const features = namesTold((tell) => tellOfClaim(facts, tell));
  expect(new Set(features.map((feature) => feature.slice(0, feature.indexOf(":")))).size).toBe(features.length);
});
