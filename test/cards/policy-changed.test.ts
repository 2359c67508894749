import { policyChanged } from '../../src/cards/policy-changed';
import { buttonsOf, shown } from './reading';
import { sampleClause, sampleDocument, samplePolicy } from './samples';

const before = samplePolicy();
const [first, ...others] = sampleDocument().clauses;
if (first === undefined) throw new Error('Expected clauses');
const now = {
  ...before,
  version: 3,
  document: sampleDocument({ clauses: [{ ...first, text: `${first.text} Always.` }, ...others] }),
};

test('it says by section what changed, and then the words before and now', () => {
  const text = shown(policyChanged({ before, now }));
  expect(text).toContain('1 point changed');
  expect(text).toContain('Before: ');
  expect(text).toContain('Director of People Always.');
});

test('it asks for nothing: what was confirmed stays', () => {
  const card = policyChanged({ before, now });
  expect(shown(card)).toContain('You need not confirm again: what you confirmed stays as it is.');
  expect(buttonsOf(card)).toEqual([]);
});

test('an item of a list comes with the words that introduce it', () => {
  const stem = sampleClause('scope/1', 'Staff must not:');
  const item = sampleClause('scope/2', 'post at night', { label: '–', parents: ['scope/1'] });
  const old = { ...before, document: sampleDocument({ clauses: [stem, item] }) };
  const edited = { ...item, text: 'post at night or in lessons' };
  const card = policyChanged({
    before: old,
    now: { ...old, document: sampleDocument({ clauses: [stem, edited] }) },
  });
  expect(shown(card)).toContain('Staff must not: – post at night or in lessons');
});
