import template from '../../cards/policy-invitation.json';
import type { SinceLast } from '../domain/acknowledgement';
import { passedReview, type Campaign } from '../domain/campaign';
import { dateInFull, weekdayAndDate, type Day } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import { readingMinutes } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import type { ReadingPlace } from '../domain/reading-place';
import { staffPress, withPress } from './action';
import type { AdaptiveCard, Card } from './card';
import { plainName, plainStatement, plainTitle, withoutMarkdown } from './plain-text';
import { sinceLastWords, stoppedWords } from './reading-words';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface InvitationData extends InvitationWords {
  readonly heading: string;
  readonly title: string;
  /** What HR has put right since; empty when nothing was. */
  readonly correction: string;
  /** Empty for whoever never confirmed the policy before. */
  readonly since: string;
  /** Empty unless the reader has begun. */
  readonly stopped: string;
  readonly readTitle: string;
  readonly press: object;
}

const invitation = new CardTemplate<InvitationData>(template);

interface Invitation {
  readonly campaign: Campaign;
  readonly document: PolicyDocument;
  /** When staff of the reader's school read, in working time; null where nothing is arranged. */
  readonly readingTime: string | null;
  /** Null when the reader never confirmed the policy before. */
  readonly since: SinceLast | null;
  /** Where the reader stopped. Only on a card that takes the place of another: one that is sent is the same for all. */
  readonly place?: ReadingPlace | null;
}

/** The first card somebody gets: who asks, what to do, by when. */
export function policyInvitation(
  input: Invitation & {
    readonly deliveryId: DeliveryId;
    /** Only in the message that is sent: it proves that the card arrived. */
    readonly intent?: string;
  },
): Card {
  const { campaign, deliveryId, intent } = input;
  const press = { ...staffPress(campaign, deliveryId), ...(intent !== undefined && { intent }) };
  return { content: withPress(cardSaying(input), press), summary: STAFF_SUMMARY };
}

/** Thousands of people get the same few cards; only what the buttons say back is each person's own. */
const built = new WeakMap<PolicyDocument, Map<string, AdaptiveCard>>();
/** Cards kept of one policy, some 4 KB each: fifty schools, and the days on which most people confirmed last year. */
const KEPT_AT_MOST = 1_000;

function cardSaying({ campaign, document, readingTime, since, place = null }: Invitation): AdaptiveCard {
  const { policyTitle, opens, due, correction } = campaign;
  const title = plainTitle(policyTitle);
  const stopped = stoppedWords(document, place);
  const sincePrevious = sinceLastWords(since);
  const words = JSON.stringify([title, opens, due, correction, readingTime, sincePrevious, stopped]);
  const cards = built.get(document) ?? new Map<string, AdaptiveCard>();
  built.set(document, cards);
  const known = cards.get(words);
  if (known !== undefined) return known;
  const card = invitation.fill({
    heading: withoutMarkdown(title),
    title,
    ...invitationWords(document, { opens, due, readingTime }),
    correction: correction === null ? '' : plainStatement(correction),
    since: sincePrevious,
    stopped,
    readTitle: stopped === '' ? 'Read the policy' : 'Carry on reading',
    press: {},
  });
  if (cards.size >= KEPT_AT_MOST) cards.clear();
  cards.set(words, card);
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
  {
    opens,
    due,
    readingTime,
  }: { readonly opens: Day; readonly due: Day; readonly readingTime: string | null },
): InvitationWords {
  const who = plainName(document.metadata.policyLead ?? 'trust');
  const review = passedReview(document, opens);
  const when = readingTime === null ? '' : `: ${plainStatement(readingTime).replace(/[.\s]+$/, '')}`;
  return {
    asking: `The ${who} asks every employee to read this once a year. Please read and confirm by ${weekdayAndDate(due)}.`,
    howLong: `Allow about ${readingMinutes(document)} minutes, in working time${when}. You can stop and carry on.`,
    review:
      review === null
        ? ''
        : `Its review, due ${dateInFull(review)}, is not finished; this version still applies.`,
  };
}
