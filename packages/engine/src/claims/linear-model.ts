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
  let size = 16;
  while (size < weights.size * 2) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const values = new Float64Array(size);
  const slotOf = (hash: number): number => {
    let slot = scrambled(hash) & mask;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [name, weight] of weights) {
    const hash = extended(start, name);
    const slot = slotOf(hash);
    hashes[slot] = hash;
    values[slot] = weight;
  }
  const weigh = (telling: Telling): number => {
    let sum = 0;
    telling((kind, value, more) => {
      let hash = extended(start, kind);
      if (value !== undefined) hash = extended(extended(hash, ":"), value);
      if (more !== undefined) hash = extended(extended(hash, ":"), more);
      sum += values[slotOf(hash)] as number;
    });
    return sum;
  };
  return { weights, weigh };
}

const start = 0x811c9dc5 | 0;

/** The hash (FNV-1a over UTF-16 units) of a text with more behind it. */
function extended(hash: number, more: string): number {
  let longer = hash;
  for (let at = 0; at < more.length; at++) longer = Math.imul(longer ^ more.charCodeAt(at), 0x01000193);
  return longer;
}

function scrambled(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
