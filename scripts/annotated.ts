import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "@recoupe/model";
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
