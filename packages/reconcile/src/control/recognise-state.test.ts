import type { Actor, Testimony } from "@recoupe/model";
import { expect, test } from "vitest";
import { createRoster } from "../roster.ts";
import { tell } from "../testimony.fixture.ts";
import { recogniseState } from "./recognise-state.ts";

function actor(id: string, kind: Actor["kind"], country: string, name: string): Actor {
  return { id, kind, country, names: { fr: [], en: [name], ar: [] }, roles: [] };
}

const others = Array.from({ length: 30 }, (_, at) => actor(`a${at}`, "army", `X${at}`, `Nation${at} army`));
const roster = createRoster(
  [
    actor("ours", "army", "OU", "our army"),
    actor("theirs", "army", "TH", "their army"),
    actor("rebels", "armed-group", "OU", "rebels"),
    ...others,
  ],
  [],
);
const nobody = tell({ claimId: "n", agents: ["name:army"], agentSides: [] });
const by = (id: string, claimId: string) => tell({ claimId, agents: [id], agentSides: [id] });
const readAs = (all: readonly Testimony[]) => recogniseState([...all, nobody], roster).at(-1)?.agentSides;

test.each([
  ["the army seen there", [by("ours", "1"), by("rebels", "2")], ["ours"]],
  ["the army of the country of those seen there", [by("rebels", "1")], ["ours"]],
  ["nobody where two armies dispute it", [by("ours", "1"), by("theirs", "2")], []],
  ["nobody where nobody is seen", [], []],
])("'the army' is %s", (_, seen, sides) => {
  expect(readAs(seen)).toEqual(sides);
});

test("less is trusted in what is only recognised", () => {
  const [, told] = recogniseState([by("ours", "1"), nobody], roster);
  expect(told?.confidence).toBeLessThan(nobody.confidence);
});

test("what 'the army' says is that army's word", () => {
  const cited = { ...nobody, originKind: "witness", originId: "outlet:paper>army", originSide: null } as const;
  const [, told] = recogniseState([by("ours", "1"), cited], roster);
  expect(told).toMatchObject({ originId: "side:ours", originKind: "party", originSide: "ours" });
  const neighbour = { ...cited, originId: "outlet:paper>neighbour" };
  expect(recogniseState([by("ours", "1"), neighbour], roster)[1]?.originKind).toBe("witness");
});
