import { forceByClass, type NounClass, ownableClasses } from "./actor-noun.ts";
import type { MentionRules } from "./mention-rules.ts";
import type { Unit } from "./unit.ts";

/** Who owns the force that a noun names. */
export type Owner =
  | { readonly kind: "state"; readonly country: string }
  | { readonly kind: "actor"; readonly id: string };

/** A force named by grammar; unit indices are half-open. */
export interface Force {
  readonly from: number;
  readonly to: number;
  readonly owner: Owner;
  readonly class: NounClass;
  /** Index of the unit with the head noun. */
  readonly head: number;
}

/** Forces found at one place of a sentence, and the first unit after them. */
export interface Forces {
  readonly forces: readonly Force[];
  readonly next: number;
}

const specific: ReadonlySet<NounClass> = new Set<NounClass>([
  "army",
  "police",
  "air-force",
  "navy",
  "special-forces",
  "intelligence",
]);
const vague: ReadonlySet<NounClass> = new Set<NounClass>(["army", "air-force", "equipment", "fighters", "member"]);

/** Class of a noun with another that specifies it: soldiers of the police are police, forces of a government troops. */
function combined(head: NounClass, specifier: NounClass): NounClass {
  if (specifier === "government" || specifier === "state") return head;
  if (specifier === "fighters" || specifier === "militia" || specifier === "group") return "militia";
  return vague.has(head) && specific.has(specifier) ? specifier : head;
}

function isAct(word: NounClass): boolean {
  return word === "attack" || word === "raid";
}

function isForce(word: NounClass): boolean {
  return forceByClass[word] !== undefined;
}

function ownerOf(unit: Unit): Owner | null {
  return unit.name?.kind === "actor" ? { kind: "actor", id: unit.name.id } : null;
}

function continues(unit: Unit | undefined): unit is Unit {
  return unit !== undefined && !unit.broken;
}

/** A nationality agreed on by the noun before it, those coordinated with it, and modifiers that trail. */
function nationalities(units: readonly Unit[], head: number, first: number, startClass: NounClass): Forces {
  let word = startClass;
  let to = first + 1;
  const country = units[first]?.demonym?.country ?? "";
  for (let unit = units[to]; continues(unit) && unit.modifier !== null && unit.demonym === null; unit = units[to]) {
    word = unit.modifier.class ?? word;
    to += 1;
  }
  if (!isForce(word)) return { forces: [], next: first };
  const from = isAct(word) ? first : head;
  const forces: Force[] = [{ from, to, owner: { kind: "state", country }, class: word, head }];
  for (;;) {
    const [link, next] = [units[to], units[to + 1]];
    const linked = continues(link) && link.roles.includes("conjunction") && continues(next) ? next : null;
    const joined = linked ?? (continues(link) && link.clitic !== "" && link.demonym !== null ? link : null);
    if (joined === null || joined.demonym === null) break;
    const at = linked === null ? to : to + 1;
    forces.push({ from: at, to: at + 1, owner: { kind: "state", country: joined.demonym.country }, class: word, head });
    to = at + 1;
  }
  return { forces, next: to };
}

function skipArticles(units: readonly Unit[], at: number): number {
  let next = at;
  while (continues(units[next]) && units[next]?.roles.includes("article") === true) next += 1;
  return next;
}

const none: Forces = { forces: [], next: -1 };

/** `l'armée de l'air irakienne`, `combattants du Hezbollah`, `قوات الجيش السوداني`: noun first, owner after it. */
export function forcesAfter(units: readonly Unit[], head: number, rules: MentionRules): Forces {
  const noun = units[head]?.noun?.noun;
  if (noun === undefined || !(ownableClasses.has(noun.class) || isForce(noun.class))) return none;
  let word: NounClass = noun.class;
  let linked = rules.bareGenitive;
  let partitive = false;
  const act = isAct(word);
  for (let at = head + 1; at < units.length; ) {
    const unit = units[at];
    if (!continues(unit)) return none;
    if (unit.demonym !== null && rules.orders.has("after") && (act || unit.clitic === "")) {
      return nationalities(units, head, at, word);
    }
    const owner = act ? null : ownerOf(unit);
    if (owner !== null && unit.clitic === "") {
      const state = unit.name?.basis !== "name";
      if (state && (!linked || partitive || !isForce(word))) return none;
      if (!ownableClasses.has(noun.class) && !state) return none;
      return { forces: [{ from: head, to: at + 1, owner, class: word, head }], next: at + 1 };
    }
    if (unit.modifier !== null && unit.clitic === "") {
      word = unit.modifier.class ?? word;
      at += 1;
    } else if ((unit.roles.includes("genitive") || unit.roles.includes("partitive")) && !act) {
      linked = true;
      partitive = unit.roles.includes("partitive");
      at = skipArticles(units, at + 1);
    } else if (unit.noun !== null && linked && unit.clitic === "" && !act) {
      if (!isForce(unit.noun.noun.class) && !ownableClasses.has(unit.noun.noun.class)) return none;
      word = combined(word, unit.noun.noun.class);
      linked = rules.bareGenitive;
      at += 1;
    } else return none;
  }
  return none;
}

/** The run of nouns and modifiers from `at`: where its last force noun ends, and of what class it is. */
function nounRun(units: readonly Unit[], at: number): { head: number; to: number; class: NounClass } | null {
  let found: { head: number; to: number; class: NounClass } | null = null;
  let specifier: NounClass | null = null;
  for (let index = at; ; index += 1) {
    const unit = units[index];
    if (!continues(unit) || unit.demonym !== null) break;
    if (unit.noun !== null) {
      const word: NounClass = unit.noun.noun.class;
      if (word === "official" || word === "person" || word === "civilians" || word === "people") break;
      const whole: NounClass = specifier === null ? word : combined(word, specifier);
      found = { head: index, to: index + 1, class: whole };
      specifier = whole;
    } else if (unit.modifier !== null) specifier = unit.modifier.class ?? specifier;
    else break;
  }
  return found;
}

/** `Syrian government forces`, `Mali's army`, `Hamas fighters`: owner first, noun after it. */
export function forcesBefore(units: readonly Unit[], first: number, rules: MentionRules): Forces {
  const unit = units[first];
  if (unit === undefined || !rules.orders.has("before")) return none;
  const named = ownerOf(unit);
  const adjective = unit.demonym === null || unit.demonym.people ? null : unit.demonym.country;
  const owner: Owner | null = named ?? (adjective === null ? null : { kind: "state", country: adjective });
  if (owner === null) return none;
  let at = first + 1;
  const next = units[at];
  if (named !== null && continues(next) && next.roles.includes("possessive")) at += 1;
  else if (adjective !== null && continues(next) && next.roles.includes("conjunction")) {
    const rest = forcesBefore(units, at + 1, rules);
    const second = rest.forces[0];
    if (second === undefined || second.owner.kind !== "state") return none;
    return { forces: [{ ...second, from: first, to: first + 1, owner }, ...rest.forces], next: rest.next };
  }
  const run = nounRun(units, at);
  if (run === null) return none;
  const state = unit.name === null || unit.name.basis !== "name";
  if (state ? !isForce(run.class) : !ownableClasses.has(run.class)) return none;
  if (isAct(run.class) && named !== null) return none;
  const to = isAct(run.class) ? first + 1 : run.to;
  return { forces: [{ from: first, to, owner, class: run.class, head: run.head }], next: run.to };
}
