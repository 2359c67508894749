import template from '../../cards/format-form.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId, RequestId } from '../domain/ids';
import { FORMATS, type Format } from '../domain/request';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { formatName } from './format-names';
import { plainTitle } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface FormData {
  readonly title: string;
  readonly choices: readonly { readonly format: Format; readonly title: string }[];
  readonly offers: string;
  readonly when: string;
  readonly press: StaffPress;
  readonly send: StaffPress & { readonly requestId: RequestId };
}

const form = new CardTemplate<FormData>(template);

const THREE_AT_ONCE = 'The first three come at once. HR arranges the others within five working days.';
const ONE_AT_ONCE = 'The first comes at once. HR arranges the others within five working days.';

/** In which other form somebody would like the policy. `linked` says whether web page and Word file can be had at once. */
export function formatForm(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly requestId: RequestId;
  readonly linked: boolean;
}): Card {
  const { campaign, requestId, linked } = input;
  const press = staffPress(campaign, input.deliveryId);
  const choices = FORMATS.map((format) => ({ format, title: formatName(format) }));
  const content = form.fill({
    title: plainTitle(campaign.policyTitle),
    choices,
    offers: choices.map(({ title }) => title).join('; '),
    when: linked ? THREE_AT_ONCE : ONE_AT_ONCE,
    press,
    send: { ...press, requestId },
  });
  return { content, summary: STAFF_SUMMARY };
}
