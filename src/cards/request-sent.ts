import template from '../../cards/request-sent.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import type { StaffRequest } from '../domain/request';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle } from './plain-text';
import { saidInWords } from './request-words';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface SentData {
  readonly heading: string;
  readonly said: string;
  /** What happens now. */
  readonly next: string;
  readonly all: string;
  readonly press: StaffPress;
}

const sent = new CardTemplate<SentData>(template);

const UNTIL_ANSWERED = 'Nobody reminds you, and no day counts, until HR has answered. HR answers here.';
const WILL_TALK = 'HR will get in touch with you.';

/** What somebody gets who asked something of HR. */
export function requestSent(input: {
  readonly request: StaffRequest;
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
}): Card {
  const { request, campaign, deliveryId } = input;
  const title = plainTitle(campaign.policyTitle);
  const content = sent.fill({
    heading: 'Thank you: HR has this now',
    said: `${title}: ${saidInWords(request.about)}`,
    next: request.about === 'talk' ? WILL_TALK : UNTIL_ANSWERED,
    all: 'Only HR sees this. You can read and confirm at any time all the same.',
    press: staffPress(campaign, deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}
