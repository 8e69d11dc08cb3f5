import type { Spot } from "./spots.ts";

/** Pixels of the screen to a pixel of the page. */
export const iconRatio = 2;

/** Name of a spot's picture: the same for spots that look the same. */
export function iconName(spot: Spot): string {
  const shares = spot.shares.map(({ side, soft, count }) => `${side.letter}${soft ? "~" : ""}${count}`);
  return `spot:${shares.join("-")}:${radiusOf(spot.claims.length)}${spot.inferred ? "?" : ""}`;
}

function radiusOf(count: number): number {
  return Math.round(9 + Math.min(9, 2.2 * Math.log2(count)));
}

/**
 * Draws a spot: a disc cut like a pie by side, hatched where claims are soft, with the letter of the largest side. One that reports
 * together put there has a broken rim.
 */
export function drawSpot(spot: Spot): ImageData {
  const radius = radiusOf(spot.claims.length) * iconRatio;
  const size = 2 * radius + 4 * iconRatio;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.translate(size / 2, size / 2);
  drawDisc(context, radius + 1.5 * iconRatio, "#ffffff");
  drawDisc(context, radius + 0.5 * iconRatio, "#17202b");
  let angle = -Math.PI / 2;
  for (const { side, soft, count } of spot.shares) {
    const next = angle + (2 * Math.PI * count) / spot.claims.length;
    context.beginPath();
    context.moveTo(0, 0);
    context.arc(0, 0, radius, angle, next);
    context.closePath();
    context.fillStyle = side.colour;
    context.fill();
    if (soft) hatch(context, radius);
    angle = next;
  }
  if (spot.inferred) breakRim(context, radius + 0.5 * iconRatio);
  drawLetter(context, spot, radius);
  return context.getImageData(0, 0, size, size);
}

function drawDisc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

/** A rim of dashes. */
function breakRim(context: CanvasRenderingContext2D, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.setLineDash([3 * iconRatio, 3 * iconRatio]);
  context.lineWidth = 3 * iconRatio;
  context.strokeStyle = "#ffffff";
  context.stroke();
  context.setLineDash([]);
}

/** White stripes over the current path. */
function hatch(context: CanvasRenderingContext2D, radius: number): void {
  context.save();
  context.clip();
  context.strokeStyle = "#ffffffd0";
  context.lineWidth = 1.6 * iconRatio;
  context.beginPath();
  for (let x = -2 * radius; x < 2 * radius; x += 4 * iconRatio) {
    context.moveTo(x, -radius);
    context.lineTo(x + 2 * radius, radius);
  }
  context.stroke();
  context.restore();
}

function drawLetter(context: CanvasRenderingContext2D, spot: Spot, radius: number): void {
  const largest = spot.shares.reduce<Spot["shares"][number] | null>(
    (best, share) => (best === null || share.count > best.count ? share : best),
    null,
  );
  if (largest === null) return;
  drawDisc(context, radius * 0.56, "#ffffff");
  context.fillStyle = "#17202b";
  context.font = `600 ${Math.round(radius * 0.84)}px "Noto Sans", sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(largest.side.letter, 0, radius * 0.05);
}
