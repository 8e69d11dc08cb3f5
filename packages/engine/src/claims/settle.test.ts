import type { Claim, Party, Where } from "@recoupe/model";
import { expect, test } from "vitest";
import { bareClaim } from "./claim.fixture.ts";
import type { ReadClaim } from "./read-claim.ts";
import { settle } from "./settle.ts";

const span = { start: 0, end: 4 };

function party(name: string): Party {
  return { name, actorId: null, span, via: "name" };
}

const town: Where = {
  name: "Kidal",
  placeId: "kidal",
  relation: "at",
  lat: 18.4,
  lon: 1.4,
  radiusKm: 1,
  precision: 1,
  distanceKm: null,
  bearing: null,
  span,
};

function read(claim: Partial<Claim>, relation = "root"): ReadClaim {
  return {
    claim: { ...bareClaim, ...claim },
    telling: () => {},
    relation,
    sentence: 0,
    predicate: 0,
    placeOptions: [],
    headline: false,
    pointsBack: false,
  };
}

const taking = read({ type: "capture", place: town, agents: [party("armée")] });
const hold: Partial<Claim> = { type: "hold", status: "ongoing", place: town };
const leaving: Partial<Claim> = { type: "withdraw", agents: [party("ennemi")] };

test.each([
  ["a bastion that is taken is held no more", read({ ...hold, agents: [party("rebelles")] }, "appos"), "occurred"],
  ["one told by a clause of its own is", read({ ...hold, agents: [party("rebelles")] }, "root"), "ongoing"],
  ["who took it holds it", read({ ...hold, agents: [party("armée")] }, "appos"), "ongoing"],
])("%s", (_, state, status) => {
  expect(settle([state, taking])[0]?.claim.status).toBe(status);
});

test.each([
  ["two verbs of one leaving", [read(leaving), read({ ...leaving, place: town })], 1],
  ["leavings of two parties", [read(leaving), read({ ...leaving, agents: [party("alliés")], place: town })], 2],
  ["neither says where", [read(leaving), read(leaving)], 2],
])("%s", (_, found, kept) => {
  expect(settle(found)).toHaveLength(kept);
});
