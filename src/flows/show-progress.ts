import { rolloutProgress } from '../cards/rollout-progress';
import type { Card } from '../cards/card';
import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { addedUp, plannedProgress, progressOf, type Progress } from '../domain/progress';
import { holdReason, membersOf } from '../domain/rollout';
import type { Needs } from '../ports/needs';
import { participants } from './participants';

type ProgressNeeds = Pick<
  Needs,
  'assignments' | 'deliveries' | 'ledger' | 'requests' | 'roster' | 'clock' | 'zone'
>;

/** How far a campaign has got. Until the audience is frozen it is counted from the staff list, so that the numbers add up from the first moment. */
export async function countProgress(needs: ProgressNeeds, campaign: Campaign): Promise<Progress> {
  const isOver = campaign.state === 'closed';
  if (campaign.state === 'launched') return planned(needs, campaign);
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

function planned({ roster }: Pick<Needs, 'roster'>, campaign: Campaign): Progress {
  const people = membersOf(campaign.audience, roster.everyone());
  const held = people.filter((person) => holdReason(person, campaign.opens) !== null);
  return plannedProgress(people.length, held.length);
}
