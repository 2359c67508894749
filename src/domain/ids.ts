import { createHash } from 'node:crypto';

declare const brand: unique symbol;
/** A string of one kind: a `StaffId` cannot land where a `CampaignId` is expected. */
type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Entra tenant id, a lower-case GUID. */
export type TenantId = Id<'Tenant'>;
/** Entra object id of a person, a lower-case GUID. Never a Teams `29:` id, never an e-mail address. */
export type StaffId = Id<'Staff'>;
/** Folder name under `policies/`, for example `social-media`. */
export type PolicyId = Id<'Policy'>;
/** One cycle of one policy; a lower-case GUID minted into the rollout form. */
export type CampaignId = Id<'Campaign'>;
/** Something somebody asks of HR; a lower-case GUID minted into the card that asks. */
export type RequestId = Id<'Request'>;
/** Somebody's word to their manager; a lower-case GUID minted into the card that asks whether to send it. */
export type AlertId = Id<'Alert'>;
/** A question to the policy lead; a lower-case GUID minted into the form. Whoever holds it may read the answer, so it is hard to guess. */
export type QuestionId = Id<'Question'>;
/** One answer that somebody was shown; a lower-case GUID minted into its card, so that a press counts once. */
export type AnswerId = Id<'Answer'>;
/** One message with one purpose to one person, within a campaign: 2 hex digits for the purpose, then the person's key. */
export type DeliveryId = Id<'Delivery'>;
/** A policy that somebody sent and has not published yet; a lower-case GUID minted by the service. */
export type DraftId = Id<'Draft'>;
/** A person as row keys name them: 30 hex digits derived from the object id, spread evenly whatever the ids look like. */
export type PersonKey = Id<'PersonKey'>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HEX_32 = /^[0-9a-f]{32}$/;
const HEX_30 = /^[0-9a-f]{30}$/;

export const tenantId = (text: string): TenantId =>
  checked(text.toLowerCase(), GUID, 'a tenant id', 'a GUID');
export const staffId = (text: string): StaffId => checked(text.toLowerCase(), GUID, 'a staff id', 'a GUID');
export const policyId = (text: string): PolicyId =>
  checked(text, SLUG, 'a policy id', 'lower-case words joined by hyphens');
export const campaignId = (text: string): CampaignId =>
  checked(text.toLowerCase(), GUID, 'a campaign id', 'a GUID');
export const requestId = (text: string): RequestId =>
  checked(text.toLowerCase(), GUID, 'a request id', 'a GUID');
export const alertId = (text: string): AlertId => checked(text.toLowerCase(), GUID, 'an alert id', 'a GUID');
export const questionId = (text: string): QuestionId =>
  checked(text.toLowerCase(), GUID, 'a question id', 'a GUID');
export const answerId = (text: string): AnswerId =>
  checked(text.toLowerCase(), GUID, 'an answer id', 'a GUID');
export const draftId = (text: string): DraftId => checked(text.toLowerCase(), GUID, 'a draft id', 'a GUID');
export const deliveryId = (text: string): DeliveryId =>
  checked(text, HEX_32, 'a delivery id', '32 hex digits');

export const personKey = (text: string): PersonKey => checked(text, HEX_30, 'a person key', '30 hex digits');

/** Whether `text` could be an id at all; for input that may be anything. */
export const isGuid = (text: string): boolean => GUID.test(text.toLowerCase());

/** What a message is for. A manager's digest is keyed by the campaign like everything else. */
export type Purpose = 'initial' | 'change' | 'digest';

/** How a delivery id begins, so that the messages of one purpose lie together. Never to be changed: ids stand in cards. */
const PURPOSE_DIGITS: Readonly<Record<Purpose, string>> = {
  initial: '00',
  change: '40',
  digest: '80',
};

export const PURPOSES = ['initial', 'change', 'digest'] as const satisfies readonly Purpose[];

export function personKeyOf(person: StaffId): PersonKey {
  return personKey(sha256(person).slice(0, 30));
}

/** The same purpose and person always give the same id, so a message of a campaign exists once. */
export function deliveryIdFor(purpose: Purpose, person: StaffId): DeliveryId {
  return deliveryId(deliveryPrefix(purpose) + personKeyOf(person));
}

/** What the ids of all messages of this purpose begin with. */
export function deliveryPrefix(purpose: Purpose): string {
  return PURPOSE_DIGITS[purpose];
}

/** The same parts always give the same id, so what they say is asked for once. */
export function requestIdFor(...parts: readonly (string | number)[]): RequestId {
  const digits = sha256(parts.join('|')).slice(0, 32);
  return requestId(digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function checked<Kind extends string>(
  text: string,
  pattern: RegExp,
  what: string,
  expected: string,
): Id<Kind> {
  if (!pattern.test(text)) throw new Error(`Expected ${what} (${expected}), got "${text.slice(0, 80)}"`);
  return text as Id<Kind>;
}
