import template from '../../cards/policy-receipt.json';
import { receiptCode, type Acknowledgement } from '../domain/acknowledgement';
import { momentInWords, type TimeZone } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import type { StaffPress } from './action';
import type { Card } from './card';
import { plainName, plainStatement } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface ReceiptData {
  readonly confirmed: string;
  readonly code: string;
  readonly press: StaffPress;
}

const receipt = new CardTemplate<ReceiptData>(template);

/** What somebody gets for confirming. `line` must be the one that stands in the ledger. */
export function policyReceipt(input: {
  readonly line: Acknowledgement;
  readonly deliveryId: DeliveryId;
  readonly zone: TimeZone;
}): Card {
  const { line, deliveryId, zone } = input;
  const when = momentInWords(line.recordedAt, zone);
  const content = receipt.fill({
    confirmed: `${plainName(line.name)} confirmed at ${when}: "${plainStatement(line.statement)}"`,
    code: receiptCode(line),
    press: { campaignId: line.campaignId, version: line.version, deliveryId },
  });
  return { content, summary: STAFF_SUMMARY };
}
