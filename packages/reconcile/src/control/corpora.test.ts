import { readFileSync } from "node:fs";
import type { Actor, Claim, Party, Source, Testimony, Where } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { dayOf, isoOf } from "../days.ts";
import { findOrigins } from "../origins/find-origins.ts";
import { createRoster } from "../roster.ts";
import { testify } from "../testify.ts";
import { controlDays } from "./ledger.ts";
import { placesOf } from "./places.ts";

const corpora = new URL("../../../../fixtures/corpora/", import.meta.url);

interface Report {
  readonly id: string;
  readonly source: string;
  readonly published: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

function linesOf(path: string): readonly string[] {
  return readFileSync(new URL(path, corpora), "utf8").trimEnd().split("\n");
}

function actor(id: string, kind: Actor["kind"], side: string, names: readonly string[]): Actor {
  return {
    id,
    kind,
    country: null,
    names: { fr: names, en: [], ar: [] },
    roles: [
      { kind: "side", of: side, from: null, to: null },
      ...(id === "hezbollah" ? [{ kind: "ally-of" as const, of: "syria-army", from: null, to: null }] : []),
    ],
  };
}

function source(id: string, kind: Source["kind"], side: string | null, names: readonly string[]): Source {
  return { id, kind, names: { fr: names, en: [], ar: [] }, languages: [], country: null, side, interest: null };
}

const roster = createRoster(
  [
    actor("syria-army", "army", "syrian-government", ["armée syrienne", "Syrian army", "الجيش السوري"]),
    actor("syria-government", "government", "syrian-government", ["Damas"]),
    actor("hezbollah", "armed-group", "iran-axis", [
      "Hezbollah",
      "presse de guerre du Hezbollah",
      "الإعلام الحربي لحزب الله",
    ]),
    actor("islamic-state", "armed-group", "islamic-state", ["groupe Etat islamique", "التنظيم"]),
    actor("iraq-army", "army", "iraqi-government", ["Joint Operations Command", "قيادة العمليات المشتركة"]),
    actor("pmf", "armed-group", "iraqi-government", ["Hachd al-Chaabi"]),
    actor("sdf", "armed-group", "kurdish-led", ["Syrian Democratic Forces"]),
    actor("sudan-army", "army", "sudan-army", ["armée soudanaise", "الجيش السوداني"]),
    actor("rsf", "armed-group", "rsf", [
      "Rapid Support Forces",
      "Forces de soutien rapide",
      "قوات الدعم السريع",
      "الدعم السريع",
      "RSF",
    ]),
  ],
  [
    source("sohr", "monitor", null, [
      "Observatoire syrien des droits de l'Homme",
      "Syrian Observatory for Human Rights",
      "war monitor",
      "Observatory",
      "المرصد السوري",
      "المرصد",
    ]),
    source("amaq", "official", "islamic-state", ["Amaq", "أعماق"]),
  ],
);

const span = { start: 0, end: 0 };
const emptyParty = { span, via: "name" as const };

/** A claim as the corpora give it: names and texts without spans. */
interface WrittenClaim extends Pick<Claim, "type" | "status" | "certainty" | "polarity"> {
  readonly agents: readonly Pick<Party, "name" | "actorId">[];
  readonly targets: readonly Pick<Party, "name" | "actorId">[];
  readonly place: Omit<Where, "span" | "distanceKm" | "bearing"> | null;
  readonly origin: Omit<Where, "span" | "distanceKm" | "bearing"> | null;
  readonly time: { readonly start: string; readonly end: string } | null;
  readonly attribution: readonly { readonly name: string }[];
}

function toClaim(written: WrittenClaim, documentId: string, at: number): Claim {
  const where = (place: WrittenClaim["place"]) =>
    place === null ? null : { ...place, distanceKm: null, bearing: null, span };
  return {
    ...written,
    id: `${documentId}.${at}`,
    documentId,
    agents: written.agents.map((party) => ({ ...party, ...emptyParty })),
    targets: written.targets.map((party) => ({ ...party, ...emptyParty })),
    place: where(written.place),
    origin: where(written.origin),
    time: written.time === null ? null : { ...written.time, precision: "day", text: "", span },
    attribution: written.attribution.map(({ name }) => ({ name, sourceId: null, role: null, span })),
    casualties: null,
    instrument: null,
    evidence: span,
    trigger: span,
    rule: "hand",
    confidence: 0.9,
  };
}

function testimoniesOf(corpus: string): readonly Testimony[] {
  const reports = linesOf(`${corpus}/reports.jsonl`).map((line) => JSON.parse(line) as Report);
  const claims = new Map(
    linesOf(`${corpus}/claims.jsonl`).map((line) => {
      const { id, claims: written } = JSON.parse(line) as { id: string; claims: WrittenClaim[] };
      return [id, written.map((one, at) => toClaim(one, id, at))] as const;
    }),
  );
  const origins = findOrigins(reports, (id) => claims.get(id) ?? [], roster);
  return reports.flatMap(({ id, published }) => {
    const origin = origins.get(id);
    return origin === undefined ? [] : (claims.get(id) ?? []).map((claim) => testify(claim, published, origin, roster));
  });
}

interface Stretch {
  readonly place: string;
  readonly placeId: string;
  readonly lat: number;
  readonly lon: number;
  readonly from: string;
  readonly to: string;
  readonly holder: string;
}

function recordOf(corpus: string): readonly Stretch[] {
  return linesOf(`${corpus}/record.tsv`)
    .slice(1)
    .map((line) => {
      const [place, placeId, lat, lon, from, to, holder] = line.split("\t") as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return { place, placeId, lat: Number(lat), lon: Number(lon), from, to, holder };
    });
}

describe.each(["boukamal-2017", "gezira-2023"])("the ledger of %s", (corpus) => {
  const testimonies = testimoniesOf(corpus);
  const record = recordOf(corpus);
  const places = placesOf(testimonies);
  const assessedOf = (stretch: Stretch) => {
    const key = places.find(
      (place) => place.placeId === stretch.placeId || (place.lat === stretch.lat && place.lon === stretch.lon),
    )?.key;
    const days = controlDays(testimonies, key ?? "", { from: null, to: "2026-01-01", knownOn: null });
    return new Map(days.map(({ day, assessed }) => [day, assessed]));
  };

  test.each(record.map((stretch) => [`${stretch.place} ${stretch.from} ${stretch.holder}`, stretch] as const))(
    "%s: right within a day",
    (_, stretch) => {
      const assessed = assessedOf(stretch);
      const ofPlace = record.filter(({ place }) => place === stretch.place);
      const truth = (day: number) => ofPlace.find(({ from, to }) => from <= isoOf(day) && isoOf(day) <= to)?.holder;
      const first = dayOf(stretch.from) as number;
      const last = dayOf(stretch.to) as number;
      const wrong: string[] = [];
      for (let day = first; day <= last; day++) {
        const found = assessed.get(isoOf(day)) ?? "unknown";
        if (![day - 1, day, day + 1].some((near) => truth(near) === found)) wrong.push(`${isoOf(day)} ${found}`);
      }
      expect(wrong).toEqual([]);
      const around = Array.from({ length: last - first + 3 }, (_, at) => assessed.get(isoOf(first - 1 + at)));
      expect(around).toContain(stretch.holder);
    },
  );
});
