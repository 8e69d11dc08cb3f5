import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  compileMentionRules,
  compileTheatre,
  type MentionRules,
  mentionFileNames,
  type Theatre,
  type TheatreFiles,
  theatreFileNames,
} from "@recoupe/engine";
import { type Language, PackError } from "@recoupe/model";
import { createRoster, type Roster } from "@recoupe/reconcile";
import { directories } from "../config.ts";

/** Actors, sides and sources of the theatres, for telling voices and sides apart. None named: all that ship. */
export async function loadRoster(theatres?: readonly string[]): Promise<Roster> {
  const names = theatres === undefined || theatres.length === 0 ? await namesIn(directories.theatres) : theatres;
  const [files, fr, en, ar] = await Promise.all([
    Promise.all(names.map((name) => filesIn(join(directories.theatres, name), theatreFileNames))),
    loadRules("fr"),
    loadRules("en"),
    loadRules("ar"),
  ]);
  return rosterOf(compileTheatre(files as readonly TheatreFiles[], { fr, en, ar }));
}

/** The roster of theatres that are loaded already. */
export function rosterOf({ actors, sources, fighterWords }: Theatre): Roster {
  return createRoster([...actors.values()], [...sources.values()], fighterWords);
}

async function namesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return ["world", ...names.filter((name) => name !== "world").sort()].filter((name) => names.includes(name));
}

async function filesIn<Name extends string>(
  directory: string,
  names: readonly Name[],
): Promise<Partial<Record<Name, string>>> {
  const read = await Promise.all(
    names.map(async (name) => [name, await readFile(join(directory, name), "utf8").catch(missing)] as const),
  );
  return Object.fromEntries(read.filter(([, text]) => text !== null)) as Partial<Record<Name, string>>;
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw new PackError(`A data file cannot be read: ${error.message}`, { cause: error });
}

async function loadRules(language: Language): Promise<MentionRules> {
  const files = await filesIn(join(directories.languages, language), mentionFileNames);
  return compileMentionRules({
    "actor-nouns.tsv": files["actor-nouns.tsv"] ?? "",
    "actor-modifiers.tsv": files["actor-modifiers.tsv"] ?? "",
    "actor-grammar.tsv": files["actor-grammar.tsv"] ?? "",
    "demonyms.tsv": files["demonyms.tsv"] ?? "",
  });
}
