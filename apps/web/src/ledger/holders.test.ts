import type { ControlState } from "@recoupe/model";
import { expect, test } from "vitest";
import { messages } from "../text/messages.ts";
import { dayAfter, daysBetween, holdingsOf } from "./holders.ts";

function state(assessed: string, from: string, to: string): ControlState {
  return {
    place: "Rawa",
    placeId: "p",
    lat: null,
    lon: null,
    precision: 1,
    from,
    to,
    claimed: [],
    assessed,
    probability: 0.9,
    because: [],
    reasons: [],
    inheritedFrom: null,
  };
}

test("the same holder has the same colour, what is open has none, shares add up", () => {
  const states = [
    state("army", "2017-11-01", "2017-11-04"),
    state("contested", "2017-11-05", "2017-11-05"),
    state("rebels", "2017-11-06", "2017-11-07"),
    state("army", "2017-11-08", "2017-11-10"),
  ];
  const holdings = holdingsOf(states, null, "fr", messages.fr);
  expect(holdings[0]?.colour).toBe(holdings[3]?.colour);
  expect(holdings[0]?.colour).not.toBe(holdings[2]?.colour);
  expect(holdings[1]).toMatchObject({ name: "disputé", colour: null, share: 0.1 });
  expect(holdings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test("days are counted with both ends", () => {
  expect(daysBetween("2017-10-31", "2017-11-02")).toBe(3);
  expect(dayAfter("2017-10-31", 2)).toBe("2017-11-02");
});
