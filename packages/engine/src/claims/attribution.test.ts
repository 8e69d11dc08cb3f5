import type { Cited } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { type Citation, citedFor, findCitations } from "./attribution.ts";
import { quoted } from "./quotation.ts";
import { at, discourseOf, read } from "./sentence.fixture.ts";

const speaker: Cited = { name: "général Sy", sourceId: null, role: null, span: { start: 0, end: 0 } };

function citations(text: string, lastSpeaker: Cited | null = null): readonly Citation[] {
  const reading = read(text);
  return findCitations(reading, discourseOf([reading]), lastSpeaker);
}

/** Who is cited for a word, outermost first. */
function citedAt(text: string, form: string, lastSpeaker: Cited | null = null): string {
  return citedFor(citations(text, lastSpeaker), at(read(text), form))
    .map(({ name, sourceId }) => (sourceId ? `${name} (${sourceId})` : name))
    .join(" > ");
}

describe("who is cited for an act", () => {
  test.each([
    ["selon before", "Selon l'OSDH, l'armée a repris Kidal.", "repris", "OSDH (sohr)"],
    ["selon behind", "L'armée a repris Kidal, selon l'OSDH.", "repris", "OSDH (sohr)"],
    ["a said-verb before", "Le colonel Ba a affirmé que l'armée avait repris Kidal.", "repris", "colonel Ba"],
    [
      "a said-verb behind, its speaker after it",
      "L'armée a repris Kidal, a déclaré le colonel Ba.",
      "repris",
      "colonel Ba",
    ],
    ["a speaker taken for an object", "Kidal est tombée, ont rapporté des témoins.", "tombée", "témoins"],
    ["any verb behind a comma", "Kidal est tombée, parie un analyste.", "tombée", "analyste"],
    ["a known verb behind a comma", "Kidal est tombée, assure un officier.", "tombée", "officier"],
    ["any verb with its subject behind it", "Kidal est tombée, calcule un analyste.", "tombée", "analyste"],
    ["an infinitive", "L'armée a annoncé avoir repris Kidal.", "repris", "armée"],
    ["a denial", "L'armée dément avoir repris Kidal.", "repris", "armée"],
    ["a noun", "L'armée a confirmé son retrait de Kidal.", "retrait", "armée"],
    [
      "the medium that was told",
      "Un officier a indiqué à l'AFP que Kidal était tombée.",
      "tombée",
      "AFP (afp) > officier",
    ],
    ["nested", "Selon l'AFP, le colonel Ba a dit que Kidal était tombée.", "tombée", "AFP (afp) > colonel Ba"],
    [
      "cited by a medium",
      "Un général cité par Reuters a dit que Kidal était tombée.",
      "tombée",
      "Reuters (reuters) > général",
    ],
    ["the outlet itself", "L'armée a repris Kidal vendredi.", "repris", ""],
    ["nobody for who backs a party", "L'armée affronte les rebelles, soutenus par les policiers.", "affronte", ""],
    ["nobody for the said-verb's own clause", "Le colonel Ba a affirmé que l'armée avait repris Kidal.", "affirmé", ""],
    [
      "nobody for what stands beside it",
      "Le colonel Ba a dit que l'armée avait repris Kidal, mais les rebelles ont attaqué Gao.",
      "attaqué",
      "",
    ],
    ["English", "The army said it had captured Kidal.", "captured", "army"],
    ["Arabic", "قال المتحدث إن الجيش استعاد القرية.", "استعاد", "المتحدث"],
  ])("%s", (_, text, form, expected) => {
    expect(citedAt(text, form)).toBe(expected);
  });

  test("inserted `a-t-il dit` is the last speaker", () => {
    expect(citedAt("L'armée, a-t-il dit, a repris Kidal.", "repris", speaker)).toBe("général Sy");
    expect(citedAt("L'armée, a-t-il dit, a repris Kidal.", "repris")).toBe("");
  });

  test("a label in front of a colon", () => {
    expect(citedAt("Bilan du ministère : vingt morts.", "morts")).toBe("ministère");
  });
});

test.each([
  ["L'armée l'a confirmé.", true],
  ["L'armée a confirmé son retrait de Kidal.", false],
])("%s speaks of the sentence before: %s", (text, expected) => {
  expect(citations(text).map((citation) => citation.previous)).toEqual([expected]);
});

test.each([
  ["Le colonel Ba a affirmé que l'armée avait repris Kidal.", "say"],
  ["L'armée dément avoir repris Kidal.", "deny"],
  ["Bamako a rejeté ces accusations.", "deny"],
])("kind of citation: %s %s", (text, expected) => {
  expect(citations(text)[0]?.kind).toBe(expected);
});

test("quoted: only what stands inside the marks", () => {
  const reading = read("L'armée a repris le village.");
  const words = reading.words.map((word, index) => ({
    ...word,
    form: index === 2 ? "«" : index === 5 ? "»" : word.form,
  }));
  const inside = words.map((_, index) => quoted({ ...reading, words }, index));
  expect(inside).toEqual([false, false, false, true, true, true, false]);
});
