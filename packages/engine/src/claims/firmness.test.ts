import type { ClaimType } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { readFirmness } from "./firmness.ts";
import { isNegated } from "./negation.ts";
import { at, read } from "./sentence.fixture.ts";

/** Status, and what is not asserted and affirmed, in one line. */
function firmness(text: string, form: string, type: ClaimType): string {
  const reading = read(text);
  const { status, certainty, polarity, drop, attempt } = readFirmness(reading, at(reading, form), type);
  if (drop) return "dropped";
  const marks = [certainty === "alleged" && "alleged", polarity === "denied" && "denied", attempt && "tried"];
  return [status, ...marks.filter(Boolean)].join(" ");
}

describe("tense and mood", () => {
  test.each([
    ["L'armée a repris le village.", "repris", "capture", "occurred"],
    ["Le village a été repris par l'armée.", "repris", "capture", "occurred"],
    ["Kidal est tombée, ont rapporté des témoins.", "tombée", "capture", "occurred"],
    ["L'armée bombarde Kidal.", "bombarde", "shelling", "ongoing"],
    ["Les rebelles contrôlent Kidal.", "contrôlent", "hold", "ongoing"],
    ["L'armée reprendra Kidal.", "reprendra", "capture", "planned"],
    ["L'armée aurait repris Kidal.", "repris", "capture", "occurred alleged"],
    ["L'armée reprendrait Kidal si les rebelles fuyaient.", "reprendrait", "capture", "hypothetical"],
    ["L'armée a probablement repris Kidal.", "repris", "capture", "occurred alleged"],
    ["L'offensive contre Kidal sera lancée lundi.", "offensive", "offensive", "planned"],
    ["Kidal, dernier bastion des rebelles, est tombée.", "bastion", "hold", "ongoing"],
    ["Kidal, assiégée par les rebelles, résiste.", "assiégée", "besiege", "ongoing"],
    ["The army has captured Kidal.", "captured", "capture", "occurred"],
  ] as const)("%s (%s)", (text, form, type, expected) => {
    expect(firmness(text, form, type)).toBe(expected);
  });
});

describe("negation", () => {
  test.each([
    ["L'armée n'a pas repris Kidal.", "repris", true],
    ["L'armée n'attaque plus Kidal.", "attaque", true],
    ["Aucun soldat n'a été tué.", "tué", true],
    ["L'armée ne contrôle que Kidal.", "contrôle", false],
    ["Le convoi n'a pu atteindre Kidal.", "pu", true],
    ["Le convoi n'a pu que contourner Kidal.", "pu", false],
    ["L'armée n'a pu évacuer que trois blessés.", "pu", false],
    ["L'armée n'a pu confirmer que Kidal est prise.", "pu", true],
    ["Le convoi est reparti avant que l'armée ne puisse atteindre Kidal.", "puisse", false],
    ["L'armée a repris Kidal vendredi.", "repris", false],
    ["The army did not capture Kidal.", "capture", true],
    ["لم يدخل الجيش القرية.", "يدخل", true],
    ["استعاد الجيش القرية.", "استعاد", false],
  ])("%s %s", (text, form, expected) => {
    const reading = read(text);
    expect(isNegated(reading, at(reading, form))).toBe(expected);
  });
});

describe("what governs the act", () => {
  test.each([
    ["will", "L'armée veut reprendre Kidal.", "reprendre", "capture", "planned"],
    ["aim", "L'armée avance pour reprendre Kidal.", "reprendre", "capture", "planned"],
    ["order", "Le général a ordonné aux soldats de quitter Kidal.", "quitter", "withdraw", "planned"],
    ["ability in the conditional", "Les rebelles pourraient reprendre Kidal.", "reprendre", "capture", "predicted"],
    ["ability denied", "L'armée n'a pas pu reprendre Kidal.", "reprendre", "capture", "occurred denied"],
    ["attempt", "L'armée tente de reprendre Kidal.", "reprendre", "capture", "occurred tried"],
    ["success", "L'armée a réussi à reprendre Kidal.", "reprendre", "capture", "occurred"],
    ["failure", "L'armée a échoué à reprendre Kidal.", "reprendre", "capture", "occurred denied"],
    ["denial", "L'armée dément avoir repris Kidal.", "repris", "capture", "occurred denied"],
    ["continuing", "L'armée continue de bombarder Kidal.", "bombarder", "shelling", "ongoing"],
    ["without", "L'armée a traversé Gao sans attaquer Kidal.", "attaquer", "offensive", "occurred denied"],
    [
      "a condition that may be met",
      "Si l'armée reprend Kidal, les rebelles fuiront.",
      "reprend",
      "capture",
      "hypothetical",
    ],
    [
      "a condition contrary to fact",
      "Si l'armée avait repris Kidal, les rebelles auraient fui.",
      "repris",
      "capture",
      "dropped",
    ],
    ["a call", "L'ONU a appelé l'armée à quitter Kidal.", "quitter", "withdraw", "dropped"],
    ["a threat", "L'armée menace d'attaquer Kidal.", "attaquer", "offensive", "dropped"],
    ["a question", "L'armée a-t-elle repris Kidal ?", "repris", "capture", "dropped"],
    ["a said-verb leaves it", "L'armée a annoncé avoir repris Kidal.", "repris", "capture", "occurred"],
    ["English attempt", "The army tried to capture Kidal.", "capture", "capture", "occurred tried"],
    ["English possibility", "Rebels may attack Kidal.", "attack", "offensive", "predicted"],
    ["English negation", "The army did not capture Kidal.", "capture", "capture", "occurred denied"],
    ["Arabic negation", "لم يدخل الجيش القرية.", "يدخل", "enter", "occurred denied"],
  ] as const)("%s", (_, text, form, type, expected) => {
    expect(firmness(text, form, type)).toBe(expected);
  });
});
