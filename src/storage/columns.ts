import { z, type ZodType, type ZodTypeDef } from 'zod';
import { day } from '../domain/day';
import {
  campaignId,
  deliveryId,
  draftId,
  policyId,
  questionId,
  requestId,
  staffId,
  tenantId,
} from '../domain/ids';
import { isTerm } from '../domain/term';

/** What the columns that several tables share hold when they are read. A bad id or day throws. */
export const tenantColumn = z.string().transform(tenantId);
export const staffColumn = z.string().transform(staffId);
export const policyColumn = z.string().transform(policyId);
export const campaignColumn = z.string().transform(campaignId);
export const draftColumn = z.string().transform(draftId);
export const deliveryColumn = z.string().transform(deliveryId);
export const requestColumn = z.string().transform(requestId);
export const questionColumn = z.string().transform(questionId);
export const termColumn = z.string().refine(isTerm);
export const dayColumn = z.string().transform(day);

export const messageAddress = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
  activityId: z.string(),
});

type Reader<Value> = ZodType<Value, ZodTypeDef, unknown>;

/** A column that is not there stands for null. */
export function orNull<Value>(column: Reader<Value>): Reader<Value | null> {
  return column.nullish().transform((value) => value ?? null);
}

/** A small structure in one text column. */
export function jsonColumn<Value>(content: Reader<Value>): Reader<Value> {
  return z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(content);
}

export function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
