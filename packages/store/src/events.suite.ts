import type { Correction, Event, Placed, Testimony } from "@recoupe/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "./store.ts";

const scene = {
  placeId: "wof:1",
  name: "Rawa",
  lat: 34.48,
  lon: 41.91,
  radiusKm: 2,
  precision: 1,
  relation: "at",
} as const;
const testimony: Testimony = {
  claimId: "c1",
  documentId: "d1",
  type: "capture",
  status: "occurred",
  certainty: "asserted",
  polarity: "affirmed",
  agents: ["iraq-army"],
  targets: [],
  agentSides: ["iraqi-government"],
  targetSides: [],
  scene,
  from: 17487,
  to: 17487,
  dated: "stated",
  published: 17488,
  killed: null,
  wounded: null,
  instrument: null,
  originId: "outlet:a",
  originName: "A",
  originKind: "outlet",
  originSide: null,
  publisherId: "outlet:a",
  analyst: null,
  confidence: 0.9,
};
const placed: Placed = { testimony, track: "territory", cell: 4711, eventId: "e1" };
const event: Event = {
  id: "e1",
  type: "capture",
  family: "territory",
  status: "occurred",
  place: scene,
  from: "2017-11-17",
  to: "2017-11-17",
  firstReported: "2017-11-18",
  lastReported: "2017-11-18",
  claimIds: ["c1"],
  documentIds: ["d1"],
  origins: [],
  authors: [{ value: "iraq-army", origins: ["outlet:a"], sides: [], claimIds: ["c1"] }],
  targets: [],
  places: [],
  dates: [],
  outcomes: [],
  killed: null,
  wounded: null,
  contradictions: [],
  grade: { grade: "weak", reason: "One origin only.", counterfactual: "One more." },
  joinings: [],
};
const created = { kind: "created", eventId: "e1", others: ["e0"], claimIds: ["c1"], because: "New." } as const;
const nothing = { removedClaimIds: [], placed: [], events: [], removedEventIds: [], log: [] };

/** What the events of every store must do; run it against each engine. */
export function describeEvents(name: string, open: () => Promise<Store>): void {
  describe(`events: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.events.apply({ ...nothing, placed: [placed], events: [event], log: [created] });
    });
    afterEach(() => store.close());

    test.each([
      [{ track: "territory", cells: [1, 4711], from: 17480, to: 17490 }, 1],
      [{ track: "violence", cells: [4711], from: 17480, to: 17490 }, 0],
      [{ track: "territory", cells: [4712], from: 17480, to: 17490 }, 0],
      [{ track: "territory", cells: [4711], from: 17488, to: 17490 }, 0],
    ])("near %j: %i", async (neighbourhood, count) => {
      expect(await store.events.near(neighbourhood)).toEqual(count === 1 ? [placed] : []);
    });

    test.each([
      [{}, 1],
      [{ placeIds: ["wof:1"], types: ["capture"], grades: ["weak"], actor: "iraq-army" }, 1],
      [{ actor: "iraq" }, 0],
      [{ from: "2017-11-18" }, 0],
      [{ from: "2017-11-01", to: "2017-11-17", box: [41, 34, 42, 35] }, 1],
      [{ box: [42, 34, 43, 35] }, 0],
    ] as const)("events of %j: %i", async (query, total) => {
      expect(await store.events.findEvents(query)).toEqual({ items: total === 1 ? [event] : [], total });
    });

    test("testimonies by place and by what was known", async () => {
      expect(await store.events.aboutControl(["wof:1"])).toEqual([testimony]);
      expect(await store.events.aboutControl(["wof:2"])).toEqual([]);
      expect(await store.events.findTestimonies({ placeIds: ["wof:1"], knownOn: 17488 })).toEqual([testimony]);
      expect(await store.events.findTestimonies({ knownOn: 17487 })).toEqual([]);
    });

    test("a change replaces what it names and nothing else, and the log stays", async () => {
      await store.events.apply({ ...nothing, placed: [{ ...placed, eventId: "e2" }], removedEventIds: ["e1"] });
      expect(await store.events.event("e1")).toBeNull();
      expect((await store.events.ofDocument("d1")).map(({ eventId }) => eventId)).toEqual(["e2"]);
      await store.events.apply({ ...nothing, removedClaimIds: ["c1"] });
      expect(await store.events.ofEvents(["e2"])).toEqual([]);
      expect(await store.events.log("e1")).toEqual([created]);
      expect(await store.events.log("e0")).toEqual([created]);
    });

    test("origins are found by shared keys, and replaced", async () => {
      const origin = { documentId: "d1", originId: "outlet:a", keys: [1, 4_000_000_000] };
      await store.events.putOrigins([origin]);
      expect(await store.events.withKeys([4_000_000_000, 7], 10)).toEqual([{ ...origin, keys: [] }]);
      await store.events.putOrigins([{ ...origin, originId: "outlet:b", keys: [2] }]);
      expect(await store.events.withKeys([1], 10)).toEqual([]);
      expect((await store.events.withKeys([2], 10))[0]?.originId).toBe("outlet:b");
    });

    test("corrections come oldest first", async () => {
      const correction = (id: string, made: string): Correction => ({
        id,
        made,
        analyst: "A",
        reason: "Seen.",
        statement: { kind: "reverse", correctionId: "x" },
      });
      await store.events.addCorrection(correction("b", "2018-01-02T00:00:00Z"));
      await store.events.addCorrection(correction("a", "2018-01-01T00:00:00Z"));
      expect((await store.events.corrections()).map(({ id }) => id)).toEqual(["a", "b"]);
    });
  });
}
