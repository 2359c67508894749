import { addDays, dayOf } from '../domain/day';
import { termOf } from '../domain/term';
import type { Needs } from '../ports/needs';

const A_YEAR_DAYS = 365;

/** Deletes what was counted of answers a year after its term's end, and thumbs after a year. */
export async function forgetCounts({
  clauseCounts,
  clock,
  reactions,
  zone,
}: Pick<Needs, 'clauseCounts' | 'clock' | 'reactions' | 'zone'>): Promise<void> {
  const aYearAgo = addDays(dayOf(clock.now(), zone), -A_YEAR_DAYS);
  await clauseCounts.removeBefore(termOf(aYearAgo));
  await reactions.removeBefore(aYearAgo);
}
