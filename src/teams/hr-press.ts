import { notForYou } from '../cards/wording';
import type { Campaign } from '../domain/campaign';
import { countProgress, progressCard } from '../flows/show-progress';
import type { Needs } from '../ports/needs';
import type { Reply } from './inbound';
import { refuse, type PressHandler, type PressInbound } from './staff-presses';

/** A button for HR alone. The role is checked at every press: a card can be passed on, and so can an office. */
export function forHr(handler: PressHandler): PressHandler {
  return async (needs, press) =>
    needs.roles.isHr(press.from.staffId) ? handler(needs, press) : refuse('not-yours', notForYou);
}

/** The progress card in place of the one pressed, which from now on is the one that is kept up to date. */
export async function progressReply(
  needs: Needs,
  campaign: Campaign,
  { card }: Pick<PressInbound, 'card'>,
  notice?: string,
): Promise<Reply> {
  const progress = await countProgress(needs, campaign);
  if (card !== null) await needs.campaigns.showProgressOn(campaign.tenantId, campaign.id, card);
  return { kind: 'card', card: progressCard(needs, campaign, progress, notice) };
}
