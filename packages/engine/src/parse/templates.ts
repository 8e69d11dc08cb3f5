import { mix } from "../pack/hashing.ts";

/** Feature templates: each names a few atoms whose joint values are one feature. */
export interface Templates {
  /** The atoms of each template, in the order that numbers the templates: by how many atoms they have. */
  readonly cells: readonly (readonly number[])[];
  /** Hashes every template over the values in `atoms` into `features`. */
  fill(atoms: Int32Array, features: Int32Array): void;
}

/**
 * Compiles templates.
 * @param names the atoms, in the order of their cells
 * @param source one template a line: one to four names of atoms with spaces between; `#` begins a comment
 */
export function compileTemplates(names: readonly string[], source: string): Templates {
  const lines = source
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.split(/\s+/).map((name) => cellOf(names, name)));
  const cells = [1, 2, 3, 4].flatMap((size) => lines.filter((atoms) => atoms.length === size));
  const all = stageOf(
    cells,
    cells.map((_, index) => index),
  );
  return { cells, fill: (atoms, features) => hashStage(all, atoms, 0, features) };
}

function cellOf(names: readonly string[], name: string): number {
  const cell = names.indexOf(name);
  if (cell < 0) throw new RangeError(`No atom is called ${name}`);
  return cell;
}

/** Some of a set of templates, laid out so that one pass hashes them. */
export interface Stage {
  /** Numbers of the templates, those of one atom first, then those of two … */
  readonly numbers: Int32Array;
  /** Where those of two, three and four atoms begin in `numbers`. */
  readonly twos: number;
  readonly threes: number;
  readonly fours: number;
  /** Atoms of all, in the same order. */
  readonly cells: Int32Array;
}

/** Lays out the templates of given indexes. */
export function stageOf(templates: Templates["cells"], indexes: readonly number[]): Stage {
  const sizeOf = (index: number): number => templates[index]?.length ?? 0;
  const sorted = [...indexes].sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const below = (size: number): number => sorted.filter((index) => sizeOf(index) < size).length;
  return {
    numbers: Int32Array.from(sorted, (index) => index + 1),
    twos: below(2),
    threes: below(3),
    fours: below(4),
    cells: Int32Array.from(sorted.flatMap((index) => templates[index] ?? [])),
  };
}

/** Hashes the templates of a stage into `features`, each twisted by `twist`. */
export function hashStage(stage: Stage, atoms: Int32Array, twist: number, features: Int32Array): void {
  const { numbers, cells, twos, threes, fours } = stage;
  let at = 0;
  for (let i = 0; i < twos; i++) {
    features[i] = mix(mix(numbers[i] as number, atoms[cells[at++] as number] as number), 7) ^ twist;
  }
  for (let i = twos; i < threes; i++) {
    const one = mix(numbers[i] as number, atoms[cells[at++] as number] as number);
    features[i] = mix(mix(one, atoms[cells[at++] as number] as number), 7) ^ twist;
  }
  for (let i = threes; i < fours; i++) {
    const one = mix(numbers[i] as number, atoms[cells[at++] as number] as number);
    const two = mix(one, atoms[cells[at++] as number] as number);
    features[i] = mix(mix(two, atoms[cells[at++] as number] as number), 7) ^ twist;
  }
  for (let i = fours; i < numbers.length; i++) {
    const one = mix(numbers[i] as number, atoms[cells[at++] as number] as number);
    const two = mix(one, atoms[cells[at++] as number] as number);
    const three = mix(two, atoms[cells[at++] as number] as number);
    features[i] = mix(mix(three, atoms[cells[at++] as number] as number), 7) ^ twist;
  }
}
