const decoder = new TextDecoder();

/** A place in a row of bytes that moves on as it is read. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  at: number;
}

/** Reads one unsigned number of up to 53 bits. */
export function readVarint(reader: ByteReader): number {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

/** Reads one number that may be negative (zigzag). */
export function readSigned(reader: ByteReader): number {
  const value = readVarint(reader);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** Reads an unsigned number of 1 to 4 bytes, little-endian, at a fixed place. */
export function fixedAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = width - 1; index >= 0; index -= 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

/** Reads a text written with its length. */
export function readText(reader: ByteReader): string {
  const length = readVarint(reader);
  const text = decoder.decode(reader.bytes.subarray(reader.at, reader.at + length));
  reader.at += length;
  return text;
}
