import type { Assignment } from '../../src/domain/assignment';
import type { Campaign } from '../../src/domain/campaign';
import type { DeliveryState } from '../../src/domain/delivery';
import type { FirstAnswer } from '../../src/domain/check';
import { day } from '../../src/domain/day';
import type { ManagerAlert } from '../../src/domain/manager-alert';
import type { GivenReaction, WriterSwitch } from '../../src/domain/writer';
import type { LeadQuestion } from '../../src/domain/question';
import type { RequestAnswer, StaffRequest } from '../../src/domain/request';
import type { PublishedGuidance, TaughtExample } from '../../src/ports/lessons';
import type { Notice } from '../../src/ports/notices';
import type { NewVersion } from '../../src/ports/policies';
import type { Storage } from '../../src/storage/open-storage';
import {
  newAlertId,
  newAnswerId,
  newCampaignId,
  newStaff,
  newTenant,
  sampleAssignment,
  sampleCampaign,
  sampleConversation,
  sampleDelivery,
  sampleDraft,
  sampleLine,
  samplePlace,
  sampleQuestion,
  sampleRequest,
  sampleVersion,
} from './samples';

/** Nothing left out: a field that may be null comes with the compiler's demand to fill it here. */
type Filled<Value> = { readonly [Field in keyof Value]: NonNullable<Value[Field]> };

const at = new Date('2026-09-14T07:31:00Z');
const address = { serviceUrl: 'https://smba.example/', conversationId: 'a:1', activityId: '1' };

const campaign: Filled<Campaign> = {
  ...sampleCampaign(),
  reviewReason: 'The review is under way.',
  people: 40,
  paused: 'by HR',
  correction: 'The due day was wrong.',
  progressCard: address,
};

const assignment: Filled<Assignment> = {
  ...sampleAssignment(),
  manager: newStaff(),
  held: 'on leave',
  supersededBy: campaign.id,
};

const states: { readonly [Kind in DeliveryState['kind']]: DeliveryState } = {
  waiting: { kind: 'waiting', notBefore: at, tried: ['install'] },
  sending: { kind: 'sending', since: at },
  delivered: { kind: 'delivered', at, address },
  unknown: { kind: 'unknown', since: at, detail: 'no answer' },
  unreachable: { kind: 'unreachable', reason: 'is a guest', detail: '403' },
  cancelled: { kind: 'cancelled' },
};

const version: Filled<NewVersion> = {
  ...sampleVersion(),
  change: { kind: 'reread', reason: 'Much is new.', by: newStaff() },
};

const answer: Filled<RequestAnswer> = { outcome: 'asked-again', at, by: newStaff() };

const request: Filled<StaffRequest> = {
  ...sampleRequest(),
  about: 'another-format',
  format: 'easy-read',
  words: 'I read best on paper.',
  answer,
};

const notice: Filled<Notice> = {
  campaignId: request.campaignId,
  staffId: request.staffId,
  requestId: request.id,
  what: 'answered',
  to: request.staffId,
  tries: 1,
  at,
};

const alert: Filled<ManagerAlert> = { id: newAlertId(), tenantId: newTenant(), at, outcome: 'delivered' };

const firstAnswer: Filled<FirstAnswer> = {
  campaignId: newCampaignId(),
  checkId: 'trip-photo',
  isRight: true,
  day: day('2026-09-14'),
};

const writerSwitch: Filled<WriterSwitch> = { tenantId: newTenant(), isOn: true, at, by: newStaff() };

const reaction: Filled<GivenReaction> = {
  tenantId: newTenant(),
  reaction: 'like',
  day: day('2026-09-14'),
};

const question: Filled<LeadQuestion> = {
  ...sampleQuestion(),
  clauseId: 'scope/a',
  asker: { staffId: newStaff(), name: 'Amira Khan' },
  reply: {
    kind: 'answered',
    words: 'Yes, from an account of the school.',
    on: day('2026-10-02'),
    by: newStaff(),
  },
};

const example: Filled<TaughtExample> = {
  policyId: question.policyId,
  questionId: question.id,
  clause: { id: 'scope/a', text: 'This policy is for everybody.' },
  question: 'Is this for me?',
};

const guidance: Filled<PublishedGuidance> = {
  kind: 'guidance',
  policyId: question.policyId,
  questionId: question.id,
  clauseId: 'scope/a',
  words: 'It is for volunteers as well.',
  publishedAt: at,
  from: 'Director of People',
};

/** Writes one of everything there is, through the ports, so that every column of every table is in use. */
export async function writeOneOfEach(storage: Storage): Promise<void> {
  const line = sampleLine({ kind: 'on-paper', by: newStaff() });
  await storage.policies.publish(version);
  await storage.drafts.add(sampleDraft());
  await storage.campaigns.add(campaign, 'a rollout key');
  await storage.assignments.addAll([assignment]);
  await storage.deliveries.addAll(
    Object.values(states).map((state) =>
      sampleDelivery({
        state,
        tellsOf: 2,
        digest: { total: 1, people: [{ name: 'Amira Khan', due: campaign.due }] },
      }),
    ),
  );
  await storage.ledger.add(line);
  await storage.ledger.withdraw(line.campaignId, line.staffId, at);
  await storage.requests.add({ ...request, answer: null });
  await storage.requests.answer(request.campaignId, request.staffId, request.id, answer);
  await storage.notices.claim(notice);
  await storage.checkCounts.add(firstAnswer);
  await storage.alerts.add({ ...alert, outcome: null });
  await storage.alerts.conclude(alert.tenantId, alert.id, alert.outcome);
  await storage.writerSwitches.turn(writerSwitch);
  await storage.reactions.add(reaction);
  await storage.readingPlaces.keep(samplePlace());
  await storage.conversations.keep(sampleConversation());
  await storage.questions.add({ ...question, reply: null });
  await storage.questions.end(question.tenantId, question.id, question.reply);
  await storage.lessons.attach(example);
  await storage.lessons.publish(guidance);
  await storage.clauseCounts.add({
    policyId: question.policyId,
    term: '2026-autumn',
    answerId: newAnswerId(),
    kind: 'asked',
    clauseId: 'scope/a',
  });
  const told = { what: 'question-asked', questionId: question.id } as const;
  await storage.tellings.claim({ tenantId: question.tenantId, of: told, to: newStaff(), tries: 0, at });
  await storage.runs.markDone(line.campaignId, 'digest', line.due);
  await storage.signingKey();
  await storage.paceBook.book({ key: 'teams', perSecond: 40 }, 1);
}
