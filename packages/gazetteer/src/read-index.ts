import type { Place } from "@recoupe/model";
import { type IndexFile, keyRows, periodRows, placeAt, rankAt, readIndexFile } from "./index-file.ts";
import type { RawPlace } from "./raw-place.ts";
import type { Shape } from "./shape.ts";

/** What an index holds, to be built into another: places and shapes. */
export interface IndexContents {
  readonly places: readonly RawPlace[];
  readonly shapes: readonly Shape[];
}

interface Growing {
  readonly place: Place;
  readonly rank: number;
  readonly names: string[];
  readonly datedNames: NonNullable<RawPlace["datedNames"]>[number][];
}

function growingPlaces(file: IndexFile): readonly Growing[] {
  return Array.from({ length: file.header.places }, (_, index) => ({
    place: placeAt(file, index),
    rank: rankAt(file, index),
    names: [],
    datedNames: [],
  }));
}

/**
 * Takes an index of `buildGazetteer` apart. Names other than the one to show come back as their keys, which file as they
 * did before. Throws a PackError if the bytes are no index of this version.
 */
export function readIndex(bytes: Uint8Array): IndexContents {
  const file = readIndexFile(bytes);
  const growing = growingPlaces(file);
  for (const { key, places } of keyRows(file)) for (const index of places) growing[index]?.names.push(key);
  for (const { key, periods } of periodRows(file)) {
    for (const { place, period } of periods) growing[place]?.datedNames.push({ name: key, period });
  }
  return {
    places: growing.map(({ place, rank, names, datedNames }) => ({ ...place, rank, names, datedNames })),
    shapes: [...file.shapes().values()],
  };
}
