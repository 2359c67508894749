import template from '../../cards/policy-invitation.json';
import { passedReview, type Campaign } from '../domain/campaign';
import { dateInFull, weekdayAndDate, type Day } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import { readingMinutes } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { staffPress, withPress } from './action';
import type { AdaptiveCard, Card } from './card';
import { plainName, plainStatement, plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface InvitationData extends InvitationWords {
  readonly heading: string;
  readonly title: string;
  /** What HR has put right since; empty when nothing was. */
  readonly correction: string;
  readonly press: object;
}

const invitation = new CardTemplate<InvitationData>(template);

/** The first card somebody gets: who asks, what to do, by when. */
export function policyInvitation(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
  /** Only in the message that is sent: it proves that the card arrived. */
  readonly intent?: string;
}): Card {
  const { campaign, deliveryId, document, intent } = input;
  const press = { ...staffPress(campaign, deliveryId), ...(intent !== undefined && { intent }) };
  return { content: withPress(everybodysCard(campaign, document), press), summary: STAFF_SUMMARY };
}

/** Thousands of people get the same card; only what its buttons say back is each person's own. */
const built = new WeakMap<PolicyDocument, { readonly words: string; readonly card: AdaptiveCard }>();

function everybodysCard(campaign: Campaign, document: PolicyDocument): AdaptiveCard {
  const { policyTitle, opens, due, correction } = campaign;
  const words = JSON.stringify([policyTitle, opens, due, correction]);
  const known = built.get(document);
  if (known?.words === words) return known.card;
  const title = plainTitle(policyTitle);
  const card = invitation.fill({
    heading: withoutMarkdown(title),
    title,
    ...invitationWords(document, campaign),
    correction: correction === null ? '' : plainStatement(correction),
    press: {},
  });
  built.set(document, { words, card });
  return card;
}

/** What the first card says, word for word; HR sees the same before launch. */
export interface InvitationWords {
  readonly asking: string;
  readonly howLong: string;
  /** Empty unless the review date has passed. */
  readonly review: string;
}

export function invitationWords(
  document: PolicyDocument,
  { opens, due }: { readonly opens: Day; readonly due: Day },
): InvitationWords {
  const who = plainName(document.metadata.policyLead ?? 'trust');
  const review = passedReview(document, opens);
  return {
    asking: `The ${who} asks every employee to read this once a year. Please read and confirm by ${weekdayAndDate(due)}.`,
    howLong: `Allow about ${readingMinutes(document)} minutes, in working time. You can stop and carry on.`,
    review:
      review === null
        ? ''
        : `Its review, due ${dateInFull(review)}, is not finished; this version still applies.`,
  };
}
