import { acknowledgementOf, type Acknowledgement, type RefusalCode } from '../domain/acknowledgement';
import type { Needs } from '../ports/needs';
import { checkPress, type Press, type PressNeeds } from './check-press';

export type AcknowledgeOutcome =
  /** Now or by an earlier press: `line` is the one that stands. */
  | { readonly kind: 'recorded'; readonly line: Acknowledgement }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Presses within this time of the first are the same impatience; a later one means that the card still shows its button. Milliseconds. */
const BURST_MS = 60_000;

/**
 * Records that somebody confirmed the statement. One insert decides: whoever comes second gets the line that stands, and a
 * receipt exists only when a line does.
 */
export async function acknowledgePolicy(
  needs: PressNeeds & Pick<Needs, 'ledger' | 'cardUpdates' | 'roster' | 'clock'>,
  press: Press,
): Promise<AcknowledgeOutcome> {
  const checked = await checkPress(needs, press);
  if (checked.kind === 'refused') return checked;
  if (checked.closed) {
    const line = await needs.ledger.get(press.campaignId, press.staffId);
    return line === null ? { kind: 'refused', code: 'closed' } : { kind: 'recorded', line };
  }

  const now = needs.clock.now();
  const { staffId } = press;
  const name = needs.roster.find(staffId)?.name ?? checked.assignment.name;
  const how = { kind: 'confirmed', by: null, recordedAt: now } as const;
  const { standing, added } = await needs.ledger.add(
    acknowledgementOf(checked.campaign, { staffId, name }, how),
  );
  if (added || now.getTime() - standing.recordedAt.getTime() > BURST_MS) needs.cardUpdates.want(press);
  return { kind: 'recorded', line: standing };
}
