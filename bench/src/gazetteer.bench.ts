import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { openGazetteer, readIndex } from "@recoupe/gazetteer";

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

/** Of so many places of an index one is asked for, by the name it shows. */
const ONE_OF = 24;

/**
 * Opens an index (gzipped or not) and looks names up in it: names of the index as they are filed, and in
 * spellings that only their sound brings back. Each name is asked once of an index opened anew, so that nothing is
 * remembered; as many others are asked before, as in a run over many reports.
 */
export function measureGazetteer(index: string): GazetteerFigures {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const file = readFileSync(index);
  const bytes = index.endsWith(".gz") ? gunzipSync(file) : file;
  const gazetteer = openGazetteer(bytes);
  gazetteer.match("Paris");
  const openMs = Math.round(processorMs(start));
  const residentMb = Math.round((process.memoryUsage().rss - before) / 1e6);
  const filed = readIndex(bytes).places.map(({ name }) => name);
  const respelt = filed.filter((_, at) => at % ONE_OF === 0).map(respell);
  const others = filed.filter((_, at) => at % ONE_OF === ONE_OF / 2).map(respell);
  perSecond(others, openGazetteer(bytes).match);
  const foldedPerSecond = perSecond(respelt, openGazetteer(bytes).match);
  perSecond(filed.slice(0, 2000), openGazetteer(bytes).hasName);
  return { openMs, residentMb, exactPerSecond: perSecond(filed, openGazetteer(bytes).hasName), foldedPerSecond };
}

function respell(name: string): string {
  return name.replace("a", "e").replaceAll("q", "k").replaceAll("sh", "ch");
}
