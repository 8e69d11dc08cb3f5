import { documentSchema } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identify } from "./identify.ts";
import { loadLanguageDetector } from "./language.ts";
import { parsePublished } from "./published.ts";

const detectLanguage = await loadLanguageDetector();

test.each([
  ["L'armée syrienne a repris la ville de Boukamal jeudi.", "fr"],
  ["The Syrian army retook the town of Boukamal on Thursday.", "en"],
  ["استعاد الجيش السوري مدينة البوكمال يوم الخميس.", "ar"],
  ["وكالة AFP: الجيش يدخل المدينة", "ar"],
] as const)("%s is %s", (text, language) => {
  expect(detectLanguage(text)).toEqual({ language, sure: true });
});

test.each([
  ["2017-11-03", "2017-11-03"],
  ["2017-11-03T13:00:00Z", "2017-11-03T13:00:00Z"],
  ["2017-11-03 13:00+03:00", "2017-11-03T13:00+03:00"],
  ["2017-02-29", null],
  ["2016-02-29", "2016-02-29"],
  ["3 novembre 2017", null],
  ["2017-13-01", null],
  ["2017-11-03T25:00", null],
  ["", null],
])("published %s → %s", (input, published) => {
  expect(parsePublished(input)).toBe(published);
});

describe("identify", () => {
  test("the same report has the same id, another text another", () => {
    const report = { text: "Rawa est tombée.", source: "A", published: "2017-11-17" };
    expect(identify(report, detectLanguage).document.id).toBe(identify({ ...report }, detectLanguage).document.id);
    expect(identify({ ...report, text: "Rawa tient." }, detectLanguage).document.id).not.toBe(
      identify(report, detectLanguage).document.id,
    );
    expect(identify({ ...report, id: "mine" }, detectLanguage).document.id).toBe("mine");
  });

  test("what the report says goes before the defaults", () => {
    const { document } = identify({ text: "Rawa", language: "en" }, detectLanguage, {
      language: "ar",
      source: "S",
      published: "2017-11-17",
    });
    expect(document).toMatchObject({ language: "en", source: "S", published: "2017-11-17" });
  });

  test("a bad date is a note, an empty text too", () => {
    const { document, notes } = identify({ text: "", published: "yesterday" }, detectLanguage);
    expect(document.published).toBeNull();
    expect(notes.map((note) => note.rule)).toEqual(["input.published", "input.empty"]);
  });

  test("any text becomes a valid document", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, published) => {
        documentSchema.parse(identify({ text, published }, detectLanguage).document);
      }),
    );
  });
});
