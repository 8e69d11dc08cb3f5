import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { circleAround } from "./circle.ts";
import { drawSpot, iconName, iconRatio } from "./spot-icon.ts";
import type { Spot } from "./spots.ts";

/** Radii below this are as good as a point at the scale of these maps, in kilometres. */
const pointRadius = 4;

const empty: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Adds the layers that claims are drawn on; once for each style. */
export function addClaimLayers(map: MapLibreMap): void {
  map.addSource("radii", { type: "geojson", data: empty });
  map.addSource("spots", { type: "geojson", data: empty });
  map.addImage("hatch", hatchImage(), { pixelRatio: iconRatio });
  map.addLayer({ id: "radii", type: "fill", source: "radii", paint: { "fill-pattern": "hatch", "fill-opacity": 0.5 } });
  map.addLayer({
    id: "radius-edges",
    type: "line",
    source: "radii",
    paint: { "line-color": "#4a5361", "line-width": 1.2, "line-dasharray": [3, 2], "line-opacity": 0.7 },
  });
  map.addLayer({
    id: "chosen",
    type: "circle",
    source: "spots",
    filter: ["==", ["get", "id"], ""],
    paint: {
      "circle-radius": 24,
      "circle-color": "#ffffff",
      "circle-opacity": 0.65,
      "circle-stroke-color": "#17202b",
      "circle-stroke-width": 2.5,
    },
  });
  map.addLayer({
    id: "spots",
    type: "symbol",
    source: "spots",
    layout: {
      "icon-image": ["get", "icon"],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
      "symbol-sort-key": ["get", "count"],
    },
  });
}

/** Draws the spots, with a circle for each place that is known only so far. */
export function showSpots(map: MapLibreMap, spots: readonly Spot[]): void {
  for (const spot of spots) {
    if (!map.hasImage(iconName(spot))) map.addImage(iconName(spot), drawSpot(spot), { pixelRatio: iconRatio });
  }
  setData(map, "spots", {
    type: "FeatureCollection",
    features: spots.map((spot) => ({
      type: "Feature",
      properties: { id: spot.id, icon: iconName(spot), count: spot.claims.length },
      geometry: { type: "Point", coordinates: [spot.lon, spot.lat] },
    })),
  });
  setData(map, "radii", {
    type: "FeatureCollection",
    features: spots
      .filter((spot) => (spot.inferred || spot.radiusKm > pointRadius) && spot.radiusKm < 400)
      .map((spot) => ({
        type: "Feature",
        properties: { id: spot.id },
        geometry: circleAround(spot.lat, spot.lon, spot.radiusKm),
      })),
  });
}

/** Puts a ring around a spot, or around none. */
export function markChosen(map: MapLibreMap, id: string | null): void {
  map.setFilter("chosen", ["==", ["get", "id"], id ?? ""]);
}

function setData(map: MapLibreMap, source: string, data: FeatureCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(data);
}

function hatchImage(): ImageData {
  const size = 8 * iconRatio;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.strokeStyle = "#4a536155";
  context.lineWidth = 1 * iconRatio;
  context.beginPath();
  for (const x of [-size / 2, size / 2]) {
    context.moveTo(x, size);
    context.lineTo(x + size, 0);
  }
  context.stroke();
  return context.getImageData(0, 0, size, size);
}
