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

/** Folders of own reports, and in which of their files reports stand. */
const ownReports: readonly (readonly [folder: string, file: RegExp])[] = [
  ["fixtures/reports", /^..\.jsonl$/],
  ["training/reports", /\.jsonl$/],
  ["fixtures/corpora/boukamal-2017", /^reports\.jsonl$/],
  ["fixtures/corpora/gezira-2023", /^reports\.jsonl$/],
];

/** Own reports of a language: those of the demonstration, of the annotated reports and of the two corpora. */
export function ownDocuments(language: Language): Document[] {
  const lines = ownReports.flatMap(([folder, file]) =>
    readdirSync(join(root, folder))
      .filter((name) => file.test(name))
      .sort()
      .flatMap((name) =>
        readFileSync(join(root, folder, name), "utf8")
          .split("\n")
          .filter(Boolean),
      ),
  );
  return lines
    .map((line) => JSON.parse(line) as Pick<Document, "text" | "language" | "published" | "title" | "source">)
    .filter((report) => report.language === language)
    .map(({ text, published, title = null, source = null }, index) => {
      const id = `${language}-${index}`;
      return { id, url: null, source, published, language, title, text, sha256: "0".repeat(64) };
    });
}
