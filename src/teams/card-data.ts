import { z } from 'zod';
import { parseDay, type Day } from '../domain/day';
import { campaignId, deliveryId, policyId, requestId } from '../domain/ids';
import { FORMATS } from '../domain/request';
import { PASTED_AT_MOST, type RolloutForm } from '../domain/rollout';

/**
 * What may come back from cards. A client can send anything, so nothing is believed before it is checked here, unknown fields
 * are dropped, and no field says who presses, in what role or when.
 */
const checkedId = <T>(make: (text: string) => T, what: string) =>
  z.string().transform((text, context): T => {
    try {
      return make(text);
    } catch {
      context.addIssue({ code: 'custom', message: `is not ${what}` });
      return z.NEVER;
    }
  });

const dayField = (what: string) =>
  z
    .string({ required_error: `${what} is missing`, invalid_type_error: `${what} must be a date` })
    .transform((text, context): Day => {
      const read = parseDay(text);
      if (read !== null) return read;
      context.addIssue({ code: 'custom', message: `${what} must be a date` });
      return z.NEVER;
    });

const campaignField = checkedId(campaignId, 'a campaign');

export const staffCard = z.object({
  campaignId: campaignField,
  deliveryId: checkedId(deliveryId, 'a message'),
  version: z.number().int(),
  intent: z.string().max(100).optional(),
});

export const staffPage = staffCard.extend({ page: z.number().int().min(1) });

export const formatCard = staffCard.extend({
  requestId: checkedId(requestId, 'a request'),
  format: z.enum(FORMATS, { errorMap: () => ({ message: 'Which form would help is not chosen yet' }) }),
});

export const campaignCard = z.object({ campaignId: campaignField });

export const correctCard = campaignCard.extend({
  due: dayField('The due day'),
  sentence: z.string().max(2_000).default(''),
});

/** A tick box: clients send what the card says for on and off, as text. */
const tickField = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

export const rolloutCard = z.object({
  campaignId: campaignField,
  policy: checkedId(policyId, 'a policy'),
  audience: z.enum(['everyone', 'school', 'people'], {
    errorMap: () => ({ message: 'Who is asked must be everyone, a school or a pasted list' }),
  }),
  school: z.string().max(200).default(''),
  people: z
    .string()
    .max(40_000, `The pasted list is too long: it takes at most ${PASTED_AT_MOST} people`)
    .default(''),
  opens: dayField('The opening day'),
  due: dayField('The due day'),
  everySection: tickField.default(false),
  checks: tickField.default(false),
}) satisfies z.ZodType<RolloutForm, z.ZodTypeDef, unknown>;

export const launchCard = rolloutCard.extend({
  version: z.number().int(),
  reason: z.string().max(2_000).default(''),
});

export type Read<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'bad'; readonly problem: string };

/** Reads card data; the problem is in words for the person who filled the card in. */
export function readCard<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, data: unknown): Read<T> {
  const read = schema.safeParse(data);
  if (read.success) return { kind: 'read', value: read.data };
  const problems = new Set(read.error.issues.map(({ path, message }) => wordsFor(path.join('.'), message)));
  return { kind: 'bad', problem: `${[...problems].join('. ')}.` };
}

function wordsFor(field: string, message: string): string {
  const ours = /^(The|Who|Which) /.test(message);
  return ours || field === '' ? message : `"${field}" ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
