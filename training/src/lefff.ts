import type { Reading } from "@recoupe/engine/training";
import { lemmaRule } from "@recoupe/engine/training";
import type { Upos } from "@recoupe/model";

const uposOfCategory: Readonly<Record<string, Upos>> = {
  v: "VERB",
  auxAvoir: "AUX",
  auxEtre: "AUX",
  nc: "NOUN",
  np: "PROPN",
  adj: "ADJ",
  adv: "ADV",
  advneg: "ADV",
  clneg: "ADV",
  prep: "ADP",
  det: "DET",
  pro: "PRON",
  cln: "PRON",
  cla: "PRON",
  cld: "PRON",
  clr: "PRON",
  cll: "PRON",
  clg: "PRON",
  ilimp: "PRON",
  prel: "PRON",
  pri: "PRON",
  csu: "SCONJ",
  que: "SCONJ",
  coo: "CCONJ",
  pres: "INTJ",
};

const moods: Readonly<Record<string, string>> = {
  P: "Mood=Ind|Tense=Pres",
  I: "Mood=Ind|Tense=Imp",
  J: "Mood=Ind|Tense=Past",
  F: "Mood=Ind|Tense=Fut",
  C: "Mood=Cnd|Tense=Pres",
  S: "Mood=Sub|Tense=Pres",
  T: "Mood=Sub|Tense=Imp",
  Y: "Mood=Imp|Tense=Pres",
};

/** Reads Lefff's table (form, category, lemma, morphology) into readings by form. Forms with spaces are left out. */
export function readLefff(mlex: string): Map<string, Reading[]> {
  const lexicon = new Map<string, Reading[]>();
  for (const line of mlex.split("\n")) {
    const [form, category = "", lemma = "", morphology = ""] = line.split("\t");
    const upos = uposOfCategory[category];
    if (form === undefined || upos === undefined || form.includes(" ") || form.startsWith("_")) continue;
    const known = lexicon.get(form) ?? [];
    for (const features of featuresOf(upos, morphology)) {
      const base = upos === "ADJ" && morphology.startsWith("K") ? masculine(form, morphology) : lemma;
      known.push({ upos, category: fineCategory(category, morphology), features, ...lemmaRule(form, base) });
    }
    lexicon.set(form, known);
  }
  return lexicon;
}

/** Verbs by their form: infinitive, participles, third persons, others. */
function fineCategory(category: string, morphology: string): string {
  if (category === "auxAvoir" || category === "auxEtre") return `aux:${/^[WKG]/.exec(morphology)?.[0] ?? "F"}`;
  if (category !== "v") return category === "adj" && morphology.startsWith("K") ? "adj:K" : category;
  if (/^[WKG]/.test(morphology)) return `v:${morphology[0]}`;
  if (/^Y/.test(morphology)) return "v:Y";
  return /3s|3p/.exec(morphology)?.[0] ?? "v:1";
}

function featuresOf(upos: Upos, morphology: string): string[] {
  const gender = /m/.test(morphology) ? ["Gender=Masc"] : /f/.test(morphology) ? ["Gender=Fem"] : [];
  const number = /s/.test(morphology) ? ["Number=Sing"] : /p/.test(morphology) ? ["Number=Plur"] : [];
  if (upos !== "VERB" && upos !== "AUX") return [[...gender, ...number].join("|")];
  if (morphology.startsWith("W")) return ["VerbForm=Inf"];
  if (morphology.startsWith("G")) return ["Tense=Pres|VerbForm=Part"];
  if (morphology.startsWith("K")) return [[...gender, ...number, "Tense=Past", "VerbForm=Part"].join("|")];
  const person = /[123]/.exec(morphology)?.[0] ?? "3";
  const letters = [...(/^[A-Z]+/.exec(morphology)?.[0] ?? "")];
  return letters.map((letter) => {
    const parts = [...(moods[letter] ?? "").split("|"), ...number, `Person=${person}`, "VerbForm=Fin"];
    return parts
      .filter((part) => part !== "")
      .sort()
      .join("|");
  });
}

function masculine(form: string, morphology: string): string {
  const ending = morphology.endsWith("fp") ? 2 : /fs|mp/.test(morphology) ? 1 : 0;
  return form.slice(0, form.length - ending);
}
