import type { Cited } from "@recoupe/model";
import { dependent, dependents, feature } from "../grammar/sentence-tree.ts";
import { pronounAntecedent } from "./antecedent.ts";
import { type Discourse, type Entity, isFirstPerson } from "./discourse.ts";
import { spanWithName } from "./name-and-office.ts";
import { coordinated, phraseSpan, semanticHead } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isHuman, speaks } from "./speaker.ts";
import { antecedentOf, isPastParticiple } from "./subject.ts";

/** The medium or person that was told: "a indiqué à l'AFP". */
export function mediumOf(reading: SentenceReading, verb: number, discourse: Discourse): Cited | null {
  for (const child of dependents(reading.tree, verb, "obl", "iobj", "obj", "nmod")) {
    if (reading.sourceAt[child]) {
      const told = dependent(reading.tree, child, "case");
      if (told < 0 || isParticle(reading, told, "addressee"))
        return citedOf(reading, child, discourse, null)?.at(-1) ?? null;
    }
  }
  const asked = askedBy(reading, verb);
  return asked < 0 ? null : (citedOf(reading, asked, discourse, null)?.at(-1) ?? null);
}

/** "contacté par *l'AFP*, un officier affirme", "un officier joint par *l'AFP* affirme"; -1 where nobody is said to have asked. */
function askedBy(reading: SentenceReading, verb: number): number {
  const subjects = dependents(reading.tree, verb, "nsubj");
  const clauses = [verb, ...subjects].flatMap((top) =>
    dependents(reading.tree, top, "advcl", "acl", "amod", "parataxis"),
  );
  for (const clause of clauses) {
    if (!isParticle(reading, clause, "reached") || !isPastParticiple(wordAt(reading, clause))) continue;
    const agent = dependents(reading.tree, clause, "obl").find((child) => reading.sourceAt[child]);
    if (agent !== undefined) return agent;
  }
  return -1;
}

/** "a déclaré à Reuters *Getachew Reda*, porte-parole du TPLF": a name read as a part of the medium's; -1 for none. */
export function nameBehindMedium(reading: SentenceReading, verb: number): number {
  for (const child of dependents(reading.tree, verb, "obl", "iobj", "obj", "nmod")) {
    const medium = reading.sourceAt[child];
    if (!medium || child < verb) continue;
    const next = medium.last + 1;
    const word = reading.words[next];
    if (word?.upos === "PROPN" && !reading.sourceAt[next]) return next;
  }
  return -1;
}

/** The name a run of proper nouns makes, from its first word. */
export function nameFrom(reading: SentenceReading, first: number): Cited {
  let last = first;
  while (reading.words[last + 1]?.upos === "PROPN") last++;
  const span = { start: wordAt(reading, first).start, end: wordAt(reading, last).end };
  return { name: reading.text.slice(span.start, span.end), sourceId: null, role: null, span };
}

/** Who a noun phrase cites: itself, behind the medium it was "cité par". */
export function citedOf(
  reading: SentenceReading,
  phrase: number,
  discourse: Discourse,
  lastSpeaker: Cited | null,
): Cited[] | null {
  const head = semanticHead(reading, phrase);
  const word = wordAt(reading, head);
  const author = authorOfTally(reading, head);
  if (author >= 0) return citedOf(reading, author, discourse, lastSpeaker);
  if (isBareTally(reading, head) || isOurs(reading, head)) return null;
  if (lastSpeaker && (isSameWriting(reading, head, lastSpeaker) || isSameSource(reading, head, lastSpeaker)))
    return [{ ...lastSpeaker, span: { start: word.start, end: word.end } }];
  if (word.upos === "PRON" && feature(word, "PronType") !== "Rel" && hasOwner(reading, head)) {
    const span = phraseSpan(reading, head);
    return [{ name: reading.text.slice(span.start, span.end), sourceId: null, role: null, span }];
  }
  if (isParticle(reading, head, "last-named")) return lastNamed(reading, head, discourse, lastSpeaker);
  if (word.upos === "PRON" || word.upos === "DET") {
    if (feature(word, "PronType") === "Rel") {
      const antecedent = antecedentOf(reading, head);
      const meant = antecedent === head ? nounBefore(reading, head) : antecedent;
      return meant < 0 ? null : citedOf(reading, meant, discourse, lastSpeaker);
    }
    const speaks = isParticle(reading, head, "speaking-thing");
    if (feature(word, "Person") === "1" || (isParticle(reading, head, "impersonal") && !speaks)) return null;
    const here = pronounAntecedent(reading, head, discourse);
    const isHere = here?.sentence === reading.index && here.subject && here.human !== "civilian" && here.word < head;
    if (isHere) return [{ name: here.name, sourceId: null, role: null, span: { start: word.start, end: word.end } }];
    if (lastSpeaker) return [{ ...lastSpeaker, span: { start: word.start, end: word.end } }];
    const entity: Entity | null = here;
    return entity && [{ name: entity.name, sourceId: null, role: null, span: { start: word.start, end: word.end } }];
  }
  if (word.upos !== "NOUN" && word.upos !== "PROPN" && word.upos !== "NUM" && word.upos !== "ADJ" && word.upos !== "X")
    return null;
  const named = withOthers(reading, head, namedSource(reading, head));
  return [...outerOf(reading, head, discourse), named, ...quotedBy(reading, head, discourse)];
}

/** "selon *l'armée et des témoins*": those who say the same are cited as one. */
function withOthers(reading: SentenceReading, head: number, first: Cited): Cited {
  const others = coordinated(reading, head).filter((member) => member > head && isHuman(reading, member));
  const ends = others.map((member) => phraseSpan(reading, member).end);
  const span = { start: first.span.start, end: Math.max(first.span.end, ...ends) };
  return span.end === first.span.end ? first : { ...first, name: reading.text.slice(span.start, span.end), span };
}

/** "*Ce dernier* ajoute": who was named last. */
function lastNamed(
  reading: SentenceReading,
  head: number,
  discourse: Discourse,
  lastSpeaker: Cited | null,
): Cited[] | null {
  const { start, end } = wordAt(reading, head);
  const entity = pronounAntecedent(reading, head, discourse);
  if (entity) return [{ name: entity.name, sourceId: null, role: null, span: { start, end } }];
  return lastSpeaker && [{ ...lastSpeaker, span: { start, end } }];
}

/** "selon un bilan communiqué par *le ministère*": who made a count; -1 where nobody is said to. */
function authorOfTally(reading: SentenceReading, head: number): number {
  if (!isParticle(reading, head, "tally-noun")) return -1;
  const clauses = dependents(reading.tree, head, "acl", "amod");
  return clauses.flatMap((clause) => dependents(reading.tree, clause, "obl:agent"))[0] ?? -1;
}

/** "un premier bilan fait état de": a count without an author speaks for nobody. */
function isBareTally(reading: SentenceReading, head: number): boolean {
  return isParticle(reading, head, "tally-noun") && dependents(reading.tree, head, "nmod", "acl", "appos").length === 0;
}

/** "notre envoyé spécial", "notre réseau de correspondants": the outlet itself, which is cited for nothing. */
function isOurs(reading: SentenceReading, head: number): boolean {
  if (!isFirstPerson(reading, head)) return false;
  return [head, ...dependents(reading.tree, head, "nmod")].some((word) => isParticle(reading, word, "correspondent"));
}

/** "*le texte* précise", behind words of a communiqué: the communiqué. */
function isSameWriting(reading: SentenceReading, head: number, last: Cited): boolean {
  const writings = reading.lexicon.particles.get("writing");
  if (!writings || !isParticle(reading, head, "this-writing")) return false;
  const bare = dependents(reading.tree, head, "nmod", "amod", "appos").length === 0;
  return bare && writings.has((last.name.split(" ")[0] ?? "").toLowerCase());
}

/** "*la même source* précise", "selon *cette source*": who was cited last. */
function isSameSource(reading: SentenceReading, head: number, last: Cited): boolean {
  if (!isParticle(reading, head, "bracketed-source") || !last.name.includes(wordAt(reading, head).lemma)) return false;
  return dependents(reading.tree, head, "amod", "det").some(
    (child) => isParticle(reading, child, "same") || feature(wordAt(reading, child), "PronType") === "Dem",
  );
}

/** "un *de leurs chefs*". */
function hasOwner(reading: SentenceReading, head: number): boolean {
  return dependents(reading.tree, head, "nmod").some((child) => wordAt(reading, child).upos === "NOUN");
}

/** "C'est le *commandement* conjoint qui l'annonce": the nearest noun before a relative pronoun; -1 for none. */
function nounBefore(reading: SentenceReading, pronoun: number): number {
  for (let at = pronoun - 1; at >= 0 && at >= pronoun - 4; at--) {
    const { upos } = wordAt(reading, at);
    if (upos === "NOUN" || upos === "PROPN") return at;
  }
  return -1;
}

/** "un général *cité par l'agence Reuters*", "le site Axios, *citant un responsable*". */
function outerOf(reading: SentenceReading, head: number, discourse: Discourse): Cited[] {
  for (const clause of dependents(reading.tree, head, "acl")) {
    if (!isParticle(reading, clause, "quoting")) continue;
    const agent = dependents(reading.tree, clause, "obl", "nmod").find(
      (child) => reading.sourceAt[child] || speaks(reading, child),
    );
    if (agent !== undefined) return citedOf(reading, agent, discourse, null) ?? [];
  }
  return [];
}

/** "le site Axios, *citant un responsable*", "qui cite un officier": whom the one cited quotes in turn. */
export function quotedBy(reading: SentenceReading, word: number, discourse: Discourse): Cited[] {
  for (const clause of dependents(reading.tree, word, "acl", "advcl")) {
    if (!isParticle(reading, clause, "cites") || isPastParticiple(wordAt(reading, clause))) continue;
    const object = dependents(reading.tree, clause, "obj")[0];
    if (object !== undefined) return citedOf(reading, object, discourse, null) ?? [];
  }
  return [];
}

function namedSource(reading: SentenceReading, head: number): Cited {
  const source = reading.sourceAt[head];
  const phrase = spanWithName(reading, head);
  if (source) {
    const { span, name, sourceId } = source.mention;
    return { name, sourceId, role: null, span };
  }
  const inner = dependents(reading.tree, head, "nmod", "appos", "flat", "compound")
    .map((child) => innerSource(reading, child))
    .find((found) => found !== null);
  if (inner && isParticle(reading, head, "correspondent")) {
    return {
      name: inner.mention.name,
      sourceId: inner.mention.sourceId,
      role: "correspondent",
      span: inner.mention.span,
    };
  }
  return {
    name: reading.text.slice(phrase.start, phrase.end),
    sourceId: inner?.mention.sourceId ?? null,
    role: null,
    span: phrase,
  };
}

function innerSource(reading: SentenceReading, index: number, depth = 0): SentenceReading["sourceAt"][number] | null {
  const found = reading.sourceAt[index];
  if (found) return found;
  if (depth > 3) return null;
  for (const child of dependents(reading.tree, index, "nmod", "appos", "flat", "compound")) {
    const deeper = innerSource(reading, child, depth + 1);
    if (deeper) return deeper;
  }
  return null;
}
