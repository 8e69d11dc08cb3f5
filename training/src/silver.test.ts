import { expect, test } from "vitest";
import { readSilver, writeSilver } from "./silver.ts";

const fighters = { forms: ["Fighters", "left", "."], heads: [1, -1, 1], relations: ["nsubj", "root", "punct"] };
const quiet = { forms: ["Quiet"], heads: [-1], relations: ["root"] };

test("found trees are read as they were written", () => {
  const text = writeSilver([fighters, quiet]);
  expect(text).toBe("Fighters\tnsubj\t1\nleft\troot\t0\n.\tpunct\t-1\n\nQuiet\troot\t0\n");
  expect(readSilver(text)).toEqual([fighters, quiet]);
});

test("a head outside the sentence is refused", () => {
  expect(() => readSilver("Quiet\troot\t3\n")).toThrow(RangeError);
});

test("no text, no trees", () => {
  expect(readSilver("")).toEqual([]);
});
