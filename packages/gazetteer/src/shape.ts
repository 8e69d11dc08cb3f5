import { type ByteReader, readSigned, readText, readVarint } from "./byte-reader.ts";
import { writeBytes } from "./byte-writer.ts";

/** The outline of an area, or the course of a river or road. Points are `[lon, lat]` in degrees, as in GeoJSON. */
export interface Shape {
  readonly placeId: string;
  readonly kind: "area" | "line";
  readonly lines: readonly (readonly (readonly [number, number])[])[];
}

/** Steps of a degree that a shape is stored in: about 11 m. */
const STEPS = 10_000;

/** Shapes as bytes: differences between points, in steps. */
export function packShapes(shapes: readonly Shape[]): Uint8Array {
  const writer = writeBytes();
  writer.varint(shapes.length);
  for (const shape of shapes) {
    writer.text(shape.placeId);
    writer.byte(shape.kind === "area" ? 0 : 1);
    writer.varint(shape.lines.length);
    for (const line of shape.lines) {
      writer.varint(line.length);
      let lastLon = 0;
      let lastLat = 0;
      for (const [lon, lat] of line) {
        const stepLon = Math.round(lon * STEPS);
        const stepLat = Math.round(lat * STEPS);
        writer.signed(stepLon - lastLon);
        writer.signed(stepLat - lastLat);
        lastLon = stepLon;
        lastLat = stepLat;
      }
    }
  }
  return writer.done();
}

function readLine(reader: ByteReader): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let lon = 0;
  let lat = 0;
  for (let left = readVarint(reader); left > 0; left -= 1) {
    lon += readSigned(reader);
    lat += readSigned(reader);
    points.push([lon / STEPS, lat / STEPS]);
  }
  return points;
}

/** The shapes of `packShapes`, by the id of their place. */
export function readShapes(bytes: Uint8Array): ReadonlyMap<string, Shape> {
  const reader: ByteReader = { bytes, at: 0 };
  const shapes = new Map<string, Shape>();
  for (let left = readVarint(reader); left > 0; left -= 1) {
    const placeId = readText(reader);
    const kind = bytes[reader.at] === 0 ? "area" : "line";
    reader.at += 1;
    const lines: Shape["lines"][number][] = [];
    for (let count = readVarint(reader); count > 0; count -= 1) lines.push(readLine(reader));
    shapes.set(placeId, { placeId, kind, lines });
  }
  return shapes;
}
