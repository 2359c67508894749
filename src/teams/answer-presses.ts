import { requestList } from '../cards/request-list';
import { staffRequest } from '../cards/staff-request';
import { notForYou, requestRefused } from '../cards/wording';
import type { Campaign } from '../domain/campaign';
import type { Conversation } from '../domain/conversation';
import type { StaffRequest } from '../domain/request';
import { answerRequest } from '../flows/answer-request';
import { listRequests } from '../flows/list-requests';
import type { Needs } from '../ports/needs';
import { answerCard, readCard, requestChoice } from './card-data';
import { forHr } from './hr-press';
import type { Reply } from './inbound';
import { refuse, type PressHandler } from './staff-presses';

const ANSWERED_BEFORE = 'This was answered already, and that stands.';

/** What HR's buttons about requests of staff do, by verb. */
export const answerPresses: Readonly<Record<string, PressHandler>> = {
  'request-list': forHr((needs, { from }) => showRequests(needs, from)),
  'request-show': forHr(async (needs, { data, from }) => {
    const read = readCard(requestChoice, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { campaignId, staffId, requestId } = read.value;
    const campaign = await needs.campaigns.get(from.tenantId, campaignId);
    const requests = campaign === null ? [] : await needs.requests.ofPerson(campaignId, staffId);
    const request = requests.find(({ id }) => id === requestId);
    if (campaign === null || request === undefined) return refuse('unknown', requestRefused('unknown'));
    return requestReply(needs, request, campaign);
  }),
  'request-answer': forHr(async (needs, { data, from }) => {
    const read = readCard(answerCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { tenantId, staffId: by } = from;
    const outcome = await answerRequest(needs, { tenantId, by, ...read.value });
    if (outcome.kind === 'refused') return refuse(outcome.code, requestRefused(outcome.code));
    const notice = outcome.kind === 'before' ? ANSWERED_BEFORE : undefined;
    return requestReply(needs, outcome.request, outcome.campaign, notice);
  }),
};

/** The open requests, asked for by word. For HR alone. */
export async function showRequests(
  needs: Needs,
  { tenantId, staffId }: Pick<Conversation, 'tenantId' | 'staffId'>,
): Promise<Reply> {
  if (!needs.roles.isHr(staffId)) return { kind: 'words', text: notForYou };
  const requests = await listRequests(needs, tenantId);
  return { kind: 'card', card: requestList({ requests, zone: needs.zone }) };
}

async function requestReply(
  needs: Needs,
  request: StaffRequest,
  campaign: Campaign,
  notice?: string,
): Promise<Reply> {
  const hasConfirmed = (await needs.ledger.get(request.campaignId, request.staffId)) !== null;
  const { zone } = needs;
  const card = staffRequest({ request, campaign, hasConfirmed, zone, ...(notice && { notice }) });
  return { kind: 'card', card };
}
