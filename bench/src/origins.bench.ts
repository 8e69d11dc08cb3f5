import { createRoster, findOrigins } from "@recoupe/reconcile";
import { inOwnProcess } from "./own-process.ts";
import { claimsOfSynthetic, syntheticDocuments } from "./synthetic-documents.ts";

/*
 * Origins of synthetic documents, each size in a process of its own so that memory can be told apart:
 *   node --conditions=recoupe-source --import tsx src/origins.bench.ts [documents…]
 * Processor time, so that what else the machine does counts less; the texts themselves are part of the memory.
 */

const one = inOwnProcess(import.meta.url, [20_000, 200_000]);
if (one !== null) {
  const documents = syntheticDocuments(one.size);
  const before = process.cpuUsage();
  const origins = findOrigins(documents, claimsOfSynthetic, createRoster([], []));
  const spent = process.cpuUsage(before);
  const microseconds = (spent.user + spent.system) / one.size;
  const { carried, found, wrong } = compare(documents, origins);
  process.stdout.write(
    `${one.size} documents: ${microseconds.toFixed(0)} µs a document; peak memory ` +
      `${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB; ${found} of ${carried} copies and translations found, ${wrong} stories taken for copies\n`,
  );
}

/** Documents that carry another's story: whether their origin is the first that told it. */
function compare(
  documents: ReturnType<typeof syntheticDocuments>,
  origins: ReturnType<typeof findOrigins>,
): { readonly carried: number; readonly found: number; readonly wrong: number } {
  const firstOf = new Map<number, (typeof documents)[number]>();
  let [carried, found, wrong] = [0, 0, 0];
  for (const document of documents) {
    const first = firstOf.get(document.story);
    const origin = origins.get(document.id);
    if (first === undefined) {
      firstOf.set(document.story, document);
      if (origin?.id !== origin?.publisherId) wrong++;
      continue;
    }
    carried++;
    if (origin?.id === origins.get(first.id)?.id && !origin?.because.endsWith("in its own words.")) found++;
  }
  return { carried, found, wrong };
}
