import { isArabicKey } from "./name-key.ts";

/**
 * Sounds of a name, one letter each, equal for its spellings in French, English and Arabic script.
 * Consonants are lower case, with `S` for sh/ch, `x` for kh; vowels `A E I O U`, and `Y`, `W` for the Arabic letters
 * that write a long vowel of one of several colours (i, e, ay; u, o, aw).
 */
export type Phonemes = string;

/** Two or three Latin letters that write one sound. */
const latinGroups: ReadonlyMap<string, string> = new Map([
  ["tch", "S"],
  ["sch", "S"],
  ["tsh", "S"],
  ["dj", "j"],
  ["kh", "x"],
  ["gh", "g"],
  ["sh", "S"],
  ["ch", "S"],
  ["th", "t"],
  ["dh", "d"],
  ["zh", "j"],
  ["ph", "f"],
  ["ck", "k"],
  ["ou", "U"],
  ["oo", "U"],
  ["ee", "I"],
]);

const latinSingles: Readonly<Record<string, string>> = {
  a: "A",
  e: "E",
  i: "I",
  o: "O",
  u: "U",
  b: "b",
  c: "k",
  d: "d",
  f: "f",
  g: "g",
  h: "h",
  j: "j",
  k: "k",
  l: "l",
  m: "m",
  n: "n",
  p: "b",
  q: "k",
  r: "r",
  s: "s",
  t: "t",
  v: "f",
  w: "w",
  x: "ks",
  y: "y",
  z: "z",
};

const arabicSingles: Readonly<Record<string, string>> = {
  ا: "A",
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "h",
  خ: "x",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "S",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w",
  ي: "y",
};

const fathersOf = new Set([
  "abu",
  "abou",
  "abo",
  "albu",
  "albou",
  "elbu",
  "bou",
  "bu",
  "ابو",
  "البو",
  "بو",
  "abi",
  "ابي",
]);

const isVowel = (sound: string | undefined): boolean =>
  sound !== undefined && sound !== "" && "AEIOUYW".includes(sound);

/** Letters that begin a group, so that most letters are not looked up with their neighbours. */
const groupStarts = new Set([...latinGroups.keys()].map((group) => group.charAt(0)));

/** The group of letters that begins at `index`, the longest first; "" for none. */
function groupAt(word: string, index: number, letter: string): string {
  if (!groupStarts.has(letter)) return "";
  const three = word.slice(index, index + 3);
  if (latinGroups.has(three)) return three;
  const two = three.slice(0, 2);
  return latinGroups.has(two) ? two : "";
}

/** Sounds of one Latin word, before glides are told from vowels. */
function soundLatin(word: string): string {
  let sounds = "";
  let index = 0;
  while (index < word.length) {
    const letter = word.charAt(index);
    const group = groupAt(word, index, letter);
    if (group !== "") {
      sounds += latinGroups.get(group) ?? "";
      index += group.length;
      continue;
    }
    const next = word.charAt(index + 1);
    if (letter === "c" && (next === "e" || next === "i")) sounds += "s";
    else if (letter === "q" && next === "u" && "ei".includes(word.charAt(index + 2) || " ")) {
      sounds += "k";
      index += 1;
    } else sounds += latinSingles[letter] ?? letter;
    index += 1;
  }
  return sounds;
}

function soundArabic(word: string): string {
  let sounds = "";
  for (const letter of word.replaceAll("تش", "ش")) sounds += arabicSingles[letter] ?? letter;
  if (word.startsWith("ع")) return `E${sounds.startsWith("A") ? sounds.slice(1) : sounds}`;
  return word.startsWith("ا") ? `E${sounds.slice(1)}` : sounds;
}

/** Letters that are a consonant before a vowel and a vowel elsewhere: right to left, so that a run is told apart. */
function tellGlides(sounds: string, arabic: boolean): string {
  let told = "";
  for (let index = sounds.length - 1; index >= 0; index -= 1) {
    const sound = sounds.charAt(index);
    const next = told.charAt(0);
    const beforeVowel = isVowel(next) || (arabic && next === "h" && told.length === 1);
    const first = index === 0;
    if (sound === "w") told = (beforeVowel || (first && !isVowel(next)) ? "w" : arabic ? "W" : "U") + told;
    else if (sound === "y") told = (beforeVowel || (first && arabic) ? "y" : arabic ? "Y" : "I") + told;
    else if (!arabic && (sound === "U" || sound === "O") && isVowel(next) && !"UO".includes(next)) told = `w${told}`;
    else if (!arabic && sound === "I" && isVowel(next) && next !== "I") {
      told = (isConsonantBefore(sounds, index) ? "Iy" : "y") + told;
    } else told = sound + told;
  }
  return told;
}

function isConsonantBefore(sounds: string, index: number): boolean {
  return index > 0 && !isVowel(sounds.charAt(index - 1));
}

/** Doubled letters once, the silent h at the end away. */
function settle(sounds: string): string {
  let settled = "";
  for (const sound of sounds) if (settled.at(-1) !== sound) settled += sound;
  if (settled.length > 2 && settled.endsWith("h"))
    settled = settled.slice(0, -1) + (isVowel(settled.at(-2)) ? "" : "A");
  if (settled.length > 3 && settled.endsWith("E") && !isVowel(settled.at(-2))) settled = `${settled.slice(0, -1)}E`;
  return settled;
}

function soundWord(word: string): string {
  if (fathersOf.has(word)) return "AbU";
  const arabic = isArabicKey(word);
  return settle(tellGlides(arabic ? soundArabic(word) : soundLatin(word), arabic));
}

/** The sounds of a key, its words joined by a space. */
export function phonemesOf(key: string): Phonemes {
  return key.includes(" ") ? key.split(" ").map(soundWord).join(" ") : soundWord(key);
}

/** The consonants of the sounds, words run together: equal for nearly all spellings of one name. */
export function skeletonOf(phonemes: Phonemes): string {
  let skeleton = "";
  let first = true;
  for (const sound of phonemes) {
    if (sound === " ") continue;
    if (!isVowel(sound)) skeleton += sound;
    else if (first) skeleton += "a";
    first = false;
  }
  return skeleton.startsWith("ab") && phonemes.startsWith("AbU") ? skeleton.slice(1) : skeleton;
}
