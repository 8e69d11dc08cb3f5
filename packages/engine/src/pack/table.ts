import { PackError } from "@recoupe/model";

/** A row of a TSV file by column name; a missing cell is "". */
export type Row = Readonly<Record<string, string>>;

/** Files of one pack by name, such as `triggers.tsv` → content. */
export type PackFiles = Readonly<Record<string, string>>;

/**
 * Reads a TSV table with a header line. Blank lines and lines that start with `#` are passed over.
 * Throws a PackError that names the line when a row has more cells than the header.
 */
export function readTable(files: PackFiles, name: string): Row[] {
  const content = files[name];
  if (content === undefined) throw new PackError(`The pack has no ${name}. Add the file, with its header line.`);
  const lines = content.split(/\r?\n/);
  const header = lines[0]?.split("\t") ?? [];
  return lines.flatMap((line, index) => {
    if (index === 0 || line.trim() === "" || line.startsWith("#")) return [];
    const cells = line.split("\t");
    if (cells.length > header.length) {
      throw new PackError(`${name}, line ${index + 1}: ${cells.length} cells, the header has ${header.length}.`);
    }
    return [Object.fromEntries(header.map((column, at) => [column, (cells[at] ?? "").trim()]))];
  });
}

/** The parts of a cell separated by `|`; none for an empty cell. */
export function listOf(cell: string | undefined): string[] {
  return cell
    ? cell
        .split("|")
        .map((part) => part.trim())
        .filter((part) => part !== "")
    : [];
}
