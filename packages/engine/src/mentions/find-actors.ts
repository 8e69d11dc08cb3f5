import type { SourceMention, Span, Token } from "@recoupe/model";
import { gathered } from "../pack/gathered.ts";
import { forceByClass } from "./actor-noun.ts";
import { cutAlone, findCountries } from "./find-countries.ts";
import { type Force, forcesAfter, forcesBefore } from "./find-forces.ts";
import { nominalAt } from "./find-nominals.ts";
import type { Findings, FoundActor, NominalMention } from "./found.ts";
import type { MentionRules } from "./mention-rules.ts";
import { type Reader, type Spot, spotsOf } from "./spot.ts";
import type { Theatre } from "./theatre.ts";
import { type Cut, type Setting, type Unit, unitsOf } from "./unit.ts";

/** A theatre and a language's rules, ready to search with. */
export interface ActorFinder extends Reader {
  readonly theatre: Theatre;
}

interface Scene {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly units: readonly Unit[];
  readonly rules: MentionRules;
  readonly theatre: Theatre;
}

const opening = /[«“"‹]/;
const closing = /^\s*[»”"›]/;

/** A name that opens a quotation inside itself also closes it: `organisation « Etat islamique »`. */
function withClosingQuote(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end);
  if (!opening.test(inside) || /[»”›]/.test(inside)) return span;
  const rest = closing.exec(text.slice(span.end, span.end + 3));
  return rest === null ? span : { start: span.start, end: span.end + rest[0].length };
}

function spanOf(scene: Scene, from: number, to: number): Span {
  const [first, last] = [scene.units[from], scene.units[to - 1]];
  if (first === undefined || last === undefined) throw new RangeError("a mention lies outside its sentence");
  return withClosingQuote(scene.text, { start: first.start, end: last.end });
}

function stateOf(scene: Scene, country: string): string | null {
  return scene.theatre.stateByCountry.get(country) ?? null;
}

function actorOf(scene: Scene, force: Force): string | null {
  if (force.owner.kind === "state") return forceOf(stateOf(scene, force.owner.country), force);
  const owner = scene.theatre.actors.get(force.owner.id);
  if (owner === undefined) return null;
  if (owner.kind === "state") return forceOf(owner.id, force);
  const state = owner.country === null ? null : stateOf(scene, owner.country);
  return state !== null && owner.id === `${state}-government` ? forceOf(state, force) : owner.id;
}

function forceOf(state: string | null, force: Force): string | null {
  const suffix = forceByClass[force.class];
  if (state === null || suffix === undefined) return null;
  return suffix === "" ? state : `${state}-${suffix}`;
}

function forceMention(scene: Scene, force: Force): FoundActor | null {
  const actorId = actorOf(scene, force);
  if (actorId === null) return null;
  const span = spanOf(scene, force.from, force.to);
  const head = scene.units[force.head]?.noun ?? null;
  const name = scene.text.slice(span.start, span.end);
  return { kind: "actor", name, span, actorId, basis: "force", noun: head?.noun ?? null, plural: head?.plural ?? null };
}

/** Hyphens make adjectives of names (`ISIS-held`, `anti-Houthi`); those name no party. */
function isHyphenated(scene: Scene, from: number, to: number): boolean {
  const first = scene.units[from];
  const last = scene.units[to - 1];
  if (first === undefined || last === undefined) return false;
  const after = scene.spots[last.to]?.read.atom;
  if (after?.hyphened === true && after.shape === "lower" && !scene.spots[last.to]?.broken) return true;
  const before = scene.spots[first.from - 1]?.read.atom;
  const tied = scene.spots[first.from]?.read.atom.hyphened === true;
  return tied && before !== undefined && scene.rules.blockedPrefixes.has(before.key);
}

function previous(scene: Scene, at: number): Unit | undefined {
  let index = at - 1;
  while (scene.units[index]?.roles.includes("article") === true && !scene.units[index]?.broken) index -= 1;
  return scene.units[at]?.broken === true ? undefined : scene.units[index];
}

/** Whether the name of a state or capital is no party here: in it, of it, a dateline, its possessive. */
function isPlaceOnly(scene: Scene, at: number): boolean {
  const unit = scene.units[at] as Unit;
  if (scene.rules.locativeProclitics.has(unit.clitic)) return true;
  const atom = scene.spots[unit.from]?.read.atom;
  if (atom !== undefined && atom.shape === "upper" && atom.key.length > 3) return true;
  if (scene.units[at + 1]?.roles.includes("possessive") === true) return true;
  const roles = previous(scene, at)?.roles ?? [];
  return roles.includes("locative") || roles.includes("genitive") || roles.includes("partitive");
}

function nameMention(scene: Scene, at: number): FoundActor | SourceMention | null {
  const name = scene.units[at]?.name;
  if (name === null || name === undefined || isHyphenated(scene, at, at + 1)) return null;
  if (name.basis !== "name" && isPlaceOnly(scene, at)) return null;
  const span = spanOf(scene, at, at + 1);
  const shown = scene.text.slice(span.start, span.end);
  if (name.kind === "source") return { kind: "source", name: shown, span, sourceId: name.id };
  return { kind: "actor", name: shown, span, actorId: name.id, basis: name.basis, noun: null, plural: null };
}

function peopleMention(scene: Scene, at: number): FoundActor | null {
  const demonym = scene.units[at]?.demonym;
  if (demonym === null || demonym === undefined || !demonym.people) return null;
  const actorId = stateOf(scene, demonym.country);
  const first = scene.units[at]?.from ?? 0;
  const { peopleArticles } = scene.rules;
  const before = scene.spots[first]?.broken === true ? "" : (scene.spots[first - 1]?.read.atom.key ?? "");
  if (peopleArticles.size > 0 && !peopleArticles.has(before)) return null;
  const tied = scene.spots[first]?.read.atom.hyphened === true;
  if (actorId === null || tied || isHyphenated(scene, at, at + 1)) return null;
  const span = spanOf(scene, at, at + 1);
  const name = scene.text.slice(span.start, span.end);
  return { kind: "actor", name, span, actorId, basis: "people", noun: null, plural: true };
}

/** Whether a unit is a noun that stands for a party without a name. */
function isNominal({ noun }: Unit): boolean {
  return noun !== null && noun.noun.class !== "member";
}

function forcesAt(scene: Scene, at: number): { found: FoundActor[]; next: number } | null {
  for (const search of [forcesAfter, forcesBefore]) {
    const { forces, next } = search(scene.units, at, scene.rules);
    if (forces.length === 0 || forces.some((force) => isHyphenated(scene, force.from, force.to))) continue;
    const found = forces.map((force) => forceMention(scene, force)).filter((mention) => mention !== null);
    if (found.length > 0) return { found, next };
  }
  return null;
}

/**
 * Finds the actors and sources that each sentence of a document names, and the nouns that stand for parties. Tokens are
 * the sentences'; spans count in `text`. The countries the document speaks of decide which bearer of a shared name is
 * meant, and let names count that mean something in one country only (`the regime`, `la coalition`). Linear in the number
 * of tokens.
 */
export function findActors(text: string, sentences: readonly (readonly Token[])[], finder: ActorFinder): Findings[] {
  const { theatre, lexicon } = finder;
  const spots = sentences.map((tokens) => spotsOf(text, tokens, finder));
  const cuts = spots.map((sentence) => cutAlone(sentence, theatre, lexicon.rules));
  const countries = new Set(gathered(cuts, (cut) => findCountries(cut, theatre)));
  return spots.map((sentence, index) => actorsAmong(text, sentence, finder, countries, cuts[index]));
}

/**
 * The actors, sources and nouns for parties of one sentence. `countries` are the ISO codes the document is about; without
 * them a shared name is nobody. `alone`, where it is at hand, is how `cutAlone` cuts the sentence.
 */
export function actorsAmong(
  text: string,
  spots: readonly Spot[],
  finder: ActorFinder,
  countries: ReadonlySet<string>,
  alone?: Cut,
): Findings {
  const { theatre } = finder;
  const { rules } = finder.lexicon;
  const setting: Setting = { theatre, countries };
  const { units } = alone?.settled ? alone : unitsOf(spots, setting, rules);
  const scene: Scene = { text, spots, units, rules, theatre };
  const mentions: (FoundActor | SourceMention)[] = [];
  const nominals: NominalMention[] = [];
  for (let at = 0; at < scene.units.length; ) {
    const unit = scene.units[at] as Unit;
    const forces = unit.noun !== null || unit.name !== null || unit.demonym !== null ? forcesAt(scene, at) : null;
    if (forces !== null) {
      mentions.push(...forces.found);
      at = forces.next;
      continue;
    }
    const mention = nameMention(scene, at) ?? peopleMention(scene, at);
    if (mention !== null) mentions.push(mention);
    const common = mention === null && isNominal(unit) ? nominalAt(scene, at) : null;
    if (common !== null) nominals.push(common.mention);
    at = common?.next ?? at + 1;
  }
  return { mentions, nominals };
}
