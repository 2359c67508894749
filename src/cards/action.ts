import type { Campaign } from '../domain/campaign';
import type { CampaignId, DeliveryId } from '../domain/ids';
import type { AdaptiveCard } from './card';

/** What a staff card says back when it is pressed. Never a person, a role or a time: those come from elsewhere. */
export interface StaffPress {
  readonly campaignId: CampaignId;
  readonly version: number;
  readonly deliveryId: DeliveryId;
  /** A section page, counted from 1. */
  readonly page?: number;
  /** See domain/intent. */
  readonly intent?: string;
}

/** What "Back to the section" says back. */
export type SectionPress = StaffPress & { readonly page: number };

export function staffPress(campaign: Campaign, deliveryId: DeliveryId): StaffPress {
  return { campaignId: campaign.id, version: campaign.version, deliveryId };
}

/** The same card for another reader: every button says this back, besides what it said. */
export function withPress(card: AdaptiveCard, press: StaffPress): AdaptiveCard {
  const copy: unknown = JSON.parse(JSON.stringify(card), (key, value: unknown) =>
    key === 'data' && typeof value === 'object' ? { ...value, ...press } : value,
  );
  return copy as AdaptiveCard;
}

/**
 * The same JSON, in which every `Action.Execute` has a twin for clients that do not know it: an `Action.Submit` that sends the
 * same data and names the verb in it.
 */
export function withFallbacks(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withFallbacks);
  if (typeof node !== 'object' || node === null) return node;
  if (isExecute(node)) return { ...node, fallback: submitTwin(node) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withFallbacks(value)]));
}

interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  readonly associatedInputs?: 'none';
}

function isExecute(node: object): node is Execute {
  return 'type' in node && node.type === 'Action.Execute';
}

function submitTwin({ verb, data, ...rest }: Execute): object {
  return { ...rest, type: 'Action.Submit', data: { ...data, verb } };
}
