import { type Language, languages } from "@recoupe/model";
import { eld } from "eld/small";

const detector = eld.newInstance();
detector.setLanguageSubset([...languages]);

/** Letters looked at; enough to tell three languages. */
const sampleLength = 4000;

/** A language with how it was told. */
export interface DetectedLanguage {
  readonly language: Language;
  /** False for text too short or too odd to tell; the language is then the first that has a pack. */
  readonly sure: boolean;
}

/** Tells French, English and Arabic apart: Arabic by its script, the others by n-grams (eld). */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, sampleLength);
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic > latin) return { language: "ar", sure: true };
  const found = detector.detect(sample).language;
  const language = languages.find((known) => known === found && known !== "ar");
  return language === undefined ? { language: "fr", sure: false } : { language, sure: true };
}
