import type { ByteReader, ByteWriter } from "./byte-stream.ts";

/** What a word is like: words that stand in the same surroundings share a cluster, and like clusters a family. */
export interface Cluster {
  /** From 1; 0 for a word of no cluster. */
  readonly cluster: number;
  readonly family: number;
}

/** Finds the cluster of a word by its hash (`FormShape.word`). */
export type Clusters = (word: number) => Cluster;

const none: Cluster = { cluster: 0, family: 0 };

/** The clusters of a language without any. */
export const noClusters: Clusters = () => none;

/**
 * Writes clusters.
 * @param words hashes of words with the numbers of their clusters
 * @param families the family of each cluster, from cluster 1 on
 */
export function writeClusters(
  writer: ByteWriter,
  words: ReadonlyMap<number, number>,
  families: readonly number[],
): void {
  writer.varint(families.length);
  for (const family of families) writer.varint(family);
  writer.varint(words.size);
  let last = 0;
  for (const [word, cluster] of [...words].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))) {
    writer.varint((word >>> 0) - last);
    writer.varint(cluster);
    last = word >>> 0;
  }
}

/** Reads what `writeClusters` wrote. */
export function readClusters(reader: ByteReader): Clusters {
  const clusters = Array.from(
    { length: reader.varint() },
    (_, i): Cluster => ({ cluster: i + 1, family: reader.varint() }),
  );
  const words = new Map<number, Cluster>();
  const size = reader.varint();
  let word = 0;
  for (let i = 0; i < size; i++) {
    word += reader.varint();
    words.set(word | 0, clusters[reader.varint() - 1] ?? none);
  }
  return (hash) => words.get(hash) ?? none;
}
