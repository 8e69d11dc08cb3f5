import type { Actor, Source } from "@recoupe/model";

function actor(
  id: string,
  kind: Actor["kind"],
  side: string,
  names: readonly string[],
  ally: string | null = null,
): Actor {
  const allied = ally === null ? [] : [{ kind: "ally-of" as const, of: ally, from: null, to: null }];
  return {
    id,
    kind,
    country: null,
    names: { fr: names, en: [], ar: [] },
    roles: [{ kind: "side", of: side, from: null, to: null }, ...allied],
  };
}

function source(id: string, kind: Source["kind"], side: string | null, names: readonly string[]): Source {
  return { id, kind, names: { fr: names, en: [], ar: [] }, languages: [], country: null, side, interest: null };
}

/** Those who act in the corpus of Boukamal, as far as its claims name them. */
export const corpusActors: readonly Actor[] = [
  actor("syria-army", "army", "syrian-government", ["armée syrienne", "Syrian army", "الجيش السوري"]),
  actor(
    "hezbollah",
    "armed-group",
    "iran-axis",
    ["Hezbollah", "presse de guerre du Hezbollah", "الإعلام الحربي لحزب الله"],
    "syria-army",
  ),
  actor("islamic-state", "armed-group", "islamic-state", ["groupe Etat islamique", "التنظيم"]),
  actor("iraq-army", "army", "iraqi-government", ["Joint Operations Command", "قيادة العمليات المشتركة"]),
  actor("sdf", "armed-group", "kurdish-led", ["Syrian Democratic Forces"]),
];

/** Those whom it cites. */
export const corpusSources: readonly Source[] = [
  source("sohr", "monitor", null, [
    "Observatoire syrien des droits de l'Homme",
    "Syrian Observatory for Human Rights",
    "war monitor",
    "المرصد السوري",
    "المرصد",
  ]),
  source("amaq", "official", "islamic-state", ["Amaq", "أعماق"]),
];
