import type { Span } from "@recoupe/model";

/** What is looked at in a word. */
export interface Joined extends Span {
  readonly form: string;
  readonly tag: string;
}

/** Endings of participles that make an adjective behind a hyphen: "backed", "held". */
const participle = /(?:ed|run|held|led|born|made|built)$/i;

/** Whether the word at an index is a participle that a hyphen joins to what goes before: "Iran-backed", "government-held". */
export function isHyphenParticiple(words: readonly Joined[], at: number): boolean {
  const [before, hyphen, last] = [words[at - 2], words[at - 1], words[at]];
  if (!before || hyphen?.form !== "-" || !last || !/^(?:VERB|ADJ)/.test(last.tag)) return false;
  return participle.test(last.form) && before.end === hyphen.start && hyphen.end === last.start;
}

/** Whether the word at an index opens a noun phrase and does not go with what stands before it: "and *allied* militias". */
export function isBeforeNoun(words: readonly Joined[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  return /^(?:NOUN|ADJ|PROPN)/.test(next?.tag ?? "") && !/^(?:NOUN|PROPN|PRON|AUX)/.test(before?.tag ?? "");
}
