import { answerNotFound } from '../../src/cards/answer-not-found';
import { shown, textsOf } from './reading';
import { CRITICISING, samplePassage, TITLE } from './samples';

const contact = 'the Director of People';

test('silence of the policy is no permission, and somebody can be asked', () => {
  const card = answerNotFound({ policyTitle: TITLE, nearest: null, contact });
  expect(textsOf(card).slice(0, 3)).toEqual([
    'The policy does not say.',
    'That does not mean it is allowed.',
    'Ask the Director of People.',
  ]);
  expect(shown(card)).not.toContain('nearest');
  expect(card.content.fallbackText).toContain('That does not mean it is allowed.');
});

test('what cannot wait belongs to a person', () => {
  const card = answerNotFound({ policyTitle: TITLE, nearest: samplePassage(), contact });
  expect(textsOf(card).at(-1)).toMatch(/^Nobody watches this chat: .* in danger call 999\.$/);
  expect(card.content.fallbackText).toContain('in danger call 999');
});

test('the nearest words stand apart', () => {
  const texts = textsOf(answerNotFound({ policyTitle: TITLE, nearest: samplePassage(), contact }));
  expect(texts.indexOf(CRITICISING.text)).toBeGreaterThan(texts.indexOf('The nearest words in it'));
});
