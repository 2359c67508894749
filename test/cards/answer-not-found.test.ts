import { day } from '../../src/domain/day';
import { ALONE, BACK, BESIDE, notFoundCard, QUESTION } from './answers';
import { button, buttonsOf, shown, textsOf } from './reading';
import { CRITICISING, POLICY_ID, samplePassage } from './samples';

test('silence of the policy is no permission, and somebody can be asked', () => {
  const card = notFoundCard();
  expect(textsOf(card).slice(0, 3)).toEqual([
    'The policy does not say.',
    'That does not mean it is allowed.',
    'Ask the Director of People.',
  ]);
  expect(shown(card)).not.toContain('nearest');
  expect(card.content.fallbackText).toContain('That does not mean it is allowed.');
});

test('what cannot wait belongs to a person', () => {
  const card = notFoundCard({ nearest: samplePassage() });
  expect(textsOf(card).at(-2)).toMatch(/^Nobody watches this chat: .* in danger call 999\.$/);
  expect(card.content.fallbackText).toContain('in danger call 999');
});

test('the nearest words stand apart, with all that belongs to them', () => {
  const changed = [{ policyId: POLICY_ID, clauseId: CRITICISING.id, confirmedOn: day('2025-09-30') }];
  const card = notFoundCard({ nearest: samplePassage(), around: { ...ALONE, beside: BESIDE, changed } });
  const texts = textsOf(card);
  expect(texts.indexOf(CRITICISING.text)).toBeGreaterThan(texts.indexOf('The nearest words in it'));
  expect(texts).toContain('Note from HR');
  expect(texts).toContain('These words are new or changed since you confirmed on 30 September 2025.');
});

test('the policy lead can be asked, about the nearest words where there are some', () => {
  expect(buttonsOf(notFoundCard())).toEqual([
    {
      title: 'Ask the policy lead',
      verb: 'lead-ask',
      data: { policy: POLICY_ID, version: 2, question: QUESTION },
    },
  ]);
  const near = notFoundCard({ nearest: samplePassage(), question: null });
  expect(button(near, 'lead-ask').data).toEqual({ policy: POLICY_ID, version: 2, clause: CRITICISING.id });
});

test('asked on a page, it leads back there', () => {
  const card = notFoundCard({ back: BACK });
  expect(button(card, 'policy-page').data).toEqual(BACK);
  expect(button(card, 'lead-ask').data).toMatchObject({ back: BACK });
});

test('it names what was looked in, three at most', () => {
  expect(shown(notFoundCard({ lookedIn: ['A', 'B', 'C'] }))).toContain('Looked in: A, B, C');
  expect(shown(notFoundCard({ lookedIn: ['A', 'B', 'C', 'D', 'E'] }))).toContain(
    'Looked in: A, B, C and 2 more',
  );
});
