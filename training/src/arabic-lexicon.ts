import { lemmaRule, type Reading } from "@recoupe/engine/training";
import type { Upos } from "@recoupe/model";

type Add = (form: string, lemma: string, upos: Upos, category: string, features: string) => void;

/** Our tables of Arabic words: `lexicons/ar.tsv`, and tables of the language pack. */
export interface ArabicSources {
  /** kind (`verb`, `noun`, `adj`, `name`), the word, and its other forms: present and masdar, or plural and gender. */
  readonly words: string;
  readonly actorNouns: string;
  readonly demonyms: string;
  readonly numbers: string;
}

/** Arabic forms, without vowel marks and after clitics are cut off, with their readings, inflected by rule. */
export function readArabicLexicon(sources: ArabicSources): Map<string, Reading[]> {
  const lexicon = new Map<string, Reading[]>();
  const add: Add = (form, lemma, upos, category, features) => {
    if (form.length < 2) return;
    const known = lexicon.get(form) ?? [];
    const same = known.some((reading) => reading.category === category && reading.features === features);
    if (!same) known.push({ upos, category, features, ...lemmaRule(form, lemma) });
    lexicon.set(form, known);
  };
  for (const [kind, word = "", second = "", third = ""] of rowsOf(sources.words)) {
    if (kind === "verb") {
      addVerb(word, second, add);
      if (third !== "") addNoun(third, third, "", add);
    } else if (kind === "noun") addNoun(word, word, second, add);
    else if (kind === "adj") addAdjective(word, add);
    else if (kind === "name") add(word, word, "PROPN", "np", "");
  }
  for (const [lemma = "", singular = "", plural = ""] of rowsOf(sources.actorNouns)) {
    for (const form of [...singular.split("|"), ""]) {
      if (!form.includes(" ")) addNoun(form, lemma.includes(" ") ? form : lemma, "", add);
    }
    for (const form of plural.split("|"))
      if (form !== "" && !form.includes(" ")) addForms(form, lemma, "Number=Plur", add);
  }
  for (const [, masculine = ""] of rowsOf(sources.demonyms))
    for (const form of masculine.split("|")) addAdjective(form, add);
  for (const [forms = ""] of rowsOf(sources.numbers)) {
    for (const form of forms.split("|")) if (!form.includes(" ")) add(form, form, "NUM", "num", "NumForm=Word");
  }
  return lexicon;
}

function rowsOf(tsv: string): string[][] {
  return tsv
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("\t"));
}

/** Perfect and imperfect in the third person (and first plural), active and passive. */
function addVerb(past: string, present: string, add: Add): void {
  const perfect = (form: string, agreement: string): void => {
    for (const voice of ["Act", "Pass"])
      add(form, past, "VERB", "v:p", `Aspect=Perf|${agreement}|Person=3|Tense=Past|Voice=${voice}`);
  };
  const weak = /[ىا]$/.test(past);
  const stem = weak ? past.slice(0, -1) : past;
  perfect(past, "Gender=Masc|Number=Sing");
  perfect(`${stem}ت`, "Gender=Fem|Number=Sing");
  perfect(`${stem}وا`, "Gender=Masc|Number=Plur");
  perfect(weak ? `${stem}يا` : `${stem}ا`, "Gender=Masc|Number=Dual");
  perfect(`${stem}تا`, "Gender=Fem|Number=Dual");
  const hollow = /^(\p{L})ا(\p{L})$/u.exec(past);
  const short = hollow === null ? stem : `${hollow[1]}${hollow[2]}`;
  const long = /^(أ|است|ا\p{L}ت|ان)?\p{L}ا\p{L}$/u.test(past) ? past.replace(/ا(\p{L})$/u, "$1") : short;
  for (const base of new Set([short, long]))
    add(`${base}${weak ? "ي" : ""}نا`, past, "VERB", "v:p", "Aspect=Perf|Number=Plur|Person=1|Tense=Past|Voice=Act");
  if (!present.startsWith("ي")) return;
  const body = present.slice(1);
  const imperfect = (form: string, agreement: string, person: string): void => {
    for (const voice of ["Act", "Pass"])
      add(form, past, "VERB", "v:i", `Aspect=Imp|${agreement}|Person=${person}|Tense=Pres|Voice=${voice}`);
  };
  const open = /[ىيو]$/.test(body) ? body.slice(0, -1) : body;
  const closed = body.replace(/[اوي](\p{L})$/u, "$1");
  for (const form of new Set([body, open, closed])) {
    imperfect(`ي${form}`, "Gender=Masc|Number=Sing", "3");
    imperfect(`ت${form}`, "Gender=Fem|Number=Sing", "3");
    imperfect(`ن${form}`, "Number=Plur", "1");
  }
  for (const ending of ["ون", "وا"]) imperfect(`ي${open}${ending}`, "Gender=Masc|Number=Plur", "3");
  imperfect(`ي${body}ان`, "Gender=Masc|Number=Dual", "3");
}

function addNoun(singular: string, lemma: string, plural: string, add: Add): void {
  if (singular === "") return;
  addForms(singular, lemma, "Number=Sing", add);
  const base = singular.replace(/ة$/, "ت");
  for (const dual of ["ان", "ين"]) addForms(base + dual, lemma, "Number=Dual", add);
  for (const dual of ["ا", "ي"]) add(base + dual, lemma, "NOUN", "n", "Number=Dual");
  if (singular.endsWith("ة")) addForms(`${singular.slice(0, -1)}ات`, lemma, "Number=Plur", add);
  if (plural === "") return;
  addForms(plural, lemma, "Number=Plur", add);
  if (plural.endsWith("ون")) {
    addForms(`${plural.slice(0, -2)}ين`, lemma, "Number=Plur", add);
    for (const construct of ["و", "ي"]) add(plural.slice(0, -2) + construct, lemma, "NOUN", "n", "Number=Plur");
  }
}

/** A form bare, with the article, with the article after `ل`, before a pronoun, and with the accusative alef. */
function addForms(form: string, lemma: string, number: string, add: Add): void {
  add(form, lemma, "NOUN", "n", number);
  if (!form.startsWith("ال")) {
    add(`ال${form}`, lemma, "NOUN", "n:d", `Definite=Def|${number}`);
    add(`ل${form}`, lemma, "NOUN", "n:d", `Definite=Def|${number}`);
  }
  if (form.endsWith("ة")) add(`${form.slice(0, -1)}ت`, lemma, "NOUN", "n", number);
  else if (number === "Number=Sing") add(`${form}ا`, lemma, "NOUN", "n", `Definite=Ind|${number}`);
}

function addAdjective(masculine: string, add: Add): void {
  if (masculine.length < 2 || masculine.includes(" ")) return;
  const stem = masculine.replace(/ى$/, "");
  const forms = [
    [masculine, "Gender=Masc|Number=Sing"],
    [`${stem}ة`, "Gender=Fem|Number=Sing"],
    [`${stem}ون`, "Gender=Masc|Number=Plur"],
    [`${stem}ين`, "Gender=Masc|Number=Plur"],
    [`${stem}ان`, "Gender=Masc|Number=Dual"],
    [`${stem}ات`, "Gender=Fem|Number=Plur"],
    [`${stem}تين`, "Gender=Fem|Number=Dual"],
    [`${stem}تان`, "Gender=Fem|Number=Dual"],
    [`${stem}ا`, "Definite=Ind|Gender=Masc|Number=Sing"],
  ] as const;
  for (const [form, features] of forms) {
    add(form, masculine, "ADJ", "a", features);
    add(`ال${form}`, masculine, "ADJ", "a:d", `Definite=Def|${features}`);
    add(`ل${form}`, masculine, "ADJ", "a:d", `Definite=Def|${features}`);
  }
}
