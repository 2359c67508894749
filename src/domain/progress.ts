import type { Assignment } from './assignment';
import type { Delivery, UnreachableReason } from './delivery';

/** Somebody in a campaign with what is known of them. */
export interface Participant {
  readonly assignment: Assignment;
  readonly delivery: Delivery | undefined;
  readonly hasAcknowledged: boolean;
}

/** Where one person stands in a campaign. Everyone is in exactly one. */
export type Standing =
  'waiting' | 'sending' | 'delivered' | 'unknown' | 'unreachable' | 'held' | 'acknowledged' | 'cancelled';

export const STANDINGS: readonly Standing[] = [
  'acknowledged',
  'delivered',
  'sending',
  'waiting',
  'unknown',
  'unreachable',
  'held',
  'cancelled',
];

/** A confirmation outweighs everything: whoever confirmed was reached. */
export function standingOf(
  assignment: Assignment,
  delivery: Delivery | undefined,
  hasAcknowledged: boolean,
): Standing {
  if (hasAcknowledged) return 'acknowledged';
  if (assignment.supersededBy !== null) return 'cancelled';
  if (assignment.held !== null) return 'held';
  return delivery?.state.kind ?? 'waiting';
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

export function progressOf(people: readonly Participant[]): Progress {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  const unreachable: UnreachablePerson[] = [];
  for (const { assignment, delivery, hasAcknowledged } of people) {
    const standing = standingOf(assignment, delivery, hasAcknowledged);
    counts[standing] += 1;
    if (standing === 'unreachable' && delivery?.state.kind === 'unreachable')
      unreachable.push({ name: assignment.name, reason: delivery.state.reason });
  }
  return { audience: people.length, counts, unreachable };
}
