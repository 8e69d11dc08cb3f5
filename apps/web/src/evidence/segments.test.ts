import type { Claim } from "@recoupe/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentsOf } from "./segments.ts";

const bare = { agents: [], targets: [], place: null, origin: null, time: null, attribution: [] };

function claimWith(evidence: [number, number], trigger: [number, number], agent: [number, number]): Claim {
  const span = ([start, end]: [number, number]) => ({ start, end });
  const party = { name: "", actorId: null, via: "name", span: span(agent) } as const;
  return { ...bare, evidence: span(evidence), trigger: span(trigger), agents: [party] } as unknown as Claim;
}

test("roles of a sentence", () => {
  const segments = segmentsOf("Hier, l'armée a repris Rawa.", claimWith([6, 27], [14, 22], [8, 13]));
  expect(segments.map(({ text, roles }) => [text, roles.join(" ")])).toEqual([
    ["Hier, ", ""],
    ["l'", "clause"],
    ["armée", "clause agent"],
    [" ", "clause"],
    ["a repris", "clause trigger"],
    [" Rawa", "clause"],
    [".", ""],
  ]);
});

test("segments joined are the text, whatever the spans", () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30));
  fc.assert(
    fc.property(fc.string(), span, span, span, (text, evidence, trigger, agent) => {
      const segments = segmentsOf(text, claimWith(evidence, trigger, agent));
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
    }),
  );
});
