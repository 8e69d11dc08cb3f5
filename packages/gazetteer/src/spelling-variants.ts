import { isArabicKey } from "./name-key.ts";

/** Letters that one name is written with here and another there; the second is tried beside the first. */
const exchanges: readonly (readonly [RegExp, string])[] = [
  [/q/g, "g"],
  [/ق/g, "غ"],
  [/g(?!h)/g, "k"],
  [/g(?!h)/g, "j"],
  [/(?<!d)j/g, "g"],
  [/ج/g, "غ"],
  [/غ/g, "ق"],
  [/dh/g, "z"],
  [/ذ/g, "ز"],
  [/ظ/g, "ض"],
  [/th/g, "s"],
  [/ث/g, "س"],
  [/[ae]h? (?=\S)/g, "at "],
  [/(?<=\S\S)[ae]t (?=\S)/g, "a "],
  [/ه (?=\S)/g, "ت "],
  [/(?<=[^aeiou\s])[iy][aeo]/g, "i"],
  [/يي/g, "ي"],
  [/mb/g, "nb"],
];

/** The same by the script of the key they change: the others would find nothing in it. */
const isArabicRule = ([letters]: (typeof exchanges)[number]): boolean => /[\u0621-\u064a]/.test(letters.source);
const arabicExchanges = exchanges.filter(isArabicRule);
const latinExchanges = exchanges.filter((exchange) => !isArabicRule(exchange));

const MOST_VARIANTS = 8;

/** A key and the other ways it may be spelt where writers of Arabic names differ; at most eight. */
export function spellingVariants(key: string): readonly string[] {
  const variants = [key];
  for (const [letters, other] of isArabicKey(key) ? arabicExchanges : latinExchanges) {
    for (const variant of variants.slice()) {
      const changed = variant.replace(letters, other);
      if (changed !== variant && !variants.includes(changed)) variants.push(changed);
      if (variants.length >= MOST_VARIANTS) return variants;
    }
  }
  return variants;
}
