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
  // Templates come by their size: from these indexes on they have more than one, two, three atoms.
  const ones = bySize[0]?.length ?? 0;
  const twos = ones + (bySize[1]?.length ?? 0);
  const threes = twos + (bySize[2]?.length ?? 0);
  const total = lines.length;
  const fill = (atoms: Int32Array, features: Int32Array): void => {
    let at = 0;
    for (let n = 0; n < total; n++) {
      let hash = mix(n + 1, atoms[cells[at++] as number] as number);
      if (n >= ones) hash = mix(hash, atoms[cells[at++] as number] as number);
      if (n >= twos) hash = mix(hash, atoms[cells[at++] as number] as number);
      if (n >= threes) hash = mix(hash, atoms[cells[at++] as number] as number);
      features[n] = mix(hash, 7);
    }
  };
  return { count: lines.length, fill };
}

function cellOf(names: readonly string[], name: string): number {
  const cell = names.indexOf(name);
  if (cell < 0) throw new RangeError(`No atom is called ${name}`);
  return cell;
}
