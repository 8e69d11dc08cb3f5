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

const town = {
  name: "Gao",
  placeId: null,
  lat: null,
  lon: null,
  relation: "at",
  precision: 5,
  radiusKm: null,
  distanceKm: null,
  bearing: null,
  span: bareClaim.trigger,
} as const;

/** The taking of a town in a stretch of days. */
function taken(start: string, end: string): Partial<Claim> {
  const time = { text: start, start, end, precision: "day", span: bareClaim.trigger } as const;
  return { type: "capture", place: town, time };
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
  [
    "told twice, kept once",
    [read(0, taken("2024-03-01", "2024-03-01")), read(1, taken("2024-03-01", "2024-03-01"))],
    ["0"],
  ],
  [
    "in March, and on its first day: two takings",
    [read(0, taken("2024-03-01", "2024-03-31")), read(1, taken("2024-03-01", "2024-03-01"))],
    ["0", "1"],
  ],
])("%s", (_, found, kept) => {
  expect(withoutRepeats(found).map(({ claim }) => claim.id)).toEqual(kept);
});
