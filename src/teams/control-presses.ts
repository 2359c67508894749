import type { Card } from '../cards/card';
import { rolloutCancel } from '../cards/rollout-cancel';
import { rolloutCorrect } from '../cards/rollout-correct';
import { controlRefused } from '../cards/wording';
import type { Campaign } from '../domain/campaign';
import { cancelRollout } from '../flows/cancel-rollout';
import { CLOSED, UNKNOWN, type Control, type ControlRefused } from '../flows/change-campaign';
import { correctRollout } from '../flows/correct-rollout';
import { pauseRollout } from '../flows/pause-rollout';
import { resumeRollout } from '../flows/resume-rollout';
import { countProgress } from '../flows/show-progress';
import type { Needs } from '../ports/needs';
import { campaignCard, correctCard, readCard } from './card-data';
import { forHr, progressReply } from './hr-press';
import type { Reply } from './inbound';
import { refuse, type PressHandler, type PressInbound } from './staff-presses';

/** What HR's buttons over a running rollout do, by verb. What cannot be undone takes two presses. */
export const controlPresses: Readonly<Record<string, PressHandler>> = {
  'rollout-refresh': forHr(async (needs, press) => {
    const read = readCard(campaignCard, press.data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const campaign = await needs.campaigns.get(press.from.tenantId, read.value.campaignId);
    return campaign === null ? refuse('unknown') : progressReply(needs, campaign, press);
  }),
  'rollout-pause': acts(pauseRollout),
  'rollout-resume': acts(resumeRollout),
  'rollout-cancel': acts(cancelRollout),
  'rollout-cancel-ask': asks(async (needs, campaign) => {
    const progress = await countProgress(needs, campaign);
    return rolloutCancel({ campaign, progress, at: needs.clock.now(), zone: needs.zone });
  }),
  'rollout-correct-form': asks((_needs, campaign) => Promise.resolve(rolloutCorrect({ campaign }))),
  'rollout-correct': forHr(async (needs, press) => {
    const read = readCard(correctCard, press.data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const outcome = await correctRollout(needs, { ...controlOf(press, read.value), ...read.value });
    switch (outcome.kind) {
      case 'refused':
        return refused(outcome);
      case 'bad':
        return refuse('bad-request', outcome.problem);
      case 'unchanged':
        return progressReply(needs, outcome.campaign, press, 'Nothing was changed.');
      case 'corrected':
        return progressReply(needs, outcome.campaign, press, 'Saved. Cards are being brought up to date.');
    }
  }),
};

/** A button that does something at once and shows how things stand then. */
function acts(
  act: (needs: Needs, control: Control) => Promise<{ readonly campaign: Campaign } | ControlRefused>,
): PressHandler {
  return forHr(async (needs, press) => {
    const read = readCard(campaignCard, press.data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const outcome = await act(needs, controlOf(press, read.value));
    return 'campaign' in outcome ? progressReply(needs, outcome.campaign, press) : refused(outcome);
  });
}

/** A button that shows a card in place of the progress card, which must not be written over meanwhile. */
function asks(show: (needs: Needs, campaign: Campaign) => Promise<Card>): PressHandler {
  return forHr(async (needs, { data, from }) => {
    const read = readCard(campaignCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const campaign = await needs.campaigns.get(from.tenantId, read.value.campaignId);
    if (campaign === null) return refused(UNKNOWN);
    if (campaign.state === 'closed') return refused(CLOSED);
    const card = await show(needs, campaign);
    await needs.campaigns.showProgressOn(campaign.tenantId, campaign.id, null);
    return { kind: 'card', card };
  });
}

function controlOf({ from }: PressInbound, { campaignId }: Pick<Control, 'campaignId'>): Control {
  return { tenantId: from.tenantId, by: from.staffId, campaignId };
}

function refused({ code }: ControlRefused): Reply {
  return refuse(code, controlRefused(code));
}
