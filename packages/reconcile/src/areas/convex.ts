/** A point in kilometres east and north of an origin. */
export type Point = readonly [x: number, y: number];

/** A corner of a convex polygon, with the neighbour beyond the edge that starts there; null where nobody is. */
export interface Corner {
  readonly point: Point;
  readonly beyond: number | null;
}

const discCorners = 48;

/** A disc as a polygon, anticlockwise. */
export function disc([x, y]: Point, radius: number): readonly Corner[] {
  return Array.from({ length: discCorners }, (_, at) => {
    const angle = (2 * Math.PI * at) / discCorners;
    return { point: [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const, beyond: null };
  });
}

/**
 * The part of a convex polygon that lies nearer to `own` than to `other` (Sutherland and Hodgman's clipping, one half-plane); the
 * edge along the bisector is marked with `beyond`.
 */
export function clipNearer(polygon: readonly Corner[], own: Point, other: Point, beyond: number): readonly Corner[] {
  const towards: Point = [other[0] - own[0], other[1] - own[1]];
  const middle: Point = [(own[0] + other[0]) / 2, (own[1] + other[1]) / 2];
  const past = ({ point }: Corner) => (point[0] - middle[0]) * towards[0] + (point[1] - middle[1]) * towards[1];
  const kept: Corner[] = [];
  for (let at = 0; at < polygon.length; at++) {
    const from = polygon[at] as Corner;
    const to = polygon[(at + 1) % polygon.length] as Corner;
    const [here, there] = [past(from), past(to)];
    if (here <= 0) kept.push(from);
    if (here <= 0 === there <= 0) continue;
    const share = here / (here - there);
    const point: Point = [
      from.point[0] + share * (to.point[0] - from.point[0]),
      from.point[1] + share * (to.point[1] - from.point[1]),
    ];
    kept.push({ point, beyond: here <= 0 ? beyond : from.beyond });
  }
  return kept;
}

/** Everything within `radius` of a segment, as a polygon: a rectangle with rounded ends. */
export function capsule(from: Point, to: Point, radius: number): readonly Point[] {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const steps = 8;
  const end = ([x, y]: Point, start: number): readonly Point[] =>
    Array.from({ length: steps + 1 }, (_, at) => {
      const turned = start + (Math.PI * at) / steps;
      return [x + radius * Math.cos(turned), y + radius * Math.sin(turned)] as const;
    });
  return [...end(to, angle - Math.PI / 2), ...end(from, angle + Math.PI / 2)];
}
