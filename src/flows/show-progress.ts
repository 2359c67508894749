import { rolloutProgress } from '../cards/rollout-progress';
import type { Card } from '../cards/card';
import { assignmentOf } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { addedUp, progressOf, type Participant, type Progress } from '../domain/progress';
import { membersOf } from '../domain/rollout';
import type { Needs } from '../ports/needs';
import { participants } from './participants';

type ProgressNeeds = Pick<Needs, 'assignments' | 'deliveries' | 'ledger' | 'roster' | 'clock' | 'zone'>;

/** How far a campaign has got. Until the audience is frozen it is counted from the staff list, so that the numbers add up from the first moment. */
export async function countProgress(needs: ProgressNeeds, campaign: Campaign): Promise<Progress> {
  const isOver = campaign.state === 'closed';
  if (campaign.state === 'launched') return progressOf(plannedPeople(needs, campaign), isOver);
  let progress = progressOf([], isOver);
  for await (const some of participants(needs, campaign))
    progress = addedUp(progress, progressOf(some, isOver));
  return progress;
}

export function progressCard(
  needs: Pick<Needs, 'clock' | 'zone'>,
  campaign: Campaign,
  progress: Progress,
  notice?: string,
): Card {
  const at = needs.clock.now();
  const scheduled = campaign.state === 'launched' && campaign.opens > dayOf(at, needs.zone);
  return rolloutProgress({ campaign, progress, at, zone: needs.zone, scheduled, ...(notice && { notice }) });
}

function plannedPeople(needs: Pick<Needs, 'roster'>, campaign: Campaign): readonly Participant[] {
  return membersOf(campaign.audience, needs.roster.everyone()).map((person) => ({
    assignment: assignmentOf(campaign, person),
    delivery: undefined,
    hasAcknowledged: false,
  }));
}
