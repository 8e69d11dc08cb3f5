import type { Span, Word } from "@recoupe/model";

/**
 * A time expression is no part of a name, and governs nothing outside of itself: what hangs on it goes to the verb it dates, as
 * object where the verb has none ("a repris *mardi* → Wad Madani"), else as oblique.
 * @param times spans of time expressions, in text order
 */
export function freeFromTimes(words: readonly Word[], times: readonly Span[]): readonly Word[] {
  if (times.length === 0) return words;
  return withoutDependents(outOfPhrases(outOfNames(words, times), times), times);
}

/** Relations of the words of one name. */
const naming = new Set(["flat", "flat:name", "compound"]);

/** "the army *yesterday*" as one name: the time goes to the verb above the name. */
function outOfNames(words: readonly Word[], times: readonly Span[]): readonly Word[] {
  let changed: Word[] | null = null;
  words.forEach((word, index) => {
    const name = words[word.head];
    if (!name || !naming.has(word.relation) || !times.some((time) => inside(word, time) && !inside(name, time))) return;
    const verb = verbAbove(words, word.head);
    if (verb < 0) return;
    changed ??= [...words];
    changed[index] = { ...word, head: verb, relation: "obl:tmod" };
  });
  return changed ?? words;
}

/**
 * "contrôlent *depuis le 30 octobre* l'agglomération": a time that was read as the preposition and number of the noun behind it goes
 * to the verb, and the noun is its object if it has none.
 */
function outOfPhrases(words: readonly Word[], times: readonly Span[]): readonly Word[] {
  let changed: Word[] | null = null;
  for (const time of times) {
    const mark = words.findIndex((word) => inside(word, time) && word.relation === "case");
    const noun = words[mark]?.head ?? -1;
    const phrase = words[noun];
    if (!phrase || inside(phrase, time) || phrase.start < time.end || !phrase.relation.startsWith("obl")) continue;
    const roots = words.flatMap((word, index) =>
      inside(word, time) && word.head === noun && index !== mark ? [index] : [],
    );
    const [root] = roots;
    if (root === undefined || words[phrase.head]?.upos !== "VERB") continue;
    changed ??= [...words];
    changed[mark] = { ...(words[mark] as Word), head: root };
    changed[root] = { ...(words[root] as Word), head: phrase.head, relation: "obl:mod" };
    changed[noun] = { ...phrase, relation: relationUnder(changed, phrase.head, noun) };
  }
  return changed ?? words;
}

function verbAbove(words: readonly Word[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    if (words[at]?.upos === "VERB") return at;
    at = words[at]?.head ?? -1;
    if (at < 0) return -1;
  }
  return -1;
}

function withoutDependents(words: readonly Word[], times: readonly Span[]): readonly Word[] {
  let changed: Word[] | null = null;
  for (const time of times) {
    words.forEach((word, index) => {
      const head = words[word.head];
      if (!head || !inside(head, time) || inside(word, time) || word.upos === "PUNCT") return;
      const verb = outsideHead(words, word.head, time);
      if (verb < 0 || verb === index) return;
      changed ??= [...words];
      changed[index] = { ...word, head: verb, relation: relationUnder(changed, verb, index) };
    });
  }
  return changed ?? words;
}

function inside(word: Word, time: Span): boolean {
  return time.start <= word.start && word.end <= time.end;
}

/** The word outside of the expression that it hangs on; -1 where the expression is the root. */
function outsideHead(words: readonly Word[], from: number, time: Span): number {
  let at = from;
  for (let steps = 0; steps < 10; steps++) {
    const word = words[at];
    if (!word || word.head < 0) return -1;
    at = word.head;
    const above = words[at];
    if (above && !inside(above, time)) return at;
  }
  return -1;
}

const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

function relationUnder(words: readonly Word[], verb: number, index: number): string {
  const word = words[index] as Word;
  if (!nominal.has(word.upos) || words[verb]?.upos !== "VERB") return word.relation;
  const cased = words.some((other) => other.head === index && other.relation === "case");
  const hasObject = words.some((other) => other.head === verb && other.relation === "obj");
  return !cased && !hasObject && index > verb ? "obj" : "obl";
}
