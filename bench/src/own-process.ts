import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const heapMegabytes = 3500;

/** What one process of a bench is to measure. */
export interface OneSize {
  readonly size: number;
  readonly options: readonly string[];
}

/**
 * The size that this process is to measure, for a bench that runs in a process of its own for each size, so that memory can be told
 * apart. In the first process null, after all sizes have been measured. Sizes and `--options` come from the command line.
 */
export function inOwnProcess(script: string, usual: readonly number[]): OneSize | null {
  const [first, size, ...options] = process.argv.slice(2);
  if (first === "--one") return { size: Number(size), options };
  const given = process.argv.slice(2);
  const sizes = given.map(Number).filter(Number.isFinite);
  const passed = given.filter((argument) => argument.startsWith("--"));
  for (const line of measureSizes(script, sizes.length > 0 ? sizes : usual, passed)) process.stdout.write(`${line}\n`);
  return null;
}

/** What a bench says of each size, and at last how the cost of one grew from the least to the largest. */
export function measureSizes(
  script: string,
  sizes: readonly number[],
  options: readonly string[] = [],
): readonly string[] {
  const lines = sizes.map((size) => lineOf(script, ["--one", String(size), ...options]));
  const [least, most] = [costIn(lines[0]), costIn(lines.at(-1))];
  if (lines.length < 2 || least === null || most === null) return lines;
  return [...lines, `cost of one at ${sizes.at(-1)}: ${(most / least).toFixed(2)} times that at ${sizes[0]}`];
}

/** What a script prints when it is run in a process of its own. */
export function lineOf(script: string, given: readonly string[]): string {
  const node = [`--max-old-space-size=${heapMegabytes}`, "--import", "tsx"];
  const { stdout, status } = spawnSync(process.execPath, [...node, fileURLToPath(script), ...given], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${fileURLToPath(script)} ${given.join(" ")} failed`);
  return stdout.trim();
}

/** "… 90 µs a document …" */
function costIn(line: string | undefined): number | null {
  const cost = /([\d.]+) µs an? /u.exec(line ?? "")?.[1];
  return cost === undefined ? null : Number(cost);
}
