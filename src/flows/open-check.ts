import type { RefusalCode } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { Check } from '../domain/check';
import type { PolicyDocument } from '../domain/policy';
import type { Needs } from '../ports/needs';
import type { Press } from './check-press';
import { openPolicy } from './open-policy';

/** The scenario with this number, of so many. */
export interface OpenedCheck {
  readonly kind: 'opened';
  readonly campaign: Campaign;
  readonly document: PolicyDocument;
  readonly check: Check;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

export type OpenCheckOutcome = OpenedCheck | { readonly kind: 'refused'; readonly code: RefusalCode };

/** The scenarios that a rollout offers: none unless HR switched them on and the policy has some. */
export function checksOffered(
  { policyData }: Pick<Needs, 'policyData'>,
  { checks, policyId, version }: Campaign,
  document: PolicyDocument,
): readonly Check[] {
  return checks ? policyData.checksOf({ policyId, version, document }) : [];
}

/** Opens a scenario of the rollout to somebody it was sent to. Nothing is written. */
export async function openCheck(
  needs: Parameters<typeof openPolicy>[0] & Pick<Needs, 'policyData'>,
  press: Press,
  number: number,
): Promise<OpenCheckOutcome> {
  const opened = await openPolicy(needs, press);
  if (opened.kind === 'refused') return opened;
  const { campaign, document } = opened;
  const checks = checksOffered(needs, campaign, document);
  const check = checks[number - 1];
  if (check === undefined) return { kind: 'refused', code: 'bad-request' };
  return { kind: 'opened', campaign, document, check, number, of: checks.length };
}
