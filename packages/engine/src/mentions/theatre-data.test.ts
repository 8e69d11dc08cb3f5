import { describe, expect, test } from "vitest";
import { finders, rules, theatre } from "./packs.fixture.ts";
import type { NameEntry } from "./theatre.ts";
import type { Trie } from "./trie.ts";

function sharedNames(node: Trie<NameEntry>, path: string): string[] {
  const bearers = new Set((node.values ?? []).filter((entry) => !entry.contextual).map((entry) => entry.id));
  const below = [...(node.children ?? [])].flatMap(([key, child]) => sharedNames(child, `${path} ${key}`));
  return bearers.size > 1 ? [`${path}: ${[...bearers].join(" ")}`, ...below] : below;
}

const goldIds =
  "aqap armenia-army azerbaijan azerbaijan-army burkina-army csp drc-army gna hamas hezbollah houthis hts iraq-air-force " +
  "iraq-army iraq-cts iraq-government iraq-police isgs islamic-state israel israel-army jaysh-al-islam jnim krg " +
  "lebanon-army lna m23 mali-army minusma nusra peshmerga pmf rsf russia russia-air-force russia-army rwanda " +
  "rwanda-army saudi-coalition sdf stc sudan-army syria-army turkey turkey-army ukraine-army united-nations " +
  "united-states us-coalition wagner yemen-army ypg";

describe("theatre data", () => {
  test.each(goldIds.split(" "))("knows %s", (id) => {
    expect(theatre.actors.has(id)).toBe(true);
  });

  test("every role points at an actor or a side", () => {
    const lost = [...theatre.actors.values()].flatMap((actor) =>
      actor.roles
        .filter((role) => !(role.kind === "side" ? theatre.sides : theatre.actors).has(role.of))
        .map((role) => `${actor.id} ${role.kind} ${role.of}`),
    );
    expect(lost).toEqual([]);
  });

  test("every source's side is an actor", () => {
    const lost = [...theatre.sources.values()].filter(({ side }) => side !== null && !theatre.actors.has(side));
    expect(lost.map(({ id, side }) => `${id} ${side}`)).toEqual([]);
  });

  test("every actor and source has a name in each language", () => {
    const mute = [...theatre.actors.values(), ...theatre.sources.values()].filter(({ names }) =>
      [names.fr, names.en, names.ar].some((list) => list.length === 0),
    );
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  test("no spelling names two unless a country decides", () => {
    for (const { names } of Object.values(finders).map(({ lexicon }) => lexicon))
      expect(sharedNames(names, "")).toEqual([]);
  });

  test("dates of roles are ISO days in order", () => {
    for (const actor of theatre.actors.values()) {
      for (const { from, to } of actor.roles) {
        for (const day of [from, to]) expect(day ?? "2000-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
        expect((from ?? "0") <= (to ?? "9"), actor.id).toBe(true);
      }
    }
  });

  test("is as large as promised", () => {
    const kinds = [...theatre.actors.values()].map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "state").length).toBeGreaterThan(190);
    expect(
      kinds.filter((kind) => kind === "armed-group" || kind === "militia" || kind === "coalition").length,
    ).toBeGreaterThan(330);
    expect(theatre.sources.size).toBeGreaterThan(300);
    expect([rules.fr.nouns.length, rules.en.nouns.length, rules.ar.nouns.length].map((n) => n >= 250)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
