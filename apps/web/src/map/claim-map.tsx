import type { FeatureCollection } from "geojson";
import {
  AttributionControl,
  LngLatBounds,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ListedClaim } from "../api/types.ts";
import type { SideOf } from "../sides/sides.ts";
import type { View } from "../state/view.ts";
import { useWords } from "../text/language.tsx";
import { basemapStyle, type Countries } from "./basemap.ts";
import { addClaimLayers, markChosen, showSpots } from "./claim-layers.ts";
import { gatherSpots, type Spot } from "./spots.ts";

setWorkerUrl(workerUrl);

interface ClaimMapProps {
  readonly claims: readonly ListedClaim[];
  readonly sideOf: SideOf;
  readonly chosen: ListedClaim | null;
  readonly at: View["at"];
  readonly onMove: (at: NonNullable<View["at"]>) => void;
  /** Asked to show the claims of a spot. */
  readonly onPick: (spot: Spot) => void;
}

/** The map with the claims that can be located. Everything on it is in the list too. */
export function ClaimMap({ claims, sideOf, chosen, at, onMove, onPick }: ClaimMapProps) {
  const { language, words } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [styled, setStyled] = useState(0);
  const spots = useMemo(() => gatherSpots(claims, sideOf), [claims, sideOf]);
  const current = useRef({ spots, onMove, onPick, at });
  current.current = { spots, onMove, onPick, at };

  useEffect(() => {
    if (container.current === null) return;
    const created = createMap(container.current, current.current.at);
    created.on("moveend", (event) => {
      if ((event as { byReader?: boolean }).byReader === false) return;
      const { lat, lng } = created.getCenter();
      current.current.onMove({ lat, lon: lng, zoom: created.getZoom() });
    });
    created.on("click", "spots", (event) => {
      const id: unknown = event.features?.[0]?.properties["id"];
      const spot = current.current.spots.find((candidate) => candidate.id === id);
      if (spot !== undefined) current.current.onPick(spot);
    });
    for (const [type, cursor] of [
      ["mouseenter", "pointer"],
      ["mouseleave", ""],
    ] as const) {
      created.on(type, "spots", () => {
        created.getCanvas().style.cursor = cursor;
      });
    }
    setMap(created);
    return () => {
      setMap(null);
      created.remove();
    };
  }, []);

  useEffect(() => {
    if (map === null) return;
    let dropped = false;
    void Promise.all([loadCountries(), loadFonts()]).then(([countries]) => {
      if (dropped) return;
      map.setStyle(basemapStyle(language, countries), { diff: false });
      map.once("style.load", () => {
        addClaimLayers(map);
        map.once("idle", () => closeAttribution(map));
        setStyled((count) => count + 1);
      });
    });
    return () => {
      dropped = true;
    };
  }, [map, language]);

  useEffect(() => {
    if (map !== null && styled > 0) showSpots(map, spots);
  }, [map, styled, spots]);

  const hasSpots = spots.length > 0;
  useEffect(() => {
    if (map !== null && hasSpots && current.current.at === null) fitTo(map, current.current.spots);
  }, [map, hasSpots]);

  useEffect(() => {
    if (map === null || styled === 0) return;
    const spot = spots.find((candidate) => candidate.claims.some((claim) => claim.id === chosen?.id));
    markChosen(map, spot?.id ?? null);
    if (spot === undefined) return;
    const show = (): void => {
      if (isComfortablyInside(map, spot)) return;
      map.easeTo({ center: [spot.lon, spot.lat], duration: prefersStillness() ? 0 : 400 });
    };
    show();
    map.once("resize", show);
    return () => {
      map.off("resize", show);
    };
  }, [map, styled, spots, chosen]);

  return (
    <section ref={container} className="map" aria-label={words.map} data-styled={styled} data-spots={spots.length} />
  );
}

function createMap(container: HTMLElement, at: View["at"]): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: at === null ? [41, 34.5] : [at.lon, at.lat],
    zoom: at?.zoom ?? 5.2,
    minZoom: 2,
    maxZoom: 13,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new AttributionControl({ compact: true }), "bottom-right");
  map.addControl(new ScaleControl({ unit: "metric" }), "bottom-right");
  return map;
}

/** The sources of the map are one touch away; open, they would cover a phone's map. */
function closeAttribution(map: MapLibreMap): void {
  const control = map.getContainer().querySelector(".maplibregl-ctrl-attrib");
  control?.classList.remove("maplibregl-compact-show");
  control?.removeAttribute("open");
}

function fitTo(map: MapLibreMap, spots: readonly Spot[]): void {
  const bounds = new LngLatBounds();
  for (const spot of spots) bounds.extend([spot.lon, spot.lat]);
  map.fitBounds(bounds, { padding: 56, maxZoom: 7.5, duration: 0 }, { byReader: false });
}

let countries: Promise<Countries> | null = null;

function loadCountries(): Promise<Countries> {
  countries ??= Promise.all(
    ["countries", "world-110m-countries"].map(async (name) => {
      const response = await fetch(`/basemap/${name}.geojson`);
      return (await response.json()) as FeatureCollection;
    }),
  ).then(([region, world]) => ({ countries: region ?? none, world: world ?? none }));
  return countries;
}

const none: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Names are drawn with the page's fonts, which must be there before the first is drawn. */
async function loadFonts(): Promise<void> {
  await Promise.all([
    document.fonts.load('16px "Noto Sans"', "é"),
    document.fonts.load('16px "Noto Sans Arabic"', "ع"),
  ]);
}

/** Whether a spot is on the map and not at its very edge, where its ring would be cut. */
function isComfortablyInside(map: MapLibreMap, spot: Spot): boolean {
  const { x, y } = map.project([spot.lon, spot.lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  const margin = 48;
  return x > margin && y > margin && x < clientWidth - margin && y < clientHeight - margin;
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
