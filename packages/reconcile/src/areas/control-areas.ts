import type { ControlState } from "@recoupe/model";
import { Delaunay } from "d3-delaunay";
import * as polyclip from "polyclip-ts";
import { type Corner, capsule, clipNearer, disc, type Point } from "./convex.ts";

/** Nothing is said of what lies farther than this from every assessed place. */
export const reachKm = 35;
/** What lies within this of a boundary between two holders is contested. */
export const frontKm = 7;

/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A place with its state on the day asked for. */
export interface AssessedPlace {
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  /** Actor id, `contested` or `unknown`. */
  readonly holder: string;
}

/** An area of one holder; `holder` is an actor id, `contested`, or `no-data` for what nobody speaks of. */
export interface ControlArea {
  readonly type: "Feature";
  readonly properties: { readonly holder: string; readonly places: readonly string[] };
  readonly geometry: {
    readonly type: "MultiPolygon";
    readonly coordinates: readonly (readonly (readonly Point[])[])[];
  };
}

/** A GeoJSON layer (WGS 84 degrees), derived and never evidence: see `notice`. */
export interface ControlAreas {
  readonly type: "FeatureCollection";
  readonly notice: string;
  readonly features: readonly ControlArea[];
}

const notice =
  "Derived from assessed places: each point takes the state of the nearest, is contested within 7 km of a boundary, and is without data beyond 35 km. No claim stands behind a boundary.";
const kmPerDegree = 111.195;
const widestPoint = 2;

type Ring = [number, number][];
type MultiPolygon = Ring[][];

/**
 * Areas of control in a box (design, section 7): the nearest assessed place, contested within 7 km of a boundary between holders,
 * nothing beyond 35 km. A place of unknown state keeps its surroundings without data.
 */
export function controlAreas(places: readonly AssessedPlace[], box: Box): ControlAreas {
  const [west, south, east, north] = box;
  const middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const scale = Math.cos((middle.lat * Math.PI) / 180) * kmPerDegree;
  const project = (lat: number, lon: number): Point => [(lon - middle.lon) * scale, (lat - middle.lat) * kmPerDegree];
  const unproject = ([x, y]: Point): [number, number] => [
    round(middle.lon + x / scale),
    round(middle.lat + y / kmPerDegree),
  ];
  const frame = [project(south, west), project(south, east), project(north, east), project(north, west)].map(copy);
  const near = nearBox(places, frame, project);
  const cells = cellsOf(near);
  const fronts = union(frontsOf(near, cells).map((ring) => [[ring]]));
  const byHolder = new Map<string, number[]>();
  near.forEach(({ holder }, at) => {
    const list = byHolder.get(holder);
    if (list === undefined) byHolder.set(holder, [at]);
    else list.push(at);
  });
  const covered = new Map<string, MultiPolygon>();
  for (const [holder, members] of byHolder)
    covered.set(holder, union(members.flatMap((at) => polygonOf(cells[at] ?? []))));
  const sides = [...covered].filter(([holder]) => holder !== "contested" && holder !== "unknown");
  const disputed = union([
    ...(covered.get("contested") ?? []).map((polygon) => [polygon]),
    ...intersect(fronts, union(sides.map(([, area]) => area))).map((polygon) => [polygon]),
  ]);
  const told = sides.map(([holder, area]) => [holder, subtract(area, disputed)] as const);
  const spoken = union([...told.map(([, area]) => area), disputed]);
  const layers = [...told, ["contested", disputed] as const, ["no-data", subtract([[frame]], spoken)] as const];
  const features = layers
    .map(
      ([holder, area]): ControlArea => ({
        type: "Feature",
        properties: { holder, places: near.filter((place) => place.holder === holder).map(({ key }) => key) },
        geometry: {
          type: "MultiPolygon",
          coordinates: intersect(area, [[frame]]).map((polygon) => polygon.map((ring) => ring.map(unproject))),
        },
      }),
    )
    .filter(({ geometry }) => geometry.coordinates.length > 0)
    .sort((a, b) => (a.properties.holder < b.properties.holder ? -1 : 1));
  return { type: "FeatureCollection", notice, features };
}

/** The state of each place on one day; districts and provinces are no points to measure from. */
export function assessedOn(states: readonly ControlState[], day: string): readonly AssessedPlace[] {
  return states.flatMap(({ place, placeId, from, to, assessed, lat, lon, precision }) => {
    if (lat === null || lon === null || precision > widestPoint || day < from || day > to) return [];
    return [{ key: placeId ?? `name:${place}`, lat, lon, holder: assessed }];
  });
}

interface Site {
  readonly key: string;
  readonly holder: string;
  readonly point: Point;
}

/** Places within reach of the box; of several at one point the first by key counts. */
function nearBox(
  places: readonly AssessedPlace[],
  frame: readonly Point[],
  project: (lat: number, lon: number) => Point,
): readonly Site[] {
  const [low, , high] = frame as [Point, Point, Point];
  const margin = 2 * reachKm;
  const taken = new Set<string>();
  const sites: Site[] = [];
  for (const { key, lat, lon, holder } of [...places].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const point = project(lat, lon);
    const spot = `${point[0].toFixed(3)},${point[1].toFixed(3)}`;
    const isNear =
      point[0] >= low[0] - margin &&
      point[0] <= high[0] + margin &&
      point[1] >= low[1] - margin &&
      point[1] <= high[1] + margin;
    if (!isNear || taken.has(spot)) continue;
    taken.add(spot);
    sites.push({ key, holder, point });
  }
  return sites;
}

/** What is nearest to each site and within reach of it: its Voronoi cell cut to a disc, by bisectors with its Delaunay neighbours. */
function cellsOf(sites: readonly Site[]): readonly (readonly Corner[])[] {
  const delaunay = Delaunay.from(sites.map(({ point }) => [point[0], point[1]]));
  return sites.map(({ point }, at) => {
    let cell = disc(point, reachKm);
    const neighbours =
      sites.length < 3 ? sites.map((_, other) => other).filter((other) => other !== at) : [...delaunay.neighbors(at)];
    for (const neighbour of neighbours) cell = clipNearer(cell, point, (sites[neighbour] as Site).point, neighbour);
    return cell;
  });
}

/** Bands along the edges between cells of different holders. */
function frontsOf(sites: readonly Site[], cells: readonly (readonly Corner[])[]): readonly Ring[] {
  const isSide = (holder: string) => holder !== "contested" && holder !== "unknown";
  return cells.flatMap((cell, at) =>
    cell.flatMap(({ point, beyond }, corner) => {
      const own = (sites[at] as Site).holder;
      const other = beyond === null || beyond < at ? undefined : sites[beyond]?.holder;
      if (other === undefined || other === own || !isSide(own) || !isSide(other)) return [];
      const next = cell[(corner + 1) % cell.length] as Corner;
      return [capsule(point, next.point, frontKm).map(copy)];
    }),
  );
}

function polygonOf(cell: readonly Corner[]): MultiPolygon[] {
  return cell.length < 3 ? [] : [[[cell.map(({ point }) => copy(point))]]];
}

function copy([x, y]: Point): [number, number] {
  return [snap(x), snap(y)];
}

/** To the centimetre, so that edges computed from either side coincide. */
function snap(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function union(areas: readonly MultiPolygon[]): MultiPolygon {
  const [first, ...others] = areas.filter((area) => area.length > 0);
  return first === undefined ? [] : (polyclip.union(first, ...others) as MultiPolygon);
}

function intersect(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  return a.length === 0 || b.length === 0 ? [] : (polyclip.intersection(a, b) as MultiPolygon);
}

function subtract(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.length === 0 || b.length === 0) return a;
  return polyclip.difference(a, b) as MultiPolygon;
}
