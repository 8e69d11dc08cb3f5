import type { ClaimType, Language } from "@recoupe/model";
import { useCallback, useEffect, useMemo, useState } from "react";
import { claimLimit, fetchClaims, fetchDirectory } from "./api/client.ts";
import type { ListedClaim } from "./api/types.ts";
import { useFetched } from "./api/use-fetched.ts";
import { EvidencePanel } from "./evidence/evidence-panel.tsx";
import { Filters } from "./filters/filters.tsx";
import { histogramOf } from "./filters/histogram.ts";
import { ClaimList } from "./list/claim-list.tsx";
import { ClaimMap } from "./map/claim-map.tsx";
import type { Spot } from "./map/spots.ts";
import { arrangeSides } from "./sides/sides.ts";
import { filterClaims, isLocated } from "./state/filter.ts";
import { useView } from "./state/use-view.ts";
import type { View } from "./state/view.ts";
import { formatNumber } from "./text/dates.ts";
import { LanguageProvider } from "./text/language.tsx";
import { messages } from "./text/messages.ts";

const none: readonly ListedClaim[] = [];
const languageNames: Readonly<Record<Language, string>> = { fr: "Français", en: "English", ar: "العربية" };

/** The page: filters and list, map, and the evidence of the chosen claim. */
export function App() {
  const [view, change] = useView();
  const { types, from, to, side } = view;
  const words = messages[view.lang];
  const search = JSON.stringify([view.text, view.known]);
  const found = useFetched(search, (signal) => fetchClaims(view, signal));
  const directory = useFetched("actors", fetchDirectory);
  const claims = found.value?.claims ?? none;
  const { sides, sideOf } = useMemo(() => arrangeSides(claims, directory.value), [claims, directory.value]);
  const filtered = useMemo(
    () => filterClaims(claims, { types, from, to, side }, sideOf),
    [claims, types, from, to, side, sideOf],
  );
  const histogram = useMemo(() => histogramOf(claims), [claims]);
  const located = useMemo(() => filtered.filter(isLocated), [filtered]);
  const unlocated = useMemo(() => filtered.filter((claim) => claim.place !== null && !isLocated(claim)), [filtered]);
  const [spot, setSpot] = useState<Spot | null>(null);
  const chosen = useMemo(() => claims.find((claim) => claim.id === view.claim) ?? null, [claims, view.claim]);
  const listed = useListed(view, filtered, located, unlocated, spot);

  useEffect(() => {
    document.documentElement.lang = view.lang;
    document.documentElement.dir = view.lang === "ar" ? "rtl" : "ltr";
  }, [view.lang]);

  useEffect(() => {
    if (view.claim !== null) window.scrollTo({ top: 0 });
  }, [view.claim]);

  const choose = useCallback((claim: ListedClaim) => change({ claim: claim.id }), [change]);
  const close = useCallback(() => {
    const last = view.claim;
    change({ claim: null });
    if (last !== null) document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(last)}"]`)?.focus();
  }, [change, view.claim]);
  const pick = useCallback(
    (picked: Spot) => {
      setSpot(picked);
      const first = picked.claims[0];
      if (first !== undefined) change({ claim: first.id });
    },
    [change],
  );
  const move = useCallback((at: NonNullable<View["at"]>) => change({ at }, true), [change]);
  const onChange = useCallback<typeof change>(
    (part, quiet) => {
      setSpot(null);
      change(part, quiet);
    },
    [change],
  );

  return (
    <LanguageProvider value={view.lang}>
      <div className={chosen === null ? "page" : "page with-evidence"}>
        <a className="skip" href="#claims">
          {words.skip}
        </a>
        <header className="top">
          <div>
            <h1>Recoupe</h1>
            <p>{words.tagline}</p>
          </div>
          <nav aria-label={words.language}>
            {Object.entries(languageNames).map(([code, name]) => (
              <button
                key={code}
                type="button"
                lang={code}
                aria-pressed={view.lang === code}
                onClick={() => change({ lang: code as Language })}
              >
                {name}
              </button>
            ))}
          </nav>
        </header>
        <main className="panel">
          <Filters view={view} onChange={onChange} types={countTypes(claims)} sides={sides} histogram={histogram} />
          <Tabs
            view={view}
            counts={{ all: filtered.length, located: located.length, unlocated: unlocated.length }}
            onTab={(where) => onChange({ where })}
          />
          <section id="claims" tabIndex={-1} aria-busy={found.loading}>
            {found.error !== null && (
              <p className="warning" role="alert">
                {words.failed} {found.error}
              </p>
            )}
            {found.loading && found.value === null && <p className="quiet-text">{words.loading}</p>}
            {found.value !== null && listed.length === 0 && (
              <p className="quiet-text">
                {claims.length === 0 && view.text === null && view.known === null ? words.emptyStore : words.noClaims}
              </p>
            )}
            {found.value !== null && found.value.total > claims.length && (
              <p className="quiet-text">
                {words.more
                  .replace("{shown}", formatNumber(Math.min(claimLimit, claims.length), view.lang))
                  .replace("{total}", formatNumber(found.value.total, view.lang))}
              </p>
            )}
            <ClaimList claims={listed} sideOf={sideOf} chosen={view.claim} onChoose={choose} />
          </section>
        </main>
        <div className="map-area">
          <ClaimMap claims={located} sideOf={sideOf} chosen={chosen} at={view.at} onMove={move} onPick={pick} />
          <p className="map-key">
            <span>
              <i className="key-soft" aria-hidden="true" /> {words.soft}
            </span>
            <span>
              <i className="key-radius" aria-hidden="true" /> {words.uncertain}
            </span>
          </p>
        </div>
        {chosen !== null && (
          <EvidencePanel
            claimId={chosen.id}
            documentId={chosen.document.id}
            known={view.known}
            onClose={close}
            onChoose={(claim) => change({ claim })}
          />
        )}
      </div>
    </LanguageProvider>
  );
}

interface TabsProps {
  readonly view: View;
  readonly counts: Readonly<Record<View["where"], number>>;
  readonly onTab: (where: View["where"]) => void;
}

function Tabs({ view, counts, onTab }: TabsProps) {
  const words = messages[view.lang];
  return (
    <fieldset className="tabs" aria-label={words.count}>
      {(["all", "located", "unlocated"] as const).map((where) => (
        <button key={where} type="button" aria-pressed={view.where === where} onClick={() => onTab(where)}>
          {words[where]} <span className="count">{formatNumber(counts[where], view.lang)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The claims of the tab; those of a spot that was clicked come first. */
function useListed(
  view: View,
  filtered: readonly ListedClaim[],
  located: readonly ListedClaim[],
  unlocated: readonly ListedClaim[],
  spot: Spot | null,
): readonly ListedClaim[] {
  return useMemo(() => {
    const listed = view.where === "all" ? filtered : view.where === "located" ? located : unlocated;
    if (spot === null) return listed;
    const here = new Set(spot.claims.map((claim) => claim.id));
    return [...listed.filter((claim) => here.has(claim.id)), ...listed.filter((claim) => !here.has(claim.id))];
  }, [view.where, filtered, located, unlocated, spot]);
}

function countTypes(claims: readonly ListedClaim[]): readonly { readonly type: ClaimType; readonly count: number }[] {
  const counts = new Map<ClaimType, number>();
  for (const { type } of claims) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}
