/** Latin letters that Unicode does not decompose, by their usual plain spelling. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ə: "a",
  ɓ: "b",
  ɗ: "d",
  ƙ: "k",
  ƴ: "y",
};

/** Arabic, Persian and Kurdish letters, by the letter that a careless hand writes for them. */
const plainArabic: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ێ: "ي",
  ة: "ه",
  ۀ: "ه",
  ە: "ه",
  ھ: "ه",
  ہ: "ه",
  ؤ: "و",
  ۆ: "و",
  ۇ: "و",
  ئ: "ي",
  ک: "ك",
  ڪ: "ك",
  پ: "ب",
  ڤ: "ف",
  گ: "ك",
  ڕ: "ر",
  ڵ: "ل",
  ژ: "ج",
  چ: "ج",
  ء: "",
};

const FIRST_ARABIC_LETTER = 0x621;
const LAST_ARABIC_LETTER = 0x64a;

/** What one character becomes in a key: a string of `a-z`, digits, plain Arabic letters, a space, or nothing. */
function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return character;
  const known = plainLetters[character] ?? plainArabic[character];
  if (known !== undefined) return known;
  if (/['’‘`ʼʿʾʻ´′"\u0640\u064b-\u065f\u0670]/u.test(character)) return "";
  if (code >= FIRST_ARABIC_LETTER && code <= LAST_ARABIC_LETTER) return character;
  if (/\p{M}/u.test(character)) return "";
  if (/\p{Nd}/u.test(character)) return arabicDigit(code);
  const decomposed = character.normalize("NFKD").toLowerCase();
  if (decomposed !== character) return Array.from(decomposed, plainCharacter).join("");
  return /[\s\p{P}\p{S}]/u.test(character) ? " " : "\u0000";
}

function arabicDigit(code: number): string {
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return "\u0000";
}

/** Answers of `plainCharacter` for the basic plane; a name costs a table look-up per character. */
const plain: (string | undefined)[] = [];

/**
 * The key under which a name is filed: lower case without accents, apostrophes and Arabic vowel signs, one space
 * between words, hamza and ta marbuta written plainly. "" for a name in a script that the gazetteer does not file.
 */
export function nameKey(name: string): string {
  let key = "";
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    let piece = plain[code];
    if (piece === undefined) {
      piece = plainCharacter(name.charAt(index).toLowerCase().charAt(0) || " ");
      plain[code] = piece;
    }
    if (piece === "\u0000") return "";
    if (piece === " ") {
      if (key !== "" && !key.endsWith(" ")) key += " ";
    } else key += piece;
  }
  return key.endsWith(" ") ? key.slice(0, -1) : key;
}

/** Whether a key is in Arabic letters. */
export function isArabicKey(key: string): boolean {
  for (let index = 0; index < key.length; index += 1) {
    if (key.charCodeAt(index) >= FIRST_ARABIC_LETTER) return true;
  }
  return false;
}
