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
    if (roles.includes("genitive")) linked = true;
    else if (!roles.includes("article")) break;
    at += 1;
  }
  const unit = units[at];
  if (!linked || unit === undefined || unit.broken || unit.clitic !== "") return -1;
  return unit.noun !== null && ownerClasses.has(unit.noun.noun.class) ? at : -1;
}

/** A noun for a party with its adjectives and the noun that owns it, where no name was found for it. */
export function nominalAt(scene: Scene, at: number): { mention: NominalMention; next: number } {
  const { units, text, rules } = scene;
  const { head, to: after } = compound(units, at, rules);
  const { noun, plural } = (units[head] as Unit).noun as Noun;
  const tags = new Set<string>();
  let country: string | null = null;
  let [from, to] = [at, after];
  const take = (unit: Unit) => {
    for (const tag of unit.modifier?.standsFor ?? []) tags.add(tag);
    country ??= unit.demonym?.country ?? null;
  };
  const takeNoun = (unit: Unit | undefined) => {
    for (const tag of unit?.noun?.noun.standsFor ?? []) tags.add(tag);
  };
  for (const unit of units.slice(at, after)) takeNoun(unit);
  const adjectives = () => {
    for (let unit = units[to]; isAdjective(unit) && !unit.broken && rules.orders.has("after"); unit = units[to]) {
      take(unit);
      to += 1;
    }
  };
  adjectives();
  const owner = bodies.has(noun.class) ? ownerAt(units, to, rules) : -1;
  if (owner >= 0) {
    takeNoun(units[owner]);
    to = owner + 1;
    adjectives();
  }
  while (isAdjective(units[from - 1]) && !units[from]?.broken && rules.orders.has("before")) {
    from -= 1;
    take(units[from] as Unit);
  }
  const owned = units.slice(at, to).some((unit) => unit.owned) || units[from - 1]?.roles.includes("our") === true;
  const span = { start: (units[from] as Unit).start, end: (units[to - 1] as Unit).end };
  const name = text.slice(span.start, span.end);
  return { mention: { kind: "nominal", name, span, noun, plural, standsFor: [...tags], country, owned }, next: to };
}
