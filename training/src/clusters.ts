import type { WordClusters } from "@recoupe/engine/training";

/** Reads a table of words with the numbers of their clusters and of the clusters' families, both from 1. */
export function readWordClusters(table: string): WordClusters {
  const words = new Map<string, number>();
  const families: number[] = [];
  for (const line of table.trim().split("\n").slice(1)) {
    const [word = "", cluster, family] = line.split("\t");
    words.set(word, Number(cluster));
    families[Number(cluster) - 1] = Number(family);
  }
  return { words, families: Array.from(families, (family) => family ?? 0) };
}
