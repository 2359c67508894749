import type { Campaign } from './campaign';
import { dayOf, isWorkingDay, workingDayAfter, type Day, type TimeZone } from './day';
import type { Delivery, DigestContent } from './delivery';
import type { StaffId } from './ids';
import type { Participant } from './progress';

/** Nobody is late sooner than this many working days after their card was delivered. */
export const FAIR_WORKING_DAYS = 10;

/** Whether managers may hear about this campaign on that day: a working day after the due day. */
export function digestMayGo(campaign: Campaign, today: Day): boolean {
  return campaign.state === 'open' && today > campaign.due && isWorkingDay(today);
}

/**
 * Late means reachable and fairly asked: the card was delivered, ten working days have passed since, and so has the due day.
 * Held and unreachable people, and those of whom Teams did not say whether the card arrived, are HR's and never a manager's.
 */
export function isLate(delivery: Delivery | undefined, due: Day, today: Day, zone: TimeZone): boolean {
  if (delivery?.state.kind !== 'delivered') return false;
  const fairly = workingDayAfter(dayOf(delivery.state.at, zone), FAIR_WORKING_DAYS);
  return today > due && today > fairly;
}

/** Names a digest holds; a manager with more asks HR for the list. */
const NAMED_AT_MOST = 40;
const NAME_CHARACTERS = 100;

/** The content of one manager's digest, in alphabetical order. However many are outstanding, it fits one row and one card. */
export function digestOf(people: readonly string[]): DigestContent {
  const inOrder = [...people].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const named = inOrder.slice(0, NAMED_AT_MOST).map((name) => name.slice(0, NAME_CHARACTERS));
  return { total: people.length, people: named };
}

/** The names each manager should hear. Managers with nobody outstanding are absent. */
export function outstandingByManager(
  people: readonly Participant[],
  campaign: Campaign,
  today: Day,
  zone: TimeZone,
): ReadonlyMap<StaffId, readonly string[]> {
  const late = people.filter(
    ({ assignment, delivery, hasAcknowledged }) =>
      !hasAcknowledged &&
      assignment.held === null &&
      assignment.supersededBy === null &&
      isLate(delivery, campaign.due, today, zone),
  );
  const byManager = new Map<StaffId, string[]>();
  for (const { assignment } of late) {
    if (assignment.manager === null) continue;
    byManager.set(assignment.manager, [...(byManager.get(assignment.manager) ?? []), assignment.name]);
  }
  return byManager;
}
