import type { Gazetteer } from "@recoupe/model";
import { capitalGeneric, genericBefore } from "./generic-words.ts";
import type { PlaceWordKind } from "./place-word-kinds.ts";
import { areAdjacent, type TokenRow } from "./token-row.ts";

const ordinaryKinds: readonly PlaceWordKind[] = [
  "in",
  "link",
  "join",
  "join-first",
  "apart",
  "locative-noun",
  "attribution",
  "and",
  "title",
  "body",
  "direction",
];

/** A word that is both a nationality and a country is the country after a preposition of place or a bearing. */
function isCountryHere(row: TokenRow, index: number, form: string, gazetteer: Gazetteer): boolean {
  const before = row.words[index - 1]?.kinds;
  if (!before?.has("in") && !before?.has("locative-noun")) return false;
  return isCountryName(form, gazetteer);
}

/** Whether a country is called so. */
export function isCountryName(form: string, gazetteer: Gazetteer): boolean {
  return gazetteer.match(form).some(({ place, similarity }) => similarity === 1 && place.featureClass === "country");
}

const behindCountry: readonly PlaceWordKind[] = ["in", "and", "possessive"];

/** "allies of the US in Asia": a country written short that no noun follows, whose owner it would tell ("US troops"). */
function isShortCountry(row: TokenRow, index: number, gazetteer: Gazetteer): boolean {
  const [before, after] = [row.words[index - 1]?.kinds, row.words[index + 1]?.kinds];
  if (row.cases[index] !== "capitals" || !(before?.has("definite") || before?.has("in"))) return false;
  const isBare = row.cases[index + 1] === "none" || behindCountry.some((kind) => after?.has(kind));
  return isBare && isCountryName(row.tokens[index]?.form ?? "", gazetteer);
}

/** Whether a word by itself, past `offset` letters, is an ordinary word of the language or a nationality, not a name. */
export function isOrdinary(row: TokenRow, index: number, offset: number, gazetteer: Gazetteer): boolean {
  const form = row.tokens[index]?.form.slice(offset) ?? "";
  const { kinds, country } = row.rules.word(form);
  if (country !== null && !isCountryHere(row, index, form, gazetteer)) return true;
  if (kinds.has("name-start") && offset === 0 && genericBefore(row, index) !== null) return false;
  if (ordinaryKinds.some((kind) => kinds.has(kind)) || kinds.has("never-place")) return true;
  if (!kinds.has("not-place") || isShortCountry(row, index, gazetteer)) return false;
  /* "Stone County": a word that alone is hardly a place. */
  if (kinds.has("filed-word") && areAdjacent(row, index) && capitalGeneric(row, index + 1) > 0) return false;
  return genericBefore(row, index) === null;
}

/** Whether an ordinary word with its article names the one thing that the word before it speaks of: "حي السلام", "تل النار". */
export function namesGround(row: TokenRow, index: number): boolean {
  const generic = genericBefore(row, index);
  const term = generic === null ? undefined : row.tokens[generic.first];
  if (generic === null || term === undefined) return false;
  if (!row.rules.word(row.text.slice(generic.start, term.end)).kinds.has("called-by-word")) return false;
  if (row.words[index]?.kinds.has("never-place")) return false;
  const form = row.tokens[index]?.form ?? "";
  return row.rules.articles.some((article) => form.startsWith(article));
}
