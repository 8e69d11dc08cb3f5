import { type PackedTable, packedTable, type RowTable, rowTable, slotShift, type WeightRows } from "../pack/weights.ts";
import { hashStage, type Stage, stageOf, type Templates } from "./templates.ts";

/** A linear classifier over hashed features. */
export interface Scorer {
  /**
   * The candidate with the highest score, the first of several; 0 if there is none.
   * @param atoms what the templates are filled with
   * @param twist changes all features alike
   * @param begun the scores of the first step, where they are known
   */
  best(atoms: Int32Array, twist: number, candidates: Uint8Array, begun?: Int32Array): number;
  /** The scores of the first step. */
  begin(atoms: Int32Array): Int32Array;
  /** The templates of the first step. */
  readonly first: readonly number[];
}

/**
 * In what order a classifier asks its templates (Strubell and others 2015, "Learning dynamic feature selection for fast
 * sequential prediction"): after each step it is content with a lead of `margin` over the second candidate.
 */
export interface Step {
  /** Indexes of templates. */
  readonly templates: readonly number[];
  /** Not asked after the last step. */
  readonly margin: number;
}

/**
 * Steps of at least `least` templates each, but for the last: short steps that are seldom the last are cheaper asked in one
 * go, for their weights come from memory side by side.
 */
export function joinedSteps(steps: readonly Step[], least: number): Step[] {
  const joined: Step[] = [];
  let open: readonly number[] = [];
  steps.forEach(({ templates, margin }, at) => {
    open = [...open, ...templates];
    if (open.length < least && at < steps.length - 1) return;
    joined.push({ templates: open, margin });
    open = [];
  });
  return joined;
}

function allAtOnce(templates: Templates): Step[] {
  return [{ templates: templates.cells.map((_, index) => index), margin: 0 }];
}

/** Adds the weights of the first `count` of `features` to the scores. */
type AddWeights = (features: Int32Array, count: number, scores: Int32Array) => void;

/** What a classifier is made of. `frequent` features come from near memory; they may be any. */
export interface ScorerParts {
  readonly templates: Templates;
  readonly rows: WeightRows;
  readonly steps?: readonly Step[];
  readonly frequent?: Int32Array;
}

/** A classifier of four classes with weights in int8 (moves). */
export function packedScorer(parts: ScorerParts): Scorer {
  return steppedScorer(parts, 4, packedAdd(packedTable(parts.rows, parts.frequent ?? new Int32Array())));
}

/** A classifier of many classes with short rows. */
export function sparseScorer(parts: ScorerParts, classCount: number): Scorer {
  return steppedScorer(parts, classCount, sparseAdd(rowTable(parts.rows, parts.frequent ?? new Int32Array())));
}

/** 1 for equal numbers, else 0; without a branch, which would be guessed wrong too often. */
function same(a: number, b: number): number {
  const difference = a ^ b;
  return ((difference | -difference) >>> 31) ^ 1;
}

/** Moves those of the first `count` features that may have weights to the front; returns how many they are. */
function keepPresent(features: Int32Array, count: number, bits: Int32Array): number {
  const mask = bits.length - 1;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const feature = features[i] as number;
    features[kept] = feature;
    kept += ((bits[(feature >>> 5) & mask] as number) >>> feature) & 1;
  }
  return kept;
}

/** Where what was fetched goes, so that no compiler leaves the fetching out. */
const fetched = new Int32Array(1);

/** Touches the slots of features, all at once: memory brings them side by side, where a search would wait for each. */
function fetchSlots(features: Int32Array, count: number, far: Int32Array, shift: number): void {
  let sum = 0;
  for (let i = 0; i < count; i++) sum ^= far[((features[i] as number) >>> shift) * 2] as number;
  fetched[0] = sum;
}

/** Touches rows of weights, all at once. */
function fetchRows(rows: Int32Array, count: number, cells: Int32Array): void {
  let sum = 0;
  for (let i = 0; i < count; i++) sum ^= cells[rows[i] as number] as number;
  fetched[0] = sum;
}

function packedAdd({ near, far, bits }: PackedTable): AddWeights {
  const nearMask = near.length / 2 - 1;
  const farMask = far.length / 2 - 1;
  const shift = slotShift(farMask + 1);
  const rest = new Int32Array(256);
  return (features, count, scores) => {
    // Two sums of 16 bits in each of two cells; 128 is added to each weight so that none is negative.
    let even = 0;
    let odd = 0;
    let rows = 0;
    let left = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      const slot = (feature & nearMask) * 2;
      const found = same(near[slot] as number, feature);
      const packed = (near[slot + 1] as number) & -found;
      even += packed & 0xff00ff;
      odd += (packed >>> 8) & 0xff00ff;
      rows += found;
      rest[left] = feature;
      left += found ^ 1;
    }
    left = keepPresent(rest, left, bits);
    fetchSlots(rest, left, far, shift);
    for (let i = 0; i < left; i++) {
      const feature = rest[i] as number;
      let slot = feature >>> shift;
      let packed = far[slot * 2 + 1] as number;
      while (packed !== 0 && far[slot * 2] !== feature) {
        slot = (slot + 1) & farMask;
        packed = far[slot * 2 + 1] as number;
      }
      even += packed & 0xff00ff;
      odd += (packed >>> 8) & 0xff00ff;
      rows += packed === 0 ? 0 : 1;
    }
    const bias = rows * 128;
    scores[0] = (scores[0] as number) + (even & 0xffff) - bias;
    scores[1] = (scores[1] as number) + (odd & 0xffff) - bias;
    scores[2] = (scores[2] as number) + (even >>> 16) - bias;
    scores[3] = (scores[3] as number) + (odd >>> 16) - bias;
  };
}

function sparseAdd({ near, far, cells, bits }: RowTable): AddWeights {
  const nearMask = near.length / 2 - 1;
  const farMask = far.length / 2 - 1;
  const shift = slotShift(farMask + 1);
  const rest = new Int32Array(256);
  const rows = new Int32Array(256);
  return (features, count, scores) => {
    let found = 0;
    let left = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      const slot = (feature & nearMask) * 2;
      const isNear = same(near[slot] as number, feature);
      rows[found] = near[slot + 1] as number;
      found += isNear;
      rest[left] = feature;
      left += isNear ^ 1;
    }
    left = keepPresent(rest, left, bits);
    fetchSlots(rest, left, far, shift);
    for (let i = 0; i < left; i++) {
      const feature = rest[i] as number;
      let slot = feature >>> shift;
      while (far[slot * 2 + 1] !== 0 && far[slot * 2] !== feature) slot = (slot + 1) & farMask;
      rows[found] = far[slot * 2 + 1] as number;
      found += far[slot * 2 + 1] === 0 ? 0 : 1;
    }
    fetchRows(rows, found, cells);
    for (let i = 0; i < found; i++) {
      let at = rows[i] as number;
      let cell: number;
      do {
        cell = cells[at++] as number;
        const scored = (cell >>> 1) & 0xff;
        scores[scored] = (scores[scored] as number) + (cell >> 9);
      } while ((cell & 1) === 0);
    }
  };
}

function steppedScorer({ templates, steps = [] }: ScorerParts, classCount: number, add: AddWeights): Scorer {
  const taken = steps.length > 0 ? steps : allAtOnce(templates);
  const stages: readonly Stage[] = taken.map((step) => stageOf(templates.cells, step.templates));
  const margins = Int32Array.from(taken, (step) => step.margin);
  const last = stages.length - 1;
  const features = new Int32Array(templates.cells.length);
  const scores = new Int32Array(classCount);
  const ask = (step: number, atoms: Int32Array, twist: number, sums: Int32Array): void => {
    const stage = stages[step] as Stage;
    hashStage(stage, atoms, twist, features);
    add(features, stage.numbers.length, sums);
  };
  const best = (atoms: Int32Array, twist: number, candidates: Uint8Array, begun?: Int32Array): number => {
    if (begun === undefined) {
      scores.fill(0);
      ask(0, atoms, twist, scores);
    } else for (let i = 0; i < classCount; i++) scores[i] = begun[i] as number;
    for (let step = 0; ; ask(++step, atoms, twist, scores)) {
      let first = candidates[0] ?? 0;
      let most = scores[first] as number;
      let second = -0x7fffffff;
      for (let i = 1; i < candidates.length; i++) {
        const candidate = candidates[i] as number;
        const score = scores[candidate] as number;
        if (score > most) {
          second = most;
          most = score;
          first = candidate;
        } else if (score > second) second = score;
      }
      if (step >= last || most - second >= (margins[step] as number)) return first;
    }
  };
  const begin = (atoms: Int32Array): Int32Array => {
    const sums = new Int32Array(classCount);
    ask(0, atoms, 0, sums);
    return sums;
  };
  return { best, begin, first: taken[0]?.templates ?? [] };
}
