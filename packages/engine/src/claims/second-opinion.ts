import type { Group } from "./groups.ts";
import type { Filled, Match } from "./match.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isPassive, isVerbal } from "./subject.ts";

/** What the groups of a sentence say of a role the tree gave: the same word, another, or nothing. */
export type Opinion = "agrees" | "differs" | "silent";

/** Names for a linear model: for each slot of a match what word order without a tree would have put there. */
export function secondOpinion(reading: SentenceReading, match: Match): string[] {
  const groups = reading.groups();
  const at = groups.findIndex(({ first, last }) => first <= match.predicate && match.predicate <= last);
  if (at < 0) return [];
  const verbal = isVerbal(wordAt(reading, match.predicate));
  const passive = verbal && isPassive(reading, match.predicate);
  const before = verbal ? subjectBefore(reading, groups, at) : undefined;
  const after = verbal ? objectAfter(reading, groups, at) : undefined;
  const by = byAfter(reading, groups, at);
  const subject = !verbal || passive ? by : before;
  const object = passive ? before : after;
  const told = match.filled.map((filled) => `second:${filled.role}:${opinionOn(groups, at, filled, subject, object)}`);
  const missed = (slot: string, group: Group | undefined): string[] =>
    group === undefined || match.filled.some((filled) => filled.slot === slot) ? [] : [`second:${slot}:missed`];
  return [...told, ...missed("S", subject), ...missed("O", object)];
}

function opinionOn(
  groups: readonly Group[],
  at: number,
  { slot, head }: Filled,
  subject: Group | undefined,
  object: Group | undefined,
): Opinion {
  if (slot !== "S" && slot !== "O") return isBeside(groups, at, head) ? "agrees" : "differs";
  const group = slot === "S" ? subject : object;
  if (group === undefined) return "silent";
  return group.first <= head && head <= group.last ? "agrees" : "differs";
}

/** Whether only nouns and commas stand between the predicate and a phrase with a preposition. */
function isBeside(groups: readonly Group[], at: number, head: number): boolean {
  const phrase = groups.findIndex(({ first, last }) => first <= head && head <= last);
  const between = groups.slice(Math.min(phrase, at) + 1, Math.max(phrase, at));
  return phrase >= 0 && between.every(({ kind }) => kind === "noun" || kind === "comma");
}

/**
 * The bare noun group a verb would have for subject: the nearest before it, in front of a relative pronoun any, behind a
 * conjunction the one of the verb before.
 */
function subjectBefore(reading: SentenceReading, groups: readonly Group[], at: number): Group | undefined {
  for (let index = at - 1, shared = false; index >= 0; index--) {
    const group = groups[index] as Group;
    if (group.kind === "break") return undefined;
    if (group.kind === "comma") {
      const opening = apposition(groups, index);
      if (opening >= 0 && !shared) index = opening;
    } else if (group.kind === "link") {
      const { upos } = wordAt(reading, group.first);
      if (upos === "PRON") return groups.slice(0, index).findLast(({ kind }) => kind === "noun");
      if (upos === "SCONJ") return undefined;
      shared = true;
    } else if (group.kind === "verb") {
      if (!shared && !isControl(groups, index, at)) return undefined;
      shared = false;
    } else if (!shared && group.preposition === "" && !reading.timeAt[group.last]) return group;
  }
  return undefined;
}

/** "a annoncé *avoir repris*", "tente *de reprendre*": the verb before shares its subject. */
function isControl(groups: readonly Group[], verb: number, at: number): boolean {
  return groups.slice(verb + 1, at).every(({ kind }) => kind === "verb");
}

/** The comma that opens what the one at `index` closes, where no verb stands between: "X, chef de Y, a dit". */
function apposition(groups: readonly Group[], index: number): number {
  for (let at = index - 1; at >= 0 && index - at < 8; at--) {
    const { kind } = groups[at] as Group;
    if (kind === "comma") return at;
    if (kind !== "noun") return -1;
  }
  return -1;
}

/** The bare noun group right behind the verb. */
function objectAfter(reading: SentenceReading, groups: readonly Group[], at: number): Group | undefined {
  for (let index = at + 1; index < groups.length; index++) {
    const group = groups[index] as Group;
    if (group.kind !== "noun") return undefined;
    if (reading.timeAt[group.last]) continue;
    return group.preposition === "" ? group : undefined;
  }
  return undefined;
}

/** The phrase behind the predicate that names a doer: "par l'armée". */
function byAfter(reading: SentenceReading, groups: readonly Group[], at: number): Group | undefined {
  for (let index = at + 1; index < groups.length; index++) {
    const group = groups[index] as Group;
    if (group.kind === "verb" || group.kind === "break") return undefined;
    if (group.kind === "noun" && group.preposition !== "" && isParticle(reading, group.first - 1, "agent"))
      return group;
  }
  return undefined;
}
