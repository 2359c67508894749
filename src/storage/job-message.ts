import { z } from 'zod';
import { PURPOSES } from '../domain/ids';
import type { AsideJob, Job } from '../ports/jobs';
import {
  campaignColumn,
  deliveryColumn,
  questionColumn,
  requestColumn,
  staffColumn,
  tenantColumn,
  termColumn,
} from './columns';

const work = z.enum(['deliver', 'refresh-cards']);
const cut = z.string().regex(/^[0-9a-f]{0,30}g?$/);
const slice = { purpose: z.enum(PURPOSES), from: cut, to: cut };
const campaign = { tenantId: tenantColumn, campaignId: campaignColumn };

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-campaign'), ...campaign }),
  z.object({ kind: z.literal('fan-out'), ...campaign, work }),
  z.object({ kind: z.literal('deliver'), ...campaign, ...slice }),
  z.object({ kind: z.literal('refresh-cards'), ...campaign, ...slice }),
  z.object({
    kind: z.literal('update-cards'),
    ...campaign,
    deliveryIds: z.array(deliveryColumn),
    tries: z.number().int().min(0),
  }),
  z.object({
    kind: z.literal('tell-request'),
    ...campaign,
    what: z.enum(['asked', 'answered']),
    staffId: staffColumn,
    requestId: requestColumn,
    to: staffColumn,
    tries: z.number().int().min(0),
  }),
  z.object({
    kind: z.literal('tell-question'),
    what: z.enum(['asked', 'answered']),
    tenantId: tenantColumn,
    questionId: questionColumn,
    to: staffColumn,
    tries: z.number().int().min(0),
  }),
  z.object({
    kind: z.literal('tell-term'),
    tenantId: tenantColumn,
    term: termColumn,
    to: staffColumn,
    tries: z.number().int().min(0),
  }),
]);

/** Characters of a message's text kept when it is set aside: any job whole, and within 64 KiB even if each is escaped. */
const TEXT_AT_MOST = 10_000;

export function jobText(value: Job): string {
  return JSON.stringify(value);
}

/** Null when the text is not a job: whoever may write to the account can put anything into the queue. */
export function readJob(text: string): Job | null {
  try {
    return job.parse(parsed(text));
  } catch {
    return null;
  }
}

const asideJob = z.object({ reason: z.string(), attempt: z.number(), text: z.string() });

/** What an operator finds in the aside queue. */
export function asideText(text: string, attempt: number, reason: string): string {
  return JSON.stringify({ reason, attempt, length: text.length, text: text.slice(0, TEXT_AT_MOST) });
}

export function readAside(text: string): AsideJob {
  const read = asideJob.safeParse(parsed(text));
  return read.success ? read.data : { reason: 'nobody said', attempt: 0, text: text.slice(0, TEXT_AT_MOST) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
