import { PackError } from "@recoupe/model";
import { listOf, type PackFiles, type Row, readTable } from "../pack/table.ts";
import type { GrammarRow } from "./grammar.ts";
import type { NumeralRole, NumeralWord } from "./numeral.ts";
import type { Proclitic } from "./vocabulary.ts";

/** Reads a table and sees that it has the columns. */
function rowsOf(files: PackFiles, name: string, columns: readonly string[]): Row[] {
  const rows = readTable(files, name);
  for (const column of columns) {
    if (rows[0] !== undefined && rows[0][column] === undefined) throw new PackError(`${name} has no column ${column}`);
  }
  return rows;
}

/** Pattern rows: id, symbol, pattern, value. Throws a PackError. */
export function readGrammarRows(files: PackFiles, name: string): GrammarRow[] {
  const seen = new Set<string>();
  return rowsOf(files, name, ["id", "symbol", "pattern", "value"]).map((row) => {
    const { id = "", symbol = "", pattern = "", value = "" } = row;
    if (id === "" || seen.has(id)) throw new PackError(`${name}: missing or repeated id "${id}"`);
    seen.add(id);
    return { id, symbol, pattern, value };
  });
}

const wordColumns = ["symbol", "forms", "value"];
/** Symbols of the word tables that are read by functions of their own. */
const otherWords = ["proclitic", "light"];

/** Rows of words: symbol, forms separated by `|`, value. Proclitics and light words are left out. */
export function readLexiconRows(files: PackFiles, name: string): GrammarRow[] {
  return rowsOf(files, name, wordColumns)
    .filter(({ symbol = "" }) => !otherWords.includes(symbol))
    .map(({ symbol = "", forms = "", value = "" }) => ({
      id: `${symbol}:${forms}`,
      symbol,
      pattern: `( ${forms} )`,
      value,
    }));
}

/** Rows `proclitic`: its letters, the atom it becomes, and what stands before the rest of the word (`restores`). */
export function readProclitics(files: PackFiles, name: string): Proclitic[] {
  return rowsOf(files, name, wordColumns)
    .filter(({ symbol }) => symbol === "proclitic")
    .map(({ forms = "", value = "", restores = "" }) => ({ letters: forms, atom: value, restores }))
    .sort((a, b) => b.letters.length - a.letters.length);
}

/** Forms of the rows `light`: words a match may not consist of alone. */
export function readLightForms(files: PackFiles, name: string): string[] {
  return rowsOf(files, name, wordColumns)
    .filter(({ symbol }) => symbol === "light")
    .flatMap(({ forms }) => listOf(forms));
}

const roles: readonly NumeralRole[] = ["unit", "scale", "joiner", "article"];

/** Number words: form, role, value; several forms are separated by `|`. Throws a PackError for an unknown role. */
export function readNumberWords(files: PackFiles): NumeralWord[] {
  return rowsOf(files, "numbers.tsv", ["form", "role", "value"]).flatMap(({ form: forms, role: name, value }) => {
    const role = roles.find((known) => known === name);
    if (role === undefined) throw new PackError(`numbers.tsv: no role "${name}"`);
    return listOf(forms).map((form) => ({ form, role, value: Number(value ?? 0) }));
  });
}
