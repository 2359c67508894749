import { z } from 'zod';
import { NEW_POLICY } from '../cards/policy-preview';
import { parseDay, type Day } from '../domain/day';
import { alertId, campaignId, deliveryId, draftId, policyId, requestId, staffId } from '../domain/ids';
import { CHANGE_KINDS } from '../domain/policy';
import { QUESTION_AT_MOST } from '../domain/question';
import { FORMATS, REQUEST_OUTCOMES, REQUEST_WORDS_AT_MOST, SAID_ON_A_FORM } from '../domain/request';
import { PASTED_AT_MOST, type RolloutForm } from '../domain/rollout';

/**
 * What may come back from cards. A client can send anything, so nothing is believed before it is checked here, unknown fields
 * are dropped, and no field says who presses, in what role or when.
 */
export const checkedId = <T>(make: (text: string) => T, what: string) =>
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
export const policyField = checkedId(policyId, 'a policy');

export const staffCard = z.object({
  campaignId: campaignField,
  deliveryId: checkedId(deliveryId, 'a message'),
  version: z.number().int(),
  intent: z.string().max(100).optional(),
});

/** From a button it comes as a number, from a list to choose from as text. */
const pageField = z.union([
  z.number().int().min(1),
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
]);

export const staffPage = staffCard.extend({ page: pageField });

export const sectionQuestionCard = staffPage.extend({
  question: z
    .string({ required_error: 'The question is missing: please type one first' })
    .max(QUESTION_AT_MOST, `The question is too long: please use at most ${QUESTION_AT_MOST} characters`)
    .refine((text) => text.trim() !== '', 'The question is missing: please type one first'),
});

export const checkCard = staffCard.extend({
  check: z.number().int().min(1),
  tries: z.number().int().min(0).default(0),
});

/** A choice comes back as the text that the card gave it. */
export const checkAnswerCard = checkCard.extend({
  choice: z
    .string({ required_error: 'The choice is missing: please choose one first' })
    .regex(/^[1-9]$/, 'The choice must be one of those on the card')
    .transform(Number),
});

export const managerCard = z.object({ policy: policyField });

export const managerTellCard = managerCard.extend({ alert: checkedId(alertId, 'an alert') });

export const versionCard = z.object({
  policy: policyField,
  version: z.number().int().min(1),
});

export const wordCard = z.object({ text: z.string().max(100) });

const requestField = checkedId(requestId, 'a request');

export const obstacleCard = staffCard.extend({
  requestId: requestField,
  about: z.enum(SAID_ON_A_FORM, {
    errorMap: () => ({ message: 'The choice is missing: say what is in the way' }),
  }),
  words: z
    .string()
    .max(
      REQUEST_WORDS_AT_MOST,
      `The words are too long: please use at most ${REQUEST_WORDS_AT_MOST} characters`,
    )
    .default(''),
});

const requestFields = z.object({
  campaignId: campaignField,
  staffId: checkedId(staffId, 'a person'),
  requestId: requestField,
});

export const answerCard = requestFields.extend({ outcome: z.enum(REQUEST_OUTCOMES) });

/** A choice of HR's list: see cards/request-list. */
export const requestChoice: z.ZodType<z.infer<typeof requestFields>, z.ZodTypeDef, unknown> = z
  .object({ request: z.string().max(200) })
  .transform(({ request }) => {
    const [campaign, staff, id] = request.split('|');
    return { campaignId: campaign, staffId: staff, requestId: id };
  })
  .pipe(requestFields);

export const formatCard = staffCard.extend({
  requestId: requestField,
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
  policy: policyField,
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

/** A policy by its id; null for one that is new. */
const policyOrNew = z.union([z.literal(NEW_POLICY).transform(() => null), policyField]);

export const draftCard = z.object({ draftId: checkedId(draftId, 'a draft') });

export const publishCard = draftCard.extend({
  policy: policyOrNew,
  compared: policyOrNew,
  version: z.number().int().min(0),
  change: z
    .enum(CHANGE_KINDS, {
      errorMap: () => ({ message: 'The choice of what the change asks of staff is missing' }),
    })
    .nullish()
    .transform((kind) => kind ?? null),
  reason: z.string().max(2_000).default(''),
});

export const writerCard = z.object({ on: z.boolean() });

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
