import type { Actor, ActorKind } from "@recoupe/model";
import { expect, test } from "vitest";
import { createStateNouns } from "./state-nouns.ts";

function actor(kind: ActorKind, country: number, name: string): Actor {
  return { id: `${kind}-${country}`, kind, country: null, names: { fr: [], en: [name], ar: [] }, roles: [] };
}

const countries = Array.from({ length: 40 }, (_, at) => at);
const nouns = createStateNouns([
  ...countries.map((at) => actor("army", at, `Country${at} army forces`)),
  ...countries.map((at) => actor("government", at, `government of Country${at}`)),
  ...countries.slice(0, 25).map((at) => actor("armed-group", at, `Country${at} liberation forces`)),
]);

test.each([
  ["the army", true],
  ["government forces", true],
  ["forces", false],
  ["Country3 army", false],
  ["liberation army", true],
  ["villagers", false],
])("%s", (name, expected) => {
  expect(nouns.allIn(name)).toBe(expected);
});
