import type { TrainingLanguage } from "./languages.ts";

/** Templates of the tagger: the token's form and class in the lexicon, its neighbours', and the two tags before. */
const taggerTemplates = `
  w
  s1
  s2
  s3
  s4
  s5
  p1
  p2
  p3
  class
  classes
  classes first
  classes t-1
  shape first
  shape class
  shape s3
  w-1
  w-2
  w+1
  w+2
  class-1
  class+1
  s3-1 s3
  s3+1 class
  s2+1 class
  w-1 w
  w w+1
  t-1
  t-1 t-2
  t-1 w
  t-1 class
  t-1 s3
  class class+1
  class+1 class+2
  shape shape+1
  shape shape-1
  t-1 class class+1
  t-1 t-2 class
  t-1 w class+1
  class class+1 class+2
  w-1 class w+1
  t-2 w-1 class
  w-2 w-1 class
  class w+1 w+2
  class-1 class class+1
  t-1 s2 class+1
`;

/** Templates of the moves: those of Zhang and Nivre (2011), and some for attachment and agreement. */
const moveTemplates = `
  s.w s.t
  s.m
  s.t
  s.x
  b.w b.t
  b.m
  b.t
  b.x
  b1.w b1.t
  b1.m
  b1.t
  b2.m b2.t
  b2.t
  s1.m s1.t
  s1.t
  s.m s.t b.m b.t
  s.m s.t b.m
  s.m b.m b.t
  s.m s.t b.t
  s.t b.m b.t
  s.m b.m
  s.t b.t
  b.t b1.t
  b.m b1.m
  s.m b1.m
  s.x b.x
  s.t b.x
  s.x b.t
  s.w b.w
  b.t b1.t b2.t
  s.t b.t b1.t
  s.t b.t b1.t b2.t
  s1.t s.t b.t
  s1.t s.t b.t b1.t
  s1.m s.t b.t
  s1.t b.t
  s2.t s1.t s.t b.t
  s.t b.m b1.t
  s.t b.t b1.m
  s.m b.t b1.t
  b.t b1.t b2.t b3.t
  sh.t s.t b.t
  s.t sl.t b.t
  s.t sr.t b.t
  s.t b.t bl.t
  s.m distance
  s.t distance
  b.m distance
  b.t distance
  s.m b.m distance
  s.t b.t distance
  s.m s.vr
  s.t s.vr
  s.m s.vl
  s.t s.vl
  b.m b.vl
  b.t b.vl
  sh.m
  sh.t
  s.d
  s.d s.t b.t
  sl.m
  sl.t
  sl.d
  sr.m
  sr.t
  sr.d
  bl.m
  bl.t
  bl.d
  sh2.m
  sh2.t
  sh.d
  sl2.m
  sl2.t
  sr2.m
  sr2.t
  bl2.m
  bl2.t
  s.t sl.t sl2.t
  s.t sr.t sr2.t
  s.t sh.t sh2.t
  b.t bl.t bl2.t
  s.m s.sr
  s.t s.sr
  s.t s.sr b.t
  s.m s.sl
  s.t s.sl
  b.m b.sl
  b.t b.sl
  s.t b.t b.sl
  s.m bl.m b.m
  s.t bl.m b.m
  s.m bl.m b.t
  s.t bl.m b.t
  sh.m bl.m b.t
  sh.t s.t bl.m b.t
  sh.m s.m bl.m
  sh.m s.t bl.m b.t
  sh.t s.m bl.m b.t
  s.t s.sr bl.m
  sh.t sh.sr s.t bl.m
  s.t b.t between
  s.t b.t before.t
  s.t b.t agree
  sh.t s.t b.t agreeh
  s.t b.t agree agreeh
  s.m b.t before.m
  s.t s.d b.t b1.t
  s.t b.t b1.t between
  sh.t sh.sl b.t b.sl
`;

/** Templates of the labels, on the atoms of the moment the arc is made. */
const labelTemplates = `
  s.m s.t
  s.t
  s.w
  b.m b.t
  b.t
  b.w
  s.x
  b.x
  s.m b.m
  s.t b.t
  s.m b.t
  s.t b.m
  s.x b.t
  s.t b.x
  s.x b.x
  s.t b.t b1.t
  s.t b.t b1.m
  s.t b.t distance
  s.t b.t between
  s.t b.t before.t
  s.t bl.m
  s.t bl.m b.t
  s.m bl.m
  s.m bl.m b.m
  bl.m b.m
  bl.m b.t
  s.t b.t bl.t
  s.t b.t bl.d
  s.m b.t b.sl
  s.t b.t b.sl
  b.m b.sl
  s.t s.sl b.t
  s.m s.sl b.t
  s.t s.sr b.t
  s.m s.sr b.t
  s.t s.sl bl.m
  s.m s.sr bl.m
  s.t s.sl s.sr b.t
  s.t b.t s.d
  s.m b.t s.d
  s.t b.t sh.t
  s.t b.t sr.d
  s.t b.t sl.m
  s.t b.t sl.d
  s.t b.t agree
  s.t sl.m b.m
  b.t b1.t
  b.m b1.t
  b.m b1.m
  s.t b.t bl2.m
  s.t b.t bl2.d
  s1.t s.t b.t
  s.m s.vl b.t
  s.t s.vr bl.m b.t
  s.m bl.m b.t distance
  s.x s.sl bl.m b.t
  b.x b.sl s.t
  before.m s.t b.t
`;

/** Further templates of the tagger, for a language whose words have clusters. */
const clusterTaggerTemplates = `
  cluster
  family
  cluster-1
  cluster+1
  cluster-2
  cluster+2
  t-1 cluster
  cluster cluster+1
  cluster-1 cluster
  class cluster+1
  class cluster-1
  t-1 cluster+1
  t-1 family family+1
  family-1 family family+1
  family-1 class family+1
  shape family
  s3 family+1
`;

/** Further templates of the moves. */
const clusterMoveTemplates = `
  s.c
  b.c
  b1.c
  s.c b.c
  s.c b.t
  s.t b.c
  s.f s.t b.f b.t
  s.c bl.m b.t
  s.t bl.m b.c
  s.f bl.m b.f
  sh.f s.f b.f bl.m
  sh.f s.t bl.m b.f
  s.f b.f distance
  s.t b.t b1.c
  s.f b.t b1.f
`;

/** Further templates of the labels. */
const clusterLabelTemplates = `
  s.c
  b.c
  s.c b.c
  s.c b.t
  s.t b.c
  s.f bl.m b.f
  s.t bl.m b.c
  s.c bl.m b.t
  s.f b.f b.t
`;

/** The sources of the templates of tagger, moves and labels. */
export interface TemplateSources {
  readonly tagger: string;
  readonly moves: string;
  readonly labels: string;
}

/** The templates of a language. */
export function templatesFor(language: Pick<TrainingLanguage, "clusters">): TemplateSources {
  if (language.clusters === undefined) return { tagger: taggerTemplates, moves: moveTemplates, labels: labelTemplates };
  return {
    tagger: taggerTemplates + clusterTaggerTemplates,
    moves: moveTemplates + clusterMoveTemplates,
    labels: labelTemplates + clusterLabelTemplates,
  };
}
