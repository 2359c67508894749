import type { Campaign } from './campaign';
import { addDays, dayOf, isWorkingDay, workingDayAfter, type Day, type TimeZone } from './day';
import type { StaffRequest } from './request';

/** The due day of somebody who starts anew on `from`: after as many working days as everybody had, and never before everybody's. */
export function freshDue({ opens, due }: Pick<Campaign, 'opens' | 'due'>, from: Day): Day {
  const fresh = workingDayAfter(from, Math.max(1, workingDaysFrom(opens, due)));
  return fresh > due ? fresh : due;
}

/** One person's due day, given all that they asked of HR; null while something is unanswered, because their clock stands still. */
export function dueOf(
  campaign: Pick<Campaign, 'opens' | 'due'>,
  requests: readonly Pick<StaffRequest, 'answer'>[],
  zone: TimeZone,
): Day | null {
  if (requests.some(({ answer }) => answer === null)) return null;
  return requests.reduce(
    (due, { answer }) =>
      answer?.outcome === 'asked-again' ? later(due, freshDue(campaign, dayOf(answer.at, zone))) : due,
    campaign.due,
  );
}

function workingDaysFrom(from: Day, to: Day): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) count += 1;
  return count;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
