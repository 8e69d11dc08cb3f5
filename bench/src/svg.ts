/** A drawing of fixed size; coordinates in pixels from the top left. */
export function svg(width: number, height: number, title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Noto Sans, sans-serif" font-size="12">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

/** Text at a point; `anchor` is start, middle or end. */
export function text(x: number, y: number, content: string, anchor = "start", colour = "#222"): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${escapeXml(content)}</text>`;
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, fill: string, title = ""): string {
  const tip = title === "" ? "" : `<title>${escapeXml(title)}</title>`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}">${tip}</rect>`;
}

/** A line through points. */
export function path(points: readonly (readonly [number, number])[], colour: string, extra = ""): string {
  return `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" fill="none" stroke="${colour}" stroke-width="2" ${extra}/>`;
}

/** A dot with a tip. */
export function dot(x: number, y: number, radius: number, fill: string, title = ""): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"><title>${escapeXml(title)}</title></circle>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(content: string): string {
  return content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
