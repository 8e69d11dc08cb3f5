const msPerDay = 86_400_000;

/** Days since 1970-01-01 of a Gregorian date; month 1–12. A day past the month's end runs on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / msPerDay);
}

/** Year, month 1–12 and day of a day number. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO 8601 date of a day number. */
export function isoOf(day: number): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** First day of the month `offset` months from year and month. */
export function monthStart(year: number, month: number, offset = 0): number {
  return dayNumber(year, month + offset, 1);
}

/** Whether the month has such a day. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return dateOf(dayNumber(year, month, day)).month === month;
}

/** Two digits, or more, with leading zeros. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

const ummAlQura = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/**
 * Day number of a date of the Islamic calendar, as the Umm al-Qura calendar of the runtime has it; where that has no
 * such date near, by the tabular reckoning (Dershowitz and Reingold, Calendrical Calculations), a day off at most.
 */
export function hijriDay(year: number, month: number, day: number): number {
  const julian =
    Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + day + 1_948_440 - 385;
  const tabular = julian - 2_440_588;
  const wanted = `${month}/${day}/${year}`;
  const shifts = [0, -1, 1, -2, 2];
  return shifts.map((shift) => tabular + shift).find((at) => isHijri(at, wanted)) ?? tabular;
}

function isHijri(day: number, wanted: string): boolean {
  return ummAlQura.format(new Date(day * msPerDay)).split(" ")[0] === wanted;
}
