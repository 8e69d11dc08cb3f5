const encoder = new TextEncoder();

/** A growing row of bytes, little-endian. */
export interface ByteWriter {
  readonly length: () => number;
  readonly byte: (value: number) => void;
  readonly varint: (value: number) => void;
  readonly signed: (value: number) => void;
  readonly uint16: (value: number) => void;
  readonly uint24: (value: number) => void;
  readonly uint32: (value: number) => void;
  readonly raw: (bytes: Uint8Array) => void;
  /** Length as a varint, then UTF-8. */
  readonly text: (value: string) => void;
  readonly done: () => Uint8Array;
}

/** Starts an empty row of bytes. */
export function writeBytes(): ByteWriter {
  let bytes = new Uint8Array(1 << 16);
  let size = 0;
  const room = (more: number): void => {
    if (size + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, size + more));
    larger.set(bytes.subarray(0, size));
    bytes = larger;
  };
  const fixed = (value: number, width: number): void => {
    room(width);
    for (let index = 0; index < width; index += 1) bytes[size + index] = (value / 2 ** (8 * index)) & 255;
    size += width;
  };
  const varint = (value: number): void => {
    let rest = value;
    while (rest > 127) {
      fixed((rest & 127) | 128, 1);
      rest = Math.floor(rest / 128);
    }
    fixed(rest, 1);
  };
  const raw = (more: Uint8Array): void => {
    room(more.length);
    bytes.set(more, size);
    size += more.length;
  };
  return {
    length: () => size,
    byte: (value) => fixed(value, 1),
    varint,
    signed: (value) => varint(value < 0 ? -2 * value - 1 : 2 * value),
    uint16: (value) => fixed(value, 2),
    uint24: (value) => fixed(value, 3),
    uint32: (value) => fixed(value, 4),
    raw,
    text: (value) => {
      const utf8 = encoder.encode(value);
      varint(utf8.length);
      raw(utf8);
    },
    done: () => bytes.slice(0, size),
  };
}
