import template from '../../cards/policy-withdrawn.json';
import type { Withdrawal } from '../domain/acknowledgement';
import { momentInWords, type TimeZone } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import type { StaffPress } from './action';
import type { Card } from './card';
import { plainName, plainStatement } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface WithdrawnData {
  readonly said: string;
  readonly press: StaffPress;
}

const withdrawn = new CardTemplate<WithdrawnData>(template);

/** What somebody gets who said that their confirmation was a mistake: what was done, and how to confirm again. */
export function policyWithdrawn(input: {
  readonly line: Withdrawal;
  readonly deliveryId: DeliveryId;
  readonly zone: TimeZone;
}): Card {
  const { line, deliveryId, zone } = input;
  const when = momentInWords(line.recordedAt, zone);
  const content = withdrawn.fill({
    said: `${plainName(line.name)} said at ${when} that this was a mistake: "${plainStatement(line.statement)}"`,
    press: { campaignId: line.campaignId, version: line.version, deliveryId },
  });
  return { content, summary: STAFF_SUMMARY };
}
