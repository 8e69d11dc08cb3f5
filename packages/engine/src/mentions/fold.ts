const latinMarks = /[\u0300-\u036f]/g;
const ligatures: ReadonlyMap<string, string> = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ø", "o"],
  ["đ", "d"],
  ["ı", "i"],
  ["ł", "l"],
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ة", "ه"],
  ["ک", "ك"],
]);
const special = /[œæßøđıłأإآٱىیةک]/g;
/** Short vowels, shadda, tatweel, dagger alef, joiners. */
const arabicMarks = /[\u0640\u064b-\u065f\u0670\u200c\u200d]/g;
const ascii = /^[\u0020-\u007e]*$/;

/**
 * A word without case, accents and the spellings of Arabic that writers mix: hamza on alef, alef maqsura, ta marbuta,
 * vowel signs. Keeps letters and digits one for one where it can; not for offsets.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .replace(special, (letter) => ligatures.get(letter) ?? letter)
    .normalize("NFD")
    .replace(latinMarks, "")
    .normalize("NFC")
    .replace(arabicMarks, "")
    .replace(/[ىی]/g, "ي");
}

/** An Arabic word without its article; one or two letters are never left (`الله` stays). */
export function withoutArticle(folded: string): string {
  return folded.startsWith("ال") && folded.length >= 5 ? folded.slice(2) : folded;
}

const skeletonSteps: readonly (readonly [RegExp, string])[] = [
  [/dj/g, "j"],
  [/[cs]h/g, "s"],
  [/[kg]h/g, "k"],
  [/([td])h/g, "$1"],
  [/q/g, "k"],
  [/[eiy]/g, "i"],
  [/[ouw]/g, "u"],
  [/[ai]*i[ai]*(?=.)/g, "i"],
  [/(.)\1+/g, "$1"],
  [/(.{3,})[hi]$/, "$1"],
];

/**
 * What the transliterations of one Arabic word have in common: `Jaysh`, `Jaïch`, `Jeish` → `jis`;
 * `Chaabi`, `Shaabi` → `sab`. Takes a folded word.
 */
export function skeletonOf(folded: string): string {
  return skeletonSteps.reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), folded);
}
