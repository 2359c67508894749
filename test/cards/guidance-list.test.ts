import { guidanceList } from '../../src/cards/guidance-list';
import { questionId } from '../../src/domain/ids';
import { inputsOf, shown } from './reading';
import { POLICY_ID, ZONE } from './samples';

const guidance = (publishedAt: string, words: string) => ({
  kind: 'guidance' as const,
  policyId: POLICY_ID,
  questionId: questionId('55555555-5555-4555-8555-555555555555'),
  clauseId: 'scope/1',
  words,
  publishedAt: new Date(publishedAt),
  from: 'Director of People',
});

test('the newest stands first, dated and with the office, and each can be withdrawn', () => {
  const card = guidanceList({
    guidance: [guidance('2027-03-03T09:00:00Z', 'Old.'), guidance('2027-03-04T09:00:00Z', 'New.')],
    zone: ZONE,
  });
  expect(inputsOf(card.content)[0]).toMatchObject({
    choices: [
      {
        title: 'New. (Director of People, 4 March 2027)',
        value: 'social-media|55555555-5555-4555-8555-555555555555',
      },
      { title: 'Old. (Director of People, 3 March 2027)' },
    ],
  });
});

test('it says what withdrawing cannot do', () => {
  const card = guidanceList({ guidance: [guidance('2027-03-03T09:00:00Z', 'Old.')], zone: ZONE });
  expect(shown(card)).toContain('Whoever has seen it may have it in their chat.');
});
