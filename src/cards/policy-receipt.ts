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
  /** Said first; empty for nothing. */
  readonly notice: string;
  readonly confirmed: string;
  readonly code: string;
  readonly mistake: { readonly title: string; readonly verb: string };
  readonly press: StaffPress;
}

const receipt = new CardTemplate<ReceiptData>(template);

/** How somebody takes back a line of that kind. */
const MISTAKE: Readonly<Record<Acknowledgement['kind'], ReceiptData['mistake']>> = {
  confirmed: { title: 'I pressed this by mistake', verb: 'policy-mistake' },
  'on-paper': { title: 'This is wrong', verb: 'paper-wrong' },
};

/** What somebody gets for confirming. `line` must be the one that stands in the ledger. `notice` is said first. */
export function policyReceipt(input: {
  readonly line: Acknowledgement;
  readonly deliveryId: DeliveryId;
  readonly zone: TimeZone;
  readonly notice?: string;
}): Card {
  const { line, deliveryId, zone, notice = '' } = input;
  const content = receipt.fill({
    notice,
    confirmed: `${confirmedWhen(line, zone)}: "${plainStatement(line.statement)}"`,
    code: receiptCode(line),
    mistake: MISTAKE[line.kind],
    press: { campaignId: line.campaignId, version: line.version, deliveryId },
  });
  return { content, summary: STAFF_SUMMARY };
}

function confirmedWhen({ kind, name, recordedAt }: Acknowledgement, zone: TimeZone): string {
  const when = momentInWords(recordedAt, zone);
  return kind === 'on-paper'
    ? `HR recorded at ${when} that ${plainName(name)} confirmed on paper`
    : `${plainName(name)} confirmed at ${when}`;
}
