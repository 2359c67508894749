import { policyCheckAnswer } from '../../src/cards/policy-check-answer';
import type { CheckOption } from '../../src/domain/check';
import { button, buttonsOf, shown } from './reading';
import {
  CRITICISING,
  DELIVERY_ID,
  DISREPUTE,
  MUST_NOT,
  SAMPLE_NOTE,
  sampleCampaign,
  sampleCheck,
  sampleDocument,
} from './samples';

const RIGHT: CheckOption = { says: 'In line with procedures.', isRight: true };
const OTHER: CheckOption = { says: 'Who can see it.', isRight: false };
const cardOf = (changes: { chosen?: CheckOption; number?: number } = {}) => {
  const { chosen = RIGHT, number = 2 } = changes;
  return policyCheckAnswer({
    campaign: sampleCampaign(),
    deliveryId: DELIVERY_ID,
    document: sampleDocument(),
    check: sampleCheck(),
    chosen,
    number,
    of: 5,
    tries: 0,
    notes: [SAMPLE_NOTE],
  });
};
const verbs = (card: ReturnType<typeof cardOf>) => buttonsOf(card).map(({ verb }) => verb);

test.each([RIGHT, OTHER])('%j brings the policy’s own words, with their stems and section', (chosen) => {
  const text = shown(cardOf({ chosen }));
  for (const { text: words } of [MUST_NOT, DISREPUTE, CRITICISING]) expect(text).toContain(words);
  expect(text).toContain('Section SOCIAL MEDIA › Social Media in a Personal Capacity, version 2');
  expect(text).toContain(`Note from HR\n${SAMPLE_NOTE.words}`);
});

test('a right answer leads on', () => {
  const card = cardOf();
  expect(shown(card)).toContain('Yes, those are the words');
  expect(verbs(card)).toEqual(['check-open', 'policy-page']);
  expect(button(card, 'check-open').data).toMatchObject({ check: 3, tries: 0 });
});

test('another answer offers as many tries as one likes, and does not hold anybody up', () => {
  const card = cardOf({ chosen: OTHER });
  expect(shown(card)).toContain('Have another look at the words');
  expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Try again', 'Next scenario', 'Last page']);
  expect(button(card, 'check-open').data).toMatchObject({ check: 2, tries: 1 });
  expect(shown(card)).not.toMatch(/\b(test|score|wrong|incorrect|failed)\b/i);
});

test('after the last scenario comes the last page', () => {
  expect(verbs(cardOf({ number: 5 }))).toEqual(['policy-page']);
  expect(button(cardOf({ number: 5 }), 'policy-page').data).toMatchObject({ page: 4 });
});
