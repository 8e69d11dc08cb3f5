import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import {
  type Analyser,
  createAnalyser,
  createEngine,
  type Engine,
  type PackFiles,
  theatreFileNames,
} from "@recoupe/engine";
import { openGazetteer } from "@recoupe/gazetteer";
import type { Document, Gazetteer, Language } from "@recoupe/model";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where a data file under `models/` lies, packed or not. */
export function modelPath(name: string): string {
  const path = join(process.env["RECOUPE_MODELS"] ?? join(root, "models"), name);
  return existsSync(path) ? path : `${path}.gz`;
}

function modelFile(name: string): Uint8Array {
  const path = modelPath(name);
  return path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path);
}

function tables(folder: string): PackFiles {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".tsv"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, folder, name), "utf8")]));
}

/** A value for each language. */
function each<Value>(make: (language: Language) => Value): Record<Language, Value> {
  return { fr: make("fr"), en: make("en"), ar: make("ar") };
}

/** The analyser of a language, on the data that ships. */
export function shippedAnalyser(language: Language): Analyser {
  const [model, lexicon] = [modelFile(`${language}/analyser.bin`), modelFile(`${language}/lexicon.bin`)];
  return createAnalyser(language, model, lexicon, tables(`languages/${language}`));
}

/** The analyser of each language, on the data that ships. */
export function shippedAnalysers(): Record<Language, Analyser> {
  return each(shippedAnalyser);
}

/** The engine on the data that ships. */
export function shippedEngine(analysers: Record<Language, Analyser>, gazetteer: Gazetteer): Engine {
  const packs = each((language) => tables(`languages/${language}`));
  const theatres = ["world", "levant"].map((name) => {
    const files = tables(`theatres/${name}`);
    return Object.fromEntries(theatreFileNames.flatMap((file) => (files[file] ? [[file, files[file]]] : [])));
  });
  return createEngine({ packs, analysers, theatres, gazetteer });
}

/** The gazetteer that ships. */
export function shippedGazetteer(): Gazetteer {
  return openGazetteer(modelFile("gazetteer.bin"));
}

/** Most documents of a language; the first are reports, the rest single sentences. */
const most = 400;

/** Own text of a language, as documents: the reports of the demonstration and the annotated sentences. */
export function ownDocuments(language: Language): Document[] {
  const folder = `training/sentences/${language}`;
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".jsonl"));
  const paths = [`fixtures/reports/${language}.jsonl`, ...files.map((name) => `${folder}/${name}`)];
  const lines = paths.flatMap((path) => readFileSync(join(root, path), "utf8").split("\n").filter(Boolean));
  return lines.slice(0, most).map((line, index) => {
    const { text, published } = JSON.parse(line) as { text: string; published?: string };
    const id = `${language}-${index}`;
    const day = published ?? "2024-05-10";
    return { id, url: null, source: null, published: day, language, title: null, text, sha256: "0".repeat(64) };
  });
}
