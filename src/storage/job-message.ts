import { z } from 'zod';
import type { Job } from '../ports/jobs';
import { campaignColumn, deliveryColumn, tenantColumn } from './columns';

const campaign = { tenantId: tenantColumn, campaignId: campaignColumn };

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-campaign'), ...campaign }),
  z.object({ kind: z.literal('deliver'), ...campaign, deliveryIds: z.array(deliveryColumn) }),
  z.object({
    kind: z.literal('update-cards'),
    ...campaign,
    deliveryIds: z.array(deliveryColumn),
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
    return job.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What an operator finds in the aside queue. */
export function asideText(text: string, attempt: number, reason: string): string {
  return JSON.stringify({ reason, attempt, length: text.length, text: text.slice(0, TEXT_AT_MOST) });
}
