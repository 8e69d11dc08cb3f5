import type { NounClass } from "./actor-noun.ts";
import type { MentionRules } from "./mention-rules.ts";
import type { FighterWords } from "./theatre.ts";

/** Tags of nouns for fighters that belong to a state or to nobody in a war. */
const others: ReadonlySet<string> = new Set(["loyalist", "state", "foreign", "gang", "kurdish", "palestinian"]);
/** Nouns for who is cited without a name. */
const tellers: ReadonlySet<NounClass> = new Set<NounClass>(["official", "person", "civilians", "people", "media"]);
const bodies: ReadonlySet<NounClass> = new Set<NounClass>(["army", "militia", "group", "fighters"]);

/** The words for people without a name of the packs of several languages. */
export function fighterWordsOf(rules: Readonly<Record<string, MentionRules>>): FighterWords {
  const irregulars: string[] = [];
  const beside: string[] = [];
  const cited: string[] = [];
  for (const { nounForms, modifierForms, adjectives } of Object.values(rules)) {
    for (const { form, noun } of nounForms) {
      const isNamed = noun.class === "fighters" || (noun.class === "group" && form.includes(" "));
      if (isNamed && !noun.standsFor.some((tag) => others.has(tag))) irregulars.push(form);
      else if (bodies.has(noun.class)) beside.push(form);
      else if (tellers.has(noun.class)) cited.push(form);
    }
    beside.push(...modifierForms, ...[...adjectives.values()].flatMap(({ m, f, p }) => [m, f, p]));
  }
  return { irregulars, beside, cited };
}
