import type { Actor, Testimony } from "@recoupe/model";
import { expect, test } from "vitest";
import { createRoster } from "../roster.ts";
import { tell } from "../testimony.fixture.ts";
import { recogniseIrregulars } from "./recognise-irregulars.ts";

function actor(id: string, kind: Actor["kind"]): Actor {
  return { id, kind, country: null, names: { fr: [], en: [id], ar: [] }, roles: [] };
}

const roster = createRoster([actor("ours", "army"), actor("front", "armed-group"), actor("band", "armed-group")], [], {
  irregulars: ["rebels"],
  beside: [],
  cited: [],
});
const rebels = tell({ agents: ["name:rebels"], agentSides: [], on: "2017-11-17" });
const by = (id: string, on: string) => tell({ agents: [id], on });
const readAs = (...seen: readonly Testimony[]) => recogniseIrregulars([...seen, rebels], roster).at(-1)?.agentSides;

test.each([
  ["who is seen there", [by("front", "2017-11-10"), by("ours", "2017-11-12")], ["front"]],
  ["nobody where two are seen", [by("front", "2017-11-10"), by("band", "2017-11-12")], []],
  ["nobody where those seen are of another year", [by("front", "2016-11-10")], []],
  ["nobody where only an army is seen", [by("ours", "2017-11-10")], []],
])("'the rebels' are %s", (_, seen, sides) => {
  expect(readAs(...seen)).toEqual(sides);
});

test("what 'the rebels' say is their side's word, and less sure", () => {
  const cited = { ...rebels, originKind: "witness", originId: "outlet:paper>rebels", originSide: null } as const;
  const [, told] = recogniseIrregulars([by("front", "2017-11-10"), cited], roster);
  expect(told).toMatchObject({ originId: "side:front", originKind: "party", agents: ["front"] });
  expect(told?.confidence).toBeLessThan(rebels.confidence);
});
