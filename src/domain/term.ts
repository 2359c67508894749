import { addDays, day, type Day } from './day';

/** A school term by its year and season, such as `2026-autumn`. The three together are the year, holidays included. */
export type Term = `${number}-${Season}`;

const SEASONS = ['spring', 'summer', 'autumn'] as const;
type Season = (typeof SEASONS)[number];

/** The last day of each, as month and day. */
const LAST_DAYS: Readonly<Record<Season, string>> = { spring: '03-31', summer: '08-31', autumn: '12-31' };

/** Days after a term's end on which it is still told of; later it is old news. */
const NEWS_FOR_DAYS = 14;

export function termOf(date: Day): Term {
  const season = SEASONS.find((each) => date.slice(5) <= LAST_DAYS[each]) ?? 'autumn';
  return `${Number(date.slice(0, 4))}-${season}`;
}

/** The term that ended within the last two weeks; null when none did. */
export function termJustEnded(today: Day): Term | null {
  const before = termOf(addDays(today, -NEWS_FOR_DAYS));
  return before === termOf(today) ? null : before;
}

/** The terms of its year that were before it. */
export function earlierInItsYear(term: Term): readonly Term[] {
  const { year, season } = parts(term);
  const earlier = SEASONS.slice(0, SEASONS.indexOf(season));
  return earlier.map((each): Term => `${Number(year)}-${each}`);
}

export function lastDayOf(term: Term): Day {
  const { year, season } = parts(term);
  return day(`${year}-${LAST_DAYS[season]}`);
}

/** `autumn term 2026`. */
export function termInWords(term: Term): string {
  const { year, season } = parts(term);
  return `${season} term ${year}`;
}

/** Whether the text names a term; for what comes from a queue. */
export function isTerm(text: string): text is Term {
  return /^\d{4}-(spring|summer|autumn)$/.test(text);
}

function parts(term: Term): { readonly year: string; readonly season: Season } {
  const season = SEASONS.find((each) => term.endsWith(each)) ?? 'autumn';
  return { year: term.slice(0, 4), season };
}
