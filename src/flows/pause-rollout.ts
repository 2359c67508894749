import type { Campaign } from '../domain/campaign';
import type { Needs } from '../ports/needs';
import { changeCampaign, CLOSED, UNKNOWN, type Control, type ControlRefused } from './change-campaign';

/** By this press or one before. */
export type PauseOutcome = { readonly kind: 'paused'; readonly campaign: Campaign } | ControlRefused;

/** Holds a rollout's messages back at once. Whoever has a card may confirm all the same. */
export async function pauseRollout(
  needs: Pick<Needs, 'campaigns' | 'log'>,
  control: Control,
): Promise<PauseOutcome> {
  const { tenantId, campaignId, by } = control;
  const campaign = await changeCampaign(needs, control, () =>
    needs.campaigns.pause(tenantId, campaignId, 'by HR'),
  );
  if (campaign === null) return UNKNOWN;
  if (campaign.state === 'closed') return CLOSED;
  needs.log.info({ campaignId, by }, 'rollout paused');
  return { kind: 'paused', campaign };
}
