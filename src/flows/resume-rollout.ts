import type { Campaign } from '../domain/campaign';
import type { Needs } from '../ports/needs';
import { changeCampaign, CLOSED, UNKNOWN, type Control, type ControlRefused } from './change-campaign';
import { fanOut } from './fan-out';

/** By this press or one before. */
export type ResumeOutcome = { readonly kind: 'resumed'; readonly campaign: Campaign } | ControlRefused;

/** Lets a rollout's messages go again. The pointers of a paused rollout were dropped, so everybody is pointed at anew. */
export async function resumeRollout(
  needs: Pick<Needs, 'campaigns' | 'jobs' | 'log'>,
  control: Control,
): Promise<ResumeOutcome> {
  const { tenantId, campaignId, by } = control;
  const campaign = await changeCampaign(needs, control, () => needs.campaigns.resume(tenantId, campaignId));
  if (campaign === null) return UNKNOWN;
  if (campaign.state === 'closed') return CLOSED;
  // Also when it was going already: the press before may have died in between.
  await fanOut(needs.jobs, campaign, 'deliver');
  needs.log.info({ campaignId, by }, 'rollout resumed');
  return { kind: 'resumed', campaign };
}
