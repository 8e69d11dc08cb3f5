import { type Language, languages } from "@recoupe/model";

/** Letters looked at; enough to tell three languages. */
const sampleLength = 4000;

/** A language with how it was told. */
export interface DetectedLanguage {
  readonly language: Language;
  /** False for text too short or too odd to tell; the language is then French, the language most reports here have. */
  readonly sure: boolean;
}

/** Tells which language a text is in. */
export type DetectLanguage = (text: string) => DetectedLanguage;

/** Tells French, English and Arabic apart: Arabic by its script, the others by n-grams (eld). Loading takes a while. */
export async function loadLanguageDetector(): Promise<DetectLanguage> {
  const { eld } = await import("eld/extrasmall");
  const detector = eld.newInstance();
  detector.setLanguageSubset([...languages]);
  return (text) => {
    const sample = text.slice(0, sampleLength);
    const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
    const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (arabic > latin) return { language: "ar", sure: true };
    const found = detector.detect(sample).language;
    const language = languages.find((known) => known === found && known !== "ar");
    return language === undefined ? { language: "fr", sure: false } : { language, sure: true };
  };
}
