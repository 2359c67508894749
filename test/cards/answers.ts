import { answerFound } from '../../src/cards/answer-found';
import { answerNotFound } from '../../src/cards/answer-not-found';
import type { SectionPress } from '../../src/cards/action';
import type { Asked } from '../../src/cards/answer-press';
import type { AroundPassages } from '../../src/cards/shown-passage';
import type { Beside } from '../../src/domain/beside';
import type { Card } from '../../src/cards/card';
import { answerId } from '../../src/domain/ids';
import type { Passage } from '../../src/domain/passage';
import { CAMPAIGN_ID, CRITICISING, DELIVERY_ID, POLICY_ID, samplePassage, TITLE, ZONE } from './samples';

export const ASK = answerId('44444444-4444-4444-8444-444444444444');
export const QUESTION = 'can I say what I think of the trust';
export const ASKED: Asked = { ask: ASK, question: QUESTION, back: null };
/** The page that a question was asked on. */
export const BACK: SectionPress = {
  campaignId: CAMPAIGN_ID,
  version: 2,
  deliveryId: DELIVERY_ID,
  page: 3,
};
export const ALONE: AroundPassages = { beside: [], changed: [], zone: ZONE };

/** A note and guidance beside the clause of `samplePassage`. */
export const BESIDE: readonly Beside[] = [
  {
    kind: 'note',
    policyId: POLICY_ID,
    clauseId: CRITICISING.id,
    words: 'This does not stop you whistleblowing, raising a grievance or speaking to your union.',
  },
  {
    kind: 'guidance',
    policyId: POLICY_ID,
    clauseId: CRITICISING.id,
    words: 'Ask before you post about a colleague.',
    publishedAt: new Date('2026-10-06T10:00:00Z'),
    from: 'Director of People',
  },
];

type Found = Parameters<typeof answerFound>[0];

/** A sure answer with the sample passage, asked in the chat. */
export function foundCard({
  passages = [samplePassage()],
  sure = true,
  ...changes
}: Partial<Omit<Found, 'answer'>> & {
  readonly passages?: readonly [Passage, ...Passage[]];
  readonly sure?: boolean;
} = {}): Card {
  return answerFound({
    answer: { kind: 'found', sure, passages },
    around: ALONE,
    asked: ASKED,
    tellManager: null,
    ...changes,
  });
}

/** An answer without a clause near it, asked in the chat. */
export function notFoundCard(changes: Partial<Parameters<typeof answerNotFound>[0]> = {}): Card {
  return answerNotFound({
    about: { policyId: POLICY_ID, version: 2 },
    lookedIn: [TITLE],
    nearest: null,
    around: ALONE,
    contact: 'the Director of People',
    question: QUESTION,
    back: null,
    ...changes,
  });
}
