/** One byte per letter of a key: the order of codes is the order of the table of names. */
const alphabet = " 0123456789abcdefghijklmnopqrstuvwxyzابتثجحخدذرزسشصضطظعغفقكلمنهويء";

const codeOf = new Map(Array.from(alphabet, (letter, index) => [letter.charCodeAt(0), index + 1] as const));
const letterOf = Array.from(alphabet);

/** The bytes of a key, or null if a letter of it is not filed. */
export function keyBytes(key: string): Uint8Array | null {
  const bytes = new Uint8Array(key.length);
  for (let index = 0; index < key.length; index += 1) {
    const code = codeOf.get(key.charCodeAt(index));
    if (code === undefined) return null;
    bytes[index] = code;
  }
  return bytes;
}

/** The key of some bytes. */
export function keyOfBytes(bytes: Uint8Array): string {
  let key = "";
  for (const byte of bytes) key += letterOf[byte - 1] ?? "";
  return key;
}
