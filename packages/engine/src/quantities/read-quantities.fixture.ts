import { readFileSync } from "node:fs";
import type { Language, Token } from "@recoupe/model";
import { findDistances } from "./distance.ts";
import { findQuantities } from "./find.ts";
import { compileNumberRules, type NumberRules, numberFileNames } from "./rules.ts";

function packFile(language: Language, name: string): string {
  return readFileSync(new URL(`../../../../languages/${language}/${name}`, import.meta.url), "utf8");
}

/** The pack's rules, compiled from its files. */
export function packNumberRules(language: Language): NumberRules {
  return compileNumberRules(Object.fromEntries(numberFileNames.map((name) => [name, packFile(language, name)])));
}

/** Rows of a pack's file: cells by column. */
export function packRows(language: Language, name: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = packFile(language, name).trim().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i] ?? "", cell])));
}

/** Tokens at spaces: finding does not lean on how the analyser cuts words. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
  }));
}

const rules: Readonly<Record<Language, NumberRules>> = {
  fr: packNumberRules("fr"),
  en: packNumberRules("en"),
  ar: packNumberRules("ar"),
};

function word(count: number | null): string {
  return count === null ? "-" : String(count);
}

/** What is counted in a text, in one line. */
export function readQuantities(language: Language, text: string): string {
  const found = findQuantities(text, tokensOf(text), rules[language]);
  return (
    found.map(({ name, low, best, high }) => `${name} = ${[low, best, high].map(word).join(" ")}`).join(" ; ") ||
    "NOTHING"
  );
}

/** The distances in a text, in one line. */
export function readDistances(language: Language, text: string): string {
  const found = findDistances(text, tokensOf(text), rules[language]);
  return (
    found.map((distance) => `${distance.text} = ${distance.km} ${distance.bearing ?? "-"}`).join(" ; ") || "NOTHING"
  );
}
