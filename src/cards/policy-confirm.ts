import template from '../../cards/policy-confirm.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import { pagesOf } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle, plainStatement } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface ConfirmData {
  readonly title: string;
  readonly statement: string;
  readonly back: StaffPress;
  readonly press: StaffPress;
}

const confirm = new CardTemplate<ConfirmData>(template);

/** The last page: the sentence to confirm, and the two ways of confirming it. */
export function policyConfirm(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
}): Card {
  const { campaign, document } = input;
  const press = staffPress(campaign, input.deliveryId);
  const content = confirm.fill({
    title: plainTitle(campaign.policyTitle),
    statement: plainStatement(campaign.statement),
    back: { ...press, page: pagesOf(document).length },
    press,
  });
  return { content, summary: STAFF_SUMMARY };
}
