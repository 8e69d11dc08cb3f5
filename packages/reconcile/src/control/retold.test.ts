import type { Testimony } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoOf } from "../days.ts";
import { shareSide } from "../events/group.ts";
import { tell } from "../testimony.fixture.ts";
import { disputeDays, isRetold } from "./retold.ts";
import { dayOfTaking, dayOfTelling, takingDays } from "./taking-days.ts";

const isTold = (testimony: Testimony, takings: readonly Testimony[], reports: readonly Testimony[] = []): boolean =>
  isRetold(testimony, { takings: takingDays(takings, dayOfTaking), disputes: disputeDays(reports) });

test.each([
  ["told two weeks before", [tell({ published: "2017-11-03" })], [], true],
  ["told the week before", [tell({ published: "2017-11-10" })], [], false],
  ["never told before", [], [], false],
  [
    "told by another side since",
    [tell({ published: "2017-11-03" }), tell({ published: "2017-11-09", agents: ["militia"] })],
    [],
    false,
  ],
  ["fought for since", [tell({ published: "2017-11-03" })], [tell({ type: "clash", published: "2017-11-12" })], false],
  ["fought for before", [tell({ published: "2017-11-03" })], [tell({ type: "clash", published: "2017-11-01" })], true],
])("a taking %s: told again or not", (_, takings, reports, expected) => {
  expect(isTold(tell({ published: "2017-11-17" }), takings, reports)).toBe(expected);
});

describe("answers by search are those of reading every taking", () => {
  const day = fc.integer({ min: 17_470, max: 17_510 }).map(isoOf);
  const sides = fc.uniqueArray(fc.constantFrom("army", "militia", "rebels"), { minLength: 1, maxLength: 2 });
  const report = fc
    .tuple(fc.constantFrom("capture", "clash", "withdraw", "hold"), day, fc.option(day), sides, fc.boolean())
    .map(([type, published, on, agents, denied]) =>
      tell({
        type,
        published,
        agents,
        ...(on === null ? {} : { on }),
        polarity: denied && type !== "capture" ? "denied" : "affirmed",
      } as const),
    );
  const reports = fc.array(report, { maxLength: 25 });
  const isTaking = ({ type }: Testimony): boolean => type === "capture";

  /** The last of the days of takings before another, read one by one. */
  const lastOf = (
    takings: readonly Testimony[],
    dayOf: (taking: Testimony) => number,
    before: number,
    isMeant: (taking: Testimony) => boolean,
  ): number =>
    Math.max(Number.NEGATIVE_INFINITY, ...takings.filter((one) => dayOf(one) < before && isMeant(one)).map(dayOf));

  test("of whether a taking is told again", () => {
    fc.assert(
      fc.property(reports, report, (all, testimony) => {
        const takings = all.filter(isTaking);
        const { agentSides, to, dated } = testimony;
        const own = lastOf(takings, dayOfTaking, to, (one) => shareSide(one.agentSides, agentSides));
        const rival = lastOf(takings, dayOfTaking, to, (one) => !shareSide(one.agentSides, agentSides));
        const isDisputed = all.some(
          (one) =>
            ["clash", "withdraw"].includes(one.type) && one.polarity === "affirmed" && one.to > own && one.to <= to,
        );
        const expected = isTaking(testimony) && dated === "published" && own > rival && to - own > 7 && !isDisputed;
        expect(isTold(testimony, takings, all)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("of when a side was last told to have taken the place", () => {
    fc.assert(
      fc.property(reports, sides, fc.integer({ min: 17_465, max: 17_515 }), (all, asked, before) => {
        const takings = all.filter(isTaking);
        const expected = lastOf(takings, dayOfTelling, before, (one) => shareSide(one.agentSides, asked));
        expect(takingDays(takings, dayOfTelling).lastBy(asked, before)).toBe(expected);
      }),
    );
  });
});
