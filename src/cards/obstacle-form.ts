import template from '../../cards/obstacle-form.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId, RequestId } from '../domain/ids';
import { REQUEST_WORDS_AT_MOST } from '../domain/request';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle } from './plain-text';
import { OBSTACLE_CHOICES } from './request-words';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface ObstacleData {
  readonly title: string;
  readonly choices: typeof OBSTACLE_CHOICES;
  readonly wordsLength: number;
  readonly send: StaffPress & { readonly requestId: RequestId };
  readonly press: StaffPress;
}

const form = new CardTemplate<ObstacleData>(template);

/** "Something is in the way": what it is, and nothing that one would have to explain. */
export function obstacleForm(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  /** Fresh: pressing Send twice is one request. */
  readonly requestId: RequestId;
}): Card {
  const { campaign, deliveryId, requestId } = input;
  const press = staffPress(campaign, deliveryId);
  const content = form.fill({
    title: plainTitle(campaign.policyTitle),
    choices: OBSTACLE_CHOICES,
    wordsLength: REQUEST_WORDS_AT_MOST,
    send: { ...press, requestId },
    press,
  });
  return { content, summary: STAFF_SUMMARY };
}
