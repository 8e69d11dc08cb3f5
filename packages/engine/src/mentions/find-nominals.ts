import type { NounClass } from "./actor-noun.ts";
import type { NominalMention } from "./found.ts";
import type { MentionRules } from "./mention-rules.ts";
import type { Unit } from "./unit.ts";

interface Scene {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly rules: MentionRules;
}

type Noun = NonNullable<Unit["noun"]>;

/** Nouns that say whose a force is without naming anybody: `forces du régime`, `مقاتلي الجماعة`. */
const ownerClasses: ReadonlySet<NounClass> = new Set<NounClass>(["government", "state", "group", "army", "fighters"]);
const bodies: ReadonlySet<NounClass> = new Set<NounClass>([
  "army",
  "air-force",
  "navy",
  "police",
  "special-forces",
  "equipment",
  "fighters",
  "militia",
]);

const irregulars: ReadonlySet<NounClass> = new Set<NounClass>(["fighters", "militia", "group"]);

function isAdjective(unit: Unit | undefined): unit is Unit {
  return unit !== undefined && unit.clitic === "" && (unit.modifier !== null || unit.demonym !== null);
}

/** The nouns of a compound: in `Federal Police units` the last is the head, elsewhere the first. */
function compound(units: readonly Unit[], at: number, rules: MentionRules): { head: number; to: number } {
  let head = at;
  if (!rules.orders.has("before")) return { head, to: at + 1 };
  for (let next = units[head + 1]; next !== undefined && !next.broken && next.noun !== null; next = units[head + 1]) {
    if (!bodies.has(next.noun.noun.class)) break;
    head += 1;
  }
  return { head, to: head + 1 };
}

/** The unit of the noun that owns this one, after a genitive or in a language that needs none; -1 for none. */
function ownerAt(units: readonly Unit[], to: number, rules: MentionRules): number {
  let at = to;
  let linked = rules.bareGenitive;
  while (units[at] !== undefined && !units[at]?.broken) {
    const roles = units[at]?.roles ?? [];
    if (roles.includes("genitive") || roles.includes("partitive")) linked = true;
    else if (!roles.includes("article")) break;
    at += 1;
  }
  const unit = units[at];
  if (!linked || unit === undefined || unit.broken || unit.clitic !== "") return -1;
  return unit.noun !== null && ownerClasses.has(unit.noun.noun.class) ? at : -1;
}

/** What the adjectives and the owner of a noun say of it. */
interface Description {
  readonly tags: Set<string>;
  country: string | null;
  /** Whether they make it somebody other than the noun alone means: `forces kurdes` are no state's. */
  apart: boolean;
}

function describe(description: Description, unit: Unit): void {
  for (const tag of unit.modifier?.standsFor ?? []) description.tags.add(tag);
  if (unit.modifier?.class === "militia") description.apart = true;
  description.country ??= unit.demonym?.country ?? null;
}

/** Takes in the adjectives that follow, from `at`; the index after them. */
function adjectivesAfter(scene: Scene, at: number, description: Description): number {
  let to = at;
  if (!scene.rules.orders.has("after")) return to;
  for (let unit = scene.units[to]; isAdjective(unit) && !unit.broken; unit = scene.units[to]) {
    describe(description, unit);
    to += 1;
  }
  return to;
}

/** Takes in the adjectives that stand before, up to `at`; the index of the first. */
function adjectivesBefore(scene: Scene, at: number, description: Description): number {
  let from = at;
  if (!scene.rules.orders.has("before")) return from;
  for (
    let unit = scene.units[from - 1];
    isAdjective(unit) && !scene.units[from]?.broken;
    unit = scene.units[from - 1]
  ) {
    describe(description, unit);
    from -= 1;
  }
  return from;
}

/** The units of a compound that say who is meant: of `rebel forces` the rebels, of `Federal Police units` all. */
function partsOf(units: readonly Unit[], at: number, to: number, head: number): readonly Unit[] {
  const parts = units.slice(at, to);
  const irregular = parts.filter((unit) => unit !== units[head] && irregulars.has(unit.noun?.noun.class ?? "person"));
  return irregular.length > 0 ? irregular : parts;
}

function tagsOf(unit: Unit | undefined): readonly string[] {
  return unit?.noun?.noun.standsFor ?? [];
}

/**
 * A noun for a party with its adjectives and the noun that owns it, where no name was found for it, and the index of the
 * unit after them. `at` is the index of a unit that is a noun.
 */
export function nominalAt(scene: Scene, at: number): { mention: NominalMention; next: number } {
  const { units, text, rules } = scene;
  const { head, to: after } = compound(units, at, rules);
  const { noun, plural } = (units[head] as Unit).noun as Noun;
  const description: Description = { tags: new Set(), country: null, apart: false };
  let to = adjectivesAfter(scene, after, description);
  const owner = bodies.has(noun.class) ? ownerAt(units, to, rules) : -1;
  if (owner >= 0) {
    for (const tag of tagsOf(units[owner])) description.tags.add(tag);
    to = adjectivesAfter(scene, owner + 1, description);
  }
  const from = adjectivesBefore(scene, at, description);
  const own = description.apart ? [] : partsOf(units, at, after, head).flatMap(tagsOf);
  const owned = units.slice(at, to).some((unit) => unit.owned) || units[from - 1]?.roles.includes("our") === true;
  const span = { start: (units[from] as Unit).start, end: (units[to - 1] as Unit).end };
  const mention: NominalMention = {
    kind: "nominal",
    name: text.slice(span.start, span.end),
    span,
    noun,
    plural,
    standsFor: [...new Set([...description.tags, ...own])],
    country: description.country,
    owned,
  };
  return { mention, next: to };
}
