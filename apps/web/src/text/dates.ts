import type { Language } from "@recoupe/model";

const locales: Readonly<Record<Language, string>> = {
  fr: "fr-FR",
  en: "en-GB",
  ar: "ar-u-ca-gregory-nu-latn",
};

/** A day for readers: Gregorian, with Latin digits in every language. A time of day or offset is left out. */
export function formatDay(iso: string, language: Language): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const format = new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(date);
}

/** A stretch of days; one day where both are the same. */
export function formatDays(first: string, last: string, language: Language): string {
  const start = formatDay(first, language);
  const end = formatDay(last, language);
  return start === end ? start : `${start} – ${end}`;
}

/** A number with the digits used all over the interface. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
