import type { Note } from "@recoupe/model";

/** Text with what had to be mended to read it. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * Bytes as text: by byte order mark, else UTF-8, else `declared` (an encoding label, as HTML gives it), else
 * Windows-1256 or Windows-1252, whichever the bytes look like. Never throws.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return clean(new TextDecoder(marked).decode(bytes));
  try {
    return clean(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const encoding = declaredEncoding(declared) ?? (looksArabic(bytes) ? "windows-1256" : "windows-1252");
    const { text, notes } = clean(new TextDecoder(encoding).decode(bytes));
    const message = `Not UTF-8: read as ${encoding}; check accents and save as UTF-8.`;
    return { text, notes: [{ rule: "input.encoding", severity: "warning", message }, ...notes] };
  }
}

/** Text without characters that no store keeps: NUL and lone surrogates become U+FFFD, so spans stay true. */
export function clean(text: string): Decoded {
  const notes: Note[] = [];
  let cleaned = text;
  if (cleaned.includes("\u0000")) {
    cleaned = cleaned.replaceAll("\u0000", "\ufffd");
    notes.push({ rule: "input.nul", severity: "warning", message: "NUL characters were replaced by U+FFFD." });
  }
  const wellFormed = cleaned.replace(loneSurrogate, "\ufffd");
  if (wellFormed !== cleaned) {
    const message = "Half surrogate pairs were replaced by U+FFFD.";
    notes.push({ rule: "input.lone-surrogate", severity: "warning", message });
  }
  return { text: wellFormed, notes };
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function declaredEncoding(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "utf-8" ? null : encoding;
  } catch {
    return null;
  }
}

/** In Windows-1256 nearly all letters are high bytes; in Latin languages few are. */
function looksArabic(bytes: Uint8Array): boolean {
  let high = 0;
  let latin = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high += 1;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) latin += 1;
  }
  return high > latin;
}
