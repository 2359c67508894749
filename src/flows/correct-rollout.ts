import { CORRECTION_AT_MOST, type Campaign } from '../domain/campaign';
import { dayOf, weekdayAndDate, type Day } from '../domain/day';
import type { Needs } from '../ports/needs';
import { changeCampaign, CLOSED, UNKNOWN, type Control, type ControlRefused } from './change-campaign';
import { fanOut } from './fan-out';

/** What HR puts right: everything as it shall stand from now on. */
export interface Correction extends Control {
  readonly due: Day;
  /** Stands on every card; empty for none. */
  readonly sentence: string;
}

export type CorrectOutcome =
  /** By this press or one before. */
  | { readonly kind: 'corrected'; readonly campaign: Campaign }
  | { readonly kind: 'unchanged'; readonly campaign: Campaign }
  | { readonly kind: 'bad'; readonly problem: string }
  | ControlRefused;

/** Puts a due day or a sentence right, on cards still to come and on those in chats that nobody confirmed. */
export async function correctRollout(
  needs: Pick<Needs, 'campaigns' | 'jobs' | 'clock' | 'zone' | 'log'>,
  correction: Correction,
): Promise<CorrectOutcome> {
  const { tenantId, campaignId, by, due } = correction;
  const sentence = correction.sentence.trim();
  const before = await needs.campaigns.get(tenantId, campaignId);
  if (before === null) return UNKNOWN;
  if (before.state === 'closed') return CLOSED;
  const isDueMoved = due !== before.due;
  if (!isDueMoved && sentence === '' && before.correction === null)
    return { kind: 'unchanged', campaign: before };
  const problem = problemOf(sentence, isDueMoved ? due : null, before, dayOf(needs.clock.now(), needs.zone));
  if (problem !== null) return { kind: 'bad', problem };

  const campaign = await changeCampaign(needs, correction, () =>
    needs.campaigns.correct(tenantId, campaignId, due, sentence),
  );
  if (campaign === null) return UNKNOWN;
  if (campaign.state === 'closed') return CLOSED;
  // Also when all of it stood already: the press before may have died in between.
  await fanOut(needs.jobs, campaign, 'refresh-cards');
  needs.log.info({ campaignId, by }, 'rollout corrected');
  return { kind: 'corrected', campaign };
}

/** `newDue` is null when the due day stays: one that has passed may, when only a sentence is added. */
function problemOf(sentence: string, newDue: Day | null, { opens }: Campaign, today: Day): string | null {
  if (sentence.length > CORRECTION_AT_MOST)
    return `The sentence takes at most ${CORRECTION_AT_MOST} characters; this one has ${sentence.length}.`;
  if (newDue !== null && (newDue <= today || newDue <= opens))
    return `The due day must be later than today (${weekdayAndDate(today)}) and than the opening day; it says ${weekdayAndDate(newDue)}.`;
  return null;
}
