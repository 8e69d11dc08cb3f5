import type { Gazetteer, Language } from "@recoupe/model";
import { actorDirectory, type TaggedActor } from "./claims/actor-directory.ts";
import type { ActorDirectory } from "./claims/discourse.ts";
import { type ClaimLexicon, type Noun, readClaimLexicon, readWeights } from "./claims/lexicon.ts";
import { type LinearModel, linearModel } from "./claims/linear-model.ts";
import { nounClassOf } from "./claims/noun-class.ts";
import {
  type ActorFinder,
  compileFinder,
  compileMentionRules,
  compileTheatre,
  type MentionFiles,
  type MentionRules,
  type Theatre,
  type TheatreFiles,
} from "./mentions/index.ts";
import { type PackFiles, readTable } from "./pack/table.ts";
import type { Analyser } from "./parse/analyser.ts";
import { type PlaceRules, readPlaceRules } from "./places/index.ts";
import { compileNumberRules, type NumberRules } from "./quantities/index.ts";
import { compileTimeRules, type TimeRules } from "./times/index.ts";

/** What one language is read with. */
export interface LanguagePack {
  readonly language: Language;
  readonly analyser: Analyser;
  readonly finder: ActorFinder;
  readonly places: PlaceRules;
  readonly times: TimeRules;
  readonly numbers: NumberRules;
  readonly claims: ClaimLexicon;
  readonly confidence: LinearModel;
  /** Claims less sure than this are left out: the row `threshold` of `confidence.tsv`. */
  readonly threshold: number;
}

/** Everything `analyse` reads with; built once. */
export interface Engine {
  readonly languages: Readonly<Record<Language, LanguagePack>>;
  readonly theatre: Theatre;
  readonly actors: ActorDirectory;
  /** For whom an outlet says "we": the side it declares, by its name in lower case. */
  readonly sides: ReadonlyMap<string, string | null>;
  readonly gazetteer: Gazetteer;
  /** Claims less sure than this are left out; null for what the language's pack says. */
  readonly threshold: number | null;
}

/** The data an engine is built from, as read by the application. */
export interface EngineResources {
  /** Files of `languages/<code>/` by name. */
  readonly packs: Readonly<Record<Language, PackFiles>>;
  readonly analysers: Readonly<Record<Language, Analyser>>;
  readonly theatres: readonly TheatreFiles[];
  readonly gazetteer: Gazetteer;
}

/** Claims below this probability are left out: at 0.55 the annotated sentences have 0.12 extra claims a gold claim, five-fold. */
const defaultThreshold = 0.55;

/** Compiles packs and theatres. Throws a PackError that names the file and row that cannot be read. */
export function createEngine(resources: EngineResources, threshold: number | null = null): Engine {
  const { packs, analysers, gazetteer } = resources;
  const rules = { fr: mentionRules(packs.fr), en: mentionRules(packs.en), ar: mentionRules(packs.ar) };
  const theatre = compileTheatre(resources.theatres, rules);
  const pack = (language: Language): LanguagePack =>
    languagePack(language, packs[language], analysers[language], compileFinder(theatre, rules[language], language));
  return {
    languages: { fr: pack("fr"), en: pack("en"), ar: pack("ar") },
    theatre,
    actors: actorDirectory(theatre.actors as ReadonlyMap<string, TaggedActor>),
    sides: sidesOf(theatre),
    gazetteer,
    threshold,
  };
}

function sidesOf({ sources }: Theatre): ReadonlyMap<string, string | null> {
  const sides = new Map<string, string | null>();
  for (const { names, side } of sources.values()) {
    for (const name of Object.values(names)
      .flat()
      .map((text) => text.toLowerCase())) {
      if (!sides.has(name)) sides.set(name, side);
    }
  }
  return sides;
}

function mentionRules(files: PackFiles): MentionRules {
  const file = (name: keyof MentionFiles): string => files[name] ?? "";
  return compileMentionRules({
    "actor-nouns.tsv": file("actor-nouns.tsv"),
    "actor-modifiers.tsv": file("actor-modifiers.tsv"),
    "actor-grammar.tsv": file("actor-grammar.tsv"),
    "demonyms.tsv": file("demonyms.tsv"),
  });
}

function languagePack(language: Language, files: PackFiles, analyser: Analyser, finder: ActorFinder): LanguagePack {
  const confidence = linearModel(readWeights(files, "confidence.tsv"));
  return {
    language,
    analyser,
    finder,
    places: readPlaceRules(files),
    times: compileTimeRules(files),
    numbers: compileNumberRules(files),
    claims: readClaimLexicon(files, partyNouns(files)),
    confidence,
    threshold: confidence.weights.get("threshold") ?? defaultThreshold,
  };
}

/** The nouns of the mentions room as the claims room sees them. */
function partyNouns(files: PackFiles): Map<string, Noun> {
  return new Map(
    readTable(files, "actor-nouns.tsv").map((row) => [
      row["lemma"] ?? "",
      { class: nounClassOf(row["class"] ?? ""), instrument: null, standsFor: (row["standsFor"] ?? "").split("|") },
    ]),
  );
}
