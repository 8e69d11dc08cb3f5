import { mix } from "../pack/hashing.ts";

/** Feature templates: each names a few atoms whose joint values are one feature. */
export interface Templates {
  readonly count: number;
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
  const bySize = [1, 2, 3, 4].map((size) => lines.filter((cells) => cells.length === size));
  const cells = Uint8Array.from(bySize.flat(2));
  const [ones = 0, twos = 0, threes = 0, fours = 0] = bySize.map((group) => group.length);
  const fill = (atoms: Int32Array, features: Int32Array): void => {
    let n = 0;
    let at = 0;
    const value = (cell: number): number => atoms[cells[cell] as number] as number;
    for (let end = n + ones; n < end; n++, at += 1) {
      features[n] = mix(mix(n + 1, value(at)), 7);
    }
    for (let end = n + twos; n < end; n++, at += 2) {
      features[n] = mix(mix(mix(n + 1, value(at)), value(at + 1)), 7);
    }
    for (let end = n + threes; n < end; n++, at += 3) {
      features[n] = mix(mix(mix(mix(n + 1, value(at)), value(at + 1)), value(at + 2)), 7);
    }
    for (let end = n + fours; n < end; n++, at += 4) {
      const three = mix(mix(mix(mix(n + 1, value(at)), value(at + 1)), value(at + 2)), value(at + 3));
      features[n] = mix(three, 7);
    }
  };
  return { count: lines.length, fill };
}

function cellOf(names: readonly string[], name: string): number {
  const cell = names.indexOf(name);
  if (cell < 0) throw new RangeError(`No atom is called ${name}`);
  return cell;
}
