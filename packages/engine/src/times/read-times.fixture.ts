import { readFileSync } from "node:fs";
import type { Language, Token } from "@recoupe/model";
import { findTimes } from "./find.ts";
import { resolveTime, type TimeAnchor } from "./resolve.ts";
import { compileTimeRules, type TimeRules, timeFileNames } from "./rules.ts";

/** Tense of the clause; `story` gives it a day the story stands at, `undated` takes the publication away. */
export type Reading = "past" | "future" | "story" | "undated";

/** A Thursday. */
const published = "2017-11-09T15:30:00Z";
const storyDay = "2017-03-10";

function packFile(language: Language, name: string): string {
  return readFileSync(new URL(`../../../../languages/${language}/${name}`, import.meta.url), "utf8");
}

/** Rows of a pack's file: cells by column. */
export function packRows(language: Language, name: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = packFile(language, name).trim().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i] ?? "", cell])));
}

/** The pack's rules, compiled from its files. */
export function packTimeRules(language: Language): TimeRules {
  return compileTimeRules(Object.fromEntries(timeFileNames.map((name) => [name, packFile(language, name)])));
}

/** Tokens at spaces: finding does not lean on how the analyser cuts words. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
  }));
}

const rules: Readonly<Record<Language, TimeRules>> = {
  fr: packTimeRules("fr"),
  en: packTimeRules("en"),
  ar: packTimeRules("ar"),
};

/** What is found in a text and what days it means, in one line. */
export function readTimes(language: Language, text: string, reading: Reading): string {
  const anchor: TimeAnchor = {
    published: reading === "undated" ? null : published,
    storyDay: reading === "story" ? storyDay : null,
    tense: reading === "future" ? "future" : "past",
  };
  const found = findTimes(text, tokensOf(text), rules[language]).map((expression) => {
    const { start, end, precision } = resolveTime(expression, anchor);
    const kind = expression.kind === "time" ? "" : `${expression.kind}: `;
    return `${kind}${expression.text} = ${start}..${end} ${precision}`;
  });
  return found.join(" ; ") || "NOTHING";
}
