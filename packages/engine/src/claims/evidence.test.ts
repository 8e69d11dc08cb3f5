import { describe, expect, test } from "vitest";
import { evidenceSpan, triggerSpan } from "./evidence.ts";
import { proposeClaims } from "./proposal.ts";
import { at, read, textOf } from "./sentence.fixture.ts";

function spans(text: string, form: string): { trigger: string | null; evidence: string | null } {
  const reading = read(text);
  const found = proposeClaims(reading).find(({ match }) => match.predicate === at(reading, form));
  if (!found) throw new Error(`no rule at "${form}"`);
  return {
    trigger: textOf(reading, triggerSpan(reading, found.match)),
    evidence: textOf(reading, evidenceSpan(reading, found.match, [])),
  };
}

test.each([
  ["with its auxiliary", "L'armée a repris le village.", "repris", "a repris"],
  ["with both auxiliaries", "Le village a été repris par l'armée.", "repris", "a été repris"],
  ["with its reflexive pronoun", "Les rebelles se sont emparés de Kidal.", "emparés", "se sont emparés"],
  ["without a pronoun of somebody else", "L'armée bombarde Kidal.", "bombarde", "bombarde"],
  ["with the noun its rule names", "L'armée a lancé une attaque contre Kidal.", "lancé", "a lancé une attaque"],
  ["a noun alone", "Des combats ont éclaté près de Kidal.", "combats", "combats"],
  ["a bare participle", "Kidal, assiégée par les rebelles, résiste.", "assiégée", "assiégée"],
])("the trigger: %s", (_, text, form, expected) => {
  expect(spans(text, form).trigger).toBe(expected);
});

test.each([
  ["the whole sentence", "L'armée a repris le village.", "repris", "L'armée a repris le village"],
  [
    "the clause below a said-verb",
    "Le colonel Ba a affirmé que l'armée avait repris Kidal.",
    "repris",
    "que l'armée avait repris Kidal",
  ],
  ["without the verb beside it", "L'armée a repris Kidal et bombardé Gao.", "repris", "L'armée a repris Kidal"],
  ["the verb beside it", "L'armée a repris Kidal et bombardé Gao.", "bombardé", "et bombardé Gao"],
  [
    "without the said-verb behind",
    "L'armée a repris Kidal, a déclaré le colonel Ba.",
    "repris",
    "L'armée a repris Kidal",
  ],
  ["without the condition", "Si l'armée reprend Kidal, les rebelles fuiront.", "fuiront", "les rebelles fuiront"],
  ["the condition", "Si l'armée reprend Kidal, les rebelles fuiront.", "reprend", "Si l'armée reprend Kidal"],
  [
    "the clause of a noun's verb",
    "Des combats ont éclaté près de Kidal.",
    "combats",
    "Des combats ont éclaté près de Kidal",
  ],
  [
    "an apposition with what it is said of",
    "Kidal, dernier bastion des rebelles, est tombée.",
    "bastion",
    "Kidal, dernier bastion des rebelles",
  ],
  ["an aim", "L'armée avance pour reprendre Kidal.", "reprendre", "pour reprendre Kidal"],
])("the evidence: %s", (_, text, form, expected) => {
  expect(spans(text, form).evidence).toBe(expected);
});

describe("spans that belong to the claim", () => {
  const reading = read("L'armée, qui a repris Kidal, avance vers Gao.");
  const match = proposeClaims(reading)[0]?.match;
  if (!match) throw new Error("no rule in the sentence");

  test("widen the evidence", () => {
    expect(textOf(reading, evidenceSpan(reading, match, [{ start: 41, end: 44 }]))).toBe(
      "qui a repris Kidal, avance vers Gao",
    );
  });

  test("do not, in another sentence", () => {
    expect(textOf(reading, evidenceSpan(reading, match, [{ start: 400, end: 410 }]))).toBe("qui a repris Kidal");
  });
});
