import type { Campaign } from '../domain/campaign';
import type { Needs } from '../ports/needs';
import { changeCampaign, CLOSED, UNKNOWN, type Control, type ControlRefused } from './change-campaign';
import { fanOut } from './fan-out';

/** By this press or one before. */
export type CancelOutcome = { readonly kind: 'cancelled'; readonly campaign: Campaign } | ControlRefused;

/** Calls a rollout off for good: nobody else is asked, and cards that nobody confirmed say that it is over. */
export async function cancelRollout(
  needs: Pick<Needs, 'campaigns' | 'jobs' | 'log'>,
  control: Control,
): Promise<CancelOutcome> {
  const { tenantId, campaignId, by } = control;
  const campaign = await changeCampaign(needs, control, () => needs.campaigns.cancel(tenantId, campaignId));
  if (campaign === null) return UNKNOWN;
  if (!campaign.cancelled) return CLOSED;
  // Also when it was called off already: the press before may have died in between.
  await fanOut(needs.jobs, campaign, 'refresh-cards');
  needs.log.info({ campaignId, by }, 'rollout called off');
  return { kind: 'cancelled', campaign };
}
