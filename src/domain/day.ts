import { DateTime } from 'luxon';

/** A calendar day as `YYYY-MM-DD`, without time or zone. Days compare with `<` and `>`. */
export type Day = string & { readonly __day: true };

/** Where the trust's clocks stand, as an IANA name such as `Europe/London`. */
export type TimeZone = string & { readonly __zone: true };

/** Reads `YYYY-MM-DD`; null when the text is not a day that exists. */
export function parseDay(text: string): Day | null {
  const exact = /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
  return exact ? (text as Day) : null;
}

/** @throws when the text is not a day that exists */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`Expected a day as YYYY-MM-DD, got "${text.slice(0, 40)}"`);
  return parsed;
}

export function parseTimeZone(text: string): TimeZone | null {
  return DateTime.fromMillis(0, { zone: text }).isValid ? (text as TimeZone) : null;
}

/** The day it is in `zone` at that moment. */
export function dayOf(moment: Date, zone: TimeZone): Day {
  return DateTime.fromJSDate(moment, { zone }).toISODate() as Day;
}

export function addDays(from: Day, days: number): Day {
  return utc(from).plus({ days }).toISODate() as Day;
}

/** Monday to Friday. School calendars will narrow this. */
export function isWorkingDay(date: Day): boolean {
  return utc(date).weekday <= 5;
}

/** The `count`-th working day after `from`; `from` itself is day 0. `count` is a whole number, 1 or more. */
export function workingDayAfter(from: Day, count: number): Day {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** That day if it is a Friday, else the next one. */
export function fridayFrom(date: Day): Day {
  return addDays(date, (5 - utc(date).weekday + 7) % 7);
}

/** `Friday 16 October`. */
export function weekdayAndDate(date: Day): string {
  return utc(date).toFormat('cccc d LLLL');
}

/** `16 October`. */
export function dayAndMonth(date: Day): string {
  return utc(date).toFormat('d LLLL');
}

/** `16 October 2026`. */
export function dateInFull(date: Day): string {
  return utc(date).toFormat('d LLLL yyyy');
}

/** `15:42 on Wednesday 30 September 2026`, as the trust's clocks show it. */
export function momentInWords(moment: Date, zone: TimeZone): string {
  return DateTime.fromJSDate(moment, { zone }).setLocale('en-GB').toFormat("HH:mm 'on' cccc d LLLL yyyy");
}

function utc(date: Day): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' }).setLocale('en-GB');
}
