/** What a character is to the reader of expressions. */
export const charClass = { mark: 0, letter: 1, digit: 2, silent: 3, space: 4 } as const;

const size = 0x10000;
const classes = new Uint8Array(size);
const folded = new Uint16Array(size);

function range(from: number, to: number, kind: number): void {
  classes.fill(kind, from, to + 1);
}

function foldLetter(code: number): number {
  const base = String.fromCharCode(code).normalize("NFKD").toLowerCase();
  return base.length === 0 ? code : base.charCodeAt(0);
}

/** Arabic letters that writers exchange: alef with or without hamza, alef maqsura and ya, ta marbuta and ha, Farsi kaf and ya. */
const arabicVariants = "أاإاآاٱاىيةهیيکكؤوئي";
const dashes = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212];
const apostrophes = [0x2019, 0x2018, 0x02bc, 0x00b4, 0x0060];

function fillTables(): void {
  for (let code = 0; code < size; code++) folded[code] = code;
  range(0x41, 0x5a, charClass.letter);
  range(0x61, 0x7a, charClass.letter);
  for (let code = 0xc0; code <= 0x24f; code++) classes[code] = code === 0xd7 || code === 0xf7 ? 0 : charClass.letter;
  range(0x370, 0x5ff, charClass.letter);
  range(0x620, 0x6d3, charClass.letter);
  for (const code of [0xaa, 0xb2, 0xb3, 0xb9, 0xba]) classes[code] = charClass.mark;
  range(0x30, 0x39, charClass.digit);
  range(0x660, 0x669, charClass.digit);
  range(0x6f0, 0x6f9, charClass.digit);
  range(0x66a, 0x66d, charClass.mark);
  range(0x300, 0x36f, charClass.silent);
  range(0x64b, 0x65f, charClass.silent);
  for (const code of [0x640, 0x670, 0xad]) classes[code] = charClass.silent;
  range(0x200b, 0x200f, charClass.silent);
  range(0x202a, 0x202e, charClass.silent);
  range(0x09, 0x0d, charClass.space);
  range(0x2000, 0x200a, charClass.space);
  for (const code of [0x20, 0xa0, 0x202f, 0x3000]) classes[code] = charClass.space;
  for (let code = 0x41; code <= 0x24f; code++) if (classes[code] === charClass.letter) folded[code] = foldLetter(code);
  for (let digit = 0; digit < 10; digit++) {
    folded[0x660 + digit] = 0x30 + digit;
    folded[0x6f0 + digit] = 0x30 + digit;
  }
  for (let i = 0; i < arabicVariants.length; i += 2) {
    folded[arabicVariants.charCodeAt(i)] = arabicVariants.charCodeAt(i + 1);
  }
  for (const code of dashes) folded[code] = 0x2d;
  for (const code of apostrophes) folded[code] = 0x27;
  folded[0x060c] = 0x2c;
  folded[0x066c] = 0x2c;
  folded[0x066b] = 0x2e;
}

fillTables();

/** Class of a UTF-16 code unit, one of {@link charClass}. */
export function classOf(code: number): number {
  return classes[code] ?? 0;
}

/** The code unit that stands for `code` when case, accent and spelling variant do not count. */
export function foldCode(code: number): number {
  return folded[code] ?? code;
}

/** Whether a letter is a capital. Letters of scripts without case are none. */
export function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** `text.slice(start, end)` without case, accents, Arabic vowel signs and spelling variants. */
export function foldSlice(text: string, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (folded[code] !== code || classes[code] === charClass.silent) return foldSlowly(text, start, end);
  }
  return text.slice(start, end);
}

function foldSlowly(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (classes[code] !== charClass.silent) codes.push(foldCode(code));
    if (codes.length > 4000) break;
  }
  return String.fromCharCode(...codes);
}
