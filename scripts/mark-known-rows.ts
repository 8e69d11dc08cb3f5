/**
 * Sets the marks `known` and `known-counter` of every pattern row by how the shipped models read its sentences. Run it after
 * a parser was trained anew, and read the diff: a mark that comes is a reading that was lost.
 */
import { readFile, writeFile } from "node:fs/promises";
import { languages } from "@recoupe/model";
import { loadEngine } from "../apps/recoupe/src/resources.ts";
import { checkRows, type RowCheck, triggersFile } from "../apps/recoupe/src/rule-examples.ts";

const engine = await loadEngine();
for (const language of languages) {
  const checks = new Map((await checkRows(language, engine)).map((check) => [check.id, check]));
  const path = triggersFile(language);
  const [header = "", ...lines] = (await readFile(path, "utf8")).split("\n");
  const column = header.split("\t").indexOf("marks");
  await writeFile(path, [header, ...lines.map((line) => marked(line, column, checks))].join("\n"));
  const silent = [...checks.values()].filter((check) => check.silent).length;
  const loud = [...checks.values()].filter((check) => check.loud).length;
  console.error(`${language}: ${checks.size} rows, ${silent} silent, ${loud} loud`);
}

function marked(line: string, column: number, checks: ReadonlyMap<string, RowCheck>): string {
  const cells = line.split("\t");
  const check = checks.get(cells[0] ?? "");
  if (!check) return line;
  const kept = (cells[column] ?? "").split("|").filter((mark) => mark !== "" && !mark.startsWith("known"));
  if (check.silent) kept.push("known");
  if (check.loud) kept.push("known-counter");
  cells[column] = kept.join("|");
  return cells.join("\t");
}
