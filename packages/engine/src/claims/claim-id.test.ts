import type { Cited, Where } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimId } from "./claim-id.ts";

type Named = Parameters<typeof claimId>[0];

const where: Where = {
  name: "Kidal",
  placeId: null,
  relation: "at",
  lat: null,
  lon: null,
  radiusKm: null,
  precision: 1,
  distanceKm: null,
  bearing: null,
  span: { start: 40, end: 45 },
};
const cited: Cited = { name: "OSDH", sourceId: null, role: null, span: { start: 50, end: 54 } };
const claim: Named = {
  documentId: "document",
  type: "capture",
  trigger: { start: 10, end: 20 },
  place: where,
  origin: null,
  attribution: [cited],
};

test("an id is the same for the same claim, in letters and digits", () => {
  expect(claimId(claim)).toBe(claimId({ ...claim }));
  expect(claimId(claim)).toMatch(/^[0-9a-z]{22}$/);
});

describe("what tells claims apart", () => {
  test.each<[string, Named]>([
    ["the document", { ...claim, documentId: "other" }],
    ["the type", { ...claim, type: "hold" }],
    ["the trigger", { ...claim, trigger: { start: 10, end: 21 } }],
    ["the place", { ...claim, place: { ...where, span: { start: 41, end: 45 } } }],
    ["no place", { ...claim, place: null }],
    ["a place that is the origin", { ...claim, place: null, origin: where }],
    ["who is cited", { ...claim, attribution: [] }],
  ])("%s", (_, other) => {
    expect(claimId(other)).not.toBe(claimId(claim));
  });
});

test("what a place is resolved to leaves the id as it is", () => {
  expect(claimId({ ...claim, place: { ...where, placeId: "geonames:1", lat: 1, lon: 1 } })).toBe(claimId(claim));
});

test("no two spans of a document share an id", () => {
  const ids = new Map<string, string>();
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 60 }), (start, length) => {
      const id = claimId({ ...claim, trigger: { start, end: start + length } });
      const key = `${start}-${length}`;
      const known = ids.get(id) ?? key;
      ids.set(id, key);
      return known === key;
    }),
    { numRuns: 2_000 },
  );
});
