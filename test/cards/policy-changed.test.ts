import { policyChanged } from '../../src/cards/policy-changed';
import type { Note } from '../../src/domain/beside';
import { buttonsOf, shown, textsOf } from './reading';
import { SAMPLE_NOTE, sampleClause, sampleDocument, samplePolicy } from './samples';

const before = samplePolicy();
const [first, ...others] = sampleDocument().clauses;
if (first === undefined) throw new Error('Expected clauses');
const now = {
  ...before,
  version: 3,
  document: sampleDocument({ clauses: [{ ...first, text: `${first.text} Always.` }, ...others] }),
};

test('it says by section what changed, and then the words before and now', () => {
  const text = shown(policyChanged({ before, now, notes: [] }));
  expect(text).toContain('1 point changed');
  expect(text).toContain('Before: ');
  expect(text).toContain('Director of People Always.');
});

test('it asks for nothing: what was confirmed stays', () => {
  const card = policyChanged({ before, now, notes: [] });
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
    notes: [],
  });
  expect(shown(card)).toContain('Staff must not: – post at night or in lessons');
});

test('what HR says beside a point, or beside the words that introduce it, stands below it', () => {
  const note = (clauseId: string, words: string): Note => ({ ...SAMPLE_NOTE, clauseId, words });
  const stem = sampleClause('scope/1', 'Staff must not:');
  const item = sampleClause('scope/2', 'post at night', { parents: ['scope/1'] });
  const card = policyChanged({
    before: { ...before, document: sampleDocument({ clauses: [stem] }) },
    now: { ...before, document: sampleDocument({ clauses: [stem, item] }) },
    notes: [note('scope/1', 'One.'), note('scope/2', 'Two.'), note('scope/3', 'Three.')],
  });
  expect(textsOf(card).filter((text) => /^(Note|One|Two|Three)/.test(text))).toEqual([
    'Note from HR: ',
    'One.',
    'Note from HR: ',
    'Two.',
  ]);
});
