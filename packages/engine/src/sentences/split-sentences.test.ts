import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSentenceRules } from "./sentence-rules.ts";
import { splitSentences } from "./split-sentences.ts";

const rulesOf = (language: string) =>
  readSentenceRules(
    readFileSync(join(import.meta.dirname, "../../../../languages", language, "sentences.tsv"), "utf8"),
  );
const rules = { fr: rulesOf("fr"), en: rulesOf("en"), ar: rulesOf("ar") };

const cases: readonly (readonly [language: keyof typeof rules, text: string, expected: readonly string[]])[] = [
  ["fr", "M. Dupont est parti. Il reviendra.", ["sentence: M. Dupont est parti.", "sentence: Il reviendra."]],
  [
    "fr",
    "Le Dr. Aziz et le gén. Saleh, réunis le 3 nov. 2017, ont parlé. Rien d'autre.",
    ["sentence: Le Dr. Aziz et le gén. Saleh, réunis le 3 nov. 2017, ont parlé.", "sentence: Rien d'autre."],
  ],
  ["fr", "Le docteur J. a fui. Il raconte.", ["sentence: Le docteur J. a fui.", "sentence: Il raconte."]],
  ["fr", "L'armée avance vers\nsa base du nord.", ["sentence: L'armée avance vers sa base du nord."]],
  [
    "fr",
    "L'armée avance vers la ville de\nDeraa, au sud.",
    ["sentence: L'armée avance vers la ville de Deraa, au sud."],
  ],
  [
    "fr",
    "L'armée entre à Deraa\nL'armée est entrée mardi à Deraa.",
    ["headline: L'armée entre à Deraa", "sentence: L'armée est entrée mardi à Deraa."],
  ],
  ["fr", "« Nous tenons. » Le chef s'est tu.", ["sentence: « Nous tenons. »", "sentence: Le chef s'est tu."]],
  ["fr", "« Nous tenons ! », a-t-il dit.", ["sentence: « Nous tenons ! », a-t-il dit."]],
  ["fr", "« Qui tient ? » demande-t-il. Personne.", ["sentence: « Qui tient ? » demande-t-il.", "sentence: Personne."]],
  [
    "fr",
    "Khartoum (AFP) – L'armée a repris la ville.",
    ["headline: Khartoum (AFP) –", "sentence: L'armée a repris la ville."],
  ],
  [
    "fr",
    "L'armée (FARDC) – soutenue par des milices – a repris la ville.",
    ["sentence: L'armée (FARDC) – soutenue par des milices – a repris la ville."],
  ],
  ["ar", "الخرطوم (أ ف ب) - استعاد الجيش المدينة.", ["headline: الخرطوم (أ ف ب) -", "sentence: استعاد الجيش المدينة."]],
  ["fr", "— Ils arrivent.\n— Qui donc ?", ["bullet: — Ils arrivent.", "bullet: — Qui donc ?"]],
  [
    "fr",
    "BEYROUTH, 9 nov 2017 - L'armée a repris la ville.",
    ["headline: BEYROUTH, 9 nov 2017 -", "sentence: L'armée a repris la ville."],
  ],
  ["fr", "ADEN (Yémen) – Les combats ont repris.", ["headline: ADEN (Yémen) –", "sentence: Les combats ont repris."]],
  ["ar", "عدن (سبأ) – عاد الهدوء إلى المدينة.", ["headline: عدن (سبأ) –", "sentence: عاد الهدوء إلى المدينة."]],
  ["ar", "قال الجيش - في بيان - إنه انسحب.", ["sentence: قال الجيش - في بيان - إنه انسحب."]],
  [
    "fr",
    "18h40. Les chars avancent. Ils tirent.",
    ["bullet: 18h40.", "bullet: Les chars avancent.", "sentence: Ils tirent."],
  ],
  ["en", "16:40 Tanks advance.", ["bullet: 16:40", "bullet: Tanks advance."]],
  ["fr", "• Tyr : trois raids.\n• Khiam : un raid.", ["bullet: • Tyr : trois raids.", "bullet: • Khiam : un raid."]],
  [
    "fr",
    "Photo : une rue détruite (archives).\nLes chars avancent.",
    ["caption: Photo : une rue détruite (archives).", "sentence: Les chars avancent."],
  ],
  [
    "fr",
    "Lire aussi : à Kidal, les combats ont repris\nLa ville est calme.",
    ["caption: Lire aussi : à Kidal, les combats ont repris", "sentence: La ville est calme."],
  ],
  [
    "fr",
    "(Les images vidéo ci-dessous montrent la prise)",
    ["caption: (Les images vidéo ci-dessous montrent la prise)"],
  ],
  [
    "fr",
    "Ils ont 3.500 hommes. Pas un de plus...  Rien.",
    ["sentence: Ils ont 3.500 hommes.", "sentence: Pas un de plus...", "sentence: Rien."],
  ],
  [
    "fr",
    "La ville est tombée.Les rebelles ont fui.",
    ["sentence: La ville est tombée.", "sentence: Les rebelles ont fui."],
  ],
  [
    "en",
    "The U.S. forces left. Gen. Smith stayed.",
    ["sentence: The U.S. forces left.", "sentence: Gen. Smith stayed."],
  ],
  ["en", '"We hold it." He left.', ['sentence: "We hold it."', "sentence: He left."]],
  [
    "ar",
    "هل انتهت الحرب؟ لا أحد يصدق ذلك. وغادر الجنود.",
    ["sentence: هل انتهت الحرب؟", "sentence: لا أحد يصدق ذلك.", "sentence: وغادر الجنود."],
  ],
];

test.each(cases)("%s: %s", (language, text, expected) => {
  const found = splitSentences(text, rules[language]);
  expect(found.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, " ")}`)).toEqual(
    expected,
  );
});

test("lines cut at a fixed width are joined", () => {
  const line = "Les forces du gouvernement ont repris dans la nuit les hauteurs";
  const text = [
    line,
    "Ouest de la ville, puis elles ont avancé vers la route du nord",
    line,
    "Est, sans rencontrer de résistance, jusqu'au pont de la rivière.",
    "Elles y ont pris position et attendent désormais des renforts",
  ].join("\n");
  expect(splitSentences(text, rules.fr)).toHaveLength(2);
});

test("every character that is no white space lies in exactly one sentence", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aÉ .!?\n«»\"'-—•18h:é،؟و\u0000\ud800 ") }), (text) => {
      const covered = new Uint8Array(text.length);
      for (const { start, end } of splitSentences(text, rules.fr)) covered.fill(1, start, end);
      const total = splitSentences(text, rules.fr).reduce((sum, { start, end }) => sum + end - start, 0);
      expect(total).toBe(covered.reduce((sum, one) => sum + one, 0));
      for (let i = 0; i < text.length; i++) if (/\S/.test(text[i] as string)) expect(covered[i]).toBe(1);
    }),
  );
});

test.each([["a. "], ["mot "], ["« "], ["A"], ["?!"], ["\n"], ["18h40. "]])(
  "a megabyte of %j in linear time",
  (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = performance.now();
    splitSentences(text, rules.fr);
    expect(performance.now() - started).toBeLessThan(5000);
  },
);
