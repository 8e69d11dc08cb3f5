import { expect, test } from "vitest";
import { readBytes, writeBytes } from "./byte-stream.ts";
import { readClusters, writeClusters } from "./clusters.ts";
import { hashText } from "./hashing.ts";
import { readLexicon, writeLexicon } from "./lexicon.ts";

const families = [2, 1, 2];

test("words keep their clusters, and clusters their families", () => {
  const words = new Map([-7, 0x7fffffff, 12].map((word, i) => [word, i + 1]));
  const writer = writeBytes();
  writeClusters(writer, words, families);
  const clusters = readClusters(readBytes(writer.done()));
  for (const [word, cluster] of words) expect(clusters(word)).toEqual({ cluster, family: families[cluster - 1] });
  expect(clusters(13)).toEqual({ cluster: 0, family: 0 });
});

test("a lexicon carries clusters or does without", () => {
  const words = new Map([["rebels", 3]]);
  const clustered = readLexicon(writeLexicon(new Map(), { words, families }));
  expect(clustered.clusters(hashText("rebels"))).toEqual({ cluster: 3, family: 2 });
  expect(clustered.clusters(hashText("troops"))).toEqual({ cluster: 0, family: 0 });
  const plain = readLexicon(writeLexicon(new Map()));
  expect(plain.clusters(hashText("rebels"))).toEqual({ cluster: 0, family: 0 });
});
