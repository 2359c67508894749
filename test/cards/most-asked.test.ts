import { mostAsked } from '../../src/cards/most-asked';
import { shown } from './reading';
import { samplePassage, TITLE } from './samples';

const clause = { clauseId: 'x', asked: 30, passage: samplePassage() };

test('the numbers stand in words, and what is hidden is said to be', () => {
  const clauses = [
    { ...clause, opinions: { helpful: 10, unhelpful: 10 } },
    { ...clause, opinions: null },
  ];
  const policies = [{ policyTitle: TITLE, notInPolicy: 20, clauses }];
  const text = shown(mostAsked({ term: '2026-autumn', isOver: false, policies }));
  expect(text).toContain('In the autumn term 2026, so far');
  expect(text).toContain('Shown at least 30 times');
  expect(text).toContain('At least 10 said that it helped, at least 10 that it did not.');
  expect(text).toContain('Whether it helped is not shown, since one group is under ten.');
  expect(text).toContain('At least 20 questions found nothing in it.');
});

test('a point that the policy has no longer is not made up', () => {
  const clauses = [{ ...clause, passage: null, opinions: null }];
  const policies = [{ policyTitle: TITLE, notInPolicy: null, clauses }];
  expect(shown(mostAsked({ term: '2026-autumn', isOver: true, policies }))).toContain(
    'A point that the current version has no longer',
  );
});
