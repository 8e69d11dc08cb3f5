import { existsSync } from "node:fs";
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
  const analysers = await readAnalysers(packs);
  return createEngine({ packs, analysers, theatres: theatreFiles, gazetteer });
}

/** The index of places that ships; throws a PackError if it is not there. */
export async function loadGazetteer(): Promise<Gazetteer> {
  return openGazetteer(await readModel("gazetteer.bin"));
}

/** A data file under `models/`, unpacked if it lies there packed. */
async function readModel(name: string): Promise<Uint8Array> {
  const path = join(directories.models, name);
  const packed = !existsSync(path) && existsSync(`${path}.gz`);
  try {
    const bytes = await readFile(packed ? `${path}.gz` : path);
    return packed ? gunzipSync(bytes) : bytes;
  } catch (cause) {
    throw new PackError(`${path} cannot be read; it is part of the project`, { cause });
  }
}

async function readPacks(): Promise<Record<Language, PackFiles>> {
  const [fr, en, ar] = await Promise.all(
    languages.map((language) => readTables(join(directories.languages, language))),
  );
  return { fr: fr ?? {}, en: en ?? {}, ar: ar ?? {} };
}

async function readAnalysers(packs: Record<Language, PackFiles>): Promise<Record<Language, Analyser>> {
  const [fr, en, ar] = await Promise.all(
    languages.map(async (language) => {
      const [model, lexicon] = await Promise.all([
        readModel(join(language, "analyser.bin")),
        readModel(join(language, "lexicon.bin")),
      ]);
      return createAnalyser(language, model, lexicon, packs[language]);
    }),
  );
  if (fr === undefined || en === undefined || ar === undefined) throw new PackError("An analyser is missing");
  return { fr, en, ar };
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
