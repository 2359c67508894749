import template from '../../cards/format-asked.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import type { Format } from '../domain/request';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { formatName } from './format-names';
import { plainTitle } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface AskedData {
  readonly title: string;
  readonly what: string;
  readonly press: StaffPress;
}

const asked = new CardTemplate<AskedData>(template);

/** HR has been asked for another format, and what happens until they answer. */
export function formatAsked(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly format: Format;
}): Card {
  const { campaign, format } = input;
  const content = asked.fill({
    title: plainTitle(campaign.policyTitle),
    what: formatName(format),
    press: staffPress(campaign, input.deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}
