import type { Evaluation, EvaluationReport } from "./evaluate.ts";
import type { Ratio, Score } from "./score.ts";

/** The report as tables for a terminal. */
export function printEvaluation(report: EvaluationReport): string {
  const columns = [["all", report.all] as const, ...Object.entries(report.byLanguage)];
  const rows: string[][] = [["", ...columns.map(([name]) => name)]];
  const row = (label: string, cell: (evaluation: Evaluation) => string): void => {
    rows.push([label, ...columns.map(([, evaluation]) => cell(evaluation))]);
  };
  row("documents", (e) => String(e.documents));
  row("claims gold / coded", (e) => `${e.strict.gold} / ${e.strict.coded}`);
  row("strict P R F1", (e) => prf(e.strict));
  row("lenient P R F1", (e) => prf(e.lenient));
  row("extra per gold claim", (e) => number(e.extraPerGold));
  row("whole claim P R F1", (e) => prf(e.whole));
  row("agents P R F1", (e) => prf(e.agents));
  row("targets P R F1", (e) => prf(e.targets));
  for (const field of ["place", "time", "attribution", "status", "certainty", "polarity"] as const) {
    row(`${field} right`, (e) => share(e.fields[field]));
  }
  row("place mentions P R F1", (e) => prf(e.places.detection));
  row("within 10 km", (e) => share(e.places.within10));
  row("within 25 km", (e) => share(e.places.within25));
  row("within 161 km", (e) => share(e.places.within161));
  row("found, within 10 km", (e) => share(e.places.foundWithin10));
  row("no gold spot, left unresolved", (e) => share(e.places.leftUnresolved));
  row("calibration error (match)", (e) => number(e.calibration.match.error));
  row("calibration error (whole)", (e) => number(e.calibration.whole.error));
  const types = [
    ["type", "gold", "coded", "right", "P", "R", "F1", "whole F1"],
    ...Object.entries(report.byType)
      .sort(([, a], [, b]) => b.strict.gold - a.strict.gold)
      .map(([type, { strict, whole }]) => [
        type,
        String(strict.gold),
        String(strict.coded),
        String(strict.right),
        number(strict.precision),
        number(strict.recall),
        number(strict.f1),
        number(whole.f1),
      ]),
  ];
  return `${alignColumns(rows)}\n\n${alignColumns(types)}\n`;
}

function prf(score: Score): string {
  return `${number(score.precision)} ${number(score.recall)} ${number(score.f1)}`;
}

function share(value: Ratio): string {
  return `${number(value.share)} (${value.right}/${value.of})`;
}

function number(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
