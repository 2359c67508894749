import type { Campaign } from './campaign';
import { dayOf, isWorkingDay, workingDayAfter, type Day, type TimeZone } from './day';
import type { Delivery, DigestContent, OutstandingPerson } from './delivery';
import type { StaffId } from './ids';
import { standingOf, type Participant } from './progress';
import { dueDayOf } from './request';

/** Nobody is late sooner than this many working days after their card was delivered. */
export const FAIR_WORKING_DAYS = 10;

/** Whether managers may hear about this campaign on that day: a working day after the due day. */
export function digestMayGo(campaign: Campaign, today: Day): boolean {
  return campaign.state === 'open' && today > campaign.due && isWorkingDay(today);
}

/**
 * Late means reachable and fairly asked: the card was delivered, ten working days have passed since, and so has the due day.
 * `due` is the person's own: whoever was asked again has twenty working days from then, so the ten are always in it.
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
export function digestOf(people: readonly OutstandingPerson[]): DigestContent {
  const inOrder = [...people].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const named = inOrder.slice(0, NAMED_AT_MOST);
  return {
    total: people.length,
    people: named.map(({ name, due }) => ({ name: name.slice(0, NAME_CHARACTERS), due })),
  };
}

/**
 * Whom each manager should hear of. Managers with nobody outstanding are absent. People who are held, asked something of HR, cannot
 * be reached, or of whom Teams did not say whether the card arrived, are HR's and never a manager's.
 */
export function outstandingByManager(
  people: readonly Participant[],
  campaign: Campaign,
  today: Day,
  zone: TimeZone,
): ReadonlyMap<StaffId, readonly OutstandingPerson[]> {
  const byManager = new Map<StaffId, OutstandingPerson[]>();
  for (const participant of people) {
    const { assignment, delivery, requests } = participant;
    const { manager, name } = assignment;
    const due = dueDayOf(campaign, requests, zone);
    if (manager === null || standingOf(participant, false) !== 'delivered') continue;
    if (isLate(delivery, due, today, zone))
      byManager.set(manager, [...(byManager.get(manager) ?? []), { name, due }]);
  }
  return byManager;
}
