import { emptyHash, extended, scramble } from "../pack/hashing.ts";
import { tableSizeFor } from "../pack/weights.ts";

/** Tells of one thing that speaks for or against something: `kind`, `kind:value` or `kind:value:more`. */
export type Tell = (kind: string, value?: string, more?: string) => void;

/** Says all there is to say of something, thing by thing. */
export type Telling = (tell: Tell) => void;

/** What is told, by name, in its order. */
export function namesTold(telling: Telling): string[] {
  const names: string[] = [];
  telling((kind, value, more) => {
    if (value === undefined) names.push(kind);
    else names.push(more === undefined ? `${kind}:${value}` : `${kind}:${value}:${more}`);
  });
  return names;
}

/** A linear model over named features. */
export interface LinearModel {
  readonly weights: ReadonlyMap<string, number>;
  /** The sum of what is told; what the model does not know weighs nothing. */
  weigh(telling: Telling): number;
}

/**
 * A model that finds the weight of what is told by a hash of its name, so that names are put together only where somebody
 * asks for them. Two names of the same hash (32 bits) would weigh the same.
 */
export function linearModel(weights: ReadonlyMap<string, number>): LinearModel {
  const size = tableSizeFor(weights.size);
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const values = new Float64Array(size);
  const slotOf = (hash: number): number => {
    let slot = scramble(hash) & mask;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [name, weight] of weights) {
    const hash = extended(emptyHash, name);
    const slot = slotOf(hash);
    hashes[slot] = hash;
    values[slot] = weight;
  }
  const weigh = (telling: Telling): number => {
    let sum = 0;
    telling((kind, value, more) => {
      let hash = extended(emptyHash, kind);
      if (value !== undefined) hash = extended(extended(hash, ":"), value);
      if (more !== undefined) hash = extended(extended(hash, ":"), more);
      sum += values[slotOf(hash)] as number;
    });
    return sum;
  };
  return { weights, weigh };
}
