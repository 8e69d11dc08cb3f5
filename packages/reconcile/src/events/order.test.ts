import type { Testimony } from "@recoupe/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterTestimonies } from "./cluster.ts";
import { createMemoryEventStore } from "./memory-event-store.ts";
import { reconcileEvents } from "./reconcile-events.ts";
import { updateEvents } from "./update-events.ts";

const sides = ["army", "rebels", "caliphate"] as const;
const arbitraryTestimony = fc
  .record({
    type: fc.constantFrom("capture", "hold", "airstrike", "shelling", "clash", "casualties", "withdraw", "transfer"),
    polarity: fc.constantFrom("affirmed", "affirmed", "affirmed", "denied"),
    agents: fc.subarray([...sides], { maxLength: 2 }),
    targets: fc.subarray([...sides], { maxLength: 1 }),
    place: fc.integer({ min: 0, max: 4 }),
    day: fc.oneof(fc.integer({ min: 100, max: 130 }), fc.integer({ min: 100, max: 300 })),
    span: fc.constantFrom(0, 0, 0, 1, 6, 30),
    dated: fc.constantFrom("stated", "published", "none"),
    precision: fc.constantFrom(1, 1, 1, 2, 4),
    killed: fc.constantFrom(null, 3, 4, 12),
    origin: fc.integer({ min: 0, max: 5 }),
    status: fc.constantFrom("occurred", "occurred", "ongoing", "planned"),
  })
  .map((drawn) => drawn);

function testimoniesOf(
  drawn: readonly (typeof arbitraryTestimony extends fc.Arbitrary<infer D> ? D : never)[],
): Testimony[] {
  return drawn.map((one, at) => ({
    claimId: `c${at}`,
    documentId: `d${at >> 1}`,
    type: one.type as Testimony["type"],
    status: one.status as Testimony["status"],
    certainty: "asserted",
    polarity: one.polarity as Testimony["polarity"],
    agents: one.agents,
    targets: one.targets,
    agentSides: [...one.agents].sort(),
    targetSides: [...one.targets].sort(),
    scene: {
      placeId: one.place === 4 ? null : `p${one.place}`,
      name: `place ${one.place >> 1}`,
      lat: one.place === 4 ? null : 34 + one.place * 0.01,
      lon: one.place === 4 ? null : 40,
      radiusKm: one.place % 2 === 0 ? 3 : 0.5,
      precision: one.precision,
      relation: "at",
    },
    from: one.day,
    to: one.dated === "stated" ? one.day + one.span : one.day,
    dated: one.dated as Testimony["dated"],
    published: one.dated === "none" ? null : one.day + (one.dated === "stated" ? 1 : 0),
    killed: one.killed === null ? null : { low: one.killed, best: one.killed, high: one.killed, of: null },
    wounded: null,
    instrument: null,
    originId: `outlet:${one.origin}`,
    originName: `Outlet ${one.origin}`,
    originKind: "outlet",
    originSide: one.origin < 3 ? (sides[one.origin] as string) : null,
    publisherId: `outlet:${(one.origin + (at % 2)) % 6}`,
    analyst: null,
    confidence: 0.9,
  }));
}

test("any order of arrival gives the same events", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryTestimony, { minLength: 1, maxLength: 60 }).chain((drawn) => {
        const testimonies = testimoniesOf(drawn);
        return fc.tuple(fc.constant(testimonies), fc.shuffledSubarray(testimonies, { minLength: testimonies.length }));
      }),
      ([inOrder, shuffled]) => {
        expect(reconcileEvents(shuffled)).toEqual(reconcileEvents(inOrder));
      },
    ),
    { numRuns: 300 },
  );
});

test("every claim stands in exactly one event, and no event is without a claim or above weak on one origin", () => {
  fc.assert(
    fc.property(fc.array(arbitraryTestimony, { minLength: 1, maxLength: 60 }).map(testimoniesOf), (testimonies) => {
      const events = reconcileEvents(testimonies);
      expect(events.flatMap(({ claimIds }) => claimIds).sort()).toEqual(
        testimonies.map(({ claimId }) => claimId).sort(),
      );
      for (const event of events) {
        expect(event.claimIds.length).toBeGreaterThan(0);
        expect(event.grade.reason).not.toBe("");
        expect(event.grade.counterfactual).not.toBe("");
        if (event.origins.length === 1) expect(["weak", "discounted", "contested"]).toContain(event.grade.grade);
      }
    }),
    { numRuns: 300 },
  );
});

const partitionOf = (groups: readonly (readonly string[])[]) => groups.map((ids) => [...ids].sort().join(" ")).sort();

test("reports added one by one, some taken back, leave the same events as all at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryTestimony, { minLength: 1, maxLength: 40 }).chain((drawn) => {
        const testimonies = testimoniesOf(drawn);
        return fc.tuple(
          fc.shuffledSubarray(testimonies, { minLength: testimonies.length }),
          fc.subarray(testimonies, { maxLength: Math.min(4, testimonies.length) }),
        );
      }),
      async ([arriving, takenBack]) => {
        const store = createMemoryEventStore();
        for (const testimony of arriving) await updateEvents(store, { added: [testimony], removed: [] });
        for (const testimony of takenBack) await updateEvents(store, { added: [], removed: [testimony] });
        const left = arriving.filter((testimony) => !takenBack.includes(testimony));
        const expected = clusterTestimonies(left).map(({ members }) => members.map(({ claimId }) => claimId));
        expect(partitionOf(store.allEvents().map(({ claimIds }) => claimIds))).toEqual(partitionOf(expected));
        for (const { testimony, eventId } of store.allPlaced()) {
          expect(store.allEvents().find(({ id }) => id === eventId)?.claimIds).toContain(testimony.claimId);
        }
      },
    ),
    { numRuns: 150 },
  );
});
