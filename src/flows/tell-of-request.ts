import type { Card } from '../cards/card';
import { requestAnswered } from '../cards/request-answered';
import { staffRequest } from '../cards/staff-request';
import { deliveryIdFor } from '../domain/ids';
import { asAsked, type StaffRequest } from '../domain/request';
import type { TellJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { campaignOf } from './campaign-of';
import { tellOnce } from './tell-once';

type TellNeeds = Parameters<typeof tellOnce>[0] &
  Pick<Needs, 'campaigns' | 'clock' | 'ledger' | 'notices' | 'requests' | 'zone'>;

/** Tells one person once: an officer of HR what somebody asks, or the person what HR answered. */
export async function tellOfRequest(needs: TellNeeds, job: TellJob): Promise<void> {
  const card = await cardFor(needs, job);
  if (card === null) return;
  const { campaignId, staffId, requestId, what, to, tries } = job;
  await tellOnce(needs, job, card, () =>
    needs.notices.claim({ campaignId, staffId, requestId, what, to, tries, at: needs.clock.now() }),
  );
}

/** Null when there is nothing left to say. */
async function cardFor(needs: TellNeeds, job: TellJob): Promise<Card | null> {
  const requests = await needs.requests.ofPerson(job.campaignId, job.staffId);
  const request = requests.find(({ id }) => id === job.requestId);
  if (request === undefined)
    throw new Error(`Telling of request ${job.requestId}: expected it in the requests table, found nothing`);
  return job.what === 'asked' ? askedCard(needs, request) : answeredCard(needs, request, requests);
}

async function askedCard(needs: TellNeeds, request: StaffRequest): Promise<Card | null> {
  if (request.answer !== null) return null;
  const [campaign, line] = await Promise.all([
    campaignOf(needs, request),
    needs.ledger.get(request.campaignId, request.staffId),
  ]);
  return staffRequest({ request, campaign, hasConfirmed: line !== null, zone: needs.zone });
}

/** Whoever has confirmed meanwhile is asked for nothing more, and reads only of a paper that HR recorded. */
async function answeredCard(
  needs: TellNeeds,
  request: StaffRequest,
  all: readonly StaffRequest[],
): Promise<Card | null> {
  const { answer, campaignId, staffId } = request;
  const line = await needs.ledger.get(campaignId, staffId);
  const isStillSo = answer?.outcome === 'on-paper' ? line?.kind === 'on-paper' : line === null;
  if (answer === null || !isStillSo) return null;
  const campaign = asAsked(await campaignOf(needs, request), all, needs.zone);
  return requestAnswered({ campaign, answer, deliveryId: deliveryIdFor('initial', staffId) });
}
