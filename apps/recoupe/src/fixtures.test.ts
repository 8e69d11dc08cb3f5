import { existsSync } from "node:fs";
import { join } from "node:path";
import { claimSchema, covers } from "@recoupe/model";
import { beforeAll, describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { codeFixtures } from "./fixtures.ts";
import { type Coded, openPipeline } from "./pipeline.ts";

const ready = existsSync(join(directories.models, "fr", "analyser.bin"));
if (!ready) console.warn(`SKIPPED: no models in ${directories.models}`);

describe.skipIf(!ready)("the reports of the demonstration", () => {
  let coded: readonly Coded[];
  beforeAll(async () => {
    coded = await codeFixtures(await openPipeline());
  });

  test("each makes at least one claim, and none a note of failure", () => {
    expect(coded.length).toBeGreaterThanOrEqual(13);
    for (const { document, claims, notes } of coded) {
      expect(claims.length, document.id).toBeGreaterThan(0);
      expect(notes.filter((note) => note.severity === "error")).toEqual([]);
    }
  });

  test("claims are valid, their triggers in their clauses, their names in the text", () => {
    for (const { document, claims } of coded) {
      for (const claim of claims) {
        claimSchema.parse(claim);
        expect(covers(claim.evidence, claim.trigger), claim.id).toBe(true);
        expect(claim.evidence.end).toBeLessThanOrEqual(document.text.length);
        for (const party of [...claim.agents, ...claim.targets, ...claim.attribution]) {
          expect(party.span.end).toBeLessThanOrEqual(document.text.length);
        }
      }
    }
  });

  test("rival sides claim one town in three languages", () => {
    const takers = coded.flatMap(({ document, claims }) =>
      claims
        .filter((claim) => claim.type === "capture" && claim.place?.lat !== null)
        .filter(({ place }) => Math.hypot((place?.lat ?? 0) - 34.45, (place?.lon ?? 0) - 40.92) < 0.05)
        .flatMap((claim) => claim.agents.map((party) => `${document.language} ${party.actorId}`)),
    );
    expect(takers).toEqual(expect.arrayContaining(["en syria-army", "fr islamic-state"]));
  });

  test("ids of claims are unique", () => {
    const ids = coded.flatMap(({ claims }) => claims.map((claim) => claim.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
