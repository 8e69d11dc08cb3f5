import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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
import { type Gazetteer, type Language, languages, PackError, UsageError } from "@recoupe/model";
import { directories } from "./config.ts";

/** The engine with all that ships, or with some theatres only; throws a UsageError for one that is not there. */
export async function loadEngine(theatres: readonly string[] = []): Promise<Engine> {
  const [packs, theatreFiles, gazetteer] = await Promise.all([readPacks(), readTheatres(theatres), loadGazetteer()]);
  const analysers = readAnalysers(packs);
  return createEngine({ packs, analysers, theatres: theatreFiles, gazetteer });
}

/** The index of places that ships; throws a PackError if it is not there. */
export async function loadGazetteer(): Promise<Gazetteer> {
  return openGazetteer(readModel("gazetteer.bin"));
}

/** A data file under `models/`, unpacked if it lies there packed. */
function readModel(name: string): Uint8Array {
  const path = modelPath(name);
  try {
    const bytes = readFileSync(path);
    return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  } catch (cause) {
    throw new PackError(`${path} cannot be read; it is part of the project`, { cause });
  }
}

function modelPath(name: string): string {
  const path = join(directories.models, name);
  return !existsSync(path) && existsSync(`${path}.gz`) ? `${path}.gz` : path;
}

async function readPacks(): Promise<Record<Language, PackFiles>> {
  const [fr, en, ar] = await Promise.all(
    languages.map((language) => readTables(join(directories.languages, language))),
  );
  return { fr: fr ?? {}, en: en ?? {}, ar: ar ?? {} };
}

/** Analysers that read their weights when the first report of their language comes: most runs have one language. */
function readAnalysers(packs: Record<Language, PackFiles>): Record<Language, Analyser> {
  for (const language of languages) {
    const path = modelPath(join(language, "analyser.bin"));
    if (!existsSync(path)) throw new PackError(`${path} is missing; it is part of the project`);
  }
  const analyserOf = (language: Language): Analyser => {
    let loaded: Analyser | null = null;
    const analyser = (): Analyser => {
      const file = (name: string): Uint8Array => readModel(join(language, name));
      loaded ??= createAnalyser(language, file("analyser.bin"), file("lexicon.bin"), packs[language]);
      return loaded;
    };
    return {
      language,
      splitSentences: (text) => analyser().splitSentences(text),
      tokenise: (text, sentence) => analyser().tokenise(text, sentence),
      isWord: (form) => analyser().isWord(form),
      parse: (tokens, units, counts) => analyser().parse(tokens, units, counts),
    };
  };
  return { fr: analyserOf("fr"), en: analyserOf("en"), ar: analyserOf("ar") };
}

/** The theatre of the whole world is under every other. */
const everywhere = "world";

async function readTheatres(wanted: readonly string[]): Promise<readonly PackFiles[]> {
  const shipped = await readdir(directories.theatres);
  const unknown = wanted.find((name) => !shipped.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`no theatre "${unknown}"; there are ${shipped.sort().join(", ")}`);
  }
  const others = (wanted.length === 0 ? shipped : wanted).filter((name) => name !== everywhere).sort();
  return Promise.all(
    [everywhere, ...others].map(async (name) => pick(await readTables(join(directories.theatres, name)))),
  );
}

function pick(files: PackFiles): PackFiles {
  return Object.fromEntries(theatreFileNames.flatMap((name) => (name in files ? [[name, files[name] ?? ""]] : [])));
}

async function readTables(folder: string): Promise<PackFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".tsv")).sort();
  const entries = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
  );
  return Object.fromEntries(entries);
}
