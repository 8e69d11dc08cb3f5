import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WeightRows } from "../pack/weights.ts";
import { packedScorer, type Step, sparseScorer } from "./scorer.ts";
import { compileTemplates } from "./templates.ts";

const templates = compileTemplates(["a", "b", "c"], "a\nb\nc\na b\na b c\na b c a");
const candidates = Uint8Array.of(0, 1, 2, 3);
const count = templates.cells.length;

/** Rows for every feature that atoms of 0 to 2 can make; the weights repeat a list. */
function rowsOf(weights: readonly number[]): WeightRows {
  const features = new Set<number>();
  for (const atoms of allAtoms()) for (const feature of featuresOf(atoms)) features.add(feature);
  const sorted = [...features].sort((a, b) => (a >>> 0) - (b >>> 0));
  const cells = sorted.flatMap((_, row) => [0, 1, 2, 3].map((one) => ({ row, one })));
  return {
    features: Int32Array.from(sorted),
    starts: Uint32Array.from([...sorted, 0], (_, row) => row * 4),
    classes: Uint8Array.from(cells, ({ one }) => one),
    values: Int16Array.from(cells, (_, at) => weights[at % weights.length] ?? 0),
  };
}

function allAtoms(): Int32Array[] {
  const values = [0, 1, 2];
  return values.flatMap((a) => values.flatMap((b) => values.map((c) => Int32Array.of(a, b, c))));
}

function featuresOf(atoms: Int32Array): Int32Array {
  const features = new Int32Array(count);
  templates.fill(atoms, features);
  return features;
}

/** The best class by a plain sum. */
function plainBest(rows: WeightRows, atoms: Int32Array): number {
  const sums = [0, 0, 0, 0];
  for (const feature of featuresOf(atoms)) {
    const row = rows.features.indexOf(feature);
    for (let one = 0; one < 4; one++) sums[one] = (sums[one] ?? 0) + (rows.values[row * 4 + one] ?? 0);
  }
  return sums.indexOf(Math.max(...sums));
}

const weightLists = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 5, maxLength: 40 });
const frequents = fc.array(fc.nat(40), { maxLength: 30 });

describe("a scorer", () => {
  test("adds up weights as a plain sum does, whichever features count as frequent", () => {
    fc.assert(
      fc.property(weightLists, frequents, (weights, chosen) => {
        const rows = rowsOf(weights);
        const frequent = Int32Array.from(chosen, (at) => rows.features[at % rows.features.length] ?? 0);
        const packed = packedScorer({ templates, rows, frequent });
        const sparse = sparseScorer({ templates, rows, frequent }, 4);
        for (const atoms of allAtoms()) {
          const right = plainBest(rows, atoms);
          expect(packed.best(atoms, 0, candidates)).toBe(right);
          expect(sparse.best(atoms, 0, candidates)).toBe(right);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("in steps that never stop early decides as in one", () => {
    const margin = 100_000;
    const steps: Step[] = [5, 2, 0, 1, 4, 3].map((index) => ({ templates: [index], margin }));
    fc.assert(
      fc.property(weightLists, (weights) => {
        const rows = rowsOf(weights);
        const packed = packedScorer({ templates, rows, steps });
        for (const atoms of allAtoms()) expect(packed.best(atoms, 0, candidates)).toBe(plainBest(rows, atoms));
      }),
      { numRuns: 50 },
    );
  });

  test("is content with a lead", () => {
    const rows = rowsOf([10, -10, 0, 0, 0, 0, 50, 0]);
    const steps: Step[] = [
      { templates: [0], margin: 0 },
      { templates: [1, 2, 3, 4, 5], margin: 0 },
    ];
    const hasty = packedScorer({ templates, rows, steps }).best(Int32Array.of(1, 1, 1), 0, candidates);
    const alone = packedScorer({ templates, rows, steps: steps.slice(0, 1) }).best(
      Int32Array.of(1, 1, 1),
      0,
      candidates,
    );
    expect(hasty).toBe(alone);
  });

  test("of no candidates gives the first class", () => {
    const rows = rowsOf([1, 2, 3, 4, 5]);
    expect(packedScorer({ templates, rows }).best(Int32Array.of(0, 0, 0), 0, new Uint8Array())).toBe(0);
  });
});
