import type { ActorNoun, NounClass } from "./actor-noun.ts";
import { type NameMatch, nameAt } from "./find-names.ts";
import { type WordMatch, wordAt } from "./find-words.ts";
import type { GrammarRole, MentionRules } from "./mention-rules.ts";
import type { Spot } from "./spot.ts";
import type { NameEntry, Theatre } from "./theatre.ts";

/** A name, a word for parties, or one atom of no interest: what the patterns of the grammar run over. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  /** Span in the document's text, without letters tied to its beginning or end. */
  readonly start: number;
  readonly end: number;
  readonly broken: boolean;
  /** Letters written with the first atom, such as Arabic `و`. */
  readonly clitic: string;
  /** Whether a pronoun is written with it, such as `نا` in `قواتنا`. */
  readonly owned: boolean;
  readonly name: NameEntry | null;
  readonly noun: { readonly noun: ActorNoun; readonly plural: boolean } | null;
  readonly modifier: { readonly class: NounClass | null; readonly standsFor: readonly string[] } | null;
  readonly demonym: { readonly country: string; readonly plural: boolean; readonly people: boolean } | null;
  readonly roles: readonly GrammarRole[];
}

/** What the choice among bearers of a name depends on. */
export interface Setting {
  readonly theatre: Theatre;
  /** ISO codes of the states the document is about; empty where not known. */
  readonly countries: ReadonlySet<string>;
}

/** Abbreviations of up to this many letters are words like any other where everything is in capitals. */
const abbreviationLength = 4;

/** Whether a sentence is written in capitals, so that they tell nothing. */
function isCapitals(spots: readonly Spot[]): boolean {
  let [upper, all] = [0, 0];
  for (const { read } of spots) {
    if (read.atom.end - read.atom.start < 2) continue;
    all += 1;
    if (read.atom.shape === "upper") upper += 1;
  }
  return all > 3 && upper > all / 2;
}

function isAtHome(entry: NameEntry, setting: Setting): boolean {
  const { actors, sources } = setting.theatre;
  if (entry.kind === "source") return setting.countries.has(sources.get(entry.id)?.country ?? "");
  return actors.get(entry.id)?.countries.some((country) => setting.countries.has(country)) ?? false;
}

/** Whether who bears a name is the same in every setting. */
function isSettled(entries: readonly NameEntry[]): boolean {
  return entries.length === 1 && entries[0]?.contextual === false;
}

function chosen(entries: readonly NameEntry[], setting: Setting): NameEntry | null {
  const home = entries.find((entry) => isAtHome(entry, setting));
  return home ?? entries.find((entry) => !entry.contextual) ?? null;
}

const noRoles: readonly GrammarRole[] = [];

function isBroken(spots: readonly Spot[], at: number): boolean {
  return spots[at]?.broken ?? true;
}

function startOf(spots: readonly Spot[], match: NameMatch | WordMatch): number {
  return (spots[match.from]?.base ?? 0) + match.reading.atom.start;
}

function endOf(spots: readonly Spot[], match: NameMatch | WordMatch): number {
  const last = spots[match.to - 1];
  const suffix = match.to === match.from + 1 ? match.reading.suffix.length : 0;
  return last === undefined ? 0 : last.base + last.read.atom.end - suffix;
}

/** Written out, not spread from a template: thousands are made a second, and all should have one hidden class. */
function nameUnit(spots: readonly Spot[], match: NameMatch, name: NameEntry): Unit {
  return {
    from: match.from,
    to: match.to,
    start: startOf(spots, match),
    end: endOf(spots, match),
    broken: isBroken(spots, match.from),
    clitic: match.reading.clitic,
    owned: false,
    name,
    noun: null,
    modifier: null,
    demonym: null,
    roles: noRoles,
  };
}

function demonymOf(match: WordMatch, capital: boolean): Unit["demonym"] {
  let adjective: Unit["demonym"] = null;
  for (const entry of match.entries) {
    if (entry.kind !== "demonym") continue;
    if (entry.people && (capital || (entry.article && match.reading.atom.article))) return entry;
    if (!entry.people) adjective ??= entry;
  }
  return adjective;
}

function rolesOf(match: WordMatch): readonly GrammarRole[] {
  let roles: GrammarRole[] | null = null;
  for (const entry of match.entries) {
    if (entry.kind === "grammar") {
      roles ??= [];
      roles.push(entry.role);
    }
  }
  return roles ?? noRoles;
}

function wordUnit(spots: readonly Spot[], match: WordMatch, rules: MentionRules): Unit {
  let noun: Unit["noun"] = null;
  let modifier: Unit["modifier"] = null;
  for (const entry of match.entries) {
    if (entry.kind === "noun") noun ??= entry;
    else if (entry.kind === "modifier") modifier ??= entry;
  }
  const { suffix } = match.reading;
  return {
    from: match.from,
    to: match.to,
    start: startOf(spots, match),
    end: endOf(spots, match),
    broken: isBroken(spots, match.from),
    clitic: match.reading.clitic,
    owned: suffix !== "" && !rules.caseEndings.has(suffix),
    name: null,
    noun,
    modifier,
    demonym: demonymOf(match, spots[match.from]?.read.atom.shape !== "lower"),
    roles: rolesOf(match),
  };
}

function plainUnit(spot: Spot, from: number): Unit {
  const { atom } = spot.read;
  return {
    from,
    to: from + 1,
    start: spot.base + atom.start,
    end: spot.base + atom.end,
    broken: spot.broken,
    clitic: "",
    owned: false,
    name: null,
    noun: null,
    modifier: null,
    demonym: null,
    roles: noRoles,
  };
}

function isAbbreviation(match: NameMatch): boolean {
  const { atom } = match.reading;
  return match.to === match.from + 1 && atom.shape === "upper" && atom.key.length <= abbreviationLength;
}

function knownUnit(
  spots: readonly Spot[],
  at: number,
  setting: Setting,
  rules: MentionRules,
  capitals: boolean,
  cut: Cut,
): Unit | null {
  const found = nameAt(spots, at);
  const name = found !== null && capitals && isAbbreviation(found) ? null : found;
  const word = wordAt(spots, at);
  const entry = name === null ? null : chosen(name.entries, setting);
  if (name !== null && !isSettled(name.entries)) cut.settled = false;
  if (name !== null && entry !== null && name.to >= (word?.to ?? 0)) return nameUnit(spots, name, entry);
  return word === null ? null : wordUnit(spots, word, rules);
}

/** A sentence in units. */
export interface Cut {
  readonly units: Unit[];
  /** Whether it is cut alike in every setting. */
  settled: boolean;
}

/** Cuts a sentence into units, the longest match first; a name wins over words of the same length. */
export function unitsOf(spots: readonly Spot[], setting: Setting, rules: MentionRules): Cut {
  const cut: Cut = { units: [], settled: true };
  const capitals = isCapitals(spots);
  for (let at = 0; at < spots.length; ) {
    const spot = spots[at] as Spot;
    const unit =
      (spot.read.readings.length > 0 ? knownUnit(spots, at, setting, rules, capitals, cut) : null) ??
      plainUnit(spot, at);
    cut.units.push(unit);
    at = unit.to;
  }
  return cut;
}
