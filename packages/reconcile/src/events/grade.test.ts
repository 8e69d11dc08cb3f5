import { describe, expect, test } from "vitest";
import { type Told, tell } from "../testimony.fixture.ts";
import { reconcileEvents } from "./reconcile-events.ts";

const day = "2017-11-17";

function only(told: readonly Told[]) {
  const events = reconcileEvents(told.map(tell));
  const [event] = events;
  expect(events).toHaveLength(1);
  if (event === undefined) throw new Error("no event");
  return event;
}

describe("grades", () => {
  test.each<[string, readonly Told[], string, RegExp]>([
    ["one outlet", [{ on: day }], "weak", /one more independent origin/],
    [
      "two outlets",
      [
        { on: day, by: "A" },
        { on: day, by: "B" },
      ],
      "fair",
      /side it harms/,
    ],
    [
      "the loser admits it",
      [
        { on: day, by: "A" },
        { on: day, by: "rebels", side: "rebels", targets: ["rebels"] },
      ],
      "confirmed",
      /took the admission back/,
    ],
    [
      "only the loser tells it",
      [{ on: day, by: "rebels", side: "rebels", targets: ["rebels"] }],
      "weak",
      /confirmed with one more/,
    ],
    [
      "a denial",
      [
        { on: day, by: "A" },
        { on: day, by: "B" },
        { by: "rebels", side: "rebels", polarity: "denied", agents: [], published: "2017-11-18" },
      ],
      "contested",
      /withdrawn/,
    ],
    ["a denial alone", [{ by: "B", polarity: "denied" }], "discounted", /affirmed/],
    [
      "taken back",
      [
        { on: day, by: "A" },
        { by: "A", polarity: "denied", published: "2017-11-19" },
      ],
      "discounted",
      /stood by/,
    ],
    [
      "the denier admits it in the end",
      [
        { on: day, by: "A" },
        { by: "rebels", side: "rebels", polarity: "denied", agents: [], published: "2017-11-18" },
        { on: day, by: "rebels", side: "rebels", targets: ["rebels"], published: "2017-11-20" },
      ],
      "confirmed",
      /admission/,
    ],
  ])("%s: %s", (_, told, grade, counterfactual) => {
    const event = only(told);
    expect(event.grade.grade).toBe(grade);
    expect(event.grade.counterfactual).toMatch(counterfactual);
  });

  test("fifty articles with one origin stay weak", () => {
    const event = only(Array.from({ length: 50 }, (_, at) => ({ on: day, by: "AFP", publisherId: `outlet:${at}` })));
    expect(event.documentIds).toHaveLength(50);
    expect(event.origins).toHaveLength(1);
    expect(event.grade).toMatchObject({ grade: "weak", reason: expect.stringContaining("50 documents") });
  });

  test("the unnamed of one agency, in whatever language, are one origin; one of them denies for himself alone", () => {
    const afp = (id: string, told: Partial<Told> = {}): Told => ({
      on: day,
      by: id,
      originId: `source:afp>${id}`,
      originKind: "witness",
      ...told,
    });
    const event = only([afp("medical source"), afp("source médicale"), afp("مصدر طبي")]);
    expect(event.origins.map(({ id }) => id)).toEqual(["source:afp"]);
    expect(event.grade).toMatchObject({
      grade: "weak",
      reason: expect.stringMatching(/^One origin only: medical source;/),
    });
    const denied = only([afp("residents"), afp("official", { polarity: "denied", published: "2017-11-18" })]);
    expect(denied.grade.grade).not.toBe("discounted");
  });

  test("a paper cited by its name is the paper that published of the event", () => {
    const event = only([
      { on: day, by: "B", originId: "cited:b", originKind: "witness", publisherId: "outlet:a" },
      { on: day, by: "C", publisherId: "outlet:b" },
    ]);
    expect(event.origins.map(({ id }) => id)).toEqual(["outlet:C"]);
  });

  test("A cites B, and B's own report gives C's word: the origin is C", () => {
    const event = only([
      { on: day, by: "B", publisherId: "outlet:A" },
      { on: day, by: "C", publisherId: "outlet:B" },
    ]);
    expect(event.origins.map(({ id }) => id)).toEqual(["outlet:C"]);
    expect(event.grade.grade).toBe("weak");
  });
});

describe("disagreement", () => {
  test.each<[string, readonly Told[]]>([
    [
      "denial",
      [
        { on: day, by: "A" },
        { by: "B", polarity: "denied" },
      ],
    ],
    [
      "figures-apart",
      [
        { on: day, by: "A", type: "airstrike", killed: 4 },
        { on: day, by: "B", type: "airstrike", killed: 19 },
      ],
    ],
    [
      "dates-apart",
      [
        { on: day, by: "A" },
        { on: "2017-11-18", by: "B" },
      ],
    ],
    [
      "rival-author",
      [
        { on: day, by: "rebels", side: "rebels", type: "shelling", agents: ["army"] },
        { on: day, by: "army", side: "army", type: "shelling", agents: ["rebels"] },
      ],
    ],
  ])("%s", (kind, told) => {
    expect(only(told).contradictions.map((one) => one.kind)).toContain(kind);
  });

  test("rival outcome: another is told to hold what one has taken", () => {
    const events = reconcileEvents([
      tell({ on: day, by: "A" }),
      tell({
        by: "rebels",
        side: "rebels",
        type: "hold",
        status: "ongoing",
        agents: ["rebels"],
        published: "2017-11-18",
      }),
    ]);
    const capture = events.find(({ type }) => type === "capture");
    expect(capture?.contradictions[0]).toMatchObject({ kind: "rival-outcome" });
    expect(capture?.outcomes.map(({ value }) => value)).toContain("held by rebels");
  });

  test("what a rival retook later contradicts no earlier taking", () => {
    const events = reconcileEvents([
      tell({ on: day, by: "A" }),
      tell({ on: "2017-11-19", agents: ["rebels"], by: "B" }),
      tell({ by: "C", type: "hold", status: "ongoing", agents: ["rebels"], published: "2017-11-20" }),
    ]);
    expect(events.filter(({ type }) => type === "capture").flatMap(({ contradictions }) => contradictions)).toEqual([]);
  });

  test("the toll is of stated figures only, with the figure most origins give as best", () => {
    const strike = { on: day, type: "airstrike", agents: ["army"] } as const;
    const event = only([
      { ...strike, by: "A", killed: 12 },
      { ...strike, by: "B", killed: 12 },
      { ...strike, by: "C", killed: 15 },
      { ...strike, by: "D" },
    ]);
    expect(event.killed).toMatchObject({ low: 12, best: 12, high: 15 });
    expect(event.killed?.accounts.map(({ value, origins }) => [value, origins.length])).toEqual([
      ["12", 2],
      ["15", 1],
    ]);
  });
});

describe("what makes one event", () => {
  const separate: readonly (readonly [string, readonly Told[]])[] = [
    ["another place", [{ on: day }, { on: day, place: "ana", scene: null }]],
    ["another side", [{ on: day }, { on: day, agents: ["rebels"] }]],
    ["two weeks later", [{ on: day }, { on: "2017-12-01" }]],
    ["a plan", [{ on: day }, { on: day, status: "planned" }]],
    [
      "a strike of the next day",
      [
        { on: day, type: "airstrike" },
        { on: "2017-11-18", type: "airstrike" },
      ],
    ],
    [
      "retaken after a counter-attack",
      [{ on: "2017-11-09" }, { on: "2017-11-10", agents: ["rebels"] }, { on: "2017-11-11" }],
    ],
  ];
  test.each(separate)("not %s", (_, told) => {
    expect(reconcileEvents(told.map(tell))).toHaveLength(told.length);
  });

  const together: readonly (readonly [string, readonly Told[]])[] = [
    ["told undated the next days", [{ on: day }, { published: "2017-11-18" }, { published: "2017-11-20" }]],
    ["no author named", [{ on: day }, { on: day, agents: [], targets: ["rebels"] }]],
    [
      "a toll told apart",
      [
        { on: day, type: "airstrike" },
        { on: day, type: "casualties", agents: [], killed: 4 },
      ],
    ],
    [
      "airstrike or shelling",
      [
        { on: day, type: "airstrike" },
        { on: day, type: "shelling" },
      ],
    ],
    ["a span that holds the day", [{ on: day }, { on: "2017-11-15", until: "2017-11-18" }]],
    ["joint authors", [{ on: day, agents: ["army", "militia"] }, { on: day, agents: ["militia"] }, { on: day }]],
    [
      "near the place, same act and day",
      [
        { on: day, type: "airstrike" },
        { on: day, type: "airstrike", relation: "near", precision: 2 },
      ],
    ],
  ];
  test.each(together)("%s", (_, told) => {
    const [event, ...others] = reconcileEvents(told.map(tell));
    expect(others).toEqual([]);
    expect(event?.joinings.every(({ because }) => because !== "")).toBe(true);
  });
});
