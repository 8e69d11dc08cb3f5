import { type ClaimStatus, type ClaimType, claimStatuses, claimTypes, PackError } from "@recoupe/model";
import { listOf, type PackFiles, type Row, readTable } from "../pack/table.ts";

/** What a filler of a role must be; `any` takes whatever stands there. */
export const fillerClasses = [
  "place",
  "force",
  "human",
  "someone",
  "civilian",
  "property",
  "vehicle",
  "name",
  "any",
] as const;
/** What a filler of a role must be. */
export type FillerClass = (typeof fillerClasses)[number];

/** The roles a frame can fill. `subject` is who the rule speaks of without taking part, such as the one who is cited. */
export const roleNames = ["agent", "target", "place", "origin"] as const;
/** A role of a claim that a frame fills. */
export type RoleName = (typeof roleNames)[number];

/** A slot that may fill a role, and what its filler must be. */
export interface FrameSlot {
  /** S, O, I, X, poss, adj, gen, owner (of the object), a preposition's lemma, or @where, @toward, @from, @near. */
  readonly slot: string;
  readonly filler: FillerClass;
}

/** One role of a frame: where its filler stands in the clause, in order of preference. */
export interface FrameRole {
  readonly role: RoleName;
  readonly slots: readonly FrameSlot[];
  readonly required: boolean;
}

/**
 * A word that must stand in a slot for the rule to apply: a slot of the frame, `~` and a relation of a dependent, `^` the
 * word above, `+` the word right after (a particle), `>` a word further on in the clause, `case`, `form` and `is` (relation) the trigger's own.
 */
export interface LexicalCondition {
  readonly slot: string;
  readonly lemmas: ReadonlySet<string>;
  readonly negated: boolean;
  /** The word is only looked at (`=S:plane`): it can still fill a role and trigger a claim of its own. */
  readonly looked: boolean;
}

/** A pattern row: a trigger, its frame, and the claim it makes. */
export interface Rule {
  readonly id: string;
  readonly type: ClaimType;
  readonly lemmas: readonly string[];
  readonly partOfSpeech: "V" | "N" | "A";
  readonly conditions: readonly LexicalCondition[];
  readonly reflexive: "yes" | "no" | "either";
  readonly frame: readonly FrameRole[];
  /** Overrides what tense and mood say. */
  readonly status: ClaimStatus | null;
  readonly polarity: "denied" | null;
  readonly instrument: string | null;
  /** Free marks: `toll` (the count among the roles is of killed), `event` (nominal event), `attempt` … */
  readonly marks: ReadonlySet<string>;
  readonly example: string;
  readonly counterExample: string;
}

/** Rules by the lemma of their trigger. */
export type RuleIndex = ReadonlyMap<string, readonly Rule[]>;

const defaultFillers: Readonly<Record<RoleName, FillerClass>> = {
  agent: "force",
  target: "human",
  place: "place",
  origin: "place",
};

function frameRole(text: string, rule: string): FrameRole {
  const [name = "", slots = ""] = text.split("=");
  const role = roleNames.find((known) => known === name);
  if (!role || slots === "") {
    throw new PackError(`Rule ${rule}: cannot read "${text}". Write role=slot|slot!:class, such as place=O!:place.`);
  }
  const required = slots.includes("!");
  const read = listOf(slots).map((part) => frameSlot(part, role, rule));
  /* Whoever else did it, where nobody armed is asked for. */
  const anyone = role === "agent" && !required && read.some(({ slot, filler }) => slot === "S" && filler === "force");
  return { role, required, slots: anyone ? [...read, { slot: "S", filler: "human" }] : read };
}

function frameSlot(text: string, role: RoleName, rule: string): FrameSlot {
  const [slot = "", filler = defaultFillers[role]] = text.replace("!", "").split(":");
  const known = fillerClasses.find((candidate) => candidate === filler);
  if (slot === "" || !known) throw new PackError(`Rule ${rule}: "${text}" names no slot, or an unknown class.`);
  return { slot, filler: known };
}

/** Roles are apart by spaces; a preposition of several words may hold spaces itself. */
function frameParts(frame: string): string[] {
  return frame.split(/\s+(?=(?:agent|target|place|origin)=)/u).filter((part) => part !== "");
}

function condition(text: string, rule: string): LexicalCondition {
  const match = /^([!=])?([^:]*):(.+)$/u.exec(text);
  if (!match) throw new PackError(`Rule ${rule}: cannot read condition "${text}". Write slot:lemma|lemma.`);
  return {
    slot: match[2] ?? "",
    lemmas: new Set(listOf(match[3])),
    negated: match[1] === "!",
    looked: match[1] === "=",
  };
}

function ruleOf(row: Row): Rule {
  const id = row["id"] ?? "";
  const type = row["type"] as ClaimType;
  if (!claimTypes.includes(type)) throw new PackError(`Rule ${id}: "${type}" is no claim type.`);
  const status = (row["status"] || null) as ClaimStatus | null;
  if (status && !claimStatuses.includes(status)) throw new PackError(`Rule ${id}: "${status}" is no status.`);
  const partOfSpeech = row["pos"] as Rule["partOfSpeech"];
  if (!["V", "N", "A"].includes(partOfSpeech)) throw new PackError(`Rule ${id}: pos must be V, N or A.`);
  const withParts = (row["with"] ?? "").split(/\s*;\s*/u).filter((part) => part !== "");
  return {
    id,
    type,
    lemmas: listOf(row["lemmas"]),
    partOfSpeech,
    conditions: withParts.filter((part) => part.includes(":")).map((part) => condition(part, id)),
    reflexive: withParts.includes("refl") ? "yes" : withParts.includes("norefl") ? "no" : "either",
    frame: frameParts(row["frame"] ?? "").map((part) => frameRole(part, id)),
    status,
    polarity: row["polarity"] === "denied" ? "denied" : null,
    instrument: row["instrument"] || null,
    marks: new Set(listOf(row["marks"])),
    example: row["example"] ?? "",
    counterExample: row["counter"] ?? "",
  };
}

/** Reads the pattern rows of a pack (`triggers.tsv`). Throws a PackError that names a row it cannot read. */
export function readRules(files: PackFiles): Rule[] {
  const rules = readTable(files, "triggers.tsv").map(ruleOf);
  const seen = new Set<string>();
  for (const rule of rules) {
    if (seen.has(rule.id)) throw new PackError(`Rule ${rule.id} stands twice in triggers.tsv.`);
    seen.add(rule.id);
  }
  return rules;
}

/** Indexes rules by trigger lemma; the order of the file is the order of preference. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const lemma of rule.lemmas) {
      const found = index.get(lemma);
      if (found) found.push(rule);
      else index.set(lemma, [rule]);
    }
  }
  return index;
}
