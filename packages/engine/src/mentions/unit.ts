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

function isAtHome(entry: NameEntry, setting: Setting): boolean {
  const bearer = setting.theatre.actors.get(entry.id);
  return bearer?.countries.some((country) => setting.countries.has(country)) ?? false;
}

function chosen(entries: readonly NameEntry[], setting: Setting): NameEntry | null {
  const home = entries.find((entry) => isAtHome(entry, setting));
  return home ?? entries.find((entry) => !entry.contextual) ?? null;
}

const nothing = { name: null, noun: null, modifier: null, demonym: null, roles: [] } as const;

function spanOf(spots: readonly Spot[], match: NameMatch | WordMatch): { start: number; end: number } {
  const first = spots[match.from];
  const last = spots[match.to - 1];
  if (first === undefined || last === undefined) throw new RangeError("a match lies outside its sentence");
  const suffix = match.to === match.from + 1 ? match.reading.suffix.length : 0;
  return { start: first.base + match.reading.atom.start, end: last.base + last.read.atom.end - suffix };
}

function nameUnit(spots: readonly Spot[], match: NameMatch, name: NameEntry): Unit {
  const { from, to, reading } = match;
  const broken = spots[from]?.broken ?? true;
  return { ...nothing, from, to, ...spanOf(spots, match), broken, clitic: reading.clitic, owned: false, name };
}

function wordUnit(spots: readonly Spot[], match: WordMatch, rules: MentionRules): Unit {
  const { from, to, reading, entries } = match;
  const noun = entries.find((entry) => entry.kind === "noun");
  const modifier = entries.find((entry) => entry.kind === "modifier");
  const capital = spots[from]?.read.atom.shape !== "lower";
  const demonyms = entries.filter((entry) => entry.kind === "demonym");
  const people = demonyms.find((entry) => entry.people && (capital || (entry.article && reading.atom.article)));
  const demonym = people ?? demonyms.find((entry) => !entry.people);
  return {
    from,
    to,
    ...spanOf(spots, match),
    broken: spots[from]?.broken ?? true,
    clitic: reading.clitic,
    owned: reading.suffix !== "" && !rules.caseEndings.has(reading.suffix),
    name: null,
    noun: noun ?? null,
    modifier: modifier ?? null,
    demonym: demonym ?? null,
    roles: entries.flatMap((entry) => (entry.kind === "grammar" ? [entry.role] : [])),
  };
}

function plainUnit(spot: Spot, from: number): Unit {
  const { atom } = spot.read;
  const [start, end] = [spot.base + atom.start, spot.base + atom.end];
  return { ...nothing, from, to: from + 1, start, end, broken: spot.broken, clitic: "", owned: false };
}

/** Cuts a sentence into units, the longest match first; a name wins over words of the same length. */
export function unitsOf(spots: readonly Spot[], setting: Setting, rules: MentionRules): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < spots.length; ) {
    const spot = spots[at] as Spot;
    let unit = plainUnit(spot, at);
    if (spot.read.readings.length > 0) {
      const name = nameAt(spots, at);
      const word = wordAt(spots, at);
      const entry = name === null ? null : chosen(name.entries, setting);
      if (name !== null && entry !== null && name.to >= (word?.to ?? 0)) unit = nameUnit(spots, name, entry);
      else if (word !== null) unit = wordUnit(spots, word, rules);
    }
    units.push(unit);
    at = unit.to;
  }
  return units;
}
