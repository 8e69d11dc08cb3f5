/**
 * Writes theatres/world/states.tsv: each state with its names in French, English and Arabic from CLDR (by way of the
 * runtime's Intl.DisplayNames) and from theatres/world/state-variants.tsv.
 *
 *   node --import tsx scripts/generate-states.ts
 */
import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../theatres/world/", import.meta.url);
const languages = ["fr", "en", "ar"] as const;

const cldr = Object.fromEntries(
  languages.map((language) => [language, new Intl.DisplayNames(language, { type: "region" })]),
);

/** One Arabic word that begins with the article means the state only with it: `الهند`, never `هند`. */
function marked(name: string): string {
  return /^ال[^\s]+$/.test(name) ? `=${name}` : name;
}

/** CLDR's own spelling as reports write it: no parentheses, plain apostrophes. */
function plain(name: string): string {
  return name
    .replace(/\s*\([^)]*\)/g, "")
    .replaceAll("’", "'")
    .replace(/[\u200e\u200f]/g, "")
    .trim();
}

function namesOf(language: string, country: string, variants: string): string[] {
  const own = variants === "" ? [] : variants.replace(/^!/, "").split("|");
  const standard = variants.startsWith("!") ? [] : [plain(cldr[language]?.of(country) ?? "")];
  const names = [...new Set([...own, ...standard])].filter((name) => name !== "");
  return language === "ar" ? names.map(marked) : names;
}

const [header, ...rows] = readFileSync(new URL("state-variants.tsv", folder), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const columns = header ?? [];

const lines = rows.map((cells) => {
  const cell = (column: string) => cells[columns.indexOf(column)] ?? "";
  const country = cell("country");
  const names = languages.map((language) => namesOf(language, country, cell(language)).join("|"));
  const capitals = languages.map((language) => cell(`capital-${language}`));
  return [cell("id"), country, ...names, ...capitals, cell("seat")].join("\t");
});

writeFileSync(
  new URL("states.tsv", folder),
  `${["id\tcountry\tfr\ten\tar\tcapital-fr\tcapital-en\tcapital-ar\tseat", ...lines].join("\n")}\n`,
);
