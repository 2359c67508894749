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
/** One message with one purpose to one person: 32 hex digits derived from exactly those three. */
export type DeliveryId = Id<'Delivery'>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HEX_32 = /^[0-9a-f]{32}$/;

export const tenantId = (text: string): TenantId =>
  checked(text.toLowerCase(), GUID, 'a tenant id', 'a GUID');
export const staffId = (text: string): StaffId => checked(text.toLowerCase(), GUID, 'a staff id', 'a GUID');
export const policyId = (text: string): PolicyId =>
  checked(text, SLUG, 'a policy id', 'lower-case words joined by hyphens');
export const campaignId = (text: string): CampaignId =>
  checked(text.toLowerCase(), GUID, 'a campaign id', 'a GUID');
export const deliveryId = (text: string): DeliveryId =>
  checked(text, HEX_32, 'a delivery id', '32 hex digits');

/** Whether `text` could be an id at all; for input that may be anything. */
export const isGuid = (text: string): boolean => GUID.test(text.toLowerCase());

/** What a message is for. A manager's digest is keyed by the campaign like everything else. */
export type Purpose = 'initial' | 'digest';

/** The same campaign, purpose and person always give the same id, so planning twice inserts once. */
export function deliveryIdFor(campaign: CampaignId, purpose: Purpose, person: StaffId): DeliveryId {
  return deliveryId(sha256(`${campaign}|${purpose}|${person}`).slice(0, 32));
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
