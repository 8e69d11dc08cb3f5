import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { analyse, type Engine, type ReadClaim } from "@recoupe/engine";
import { type Language, languages, UsageError } from "@recoupe/model";
import { directories } from "../apps/recoupe/src/config.ts";
import { type GoldDocument, readGold } from "../apps/recoupe/src/evaluate/index.ts";

/** The annotated text of a language that is there to learn from: `training/sentences`, the development reports, `others`. */
export async function readAnnotated(language: Language, others: readonly string[]): Promise<GoldDocument[]> {
  const folder = join("training/sentences", language);
  const sentences = (await readdir(folder)).sort().map((name) => join(folder, name));
  const files = [...sentences, `training/reports/${language}-dev.jsonl`, ...others];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return texts
    .flatMap((text) => readGold(text, language).documents)
    .filter((document) => document.language === language);
}

/** The language of that code. Throws a UsageError that lists those there are. */
export function languageOf(code: string): Language {
  const language = languages.find((known) => known === code);
  if (!language) throw new UsageError(`no language "${code}"; there are ${languages.join(", ")}`);
  return language;
}

/** What the engine reads in an annotated document, with what made each claim. */
export function readingsOf(document: GoldDocument, language: Language, engine: Engine): readonly ReadClaim[] {
  const { id, source, published, title, text } = document;
  return analyse({ id, url: null, source, published, language, title, text, sha256: "" }, engine).readings;
}

/** Writes learned weights to a file of a language pack, a row each. */
export async function writeWeights(
  language: Language,
  file: string,
  weights: Iterable<readonly [feature: string, weight: number]>,
): Promise<void> {
  const rows = [...weights].map(([feature, weight]) => `${feature}\t${weight}`);
  await writeFile(join(directories.languages, language, file), `${["feature\tweight", ...rows].join("\n")}\n`);
}
