import { PackError } from "@recoupe/model";

/** Reads numbers and texts off a byte array, front to back. Throws PackError past the end. */
export interface ByteReader {
  /** Unsigned LEB128. */
  varint(): number;
  /** Zigzag-coded signed LEB128. */
  signed(): number;
  /** As many signed numbers as `into` takes. */
  signedInto(into: Int16Array): void;
  /** A length, then UTF-16 units. */
  text(): string;
  /** The next `length` bytes, not copied. */
  bytes(length: number): Uint8Array;
  atEnd(): boolean;
}

/** A reader over `source`. */
export function readBytes(source: Uint8Array): ByteReader {
  let at = 0;
  const varint = (): number => {
    const first = source[at] as number;
    if (first < 0x80) {
      at++;
      return first;
    }
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = source[at++];
      if (byte === undefined) throw new PackError("The model file is cut short");
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  };
  const bytes = (length: number): Uint8Array => {
    if (at + length > source.length) throw new PackError("The model file is cut short");
    at += length;
    return source.subarray(at - length, at);
  };
  const signed = (): number => {
    const coded = varint();
    if (coded < 0x80000000) return (coded >>> 1) ^ -(coded & 1);
    return coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
  };
  return {
    varint,
    signed,
    signedInto: (into) => {
      for (let i = 0; i < into.length; i++) {
        const byte = source[at] as number;
        if (byte < 0x80) {
          at++;
          into[i] = (byte >>> 1) ^ -(byte & 1);
        } else into[i] = signed();
      }
    },
    text: () => String.fromCharCode(...Array.from({ length: varint() }, varint)),
    bytes,
    atEnd: () => at >= source.length,
  };
}

/** Writes what `ByteReader` reads. */
export interface ByteWriter {
  varint(value: number): void;
  signed(value: number): void;
  text(value: string): void;
  bytes(value: Uint8Array): void;
  /** All bytes written so far. */
  done(): Uint8Array;
}

/** A writer onto a growing byte array. */
export function writeBytes(): ByteWriter {
  let buffer = new Uint8Array(1 << 16);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer);
    buffer = larger;
  };
  const varint = (value: number): void => {
    reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      buffer[length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    buffer[length++] = rest;
  };
  const bytes = (value: Uint8Array): void => {
    reserve(value.length);
    buffer.set(value, length);
    length += value.length;
  };
  return {
    varint,
    signed: (value) => varint(value >= 0 ? value * 2 : -value * 2 - 1),
    text: (value) => {
      varint(value.length);
      for (let i = 0; i < value.length; i++) varint(value.charCodeAt(i));
    },
    bytes,
    done: () => buffer.slice(0, length),
  };
}
