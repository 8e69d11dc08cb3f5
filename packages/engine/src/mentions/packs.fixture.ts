import { readFileSync } from "node:fs";
import { type Language, languages, type Token } from "@recoupe/model";
import type { PackFiles } from "../pack/table.ts";
import { compileFinder, compileTheatre, theatreFileNames } from "./compile-theatre.ts";
import type { ActorFinder } from "./find-actors.ts";
import { compileMentionRules, type MentionRules, mentionFileNames } from "./mention-rules.ts";

const root = new URL("../../../../", import.meta.url);

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
}

function rulesOf(language: Language): MentionRules {
  const entries = mentionFileNames.map((name) => [name, read(`languages/${language}/${name}`) ?? ""]);
  return compileMentionRules(Object.fromEntries(entries));
}

/** The shipped packs and theatres, for tests. */
export const rules = { fr: rulesOf("fr"), en: rulesOf("en"), ar: rulesOf("ar") };

function filesOf(name: string): PackFiles {
  const entries = theatreFileNames.map((file) => [file, read(`theatres/${name}/${file}`)] as const);
  return Object.fromEntries(entries.flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])));
}

export const theatre = compileTheatre([filesOf("world"), filesOf("levant")], rules);

export const finders: Readonly<Record<Language, ActorFinder>> = {
  fr: compileFinder(theatre, rules.fr, "fr"),
  en: compileFinder(theatre, rules.en, "en"),
  ar: compileFinder(theatre, rules.ar, "ar"),
};

/** A stand-in for the tokeniser: elision cut, punctuation apart. */
export function tokensOf(text: string): Token[] {
  const pattern = /(?:[ldnsjmtc]|qu)['’]|[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]/giu;
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    form: found[0],
  }));
}

export { languages };
