import type { Language } from "@recoupe/model";

/** Which claims the list shows by where they lie. */
export type Whereabouts = "all" | "located" | "unlocated";

/** Everything that a link to the page carries. */
export interface View {
  readonly lang: Language;
  /** Id of the claim whose evidence is open. */
  readonly claim: string | null;
  readonly types: readonly string[];
  /** ISO days, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Day up to which reports are taken into account. */
  readonly known: string | null;
  readonly text: string | null;
  /** Id of a side. */
  readonly side: string | null;
  readonly where: Whereabouts;
  /** Centre and zoom of the map. */
  readonly at: { readonly lat: number; readonly lon: number; readonly zoom: number } | null;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a view from the query of a URL; anything odd is left out. */
export function readView(query: string, preferred: readonly string[]): View {
  const parameters = new URLSearchParams(query);
  const day = (name: string): string | null => {
    const value = parameters.get(name);
    return value !== null && isoDay.test(value) ? value : null;
  };
  const where = parameters.get("where");
  return {
    lang: languageOf(parameters.get("lang"), preferred),
    claim: parameters.get("claim"),
    types: parameters.get("type")?.split(",").filter(Boolean) ?? [],
    from: day("from"),
    to: day("to"),
    known: day("known"),
    text: parameters.get("text") || null,
    side: parameters.get("side"),
    where: where === "located" || where === "unlocated" ? where : "all",
    at: positionOf(parameters.get("at")),
  };
}

/** The query of a URL that carries a view; what is at its default is left out. */
export function writeView(view: View): string {
  const parameters = new URLSearchParams();
  parameters.set("lang", view.lang);
  if (view.claim !== null) parameters.set("claim", view.claim);
  if (view.types.length > 0) parameters.set("type", view.types.join(","));
  for (const name of ["from", "to", "known", "text", "side"] as const) {
    const value = view[name];
    if (value !== null && value !== "") parameters.set(name, value);
  }
  if (view.where !== "all") parameters.set("where", view.where);
  if (view.at !== null) {
    parameters.set("at", [view.at.lat.toFixed(3), view.at.lon.toFixed(3), view.at.zoom.toFixed(2)].join(","));
  }
  return `?${parameters.toString().replaceAll("%2C", ",")}`;
}

function languageOf(given: string | null, preferred: readonly string[]): Language {
  const codes = [given ?? "", ...preferred.map((tag) => tag.slice(0, 2).toLowerCase())];
  const isKnown = (code: string): code is Language => code === "fr" || code === "en" || code === "ar";
  return codes.find(isKnown) ?? "en";
}

function positionOf(given: string | null): View["at"] {
  const [lat, lon, zoom] = (given ?? "").split(",").map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined) return null;
  const sane = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
  return sane ? { lat, lon, zoom } : null;
}
