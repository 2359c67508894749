import type { Acknowledgement, RefusalCode } from '../domain/acknowledgement';
import type { Assignment } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
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
  const name = needs.roster.find(press.staffId)?.name ?? checked.assignment.name;
  const { standing, added } = await needs.ledger.add(
    lineFor(checked.campaign, checked.assignment, name, now),
  );
  if (added || now.getTime() - standing.recordedAt.getTime() > BURST_MS) needs.cardUpdates.want(press);
  return { kind: 'recorded', line: standing };
}

function lineFor(campaign: Campaign, assignment: Assignment, name: string, now: Date): Acknowledgement {
  return {
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    staffId: assignment.staffId,
    name,
    policyId: campaign.policyId,
    policyTitle: campaign.policyTitle,
    version: campaign.version,
    textHash: campaign.textHash,
    statement: campaign.statement,
    recordedAt: now,
    due: campaign.due,
  };
}
