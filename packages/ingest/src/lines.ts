/** A line of input without its end; `whole` false where it was longer than the limit and cut off. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

const newline = 0x0a;

/** Lines of a byte stream in constant memory: no line is kept beyond `limit` bytes. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  const keep = (part: Uint8Array): void => {
    const room = limit - length;
    if (part.length > room) whole = false;
    const kept = part.length > room ? part.subarray(0, room) : part;
    if (kept.length > 0) parts.push(kept);
    length += kept.length;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end));
      yield { bytes: concatenate(parts, length), whole };
      parts = [];
      length = 0;
      whole = true;
      start = end + 1;
    }
    keep(chunk.slice(start));
  }
  if (length > 0) yield { bytes: concatenate(parts, length), whole };
}

/** Chunks as one array. */
export function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
