import type { Casualties } from "@recoupe/model";
import { expect, test } from "vitest";
import { proposeClaims } from "./proposal.ts";
import { at, read } from "./sentence.fixture.ts";
import { countAt, joinTolls, readToll } from "./tolls.ts";

const killed = (best: number, of: string | null): Casualties => ({
  killed: { low: best, best, high: best, of },
  wounded: null,
});
const wounded = (best: number): Casualties => ({ killed: null, wounded: { low: best, best, high: best, of: null } });

test.each([
  ["a number", "Deux habitants de Kidal ont été tués.", killed(2, "civilians")],
  ["a round number", "Une dizaine de combattants ont été tués.", killed(10, "fighters")],
  ["an article", "Un civil a été tué.", killed(1, "civilians")],
  ["nobody", "Aucun soldat n'a été tué.", killed(0, "soldiers")],
  ["a toll noun", "Kidal : six morts.", killed(6, null)],
  ["of an active verb", "Elle a tué douze rebelles.", killed(12, "fighters")],
  [
    "both of an act",
    "Un raid sur Kidal a fait douze morts et vingt blessés.",
    { ...killed(12, null), wounded: wounded(20).wounded },
  ],
  ["both without an act", "Deux morts et trois blessés à Kidal.", { ...killed(2, null), wounded: wounded(3).wounded }],
  ["in English", "Ten rebels were killed in an airstrike on Kidal.", killed(10, "fighters")],
])("a toll: %s", (_, text, expected) => {
  const reading = read(text);
  const tolls = proposeClaims(reading).flatMap((proposal) => proposal.tolls);
  const sum = tolls.reduce<Casualties | null>((all, toll) => joinTolls(all, readToll(reading, toll)), null);
  expect(sum).toEqual(expected);
});

test("a count without a number stays open", () => {
  const reading = read("L'armée, les rebelles et la police ont quitté Gao.");
  expect(countAt(reading, at(reading, "rebelles"))).toMatchObject({ low: null, best: null, high: null });
});

test.each([
  [null, null, null],
  [killed(2, null), null, killed(2, null)],
  [null, wounded(3), wounded(3)],
  [killed(2, null), killed(9, null), killed(2, null)],
  [killed(2, null), wounded(3), { ...killed(2, null), wounded: wounded(3).wounded }],
])("joinTolls keeps what the first states (%#)", (a, b, expected) => {
  expect(joinTolls(a, b)).toEqual(expected);
});
