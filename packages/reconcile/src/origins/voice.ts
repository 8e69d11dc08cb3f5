import type { Cited, DayNumber, OriginKind, Source } from "@recoupe/model";
import { fold, foldBare, isProperName } from "../folding.ts";
import type { Roster } from "../roster.ts";
import type { DocumentOrigin } from "./document-origin.ts";

/** Whose word something is. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly kind: OriginKind;
  readonly side: string | null;
}

/** The voice of a publisher or cited body known by name. */
export function voiceOfName(name: string, roster: Roster, day: DayNumber | null): Voice | null {
  const source = roster.sourceNamed(name);
  if (source !== null) return voiceOfSource(source, roster, day);
  const actor = roster.actorNamed(name);
  if (actor === null || actor.kind === "person") return null;
  return voiceOfSide(roster.sideOf(actor.id, day), firstName(actor));
}

/**
 * The voice of a known source. Official bodies of one side (its army, its ministry, its state agency) speak with one voice:
 * they are not independent of one another.
 */
export function voiceOfSource(source: Source, roster: Roster, day: DayNumber | null): Voice {
  const side = source.side === null ? null : roster.sideOf(source.side, day);
  const name = firstName(source);
  if (side !== null && (source.kind === "official" || source.kind === "agency")) return voiceOfSide(side, name);
  return { id: `source:${source.id}`, name, kind: kindOf(source), side };
}

function firstName(named: Pick<Source, "id" | "names">): string {
  return named.names.en[0] ?? named.names.fr[0] ?? named.names.ar[0] ?? named.id;
}

function kindOf(source: Source): OriginKind {
  if (source.kind === "agency" || source.kind === "monitor") return source.kind;
  return source.kind === "official" ? "party" : "outlet";
}

/** Names of parties and the actors they stand for, as a claim gives them. */
export type NamedParties = readonly { readonly name: string; readonly actorId: string | null }[];

/**
 * The voice behind a clause: the innermost of the cited that can be told from others. "AFP, citing the army" is the army's
 * word; an unnamed officer quoted by AFP is a witness of AFP's, the same for every paper that carries AFP. The document's
 * own origin where nobody is cited.
 */
export function voiceOfClaim(
  attribution: readonly Cited[],
  document: DocumentOrigin,
  parties: NamedParties,
  roster: Roster,
  day: DayNumber | null,
): Voice {
  for (let depth = attribution.length - 1; depth >= 0; depth--) {
    const cited = attribution[depth] as Cited;
    const known = knownVoice(cited, roster, day) ?? voiceOfParty(cited.name, parties, roster, day);
    if (known !== null) return known;
    if (depth === attribution.length - 1 && isProperName(cited.name) && !roster.isUnnamed(cited.name)) {
      return { id: `cited:${foldBare(cited.name)}`, name: cited.name, kind: "witness", side: null };
    }
  }
  const last = attribution.at(-1);
  if (last === undefined) return document;
  return {
    id: `${document.id}>${foldBare(last.name)}`,
    name: `${last.name} (${document.name})`,
    kind: "witness",
    side: null,
  };
}

function knownVoice(cited: Cited, roster: Roster, day: DayNumber | null): Voice | null {
  const source = cited.sourceId === null ? null : roster.sourceById(cited.sourceId);
  if (source !== null) return voiceOfSource(source, roster, day);
  const actor = cited.sourceId === null ? null : roster.actorById(cited.sourceId);
  if (actor !== null) return voiceOfSide(roster.sideOf(actor.id, day), firstName(actor));
  if (cited.sourceId !== null) return { id: `source:${cited.sourceId}`, name: cited.name, kind: "outlet", side: null };
  return voiceOfName(cited.name, roster, day) ?? voiceWithin(cited.name, roster, day);
}

/** The one voice of a side, under the name of whichever of its bodies speaks. */
function voiceOfSide(side: string, name: string): Voice {
  return { id: `side:${side}`, name, kind: "party", side };
}

/** The voice of a party of the clause that the citation names too: "the army said it took …", "an army spokesman". */
function voiceOfParty(name: string, parties: NamedParties, roster: Roster, day: DayNumber | null): Voice | null {
  const words = ` ${fold(name)} `;
  for (const party of parties) {
    const bare = foldBare(party.name);
    if (party.actorId !== null && bare.length > 2 && words.includes(` ${bare} `)) {
      return voiceOfSide(roster.sideOf(party.actorId, day), party.name);
    }
  }
  return null;
}

/** "porte-parole des FDS", "ministère russe de la Défense": the body named, with a capital, within the phrase. */
function voiceWithin(name: string, roster: Roster, day: DayNumber | null): Voice | null {
  const words = name.split(/[\s'’]+/u);
  for (let start = 1; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      const part = words.slice(start, end).join(" ");
      const mayName = /\p{Lu}/u.test(part) || /\p{Script=Arabic}/u.test(part);
      const voice = mayName ? voiceOfName(part, roster, day) : null;
      if (voice !== null) return voice;
    }
  }
  return null;
}
