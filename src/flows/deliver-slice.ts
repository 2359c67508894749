import pMap from 'p-map';
import { maySend, type Campaign } from '../domain/campaign';
import { personKeyOf } from '../domain/ids';
import type { StaffRequest } from '../domain/request';
import { firstCardStep, plannedStep, type NextStep } from '../domain/sending';
import type { KeptDelivery } from '../ports/deliveries';
import type { SliceJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { lastConfirmationsIn } from './last-confirmation';
import { deliverMessage, type DeliverNeeds, type DeliverOutcome, type Due } from './deliver-message';
import { byStaff } from './participants';

type SliceNeeds = DeliverNeeds & Pick<Needs, 'assignments' | 'ledger' | 'requests'>;

/** Messages of a slice under way at once: all of them. The pace is kept further down; this only hides the latency. */
const AT_ONCE = 50;
/** Not begun, and anybody's. */
const LEFT: DeliverOutcome = { kind: 'later', inMs: 0 };

/**
 * Sends the messages of a slice that wait, each at most once. Resolves with the milliseconds after which what had to wait may go, null
 * when nothing is left. Once `isStopping`, messages not begun are left to another worker.
 */
export async function deliverSlice(
  needs: SliceNeeds,
  campaign: Campaign,
  job: SliceJob,
  isStopping: () => boolean,
): Promise<number | null> {
  if (!maySend(campaign)) return null;
  const { due, waits } = await waitingIn(needs, campaign, job);
  const outcomes = await pMap(
    due,
    async (message) => (isStopping() ? LEFT : deliverMessage(needs, campaign, message)),
    { concurrency: AT_ONCE },
  );
  const later = outcomes.flatMap((outcome) => (outcome.kind === 'later' ? [outcome.inMs] : []));
  return [...later, ...waits].reduce<number | null>((least, ms) => Math.min(least ?? ms, ms), null);
}

/** Everything a slice's messages need, read at once: a look-up for each person would cost more than the sending. */
async function waitingIn(
  needs: SliceNeeds,
  campaign: Campaign,
  job: SliceJob,
): Promise<{ readonly due: readonly Due[]; readonly waits: readonly number[] }> {
  const [rows, chats, asked] = await Promise.all([
    needs.deliveries.list(campaign.id, job.purpose, job),
    needs.conversations.list(campaign.tenantId, job),
    needs.requests.list(campaign.id, job),
  ]);
  const rowOf = new Map(rows.map((kept) => [kept.delivery.staffId, kept]));
  const chatOf = new Map(chats.map((chat) => [chat.staffId, chat]));
  const requestsOf = byStaff(asked);
  const steps = await stepsOf(needs, campaign, job, rowOf, requestsOf);
  const isAnyDue = job.purpose === 'initial' && steps.some(({ step }) => step.kind === 'send');
  const lastOf = isAnyDue ? await lastConfirmationsIn(needs, campaign, job) : null;
  const due = steps.flatMap(({ step, school }): Due[] => {
    if (step.kind !== 'send') return [];
    const { staffId } = step.delivery;
    return [
      {
        ...step,
        kept: rowOf.get(staffId) ?? null,
        reader: { school, last: lastOf?.get(personKeyOf(staffId)) ?? null },
        conversation: chatOf.get(staffId) ?? null,
        requests: requestsOf.get(staffId) ?? [],
      },
    ];
  });
  return { due, waits: steps.flatMap(({ step }) => (step.kind === 'wait' ? [step.ms] : [])) };
}

/** What is to be done for somebody who works there; a message to a manager names no school. */
interface Planned {
  readonly step: NextStep;
  readonly school: string;
}

/** First cards go to whoever was written down; any other message to whom it was written for. */
async function stepsOf(
  needs: SliceNeeds,
  campaign: Campaign,
  job: SliceJob,
  rowOf: ReadonlyMap<string, KeptDelivery>,
  requestsOf: ReadonlyMap<string, readonly StaffRequest[]>,
): Promise<readonly Planned[]> {
  const now = needs.clock.now();
  if (job.purpose !== 'initial')
    return [...rowOf.values()].map(({ delivery }) => ({ step: plannedStep(delivery, now), school: '' }));
  const [assignments, acknowledged] = await Promise.all([
    needs.assignments.list(campaign.id, job),
    needs.ledger.who(campaign.id, job),
  ]);
  return assignments.map((assignment) => {
    const delivery = rowOf.get(assignment.staffId)?.delivery;
    const hasAcknowledged = acknowledged.has(personKeyOf(assignment.staffId));
    const requests = requestsOf.get(assignment.staffId) ?? [];
    const step = firstCardStep({ assignment, delivery, hasAcknowledged, requests }, now);
    return { step, school: assignment.school };
  });
}
