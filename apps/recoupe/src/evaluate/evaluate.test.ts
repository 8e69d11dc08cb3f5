import type { Claim, Party } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { describeErrors } from "./errors.ts";
import { evaluate, matchDocuments } from "./evaluate.ts";
import { isSameAttribution, isSamePlace, isSameTime, kilometresBetween } from "./fields.ts";
import { type CodedDocument, type GoldClaim, type GoldDocument, readGold } from "./gold.ts";
import { isSameParty } from "./party.ts";
import { printEvaluation } from "./print.ts";

const text = "L'armée a repris Rawa vendredi. Les rebelles ont fui Rawa, selon un officier.";
const line = JSON.stringify({
  id: "d1",
  language: "fr",
  text,
  claims: [
    {
      type: "capture",
      agents: [{ name: "armée", actorId: "iraq-army" }],
      place: { name: "Rawa", lat: 34.48, lon: 41.91 },
      time: { start: "2017-11-17", end: "2017-11-17", text: "vendredi" },
      evidence: "L'armée a repris Rawa vendredi",
      trigger: "a repris",
    },
    {
      type: "withdraw",
      agents: ["rebelles"],
      origin: "Rawa",
      attribution: "officier",
      evidence: "Les rebelles ont fui Rawa",
      trigger: "ont fui",
    },
  ],
  mentions: [{ kind: "place", name: "Rawa", start: 17, end: 21, lat: 34.48, lon: 41.91 }],
});

function gold(): GoldDocument {
  const [document] = readGold(line).documents;
  if (document === undefined) throw new Error("gold line not read");
  return document;
}

/** A coded claim that answers a gold claim rightly. */
function answer(claim: GoldClaim, changes: Partial<Claim> = {}): Claim {
  const span = claim.trigger;
  const party = (name: string, actorId: string | null): Party => ({ name, actorId, span, via: "name" });
  return {
    id: `${claim.type}-${span.start}`,
    documentId: "d1",
    type: claim.type,
    status: claim.status,
    certainty: claim.certainty,
    polarity: claim.polarity,
    agents: claim.agents.map(({ name, actorId }) => party(name, actorId)),
    targets: claim.targets.map(({ name, actorId }) => party(name, actorId)),
    place: claim.place && {
      ...claim.place,
      placeId: null,
      relation: "at",
      radiusKm: 2,
      precision: 1,
      distanceKm: null,
      bearing: null,
      span,
    },
    origin: null,
    time: claim.time && { ...claim.time, precision: "day", span },
    attribution: claim.attribution.map(({ name }) => ({ name, sourceId: null, role: null, span })),
    casualties: null,
    instrument: null,
    evidence: claim.evidence,
    trigger: span,
    rule: "test",
    confidence: 0.95,
    ...changes,
  };
}

function coded(claims: readonly Claim[], mentions: CodedDocument["mentions"] = null): CodedDocument {
  return { id: "d1", claims, mentions };
}

describe("evaluate", () => {
  test("right answers score 1 everywhere", () => {
    const document = gold();
    const { all } = evaluate([document], [coded(document.claims.map((claim) => answer(claim)))]);
    expect(all.strict.f1).toBe(1);
    expect(all.whole.f1).toBe(1);
    expect(all.extraPerGold).toBe(0);
    expect(all.fields.time.share).toBe(1);
    expect(all.calibration.match.error).toBeCloseTo(0.05);
  });

  test("an empty coding scores no recall and no precision", () => {
    const { all } = evaluate([gold()], [coded([])]);
    expect([all.strict.precision, all.strict.recall, all.strict.f1]).toEqual([null, 0, 0]);
  });

  test("a type of the same family matches leniently only", () => {
    const document = gold();
    const claims = document.claims.map((claim) => answer(claim, claim.type === "capture" ? { type: "transfer" } : {}));
    const { all, byType } = evaluate([document], [coded(claims)]);
    expect([all.strict.right, all.lenient.right]).toEqual([1, 2]);
    expect(byType.transfer?.strict).toMatchObject({ gold: 0, coded: 1, right: 0 });
  });

  test("a second claim on the same words is extra", () => {
    const document = gold();
    const [first, second] = document.claims.map((claim) => answer(claim));
    if (first === undefined || second === undefined) throw new Error("two claims expected");
    const { all } = evaluate([document], [coded([first, { ...first, polarity: "denied" }, second])]);
    expect(all.extraPerGold).toBe(0.5);
    expect(all.whole.right).toBe(2);
  });

  test("the whole claim does not ask for the time, the field does", () => {
    const document = gold();
    const { all } = evaluate([document], [coded(document.claims.map((claim) => answer(claim, { time: null })))]);
    expect(all.whole.f1).toBe(1);
    expect(all.fields.time).toEqual({ right: 1, of: 2, share: 0.5 });
  });

  test("place mentions: overlap, distance, unresolved", () => {
    const place = {
      kind: "place",
      name: "Rawa",
      span: { start: 17, end: 21 },
      placeId: "x",
      lat: 34.6,
      lon: 41.91,
      radiusKm: 1,
      precision: 1,
      candidates: [],
      because: "",
    } as const;
    const { all } = evaluate([gold()], [coded([], [place])]);
    expect(all.places.detection.f1).toBe(1);
    expect([all.places.within10.share, all.places.within25.share]).toEqual([0, 1]);
  });

  test("errors and tables are readable", () => {
    const document = gold();
    const extra = answer(document.claims[0] as GoldClaim, { type: "hold", trigger: { start: 17, end: 21 } });
    const errors = describeErrors(matchDocuments([document], [coded([extra])]));
    expect(errors).toContain("MISSED capture “a repris”");
    expect(errors).toContain("[coded hold by test]");
    expect(printEvaluation(evaluate([document], [coded([extra])]))).toContain("whole claim");
  });
});

describe("readGold", () => {
  test("says which lines cannot be read and goes on", () => {
    const { documents, problems } = readGold(`${line}\nnot json\n{"language":"fr"}\n${line}`);
    expect(documents).toHaveLength(2);
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(["line 2", "line 3"]);
  });

  test("takes the evidence for the whole text where none is given", () => {
    const compact = JSON.stringify({ text: "Ils ont fui Rawa.", claims: [{ type: "withdraw", trigger: "ont fui" }] });
    const [document] = readGold(compact, "fr").documents;
    expect(document?.claims[0]?.evidence).toEqual({ start: 0, end: 17 });
  });
});

test.each([
  ["l'armée syrienne", "armée syrienne", "fr", true],
  ["les forces irakiennes", "forces gouvernementales", "fr", true],
  ["combattants du Hezbollah", "Hezbollah", "fr", true],
  ["Daech", "jihadistes", "fr", false],
  ["the Syrian army", "army troops", "en", false],
  ["Syrian army", "army", "en", true],
  ["Syrian army", "Syrian rebels", "en", false],
  ["fighters of the Islamic State", "fighters", "en", true],
  ["الجيش السوري", "جيش", "ar", true],
] as const)("%s and %s (%s): same party %s", (a, b, language, same) => {
  expect(isSameParty({ name: a, actorId: null }, { name: b, actorId: null }, language)).toBe(same);
});

test.each([
  ["porte-parole du GNA", "GNA", true],
  ["l’Observatoire", "observatoire", true],
  ["AFP", "Reuters", false],
])("%s and %s: same source %s", (a, b, same) => {
  expect(isSameAttribution([{ name: a }], [{ name: b }])).toBe(same);
});

test.each([
  [["2017-11-03", "2017-11-03"], ["2017-11-03T15:00+03:00", "2017-11-03T16:00+03:00"], true],
  [["2017-11-01", "2017-11-04"], ["2017-11-03", "2017-11-04"], true],
  [["2017-11-01", "2017-11-05"], ["2017-11-04", "2017-11-05"], false],
  [["2017-11-01", "2017-11-01"], [null, null], false],
  [[null, null], [null, null], true],
] as const)("times %j and %j: same %s", (a, b, same) => {
  expect(isSameTime({ start: a[0], end: a[1], text: "" }, { start: b[0], end: b[1] })).toBe(same);
});

test("places: 10 km with coordinates, names without", () => {
  const rawa = { name: "Rawa", lat: 34.48, lon: 41.91 };
  expect(isSamePlace(rawa, { name: "Rāwah", lat: 34.5, lon: 41.9 })).toBe(true);
  expect(isSamePlace(rawa, { name: "Rawa", lat: null, lon: null })).toBe(false);
  expect(isSamePlace({ ...rawa, lat: null, lon: null }, { name: "la ville de Rawa", lat: 1, lon: 1 })).toBe(true);
  expect(kilometresBetween(0, 0, 0, 1)).toBeCloseTo(111.19, 1);
});
