import type { Style } from "./style.ts";

/** A column: its heading, and how narrow it may become. */
export interface Column {
  readonly title: string;
  readonly min?: number;
  readonly align?: "right";
}

const gap = "  ";

/**
 * A table no wider than `width` columns of a terminal: the widest columns give way first, cells wrap between words.
 * Line breaks in a cell are kept.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  style: Style,
): string {
  const natural = columns.map((column, index) =>
    Math.max(cellWidth(column.title), ...rows.map((row) => cellWidth(row[index] ?? ""))),
  );
  const widths = fitWidths(natural, columns, width - gap.length * (columns.length - 1));
  const heading = columns.map((column, index) => pad(column.title, widths[index] ?? 0, column.align)).join(gap);
  const lines = rows.map((row) => renderRow(row, widths, columns));
  return [style("bold", heading.trimEnd()), ...lines].join("\n");
}

function fitWidths(natural: readonly number[], columns: readonly Column[], room: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const spare = widths.map((width, index) => width - Math.min(natural[index] ?? 0, columns[index]?.min ?? 8));
    const widest = Math.max(...widths.filter((_, index) => (spare[index] ?? 0) > 0), 0);
    const index = widths.findIndex((width, at) => width === widest && (spare[at] ?? 0) > 0);
    if (index === -1) break;
    widths[index] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function renderRow(row: readonly string[], widths: readonly number[], columns: readonly Column[]): string {
  const cells = widths.map((width, index) => wrap(row[index] ?? "", width));
  const height = Math.max(...cells.map((cell) => cell.length));
  const lines: string[] = [];
  for (let line = 0; line < height; line += 1) {
    const parts = widths.map((width, index) => pad(cells[index]?.[line] ?? "", width, columns[index]?.align));
    lines.push(parts.join(gap).trimEnd());
  }
  return lines.join("\n");
}

/** Lines of at most `width` columns, broken between words where possible. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (displayWidth(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      line = word;
      while (displayWidth(line) > width) {
        const characters = [...line];
        lines.push(characters.slice(0, width).join(""));
        line = characters.slice(width).join("");
      }
    }
    return [...lines, line];
  });
}

function cellWidth(text: string): number {
  return Math.max(...text.split("\n").map(displayWidth));
}

/** Columns a text takes: marks take none. */
export function displayWidth(text: string): number {
  return [...text.replace(/[\p{M}\p{Cf}]/gu, "")].length;
}

function pad(text: string, width: number, align: "right" | undefined): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "right" ? space + text : text + space;
}
