import { describe, expect, test } from "vitest";
import { type Told, tell } from "../testimony.fixture.ts";
import { logSum, smooth } from "./hidden-markov.ts";
import { controlDays, controlOf } from "./ledger.ts";
import { chainOf } from "./states.ts";

const hold = (by: string, agents: readonly string[], published: string, more: Told = {}): Told => ({
  type: "hold",
  status: "ongoing",
  by,
  agents,
  published,
  ...more,
});

function assessed(told: readonly Told[], day: string, knownOn: string | null = null): string {
  const query = { from: day, to: day, knownOn };
  return controlDays(told.map(tell), "place:rawa", query)[0]?.assessed ?? "nothing";
}

const clash = (published: string, relation: "in" | "at" | "near", by: string): Told => ({
  type: "clash",
  agents: ["army"],
  targets: ["rebels"],
  relation,
  published,
  by,
});

const before: readonly Told[] = [hold("A", ["rebels"], "2017-11-10"), hold("B", ["rebels"], "2017-11-12")];
const taken: readonly Told[] = [...before, { on: "2017-11-17", by: "A" }, { on: "2017-11-17", by: "B" }];

describe("who holds a place", () => {
  test.each<[string, readonly Told[], string, string]>([
    ["held", before, "2017-11-11", "rebels"],
    ["the day before it was taken", taken, "2017-11-16", "rebels"],
    ["the day it was taken", taken, "2017-11-17", "army"],
    [
      "a side bears the name of its army that holds, not of the ally who was in a part of the place before",
      [
        ...before,
        { on: "2017-11-15", type: "enter", relation: "in", agents: ["ally"], agentSides: ["state"], by: "A" },
        { on: "2017-11-15", type: "enter", relation: "in", agents: ["ally"], agentSides: ["state"], by: "B" },
        { on: "2017-11-15", type: "enter", relation: "in", agents: ["ally"], agentSides: ["state"], by: "C" },
        { on: "2017-11-17", agents: ["army"], agentSides: ["state"], by: "A" },
        { on: "2017-11-17", agents: ["army"], agentSides: ["state"], by: "B" },
      ],
      "2017-11-17",
      "army",
    ],
    ["fifteen months later nobody can say", taken, "2019-02-17", "unknown"],
    [
      "a village near by was taken",
      [...before, { on: "2017-11-14", relation: "near", by: "A" }, { on: "2017-11-14", relation: "near", by: "B" }],
      "2017-11-15",
      "rebels",
    ],
    [
      "on the way there",
      [...before, { on: "2017-11-14", relation: "toward", by: "A" }, { on: "2017-11-14", relation: "toward", by: "B" }],
      "2017-11-15",
      "rebels",
    ],
    [
      "part of it was taken",
      [...before, { on: "2017-11-14", relation: "in", by: "A" }, { on: "2017-11-14", relation: "in", by: "B" }],
      "2017-11-14",
      "contested",
    ],
    [
      "planned",
      [...before, { on: "2017-11-14", status: "planned", by: "A" }, { on: "2017-11-14", status: "planned", by: "B" }],
      "2017-11-15",
      "rebels",
    ],
    ["predicted", [...before, { on: "2017-11-14", status: "predicted", by: "A" }], "2017-11-15", "rebels"],
    ["hypothetical", [...before, { on: "2017-11-14", status: "hypothetical", by: "A" }], "2017-11-15", "rebels"],
    ["a denied capture", [...before, { on: "2017-11-14", polarity: "denied", by: "A" }], "2017-11-15", "rebels"],
    [
      "the side that withdrew to it does not hold it",
      [...before, { on: "2017-11-14", type: "withdraw", relation: "at", agents: ["army"], by: "A" }],
      "2017-11-15",
      "rebels",
    ],
    [
      "the holder admits leaving, the gainer tells of entering",
      [
        ...before,
        { on: "2017-11-15", type: "withdraw", relation: "from", agents: ["rebels"], by: "rebels", side: "rebels" },
        { on: "2017-11-15", by: "army", side: "army" },
      ],
      "2017-11-16",
      "army",
    ],
    [
      "one boast against two that see otherwise",
      [
        ...before,
        { published: "2017-11-14", by: "army", side: "army" },
        hold("A", ["rebels"], "2017-11-14"),
        hold("C", ["rebels"], "2017-11-15"),
        hold("D", ["rebels"], "2017-11-16"),
      ],
      "2017-11-16",
      "rebels",
    ],
    [
      "fighting went on inside, while one side said that it had taken the place",
      [
        ...before,
        { on: "2017-11-14", by: "army", side: "army" },
        clash("2017-11-14", "in", "A"),
        clash("2017-11-14", "in", "C"),
        { on: "2017-11-15", by: "A" },
      ],
      "2017-11-14",
      "contested",
    ],
    [
      "a raid",
      [...before, clash("2017-11-14", "at", "A"), clash("2017-11-14", "at", "C"), hold("D", ["rebels"], "2017-11-16")],
      "2017-11-14",
      "rebels",
    ],
    [
      "fighting near by",
      [...before, clash("2017-11-14", "near", "A"), clash("2017-11-14", "near", "C")],
      "2017-11-14",
      "rebels",
    ],
    [
      "taken, says the one; fought for, say the defender and another",
      [
        ...before,
        { on: "2017-11-14", by: "army", side: "army" },
        { on: "2017-11-14", polarity: "denied", by: "rebels", side: "rebels" },
        clash("2017-11-14", "in", "A"),
      ],
      "2017-11-14",
      "contested",
    ],
    [
      "entered, fought for and taken on one day, as the loser admits",
      [
        ...before,
        { on: "2017-11-14", type: "enter", relation: "in", by: "A" },
        { on: "2017-11-14", type: "enter", relation: "in", by: "C" },
        clash("2017-11-14", "in", "D"),
        { on: "2017-11-14", agents: [], targets: ["rebels"], by: "rebels", side: "rebels" },
        { on: "2017-11-14", by: "E" },
      ],
      "2017-11-15",
      "army",
    ],
    [
      "the town has fallen, says one; to whom, say others",
      [...before, { on: "2017-11-14", agents: [], by: "C" }, { on: "2017-11-14", by: "A" }],
      "2017-11-15",
      "army",
    ],
    [
      "rivals that both hold it",
      [
        ...before,
        clash("2017-11-14", "at", "D"),
        hold("A", ["army", "rebels"], "2017-11-14"),
        hold("C", ["army", "rebels"], "2017-11-14"),
      ],
      "2017-11-14",
      "contested",
    ],
    [
      "a taking told again, without a date, weeks later is no news",
      [
        ...before,
        { on: "2017-11-14", by: "A" },
        { on: "2017-11-14", by: "C" },
        { published: "2017-12-05", by: "D" },
        { published: "2017-12-05", by: "E" },
      ],
      "2017-12-03",
      "army",
    ],
    ["denied holding", [...taken, hold("C", ["rebels"], "2017-11-18", { polarity: "denied" })], "2017-11-18", "army"],
    [
      "besieged is held by those within",
      [
        hold("A", ["rebels"], "2017-11-10"),
        { on: "2017-11-12", type: "besiege", status: "ongoing", agents: ["army"], targets: ["rebels"], by: "B" },
      ],
      "2017-11-12",
      "rebels",
    ],
  ])("%s", (_, told, day, holder) => {
    expect(assessed(told, day)).toBe(holder);
  });

  test("as known before the news, the old holder", () => {
    expect(assessed(taken, "2017-11-17", "2017-11-16")).toBe("rebels");
  });

  test("a loss admitted weighs more than a gain claimed, and that more than a third party's word", () => {
    const told = [
      { on: "2017-11-17", by: "rebels", side: "rebels", targets: ["rebels"] },
      { on: "2017-11-17", by: "army", side: "army", targets: ["rebels"] },
      { on: "2017-11-17", by: "A", targets: ["rebels"] },
    ].map(tell);
    const state = controlOf(told, { places: null, from: "2017-11-17", to: "2017-11-17", knownOn: null })[0];
    const weightOf = (at: number) =>
      state?.reasons.find(({ claimId, supports }) => claimId === told[at]?.claimId && supports === "army")?.weight ?? 0;
    expect(weightOf(0)).toBeGreaterThan(weightOf(1));
    expect(weightOf(1)).toBeGreaterThan(weightOf(2));
    expect(state?.claimed.map(({ by }) => by)).toEqual(["outlet:A", "side:army", "side:rebels"]);
  });

  test("two spellings share the place; an unresolved name joins the only place called so", () => {
    const scene = {
      placeId: null,
      name: "Rawa",
      lat: null,
      lon: null,
      radiusKm: 0,
      precision: 1,
      relation: "at",
    } as const;
    const told = [
      tell({ on: "2017-11-17" }),
      tell({ on: "2017-11-17", by: "B", scene: { ...scene, placeId: "place:rawa", name: "Râwah" } }),
      tell({ on: "2017-11-17", by: "C", scene }),
    ];
    const states = controlOf(told, { places: null, from: null, to: null, knownOn: null });
    expect([...new Set(states.map(({ placeId }) => placeId))]).toEqual(["place:rawa"]);
  });

  test("a claim without a place breaks nothing", () => {
    expect(controlOf([tell({ scene: null })], { places: null, from: null, to: null, knownOn: null })).toEqual([]);
  });

  test("a part of a town that texts only name takes the town's state", () => {
    const parts = [{ placeId: "place:quarter", name: "Quarter", parentId: "place:rawa" }];
    const states = controlOf(taken.map(tell), {
      places: null,
      from: "2017-11-18",
      to: "2017-11-18",
      knownOn: null,
      parts,
    });
    expect(states.map(({ place, assessed: holder, inheritedFrom }) => [place, holder, inheritedFrom])).toEqual([
      ["rawa", "army", null],
      ["Quarter", "army", "place:rawa"],
    ]);
  });
});

test("forward–backward agrees with summing over every path", () => {
  const chain = chainOf(2, [{ day: 1, into: 0, outOf: null, trust: 0.6 }]);
  const emissions = [[-1, -2, -0.5, -1.2], null, [-3, -0.2, -1, -1.5]];
  const states = [0, 1, 2, 3];
  const paths = states.flatMap((a) => states.flatMap((b) => states.map((c) => [a, b, c] as const)));
  const into = (day: number) => chain.turns.get(day) ?? chain.transitions;
  const weight = ([a, b, c]: readonly [number, number, number]) =>
    (chain.initial[a] ?? 0) +
    (emissions[0]?.[a] ?? 0) +
    (into(1)[a]?.[b] ?? 0) +
    (into(2)[b]?.[c] ?? 0) +
    (emissions[2]?.[c] ?? 0);
  const total = logSum(paths.map(weight));
  const posterior = smooth(chain, emissions);
  for (const day of [0, 1, 2]) {
    for (const state of states) {
      const sum = logSum(paths.filter((path) => path[day] === state).map(weight));
      expect(posterior[day]?.[state]).toBeCloseTo(Math.exp(sum - total), 10);
    }
  }
});
