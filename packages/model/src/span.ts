import { z } from "zod";

/** Half-open stretch `{start, end}` of a document's text, in UTF-16 code units. */
export const spanSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
});

/** Half-open stretch `{start, end}` of a document's text, in UTF-16 code units. */
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** The words a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers the whole of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The shortest span that covers all of `spans`; throws a RangeError for none. */
export function hullOf(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError("hullOf needs at least one span");
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}
