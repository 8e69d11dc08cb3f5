import { Bench } from "tinybench";

/** One line of the results: what was measured, how many units a second, and how that stands to the baseline. */
export interface Measured {
  readonly name: string;
  readonly perSecond: number;
  readonly unit: string;
  /** Times the baseline of the same run; 1 for the baseline itself. */
  readonly ratio: number;
}

/** Something to measure: what it is called and what it does once. */
export interface Subject {
  readonly name: string;
  /** Units of work in one run. */
  readonly units: number;
  readonly run: () => unknown;
}

/**
 * Measures subjects in one run of tinybench, by the median so that a busy machine counts less. The first is the baseline
 * that the others are compared with. `milliseconds` are measured after `warming`, in which the code is compiled.
 */
export async function measure(
  unit: string,
  subjects: readonly Subject[],
  milliseconds = 1_000,
  warming = milliseconds,
): Promise<Measured[]> {
  const bench = new Bench({
    time: milliseconds,
    iterations: 2,
    warmup: true,
    warmupTime: warming,
    warmupIterations: 2,
    throws: true,
  });
  for (const { name, run } of subjects) bench.add(name, run);
  await bench.run();
  const rates = bench.tasks.map((task, index) => {
    const result = task.result as { readonly latency: { readonly p50?: number; readonly mean: number } } | undefined;
    const median = result?.latency.p50 ?? result?.latency.mean ?? Number.NaN;
    return ((subjects[index]?.units ?? 0) / median) * 1_000;
  });
  return rates.map((perSecond, index) => ({
    name: subjects[index]?.name ?? "",
    perSecond,
    unit,
    ratio: perSecond / (rates[0] ?? Number.NaN),
  }));
}

/** Results as a table of Markdown. */
export function tableOf(results: readonly Measured[]): string {
  const rows = results.map(
    ({ name, perSecond, unit, ratio }) => `| ${name} | ${rounded(perSecond)} ${unit}/s | ${ratio.toPrecision(2)} |`,
  );
  return ["| what | how fast | times the baseline |", "| --- | ---: | ---: |", ...rows].join("\n");
}

/** Three figures that count, with thin spaces between thousands. */
function rounded(value: number): string {
  const figures = Number(value.toPrecision(3));
  return figures.toLocaleString("en").replaceAll(",", " ");
}
