import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { openGazetteer } from "@recoupe/gazetteer";

/** What the gazetteer costs, in processor time, so that what else the machine does counts less. */
export interface GazetteerFigures {
  readonly openMs: number;
  readonly residentMb: number;
  readonly exactPerSecond: number;
  readonly foldedPerSecond: number;
}

const processorMs = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1000;

function perSecond(names: readonly string[], ask: (name: string) => unknown): number {
  const start = process.cpuUsage();
  for (const name of names) ask(name);
  return Math.round(names.length / (processorMs(start) / 1000));
}

/**
 * Opens an index (gzipped or not) and looks names up in it: `names` as they are filed, and the same in spellings that only
 * their sound brings back. Each name is asked once of an index opened anew, so that nothing is remembered.
 */
export function measureGazetteer(index: string, names: readonly string[]): GazetteerFigures {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const file = readFileSync(index);
  const bytes = index.endsWith(".gz") ? gunzipSync(file) : file;
  const gazetteer = openGazetteer(bytes);
  gazetteer.match(names[0] ?? "");
  const openMs = Math.round(processorMs(start));
  const residentMb = Math.round((process.memoryUsage().rss - before) / 1e6);
  const warm = openGazetteer(bytes);
  for (const name of names.slice(0, 2000)) warm.match(respell(name));
  const respelt = names.filter((_, at) => at % 3 === 0).map(respell);
  const exactPerSecond = perSecond(names, gazetteer.hasName);
  return { openMs, residentMb, exactPerSecond, foldedPerSecond: perSecond(respelt, openGazetteer(bytes).match) };
}

function respell(name: string): string {
  return name.replace("a", "e").replaceAll("q", "k").replaceAll("sh", "ch");
}
