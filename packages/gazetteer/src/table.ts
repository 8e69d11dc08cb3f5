/** Rows of a tab-separated text with a header, as records of the header's names. Lines that begin with `#` are remarks. */
export function readTable(text: string): readonly Readonly<Record<string, string>>[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const header = (lines[0] ?? "").split("\t");
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]));
  });
}

/** The parts of a cell that holds a list. */
export function listOf(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === "" ? [] : cell.split("|").filter((part) => part !== "");
}
