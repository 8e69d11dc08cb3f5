import { sumOf } from "./clues.ts";
import type { PlaceName } from "./place-name.ts";
import type { TokenRow } from "./token-row.ts";

/** Letters of a postal code, which is written in capitals: "MA". */
const POSTAL = 2;

/** The full name that a token is short for, or null: "Ark.", "S.C.", "MA". Without a stop it is two capitals. */
function fullNameOf(row: TokenRow, index: number): string | null {
  const token = row.tokens[index];
  if (token === undefined || row.cases[index] === "small") return null;
  const form = token.form.replace(/\.$/, "");
  if (form.length === POSTAL && row.cases[index] === "capitals") return row.rules.shortNames.get(form) ?? null;
  const isStopped = form !== token.form || row.text[token.end] === ".";
  return isStopped ? (row.rules.shortNames.get(form.toLowerCase()) ?? null) : null;
}

/** A state or province cut short behind the name of a town in it: "Zorbay, Ark.". */
export function shortNameAt(row: TokenRow, index: number, previous: PlaceName | undefined): PlaceName | null {
  if (previous === undefined || previous.endToken !== index - 1 || row.tokens[index - 1]?.form !== ",") return null;
  const properName = fullNameOf(row, index);
  const token = row.tokens[index];
  if (properName === null || token === undefined) return null;
  const span = { start: token.start, end: token.end };
  return {
    firstToken: index,
    endToken: index + 1,
    span,
    proper: span,
    properName,
    known: true,
    uncased: false,
    asked: null,
    joined: false,
    linked: false,
    definite: false,
    personLike: false,
    maybeCommon: false,
    evidence: sumOf(["bracket"]),
    clues: ["bracket"],
    short: true,
  };
}
