import { policyQuote } from '../../src/cards/policy-quote';
import { ALONE, BESIDE } from './answers';
import { buttonsOf, shown, textsOf } from './reading';
import { CRITICISING, samplePassage } from './samples';

test('it quotes with section, policy and version, and has nothing to press', () => {
  const card = policyQuote(samplePassage(), ALONE);
  expect(textsOf(card)).toContain(CRITICISING.text);
  expect(shown(card)).toContain('version 2 of the Social Media Policy');
  expect(buttonsOf(card)).toEqual([]);
});

test('what HR and the policy lead say beside the clause travels with it', () => {
  expect(shown(policyQuote(samplePassage(), { ...ALONE, beside: BESIDE }))).toContain('Note from HR');
});
