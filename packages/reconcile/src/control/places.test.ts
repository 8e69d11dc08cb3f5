import fc from "fast-check";
import { expect, test } from "vitest";
import { tell } from "../testimony.fixture.ts";
import { controlOf } from "./ledger.ts";
import { type PlaceLore, placesOf } from "./places.ts";

const consonants = (name: string) => name.toLowerCase().replace(/[^bcdfghjklmnpqrstvwxyz]/g, "");
const lore: PlaceLore = {
  candidatesOf: (name) => (name === "T2 Station" ? ["place:t2"] : []),
  isSameName: (a, b) => consonants(a) === consonants(b),
  soundsOf: (name) => [consonants(name)],
};
const unresolved = (name: string) =>
  tell({ scene: { placeId: null, name, lat: null, lon: null, radiusKm: 0, precision: 2, relation: "at" } });

test.each([
  ["a qualified name is its proper part", ["strategic T2 Station"], "place:t2", 2],
  ["a thing called after a place is another", ["crossing of T2 Station"], "place:t2", 1],
  ["spellings that nobody resolved are one by their sound", ["Dinder", "Dindir"], "name:dinder", 2],
  ["names too short to be told by their sound", ["Ria", "Rei"], "name:ria", 1],
])("%s", (_, names, key, count) => {
  const all = [tell({ place: "t2" }), ...names.map(unresolved)];
  expect(placesOf(all, lore).find((place) => place.key === key)?.testimonies).toHaveLength(count);
});

test("any order of arrival gives the same ledger", () => {
  const days = ["2017-11-08", "2017-11-09", "2017-11-10", "2017-11-11", "2017-11-16", "2017-11-19"];
  const drawn = fc.record({
    type: fc.constantFrom("capture", "hold", "enter", "withdraw", "contest", "besiege"),
    agents: fc.constantFrom(["army"], ["rebels"], []),
    targets: fc.constantFrom(["rebels"], []),
    polarity: fc.constantFrom("affirmed", "affirmed", "denied"),
    on: fc.constantFrom(undefined, ...days),
    published: fc.constantFrom(...days),
    by: fc.constantFrom("one", "two", "three"),
    name: fc.constantFrom("Dinder", "Dindir", "Rawa"),
  });
  const told = fc.array(drawn, { minLength: 1, maxLength: 12 }).map((all) =>
    all.map(({ name, on, ...rest }) => ({
      ...tell({ ...rest, ...(on === undefined ? {} : { on }) } as Parameters<typeof tell>[0]),
      scene: { placeId: null, name, lat: null, lon: null, radiusKm: 0, precision: 2, relation: "at" as const },
    })),
  );
  const query = { places: null, from: null, to: "2017-12-01", knownOn: null, lore };
  fc.assert(
    fc.property(
      told.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([inOrder, shuffled]) => {
        expect(controlOf(shuffled, query)).toEqual(controlOf(inOrder, query));
      },
    ),
    { numRuns: 150 },
  );
});
