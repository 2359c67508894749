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
  readonly lastSection: string;
  readonly statement: string;
  readonly back: StaffPress;
  readonly press: StaffPress;
}

const confirm = new CardTemplate<ConfirmData>(template);

/** The last page: the sentence to confirm and one button. The way back is a line, so that the button cannot be mistaken. */
export function policyConfirm(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
}): Card {
  const { campaign, document } = input;
  const pages = pagesOf(document);
  const press = staffPress(campaign, input.deliveryId);
  const content = confirm.fill({
    title: plainTitle(campaign.policyTitle),
    lastSection: plainTitle(pages.at(-1)?.section.title ?? document.title),
    statement: plainStatement(campaign.statement),
    back: { ...press, page: pages.length },
    press,
  });
  return { content, summary: STAFF_SUMMARY };
}
