import type { FormShape } from "./form-shape.ts";

/** Atoms: form (`w`), suffixes, prefixes, shape, class in the lexicon, of the token and its neighbours; tags before. */
export const taggerAtomNames = [
  "w",
  "s1",
  "s2",
  "s3",
  "s4",
  "s5",
  "p1",
  "p2",
  "p3",
  "shape",
  "class",
  "classes",
  "cluster",
  "family",
  "first",
]
  .concat(["w-1", "s3-1", "shape-1", "class-1", "w-2", "class-2"])
  .concat(["w+1", "s3+1", "shape+1", "class+1", "w+2", "class+2", "s2+1"])
  .concat(["cluster-1", "cluster-2", "cluster+1", "cluster+2", "family-1", "family+1"])
  .concat(["t-1", "t-2"]);

const outside: FormShape = {
  entry: { readings: [], ambiguity: 0 },
  word: 11,
  suffixes: [12, 13, 14, 15, 16],
  prefixes: [17, 18, 19],
  shape: 20,
  ambiguity: 21,
  ambiguities: 22,
  cluster: 0x7003,
  family: 0x7003,
  mark: false,
  lower: "",
  initials: false,
  small: false,
  begun: null,
};

/** Cells the tagger's atoms take. */
export const taggerAtomCount = taggerAtomNames.length;

/** The first atoms, as many as this, are the form's own: they are the same wherever it stands. */
export const formAtomCount = taggerAtomNames.indexOf("first");

/** Fills `atoms` for token `at`; the tags before are given as hashes (0: none). */
export function taggerAtoms(
  shapes: readonly FormShape[],
  at: number,
  tag: number,
  tagBefore: number,
  atoms: Int32Array,
): void {
  const here = shapes[at] as FormShape;
  const left = shapes[at - 1] ?? outside;
  const left2 = shapes[at - 2] ?? outside;
  const right = shapes[at + 1] ?? outside;
  const right2 = shapes[at + 2] ?? outside;
  let n = 0;
  atoms[n++] = here.word;
  for (const suffix of here.suffixes) atoms[n++] = suffix;
  for (const prefix of here.prefixes) atoms[n++] = prefix;
  atoms[n++] = here.shape;
  atoms[n++] = here.ambiguity;
  atoms[n++] = here.ambiguities;
  atoms[n++] = here.cluster;
  atoms[n++] = here.family;
  atoms[n++] = at === 0 ? 1 : 0;
  atoms[n++] = left.word;
  atoms[n++] = left.suffixes[2];
  atoms[n++] = left.shape;
  atoms[n++] = left.ambiguity;
  atoms[n++] = left2.word;
  atoms[n++] = left2.ambiguity;
  atoms[n++] = right.word;
  atoms[n++] = right.suffixes[2];
  atoms[n++] = right.shape;
  atoms[n++] = right.ambiguity;
  atoms[n++] = right2.word;
  atoms[n++] = right2.ambiguity;
  atoms[n++] = right.suffixes[1];
  atoms[n++] = left.cluster;
  atoms[n++] = left2.cluster;
  atoms[n++] = right.cluster;
  atoms[n++] = right2.cluster;
  atoms[n++] = left.family;
  atoms[n++] = right.family;
  atoms[n++] = tag;
  atoms[n] = tagBefore;
}
