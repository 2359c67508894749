import { exampleProblems } from '../../src/main/example-problems';
import { policyOf } from '../answers/policy-of';

const policy = policyOf('Pets', [
  ['Dogs', 'Dogs stay outside the gate.'],
  ['Dogs', 'Dogs are washed.'],
]);
const asked = (words: string) => ({
  question: 'may I bring my dog',
  clauses: [{ section: 'Dogs', words }],
});

describe('the headings of example questions', () => {
  test('that name one clause each are right', () => {
    expect(exampleProblems([asked('outside the gate'), { question: 'cats?', clauses: [] }], policy)).toEqual(
      [],
    );
  });

  test('that name no clause, or two, are said with what was found', () => {
    expect(exampleProblems([asked('a lead'), asked('dogs')], policy)).toEqual([
      'questions.txt, "Dogs / a lead": expected one clause of section "Dogs" with the words "a lead", found 0',
      'questions.txt, "Dogs / dogs": expected one clause of section "Dogs" with the words "dogs", found 2',
    ]);
  });
});
