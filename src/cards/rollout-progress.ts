import template from '../../cards/rollout-progress.json';
import type { Campaign, PauseReason } from '../domain/campaign';
import { momentInWords, weekdayAndDate, type TimeZone } from '../domain/day';
import type { CampaignId } from '../domain/ids';
import { STANDINGS, type Progress, type Standing } from '../domain/progress';
import type { Card } from './card';
import { nameList, nameReasonAndFix, type NameList } from './name-list';
import { plainStatement, plainTitle, withoutMarkdown } from './plain-text';
import { rolloutTerms } from './rollout-terms';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface ProgressData {
  readonly title: string;
  readonly heading: string;
  readonly terms: string;
  readonly stage: string;
  /** What HR has put right since; empty when nothing was. */
  readonly correction: string;
  readonly share: string;
  readonly states: readonly { readonly title: string; readonly value: string }[];
  readonly accounted: string;
  readonly lists: readonly NameList[];
  readonly launched: string;
  readonly asOf: string;
  readonly fallback: string;
  readonly press: { readonly campaignId: CampaignId };
  /** Only a rollout that is not over can be controlled. */
  readonly isRunning: boolean;
  readonly hold: typeof PAUSE | typeof RESUME;
}

const PAUSE = { title: 'Pause', verb: 'rollout-pause' } as const;
const RESUME = { title: 'Resume', verb: 'rollout-resume' } as const;

const progressTemplate = new CardTemplate<ProgressData>(template);

const IN_HR_WORDS: Readonly<Record<Standing, string>> = {
  acknowledged: 'Confirmed',
  delivered: 'Delivered',
  sending: 'Being sent',
  waiting: 'Waiting',
  unknown: 'Sent, no answer from Teams',
  unreachable: 'Cannot be reached',
  held: 'On leave, or waits for HR',
  declined: 'Does not wish to confirm',
  cancelled: 'Cancelled, or not asked',
};

/** How far a rollout has got. `scheduled`: its opening day is still to come. `notice` is said first. */
export function rolloutProgress(input: {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly at: Date;
  readonly zone: TimeZone;
  readonly scheduled: boolean;
  readonly notice?: string;
}): Card {
  const { campaign, progress, zone } = input;
  const title = plainTitle(campaign.policyTitle);
  const states = STANDINGS.map((standing) => ({
    title: IN_HR_WORDS[standing],
    value: `${progress.counts[standing]}`,
  }));
  const content = progressTemplate.fill({
    title,
    heading: withoutMarkdown(title),
    terms: rolloutTerms(campaign.audience, campaign.opens, campaign.due),
    stage: [input.notice, stageWords(campaign, progress, input.scheduled)].filter(Boolean).join(' '),
    correction: plainStatement(campaign.correction ?? ''),
    share: `${progress.counts.acknowledged} of ${progress.audience} confirmed (${percentConfirmed(progress)}%)`,
    states,
    accounted: `${inSomeState(progress)} of ${progress.audience} accounted for`,
    lists: nameList('Cannot be reached', progress.unreachable.map(nameReasonAndFix)),
    launched: momentInWords(campaign.launchedAt, zone),
    asOf: momentInWords(input.at, zone),
    fallback: states.map((state) => `${state.title}: ${state.value}.`).join(' '),
    press: { campaignId: campaign.id },
    isRunning: campaign.state !== 'closed',
    hold: campaign.paused === null ? PAUSE : RESUME,
  });
  return { content, summary: HR_SUMMARY };
}

function stageWords(campaign: Campaign, progress: Progress, scheduled: boolean): string {
  if (campaign.cancelled)
    return 'Called off. Nobody else is asked, and cards that nobody confirmed say that it is over. What was confirmed stands.';
  if (campaign.state === 'closed') return 'This rollout is closed.';
  if (campaign.paused !== null) return pauseWords(campaign.paused, progress);
  if (scheduled)
    return `Scheduled: nobody has been asked yet. Cards go out on ${weekdayAndDate(campaign.opens)}.`;
  return campaign.state === 'launched'
    ? 'Cards are being prepared.'
    : 'Cards have gone out or are going out.';
}

function pauseWords(because: PauseReason, { counts }: Progress): string {
  switch (because) {
    case 'by HR':
      return `Paused by HR: ${peopleAre(counts.waiting)} still waiting.`;
    case 'Teams does not accept the bot':
      return 'Paused: Teams does not accept the bot. Tell IT; then press Resume.';
  }
}

function peopleAre(count: number): string {
  if (count === 0) return 'nobody is';
  return count === 1 ? '1 person is' : `${count} people are`;
}

/** Rounded down, so that 100% means everybody. */
function percentConfirmed({ counts, audience }: Progress): number {
  return audience === 0 ? 0 : Math.floor((counts.acknowledged / audience) * 100);
}

function inSomeState({ counts }: Progress): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}
