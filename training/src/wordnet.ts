import { lemmaRule, type Reading } from "@recoupe/engine/training";
import type { Upos } from "@recoupe/model";

/** The lists of lemmas of WordNet and our list of irregular verbs, as texts. */
export interface EnglishSources {
  readonly noun: string;
  readonly verb: string;
  readonly adj: string;
  readonly adv: string;
  /** Base form, past, participle; alternatives with spaces between. */
  readonly irregular: string;
}

/** English forms and their readings, inflected by rule from WordNet's lemmas. Lemmas of more than one word are left out. */
export function readWordnet(sources: EnglishSources): Map<string, Reading[]> {
  const lexicon = new Map<string, Reading[]>();
  const add = (form: string, lemma: string, upos: Upos, category: string, features: string): void => {
    const known = lexicon.get(form) ?? [];
    if (!known.some((reading) => reading.category === category)) {
      known.push({ upos, category, features, ...lemmaRule(form, lemma) });
    }
    lexicon.set(form, known);
  };
  for (const lemma of lemmasOf(sources.noun)) {
    add(lemma, lemma, "NOUN", "n", "Number=Sing");
    add(plural(lemma), lemma, "NOUN", "n:p", "Number=Plur");
  }
  const irregular = new Map(
    sources.irregular
      .split("\n")
      .slice(1)
      .map((line) => {
        const [base = "", past = "", participle = ""] = line.split("\t");
        return [base, { past: past.split(" "), participle: participle.split(" ") }] as const;
      }),
  );
  for (const lemma of new Set([...lemmasOf(sources.verb), ...irregular.keys()])) {
    if (lemma === "") continue;
    add(lemma, lemma, "VERB", "v", "VerbForm=Inf");
    add(plural(lemma), lemma, "VERB", "v:3", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
    for (const form of withEnding(lemma, "ing")) add(form, lemma, "VERB", "v:g", "VerbForm=Ger");
    const odd = irregular.get(lemma);
    for (const form of odd?.past ?? withEnding(lemma, "ed"))
      add(form, lemma, "VERB", "v:d", "Mood=Ind|Tense=Past|VerbForm=Fin");
    for (const form of odd?.participle ?? withEnding(lemma, "ed"))
      add(form, lemma, "VERB", "v:n", "Tense=Past|VerbForm=Part");
  }
  for (const lemma of lemmasOf(sources.adj)) add(lemma, lemma, "ADJ", "a", "Degree=Pos");
  for (const lemma of lemmasOf(sources.adv)) add(lemma, lemma, "ADV", "r", "");
  return lexicon;
}

function lemmasOf(index: string): string[] {
  return index
    .split("\n")
    .filter((line) => !line.startsWith(" "))
    .map((line) => line.slice(0, Math.max(0, line.indexOf(" "))))
    .filter((lemma) => /^[a-z][a-z'-]+$/.test(lemma));
}

/** The plural of a noun, or the third person of a verb. */
function plural(lemma: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  if (/[^aeiou]o$/.test(lemma)) return `${lemma}es`;
  return `${lemma}s`;
}

/** A verb with `ed` or `ing`; both with and without doubling where spelling does not tell. */
function withEnding(lemma: string, ending: "ed" | "ing"): string[] {
  if (ending === "ed" && lemma.endsWith("e")) return [`${lemma}d`];
  if (ending === "ing" && lemma.endsWith("ie")) return [`${lemma.slice(0, -2)}ying`];
  if (ending === "ing" && /[^eoy]e$/.test(lemma)) return [`${lemma.slice(0, -1)}ing`];
  if (ending === "ed" && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  const plain = `${lemma}${ending}`;
  return /[^aeiou][aeiou][bdgklmnprtv]$/.test(lemma) ? [plain, `${lemma}${lemma.at(-1)}${ending}`] : [plain];
}
