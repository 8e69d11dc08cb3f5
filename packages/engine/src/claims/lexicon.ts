import { type Instrument, instruments, PackError, type PlaceRelation } from "@recoupe/model";
import { listOf, type PackFiles, readTable } from "../pack/table.ts";
import { type LinearModel, linearModel } from "./linear-model.ts";
import { indexRules, type Rule, type RuleIndex, readRules } from "./rule.ts";

/** What a common noun denotes, as far as claims care. */
export type NounClass =
  | "force"
  | "civilian"
  | "people"
  | "official"
  | "organisation"
  | "place"
  | "part"
  | "edge"
  | "bearing"
  | "property"
  | "vehicle"
  | "munition"
  | "event"
  | "other";

/** A common noun: its class, the weapon it stands for, and whom it can stand for in a war. */
export interface Noun {
  readonly class: NounClass;
  readonly instrument: Instrument | null;
  /** Tags of actors the noun can stand for: `jihadist`, `regime`, `rebel`, `state` … */
  readonly standsFor: readonly string[];
}

/** How a verb lends itself to an event noun: does it, undergoes it, lets it happen, hits by it, or says whose it is. */
export type SupportKind = "do" | "undergo" | "happen" | "hit" | "ascribe";

/** How a verb or noun brings in somebody's words. */
export type SayingKind = "say" | "deny" | "admit" | "accuse" | "believe";

/**
 * What a word above another does to its reality: `planned` (vouloir), `predicted` (craindre que), `attempt` (tenter de),
 * `success` (parvenir à), `failure` (échouer à), `able` (pouvoir), `continue`, `deny`, `hypothetical`, `alleged`,
 * `order` (ordonner de), `rule-out` (exclure), `drop` (rêver de, appeler à: no claim of what is below).
 */
export type ModalKind =
  | "planned"
  | "predicted"
  | "attempt"
  | "success"
  | "failure"
  | "able"
  | "continue"
  | "deny"
  | "hypothetical"
  | "alleged"
  | "order"
  | "rule-out"
  | "drop";

/** The words of a language that claims are read with. */
export interface ClaimLexicon {
  readonly rules: RuleIndex;
  readonly allRules: readonly Rule[];
  readonly nouns: ReadonlyMap<string, Noun>;
  /** Preposition (lemmas joined by a space) → how it places something. */
  readonly prepositions: ReadonlyMap<string, PlaceRelation>;
  readonly quantifiers: ReadonlySet<string>;
  readonly supports: ReadonlyMap<string, SupportKind>;
  readonly sayings: ReadonlyMap<string, SayingKind>;
  /** Prepositions that cite: selon, d'après, according to. */
  readonly citingPrepositions: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, ModalKind>;
  /** Verbs whose infinitive is done by their object: ordonner, contraindre. */
  readonly objectControl: ReadonlySet<string>;
  /** Noun → group of a count: `civilians`, `soldiers`, `children` … */
  readonly groups: ReadonlyMap<string, string>;
  /** Words of sport, markets and shows; they cast doubt on a sentence. */
  readonly elsewhere: ReadonlySet<string>;
  /** Function words by use: `negation`, `if`, `purpose`, `without`, `last-named`, `anaphora` … */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** What words say of the field of a report (`war-register.ts`), learned by `npm run train:register`. */
  readonly register: ReadonlyMap<string, number>;
  /** Weights of what speaks for a place (`place-options.ts`), learned by `npm run train:places`. */
  readonly placeChoice: LinearModel;
}

const nounClasses: Readonly<Record<string, NounClass>> = {
  force: "force",
  civilian: "civilian",
  people: "people",
  official: "official",
  organisation: "organisation",
  place: "place",
  part: "part",
  edge: "edge",
  bearing: "bearing",
  property: "property",
  vehicle: "vehicle",
  munition: "munition",
  event: "event",
};

function readNouns(files: PackFiles): Map<string, Noun> {
  const nouns = new Map<string, Noun>();
  for (const row of readTable(files, "things.tsv")) {
    const nounClass = nounClasses[row["class"] ?? ""];
    if (!nounClass) throw new PackError(`things.tsv: "${row["lemma"]}" has the unknown class "${row["class"]}".`);
    const instrument = (row["instrument"] || null) as Instrument | null;
    if (instrument && !instruments.includes(instrument)) {
      throw new PackError(`things.tsv: "${row["lemma"]}" has the unknown instrument "${instrument}".`);
    }
    for (const lemma of listOf(row["lemma"])) {
      if (!nouns.has(lemma)) nouns.set(lemma, { class: nounClass, instrument, standsFor: listOf(row["standsFor"]) });
    }
  }
  return nouns;
}

/** Those called after a country, as common nouns: "trois Irakiens", "un Palestinien". */
function readDemonyms(files: PackFiles): Map<string, Noun> {
  const rows = files["demonyms.tsv"] === undefined ? [] : readTable(files, "demonyms.tsv");
  const forms = rows.flatMap((row) => ["masculine", "feminine", "plural"].flatMap((column) => listOf(row[column])));
  return new Map(forms.map((form) => [form.toLowerCase(), { class: "people", instrument: null, standsFor: [] }]));
}

function readUses<Use extends string>(files: PackFiles, name: string, column: string): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const row of readTable(files, name)) {
    for (const lemma of listOf(row["lemma"])) uses.set(lemma, row[column] as Use);
  }
  return uses;
}

function readParticles(files: PackFiles): Map<string, ReadonlySet<string>> {
  return new Map(readTable(files, "particles.tsv").map((row) => [row["use"] ?? "", new Set(listOf(row["words"]))]));
}

/** The weights of a linear model over named features; none where the pack has no such file. */
export function readWeights(files: PackFiles, name: string): Map<string, number> {
  if (files[name] === undefined) return new Map();
  return new Map(readTable(files, name).map((row) => [row["feature"] ?? "", Number(row["weight"])]));
}

/** Compiles the claim files of a language pack. Throws a PackError that names the row it cannot read. */
export function readClaimLexicon(files: PackFiles, moreNouns: ReadonlyMap<string, Noun> = new Map()): ClaimLexicon {
  const allRules = readRules(files);
  const particles = readParticles(files);
  const sayings = readUses<SayingKind>(files, "sayings.tsv", "kind");
  return {
    rules: indexRules(allRules),
    allRules,
    nouns: new Map([...readDemonyms(files), ...moreNouns, ...readNouns(files)]),
    prepositions: readUses<PlaceRelation>(files, "prepositions.tsv", "relation"),
    quantifiers: particles.get("quantifier") ?? new Set(),
    supports: readUses<SupportKind>(files, "supports.tsv", "kind"),
    sayings,
    citingPrepositions: particles.get("citing") ?? new Set(),
    modals: readUses<ModalKind>(files, "modals.tsv", "kind"),
    objectControl: particles.get("object-control") ?? new Set(),
    groups: files["group-words.tsv"] === undefined ? new Map() : readUses<string>(files, "group-words.tsv", "of"),
    elsewhere: particles.get("elsewhere") ?? new Set(),
    particles,
    register: readWeights(files, "register.tsv"),
    placeChoice: linearModel(readWeights(files, "place-choice.tsv")),
  };
}
