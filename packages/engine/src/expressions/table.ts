import { PackError } from "@recoupe/model";
import type { GrammarRow } from "./grammar.ts";
import type { NumeralRole, NumeralWord } from "./numeral.ts";
import type { Proclitic } from "./vocabulary.ts";

type Row = Readonly<Record<string, string>>;

/** Rows of a TSV with a header; blank lines and lines that begin with `#` are passed over. Throws a PackError. */
function readTable(source: string, file: string, columns: readonly string[]): Row[] {
  const lines = source.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("# "));
  const header = (lines[0] ?? "").split("\t");
  for (const column of columns) if (!header.includes(column)) throw new PackError(`${file} has no column ${column}`);
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    if (cells.length > header.length) throw new PackError(`${file}: too many cells in "${line}"`);
    return Object.fromEntries(header.map((name, i) => [name, (cells[i] ?? "").trim()]));
  });
}

/** Pattern rows: id, symbol, pattern, value. */
export function readGrammarRows(source: string, file: string): GrammarRow[] {
  const rows = readTable(source, file, ["id", "symbol", "pattern", "value"]);
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = row["id"] ?? "";
    if (id === "" || seen.has(id)) throw new PackError(`${file}: missing or repeated id "${id}"`);
    seen.add(id);
    return { id, symbol: row["symbol"] ?? "", pattern: row["pattern"] ?? "", value: row["value"] ?? "" };
  });
}

/** Rows of words: symbol, forms separated by `|`, value. Proclitics are left to {@link readProclitics}. */
export function readLexiconRows(source: string, file: string): GrammarRow[] {
  return readTable(source, file, ["symbol", "forms", "value"])
    .filter((row) => row["symbol"] !== "proclitic" && row["symbol"] !== "light")
    .map((row) => {
      const symbol = row["symbol"] ?? "";
      return { id: `${symbol}:${row["forms"]}`, symbol, pattern: `( ${row["forms"]} )`, value: row["value"] ?? "" };
    });
}

/** Rows `proclitic`: the letters, and after `>` what stands before the rest of the word. */
export function readProclitics(source: string): Proclitic[] {
  return readTable(source, "words", ["symbol", "forms", "value"])
    .filter((row) => row["symbol"] === "proclitic")
    .map((row) => ({ letters: row["forms"] ?? "", atom: row["value"] ?? "", restores: row["restores"] ?? "" }))
    .sort((a, b) => b.letters.length - a.letters.length);
}

const roles: readonly NumeralRole[] = ["unit", "scale", "joiner", "article"];

/** Number words: form, role, value; several forms are separated by `|`. */
export function readNumberWords(source: string): NumeralWord[] {
  return readTable(source, "numbers.tsv", ["form", "role", "value"]).flatMap((row) => {
    const role = roles.find((name) => name === row["role"]);
    if (role === undefined) throw new PackError(`numbers.tsv: no role "${row["role"]}"`);
    return (row["form"] ?? "").split("|").map((form) => ({ form, role, value: Number(row["value"] ?? 0) }));
  });
}

/** Forms of the rows `light`: words a match may not consist of alone. */
export function readLightForms(source: string): string[] {
  return readTable(source, "words", ["symbol", "forms", "value"])
    .filter((row) => row["symbol"] === "light")
    .flatMap((row) => (row["forms"] ?? "").split("|"));
}
