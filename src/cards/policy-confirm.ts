import template from '../../cards/policy-confirm.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import { pagesOf } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle, plainStatement } from './plain-text';
import { checkPress, type CheckPress } from './policy-check';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface ConfirmData {
  readonly title: string;
  readonly statement: string;
  readonly back: StaffPress;
  readonly press: StaffPress;
  /** What the short scenarios are; empty when there are none. */
  readonly checks: string;
  readonly firstCheck: CheckPress;
}

const confirm = new CardTemplate<ConfirmData>(template);

/** The last page: the sentence to confirm, and the two ways of confirming it. */
export function policyConfirm(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
  /** How many short scenarios are offered before confirming. */
  readonly checks?: number;
}): Card {
  const { campaign, document, checks = 0 } = input;
  const press = staffPress(campaign, input.deliveryId);
  const content = confirm.fill({
    title: plainTitle(campaign.policyTitle),
    statement: plainStatement(campaign.statement),
    back: { ...press, page: pagesOf(document).length },
    press,
    checks: checks === 0 ? '' : checksInWords(checks),
    firstCheck: checkPress(input, 1, 0),
  });
  return { content, summary: STAFF_SUMMARY };
}

function checksInWords(count: number): string {
  const some = count === 1 ? 'There is a short scenario' : `There are ${count} short scenarios`;
  return `${some} from school life to try first, if you like. Nobody sees your answers; they are counted for everybody together.`;
}
