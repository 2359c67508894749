import template from '../../cards/policy-invitation.json';
import { passedReview, type Campaign } from '../domain/campaign';
import { dateInFull, weekdayAndDate, type Day } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import { readingMinutes } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainName, plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface InvitationData {
  readonly heading: string;
  readonly title: string;
  readonly asking: string;
  readonly howLong: string;
  /** Empty unless the review date has passed. */
  readonly review: string;
  readonly press: StaffPress;
}

const invitation = new CardTemplate<InvitationData>(template);

/** The first card somebody gets: who asks, what to do, by when. */
export function policyInvitation(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
}): Card {
  const { campaign, deliveryId, document } = input;
  const title = plainTitle(campaign.policyTitle);
  const review = passedReview(document, campaign.opens);
  const content = invitation.fill({
    heading: withoutMarkdown(title),
    title,
    asking: askingWords(document, campaign.due),
    howLong: `Allow about ${readingMinutes(document)} minutes, in working time. You can stop and carry on.`,
    review:
      review === null
        ? ''
        : `Its review, due ${dateInFull(review)}, is not finished; this version still applies.`,
    press: staffPress(campaign, deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}

/** The sentences that HR sees before launch, word for word as staff will. */
export function askingWords(document: PolicyDocument, due: Day): string {
  const who = plainName(document.metadata.policyLead ?? 'trust');
  return `The ${who} asks every employee to read this once a year. Please read and confirm by ${weekdayAndDate(due)}.`;
}
