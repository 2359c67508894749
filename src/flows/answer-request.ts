import { acknowledgementOf } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import { deliveryIdFor, type CampaignId, type RequestId, type StaffId, type TenantId } from '../domain/ids';
import { answersTo, type RequestAnswer, type RequestOutcome, type StaffRequest } from '../domain/request';
import type { Needs } from '../ports/needs';

/** What an officer of HR answers to whose request. */
export interface AnswerPress {
  readonly tenantId: TenantId;
  readonly by: StaffId;
  readonly campaignId: CampaignId;
  readonly staffId: StaffId;
  readonly requestId: RequestId;
  readonly outcome: RequestOutcome;
}

export type AnswerOutcome =
  | {
      /** `before`: somebody had answered it otherwise, and that stands. */
      readonly kind: 'answered' | 'before';
      readonly request: StaffRequest;
      readonly campaign: Campaign;
    }
  | { readonly kind: 'refused'; readonly code: 'unknown' | 'closed' };

type AnswerNeeds = Pick<
  Needs,
  'campaigns' | 'requests' | 'ledger' | 'jobs' | 'cardUpdates' | 'roster' | 'clock' | 'log'
>;

/** Writes HR's answer down; the first one stands. Then it takes effect and the person is told. */
export async function answerRequest(needs: AnswerNeeds, press: AnswerPress): Promise<AnswerOutcome> {
  const { campaignId, staffId, requestId, outcome, by } = press;
  const campaign = await needs.campaigns.get(press.tenantId, campaignId);
  if (campaign === null) return { kind: 'refused', code: 'unknown' };
  // A talk may take place when the rollout is over; everything else is about asking.
  if (campaign.state === 'closed' && outcome !== 'done') return { kind: 'refused', code: 'closed' };
  const asked = (await needs.requests.ofPerson(campaignId, staffId)).find(({ id }) => id === requestId);
  if (asked === undefined || !answersTo(asked.about).includes(outcome))
    return { kind: 'refused', code: 'unknown' };

  const answer = { outcome, by, at: needs.clock.now() };
  const request = (await needs.requests.answer(campaignId, staffId, requestId, answer)) ?? asked;
  const stands = request.answer ?? answer;
  if (stands.outcome !== outcome || stands.by !== by) return { kind: 'before', request, campaign };
  // Also when it stood already: the press before may have died in between.
  if (outcome === 'on-paper') await recordPaper(needs, campaign, request, stands);
  if (outcome !== 'done') await tellPerson(needs, request);
  needs.log.info({ campaignId, by, outcome }, 'request answered');
  return { kind: 'answered', request, campaign };
}

/** The line bears the moment of the answer, so that one that was taken back since is not written again. */
async function recordPaper(
  { ledger, roster }: AnswerNeeds,
  campaign: Campaign,
  { staffId, name }: StaffRequest,
  { at, by }: RequestAnswer,
): Promise<void> {
  const lines = await ledger.linesOf(campaign.id, staffId);
  if (lines.some((line) => line.kind === 'on-paper' && line.recordedAt.getTime() === at.getTime())) return;
  const person = { staffId, name: roster.find(staffId)?.name ?? name };
  await ledger.add(acknowledgementOf(campaign, person, { kind: 'on-paper', by, recordedAt: at }));
}

/** In a message of its own and, where it changes what the first card says, there. */
async function tellPerson(
  { jobs, cardUpdates }: AnswerNeeds,
  { tenantId, campaignId, staffId, id: requestId }: StaffRequest,
): Promise<void> {
  cardUpdates.want({ tenantId, campaignId, deliveryId: deliveryIdFor('initial', staffId) });
  const about = { tenantId, campaignId, staffId, requestId, to: staffId };
  await jobs.put({ kind: 'tell-request', what: 'answered', tries: 0, ...about });
}
