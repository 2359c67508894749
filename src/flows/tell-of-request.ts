import type { Card } from '../cards/card';
import { requestAnswered } from '../cards/request-answered';
import { staffRequest } from '../cards/staff-request';
import { deliveryIdFor } from '../domain/ids';
import { asAsked, type StaffRequest } from '../domain/request';
import type { TellJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { campaignOf } from './campaign-of';

type TellNeeds = Pick<
  Needs,
  | 'campaigns'
  | 'clock'
  | 'conversations'
  | 'jobs'
  | 'ledger'
  | 'log'
  | 'messenger'
  | 'notices'
  | 'requests'
  | 'zone'
>;

/** After so many proofs that Teams did not deliver it, HR's list and the person's record say it. */
const TRIES_AT_MOST = 6;

/**
 * Tells one person once: an officer of HR what somebody asks, or the person what HR answered. A mark is written right before the only
 * attempt, and what nobody knows is not repeated. Nobody is told whose chat is not known.
 */
export async function tellOfRequest(needs: TellNeeds, job: TellJob): Promise<void> {
  const card = await cardFor(needs, job);
  if (card === null) return;
  const chat = await needs.conversations.get(job.tenantId, job.to);
  if (chat?.state !== 'open') return;
  const turn = await needs.messenger.turn(chat);
  if (turn.kind === 'not-delivered') return tryAgain(needs, job, turn.retryAfterMs);
  const { campaignId, staffId, requestId, what, to, tries } = job;
  const mine = await needs.notices.claim({
    campaignId,
    staffId,
    requestId,
    what,
    to,
    tries,
    at: needs.clock.now(),
  });
  if (!mine) return;
  const outcome = await turn.send(card);
  if (outcome.kind === 'not-delivered') return tryAgain(needs, job, outcome.retryAfterMs);
  needs.log.info({ campaignId, what, outcome: outcome.kind }, 'told of a request');
}

async function tryAgain({ jobs, log }: TellNeeds, job: TellJob, inMs: number): Promise<void> {
  if (job.tries >= TRIES_AT_MOST) log.warn({ campaignId: job.campaignId }, 'not told of a request');
  else await jobs.put({ ...job, tries: job.tries + 1 }, inMs);
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
