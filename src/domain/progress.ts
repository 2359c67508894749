import type { Assignment } from './assignment';
import type { Delivery, UnreachableReason } from './delivery';
import { askingOf, type StaffRequest } from './request';

/** Somebody in a campaign with what is known of them. */
export interface Participant {
  readonly assignment: Assignment;
  readonly delivery: Delivery | undefined;
  readonly hasAcknowledged: boolean;
  /** What they have asked of HR about this campaign. */
  readonly requests: readonly StaffRequest[];
}

/**
 * Where one person stands in a campaign. Everyone is in exactly one. `held`: not asked for now. `declined`: does not wish to confirm.
 */
export type Standing =
  | 'waiting'
  | 'sending'
  | 'delivered'
  | 'unknown'
  | 'unreachable'
  | 'held'
  | 'declined'
  | 'acknowledged'
  | 'cancelled';

export const STANDINGS: readonly Standing[] = [
  'acknowledged',
  'delivered',
  'sending',
  'waiting',
  'unknown',
  'unreachable',
  'held',
  'declined',
  'cancelled',
];

/** What is left undone when a campaign ends. */
const AFTERWARDS: Readonly<Partial<Record<Standing, Standing>>> = {
  waiting: 'cancelled',
  sending: 'unknown',
};

/**
 * A confirmation outweighs everything: whoever confirmed was reached. What was asked of HR outweighs what became of the card. Somebody with no message yet is waiting for it, unless
 * the campaign is over; nobody looks after a message that was under way then, so what became of it is not known.
 */
export function standingOf(
  { assignment, delivery, hasAcknowledged, requests }: Participant,
  isOver: boolean,
): Standing {
  if (hasAcknowledged) return 'acknowledged';
  if (assignment.supersededBy !== null) return 'cancelled';
  if (assignment.held !== null) return 'held';
  const asking = askingOf(requests);
  if (asking !== 'asked') return asking === 'not-asked' ? 'cancelled' : asking;
  const standing = delivery?.state.kind ?? 'waiting';
  return isOver ? (AFTERWARDS[standing] ?? standing) : standing;
}

export interface UnreachablePerson {
  readonly name: string;
  readonly reason: UnreachableReason;
}

export interface Progress {
  readonly audience: number;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Who cannot be reached and why, for HR. */
  readonly unreachable: readonly UnreachablePerson[];
}

/** `isOver`: the campaign is closed. */
export function progressOf(people: readonly Participant[], isOver: boolean): Progress {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  const unreachable: UnreachablePerson[] = [];
  for (const participant of people) {
    const { assignment, delivery } = participant;
    const standing = standingOf(participant, isOver);
    counts[standing] += 1;
    if (standing === 'unreachable' && delivery?.state.kind === 'unreachable')
      unreachable.push({ name: assignment.name, reason: delivery.state.reason });
  }
  return { audience: people.length, counts, unreachable };
}

/** What is counted before anybody is written down: whoever is not held waits. */
export function plannedProgress(people: number, held: number): Progress {
  const nobody = progressOf([], false);
  return { ...nobody, audience: people, counts: { ...nobody.counts, held, waiting: people - held } };
}

/** Two shares of the people counted together. */
export function addedUp(one: Progress, other: Progress): Progress {
  const counts = STANDINGS.map((standing) => [standing, one.counts[standing] + other.counts[standing]]);
  return {
    audience: one.audience + other.audience,
    counts: Object.fromEntries(counts) as Record<Standing, number>,
    unreachable: [...one.unreachable, ...other.unreachable],
  };
}
