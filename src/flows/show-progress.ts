import { rolloutProgress } from '../cards/rollout-progress';
import type { Card } from '../cards/card';
import { assignmentOf } from '../domain/assignment';
import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { CampaignId } from '../domain/ids';
import { progressOf, type Participant, type Progress } from '../domain/progress';
import { membersOf } from '../domain/rollout';
import type { Needs } from '../ports/needs';

type ProgressNeeds = Pick<Needs, 'assignments' | 'deliveries' | 'ledger' | 'roster' | 'clock' | 'zone'>;

/** Everybody in a campaign with what is known of them. */
export async function peopleOf(
  needs: Pick<Needs, 'assignments' | 'deliveries' | 'ledger'>,
  campaignId: CampaignId,
): Promise<readonly Participant[]> {
  const [assignments, deliveries, acknowledged] = await Promise.all([
    needs.assignments.list(campaignId),
    needs.deliveries.list(campaignId, 'initial'),
    needs.ledger.who(campaignId),
  ]);
  const byPerson = new Map(deliveries.map(({ delivery }) => [delivery.staffId, delivery]));
  return assignments.map((assignment) => ({
    assignment,
    delivery: byPerson.get(assignment.staffId),
    hasAcknowledged: acknowledged.has(assignment.staffId),
  }));
}

/** How far a campaign has got. Until the audience is frozen it is counted from the staff list, so that the numbers add up from the first moment. */
export async function countProgress(needs: ProgressNeeds, campaign: Campaign): Promise<Progress> {
  const people =
    campaign.state === 'launched' ? plannedPeople(needs, campaign) : await peopleOf(needs, campaign.id);
  return progressOf(people);
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
