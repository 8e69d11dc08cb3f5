/**
 * Hashes of words and of feature tuples, as signed 32-bit integers. The trained weights are keyed by these values, so a
 * change here makes every shipped model unreadable.
 */

/** Hash of a text by FNV-1a over its UTF-16 units, scrambled so that near texts fall far apart. */
export function hashText(text: string): number {
  return scramble(extended(emptyHash, text));
}

/** FNV-1a of no text, for `extended`. */
export const emptyHash = 0x811c9dc5 | 0;

/** FNV-1a of a text with more behind it, given that of the text; not scrambled. */
export function extended(hash: number, more: string): number {
  let longer = hash;
  for (let i = 0; i < more.length; i++) longer = Math.imul(longer ^ more.charCodeAt(i), 0x01000193);
  return longer;
}

/** Hash of `text.slice(start, end)`, without making the slice. */
export function hashSlice(text: string, start: number, end: number): number {
  let hash = emptyHash;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return scramble(hash);
}

/** A hash with one more value mixed in. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Mixes the bits of a hash. */
export function scramble(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
