import template from '../../cards/format-supplied.json';
import type { Campaign } from '../domain/campaign';
import { weekdayAndDate, type Day } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import { pagesOf } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

/** What somebody was given at once: so many messages that follow, or what lies behind their own link. */
export type Supplied =
  | { readonly format: 'plain-text'; readonly messages: number }
  | { readonly format: 'large-print' | 'web-page'; readonly link: string };

interface SuppliedData {
  readonly title: string;
  readonly what: string;
  readonly how: string;
  /** Empty when nothing is to be opened. */
  readonly link: string;
  readonly open: string;
  readonly due: string;
  readonly press: StaffPress;
  readonly lastPage: StaffPress;
}

const supplied = new CardTemplate<SuppliedData>(template);

const YOURS_ALONE =
  'The link is yours alone, so please do not pass it on. It works until you have confirmed or this request is over.';

/** The policy in another form, and the time somebody has for it from now. */
export function formatSupplied(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
  readonly due: Day;
  readonly supplied: Supplied;
}): Card {
  const { campaign, document, due } = input;
  const press = staffPress(campaign, input.deliveryId);
  const content = supplied.fill({
    title: plainTitle(campaign.policyTitle),
    ...wordsFor(input.supplied),
    due: `You have the full time again: please read and confirm by ${weekdayAndDate(due)}.`,
    press,
    lastPage: { ...press, page: pagesOf(document).length + 1 },
  });
  return { content, summary: STAFF_SUMMARY };
}

function wordsFor(given: Supplied): Pick<SuppliedData, 'what' | 'how' | 'link' | 'open'> {
  switch (given.format) {
    case 'plain-text':
      return {
        what: 'plain messages',
        how: `${given.messages} messages follow in this chat; the first says how to have them read aloud. If one is missing, type "read aloud" and they come again.`,
        link: '',
        open: '',
      };
    case 'large-print':
      return { what: 'large print', how: YOURS_ALONE, link: given.link, open: 'Get the Word file' };
    case 'web-page':
      return { what: 'a web page', how: YOURS_ALONE, link: given.link, open: 'Open the page' };
  }
}
