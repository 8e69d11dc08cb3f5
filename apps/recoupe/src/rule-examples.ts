import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { analyse, type Engine } from "@recoupe/engine";
import type { Document, Language } from "@recoupe/model";
import { directories } from "./config.ts";

/** How a pattern row fares with its own sentences. */
export interface RowCheck {
  readonly id: string;
  readonly marks: ReadonlySet<string>;
  /** Its example yields no claim of the row. */
  readonly silent: boolean;
  /** Its counter-example yields a claim of the row. */
  readonly loud: boolean;
}

/** The pattern rows of a language. */
export function triggersFile(language: Language): string {
  return join(directories.languages, language, "triggers.tsv");
}

/** Runs every pattern row of a language on its example and its counter-example. */
export async function checkRows(language: Language, engine: Engine): Promise<RowCheck[]> {
  const text = await readFile(triggersFile(language), "utf8");
  const [header = [], ...rows] = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  return rows.map((row) => {
    const cell = (name: string): string => row[header.indexOf(name)] ?? "";
    const id = cell("id");
    const read = (sentence: string) => analyse(documentOf(sentence, language), engine);
    return {
      id,
      marks: new Set(cell("marks").split("|")),
      silent: cell("example") !== "" && !read(cell("example")).readings.some(({ claim }) => claim.rule === id),
      loud: cell("counter") !== "" && read(cell("counter")).claims.some((claim) => claim.rule === id),
    };
  });
}

function documentOf(text: string, language: Language): Document {
  return { id: "row", url: null, source: null, published: "2024-03-05", language, title: null, text, sha256: "" };
}
