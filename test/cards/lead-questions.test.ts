import { leadQuestions } from '../../src/cards/lead-questions';
import { buildQuestion } from '../domain/samples';
import { inputsOf, shown } from './reading';

const many = (count: number) =>
  leadQuestions({ questions: Array.from({ length: count }, () => buildQuestion({ asker: null })) });

test('one without a name is said to be', () =>
  expect(shown(many(1))).toContain('(without a name, 1 October)'));

test('fifteen are shown at most, and how many more there are', () => {
  expect(inputsOf(many(16).content)[0]?.choices).toHaveLength(15);
  expect(shown(many(16))).toContain('and 1 more, which show here when these are answered');
  expect(shown(many(15))).not.toContain('more, which');
});
