import type { Claim } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { createRoster } from "../roster.ts";
import type { ReportFacts } from "./document-origin.ts";
import { findOrigins } from "./find-origins.ts";

const names = (...all: readonly string[]) => ({ fr: all, en: [], ar: [] });
const roster = createRoster(
  [],
  [
    {
      id: "afp",
      kind: "agency",
      names: names("AFP", "Agence France-Presse"),
      languages: [],
      country: null,
      side: null,
      interest: null,
    },
    {
      id: "reuters",
      kind: "agency",
      names: names("Reuters"),
      languages: [],
      country: null,
      side: null,
      interest: null,
    },
  ],
);
const dispatch =
  "Les forces irakiennes sont entrées vendredi matin dans la ville de Rawa par quatre côtés à la fois. Elles n'ont rencontré que peu de résistance dans les quartiers du sud de la localité. Le drapeau a été hissé sur le bâtiment du conseil avant midi, a précisé un général.";

function report(id: string, given: Partial<ReportFacts>): ReportFacts {
  return {
    id,
    source: `Journal ${id}`,
    published: "2017-11-17T12:00:00Z",
    language: "fr",
    title: null,
    text: dispatch,
    ...given,
  };
}

function originsOf(reports: readonly ReportFacts[], claims: Readonly<Record<string, readonly Claim[]>> = {}) {
  return findOrigins(reports, (id) => claims[id] ?? [], roster);
}

describe("origins", () => {
  test.each([
    ["in brackets at the end", { text: `${dispatch} (avec AFP)` }],
    ["in the dateline", { text: `BAGDAD, 17 nov (Reuters) - ${dispatch}` }],
    ["in the source", { source: "Le Quotidien avec AFP" }],
    ["as the last words", { text: `${dispatch} Agence France-Presse` }],
  ])("an agency credited %s", (_, given) => {
    const [origin] = [...originsOf([report("a", given)]).values()];
    expect(origin?.kind).toBe("agency");
  });

  test("an agency merely quoted is not the origin of the whole", () => {
    const text = `${dispatch} Un porte-parole a dit à l'AFP que la ville était calme. Les habitants n'en savent rien encore ce soir.`;
    expect([...originsOf([report("a", { text })]).values()][0]?.id).toBe("outlet:journal a");
  });

  test("fourteen articles, two origins", () => {
    const own =
      "Notre correspondant a vu des colonnes de blindés passer le pont de Rawa à l'aube. Il a compté trente camions et deux ambulances sur la route du désert.";
    const copies = Array.from({ length: 13 }, (_, at) => {
      const edited = at % 3 === 0 ? dispatch.replace("vendredi matin", "ce vendredi") : dispatch;
      return report(`copy-${at}`, {
        text: at % 2 === 0 ? edited : `Chapeau du journal numéro ${at}.\n${edited}`,
        published: `2017-11-17T1${at % 10}:30:00Z`,
      });
    });
    const origins = originsOf([...copies, report("own", { text: own })]);
    expect(new Set([...origins.values()].map(({ id }) => id)).size).toBe(2);
    expect(origins.get("copy-3")?.because).toMatch(/13 near-identical/);
  });

  test("the first to publish is the origin of copies, in whatever order they come", () => {
    const [first, second] = [report("z", { published: "2017-11-17T08:00:00Z" }), report("a", {})];
    for (const reports of [
      [first, second],
      [second, first],
    ]) {
      expect(originsOf(reports).get("a")?.id).toBe("outlet:journal z");
    }
  });

  test("a translation shares figures, place, day and actors", () => {
    const span = { start: 0, end: 1 };
    const claim = (documentId: string): Claim => ({
      id: `${documentId}.0`,
      documentId,
      type: "capture",
      status: "occurred",
      certainty: "asserted",
      polarity: "affirmed",
      agents: [{ name: "x", actorId: "iraq-army", span, via: "name" }],
      targets: [],
      place: {
        name: "Rawa",
        placeId: "wof:1",
        relation: "at",
        lat: 34,
        lon: 41,
        radiusKm: 2,
        precision: 1,
        distanceKm: null,
        bearing: null,
        span,
      },
      origin: null,
      time: { start: "2017-11-17", end: "2017-11-17", precision: "day", text: "", span },
      attribution: [],
      casualties: { killed: { low: 47, best: 47, high: 47, of: null }, wounded: null },
      instrument: null,
      evidence: span,
      trigger: span,
      rule: "r",
      confidence: 1,
    });
    const french = report("fr", {
      text: "L'armée irakienne a pris Rawa vendredi et tué 47 combattants, selon un général.",
      published: "2017-11-17T09:00:00Z",
    });
    const arabic = report("ar", {
      language: "ar",
      text: "سيطر الجيش العراقي على راوة الجمعة وقتل ٤٧ مقاتلا، بحسب لواء.",
    });
    const other = report("en", {
      language: "en",
      text: "Iraqi troops took Rawa on Friday and killed 12 fighters, a general said.",
    });
    const origins = originsOf([french, arabic, other], { fr: [claim("fr")], ar: [claim("ar")], en: [] });
    expect(origins.get("ar")?.id).toBe("outlet:journal fr");
    expect(origins.get("en")?.id).toBe("outlet:journal en");
  });
});
