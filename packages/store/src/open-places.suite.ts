import type { OpenPlace } from "@recoupe/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reportFor } from "./contract.suite.ts";
import type { Store } from "./store.ts";

const group = { sound: "grwd", context: "IQ" };
const span = { start: 0, end: 6 };
const bound = {
  relation: "near",
  distanceKm: 12,
  bearing: "E",
  from: [{ name: "Rawa", placeId: "wof:1" }],
  lat: 34.48,
  lon: 42.05,
  radiusKm: 10,
  precision: 2,
  text: "Qarwad, 12 km east of Rawa",
  span,
} as const;
const open: OpenPlace = {
  ...group,
  claimId: "d1-0",
  documentId: "d1",
  role: "place",
  name: "Qarwad",
  key: "qarwad",
  near: null,
  published: 17475,
  bounds: [bound],
  statements: "near|12|E|wof:1",
};
/** Named without a word of where it lies, in a report that also speaks of a town beside. */
const bare: OpenPlace = {
  ...open,
  claimId: "d2-0",
  documentId: "d2",
  near: { lat: 34.4, lon: 41.9 },
  bounds: [],
  statements: "",
};
const region = { lat: 34.443, lon: 41.978, radiusKm: 6.3, precision: 2, constraints: 2, because: "So.", clues: [] };
const steps = [
  { ...group, key: "qarwad", knownFrom: 17475, knownTo: 17490, region },
  { ...group, key: "qarwad", knownFrom: 17490, knownTo: null, region: { ...region, radiusKm: 5 } },
  { ...group, key: "qarwad", knownFrom: null, knownTo: null, region: { ...region, radiusKm: 4 } },
];
const place = {
  name: "Qarwad",
  placeId: null,
  relation: "at",
  lat: null,
  lon: null,
  radiusKm: null,
  precision: 2,
  distanceKm: null,
  bearing: null,
  span,
} as const;

/** What every store must do with places that no gazetteer has; run it against each engine. */
export function describeOpenPlaces(name: string, openStore: () => Promise<Store>): void {
  describe(`open places: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
      await store.addDocuments([
        reportFor("d1", "Qarwad fell.", [{ type: "capture", place }], { published: "2017-11-05" }),
        reportFor("d2", "Qarwad fell.", [{ type: "capture", place: { ...place, inferred: region } }], {
          published: "2017-11-25",
        }),
      ]);
      await store.openPlaces.replace(["d1", "d2"], [open, bare]);
    });
    afterEach(() => store.close());

    test("a group is told by its names and by what bounds it", async () => {
      const variant = { ...bare, claimId: "d3-0", documentId: "d3", name: "Qarouad", key: "qarouad" };
      await store.openPlaces.replace(["d3"], [variant]);
      expect(await store.openPlaces.told([{ ...group, context: "SY" }, group])).toEqual([
        { names: new Map(), bounded: [] },
        {
          names: new Map([
            ["qarouad", "Qarouad"],
            ["qarwad", "Qarwad"],
          ]),
          bounded: [open],
        },
      ]);
    });

    test("of those that are told the same the first to be published counts", async () => {
      const again = (id: string, published: number | null) => ({
        ...open,
        claimId: `${id}-0`,
        documentId: id,
        published,
      });
      await store.openPlaces.replace(["d0", "d4", "d5"], [again("d0", 17476), again("d4", 17474), again("d5", null)]);
      expect((await store.openPlaces.told([group]))[0]?.bounded).toEqual([again("d4", 17474)]);
    });

    test("replacing tells the groups that were and are touched", async () => {
      const moved = { ...open, context: "SY" };
      expect(await store.openPlaces.replace(["d3"], [{ ...bare, claimId: "d3-0", documentId: "d3" }])).toEqual([]);
      const renamed = { ...bare, claimId: "d3-0", documentId: "d3", key: "qarouad" };
      expect(await store.openPlaces.replace(["d4"], [{ ...renamed, claimId: "d4-0", documentId: "d4" }])).toEqual([
        group,
      ]);
      await store.openPlaces.replace(["d3", "d4"], []);
      expect(await store.openPlaces.replace(["d1"], [moved])).toEqual([group, { ...group, context: "SY" }]);
      expect(await store.openPlaces.replace(["d1", "d2"], [])).toEqual([group, { ...group, context: "SY" }]);
      expect(await store.openPlaces.replace(["d1", "d2"], [])).toEqual([]);
    });

    test.each([
      [null, 4],
      [17474, undefined],
      [17475, 6.3],
      [17489, 6.3],
      [17490, 5],
      [20000, 5],
    ])("as known on day %j: within %j km", async (day, radiusKm) => {
      await store.openPlaces.putSteps([group], steps);
      const found = await store.openPlaces.inferredOf(["d1-0", "d2-0", "none"], day);
      expect(found.map(({ claimId, role, region: at }) => [claimId, role, at?.radiusKm])).toEqual([
        ["d1-0", "place", radiusKm],
        ["d2-0", "place", radiusKm],
      ]);
    });

    test("what documents of another part of the country name is another place", async () => {
      await store.openPlaces.putSteps([group], steps);
      await store.openPlaces.replace(["d2"], [{ ...bare, near: { lat: 36.3, lon: 43.1 } }]);
      expect(await store.openPlaces.inferredOf(["d2-0"], null)).toMatchObject([{ region: null }]);
      expect((await store.claims({ located: true })).items.map(({ claim }) => claim.id)).toEqual(["d1-0"]);
    });

    test("claims bear what is known, lie in boxes by it, and lose what their own document alone inferred", async () => {
      const box = [41.9, 34.4, 42, 34.5] as const;
      expect((await store.claim("d2-0"))?.claim.place?.inferred).toBeUndefined();
      expect((await store.claims({ box })).total).toBe(0);
      expect((await store.claims({ located: false })).total).toBe(2);
      await store.openPlaces.putSteps([group], steps);
      expect((await store.claim("d2-0"))?.claim.place?.inferred?.radiusKm).toBe(4);
      const { items, total } = await store.claims({ box, located: true, asKnownOn: "2017-11-06" });
      expect([total, items[0]?.claim.place?.inferred?.radiusKm]).toEqual([1, 6.3]);
      expect((await store.claims({ box, asKnownOn: "2017-11-04" })).total).toBe(0);
      expect((await store.claims({ box: [40, 34.4, 41, 34.5] })).total).toBe(0);
      expect((await store.claims({ box: [170, 34.4, 41.99, 34.5] })).total).toBe(2);
      expect((await store.claims({ located: false })).total).toBe(0);
    });

    test("putting steps anew leaves nothing of what was", async () => {
      await store.openPlaces.putSteps([group], steps);
      await store.openPlaces.putSteps([group], []);
      expect(await store.openPlaces.inferredOf(["d1-0"], null)).toMatchObject([{ region: null }]);
    });
  });
}
