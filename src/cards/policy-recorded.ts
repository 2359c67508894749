import template from '../../cards/policy-recorded.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle, plainStatement } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface RecordedData {
  readonly policy: string;
  readonly fingerprint: string;
  readonly statement: string;
  readonly recorded: readonly { readonly item: string }[];
  readonly press: StaffPress;
}

const recorded = new CardTemplate<RecordedData>(template);

/** Enough of a SHA-256 to tell two texts apart by eye, in hex digits. */
const FINGERPRINT_SHOWN = 12;

/** The privacy notice in short: what is kept, what is not, who sees it and for how long. */
export function policyRecorded(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
}): Card {
  const { campaign, deliveryId } = input;
  const policy = `${plainTitle(campaign.policyTitle)}, version ${campaign.version}`;
  const fingerprint = campaign.textHash.slice(0, FINGERPRINT_SHOWN);
  const statement = plainStatement(campaign.statement);
  const items = [
    'your name',
    `which text you confirm: ${policy}, with a fingerprint that shows if a word of it changes (${fingerprint}…)`,
    `the exact words: "${statement}"`,
    'when you confirm',
  ];
  const content = recorded.fill({
    policy,
    fingerprint,
    statement,
    recorded: items.map((item) => ({ item })),
    press: staffPress(campaign, deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}
