import type { Claim } from "@recoupe/model";
import { expect, test } from "vitest";
import { bareClaim } from "./claim.fixture.ts";
import type { ReadClaim } from "./read-claim.ts";
import { withoutRepeats } from "./repeats.ts";

function read(sentence: number, claim: Partial<Claim>, kind: Partial<ReadClaim> = {}): ReadClaim {
  const trigger = { start: sentence * 10, end: sentence * 10 + 5 };
  return {
    claim: { ...bareClaim, id: `${sentence}`, trigger, ...claim },
    telling: () => {},
    relation: "root",
    sentence,
    predicate: 0,
    placeOptions: [],
    headline: false,
    pointsBack: false,
    ...kind,
  };
}

const army = [{ name: "armée", sourceId: null, role: null, span: bareClaim.trigger }];

test.each([
  ["a noun that points back tells nothing new", [read(0, {}), read(1, {}, { pointsBack: true })], ["0"]],
  [
    "somebody else who speaks of it does",
    [read(0, {}), read(1, { attribution: army }, { pointsBack: true })],
    ["0", "1"],
  ],
  ["with nothing before, it stands", [read(1, {}, { pointsBack: true })], ["1"]],
  ["a headline goes for its sentence", [read(0, {}, { headline: true }), read(1, {})], ["1"]],
  ["a headline of something else stays", [read(0, { type: "capture" }, { headline: true }), read(1, {})], ["0", "1"]],
])("%s", (_, found, kept) => {
  expect(withoutRepeats(found).map(({ claim }) => claim.id)).toEqual(kept);
});
