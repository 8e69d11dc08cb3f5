const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** What `--published` accepts, for messages. */
export const publishedForms = "2017-11-03 or 2017-11-03T13:00:00Z";

/** A date or date-time of ISO 8601 as Documents carry it, or null where it is none or no such day exists. */
export function parsePublished(input: string): string | null {
  const match = form.exec(input.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match.map((part) => (part === undefined ? 0 : Number(part)));
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  date.setUTCFullYear(year ?? 0);
  const exists = date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day;
  if (!exists || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 60) return null;
  return input.trim().replace(" ", "T");
}
