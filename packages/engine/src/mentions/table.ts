import { PackError } from "@recoupe/model";

/** A row of a data file by column name; a cell that is missing or `-` is "". */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads tab-separated values with a header line. Lines that are empty or begin with `#` are skipped.
 * Throws a PackError that names file and line for a row with more cells than the header.
 */
export function readTable(text: string, file: string): Row[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const header = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  const columns = lines[header]?.split("\t") ?? [];
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= header || line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (cells.length > columns.length) throw new PackError(`${file}, line ${index + 1}: more cells than columns`);
    rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] === "-" ? "" : (cells[at] ?? "")])));
  }
  return rows;
}

/** A cell that must not be empty. Throws a PackError. */
export function required(row: Row, column: string, file: string): string {
  const cell = row[column];
  if (cell === undefined || cell === "") throw new PackError(`${file}: a row lacks ${column}: ${JSON.stringify(row)}`);
  return cell;
}

/** The entries of a cell that holds a list joined by `|`. */
export function listOf(row: Row, column: string): string[] {
  return (row[column] ?? "")
    .split("|")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
