import type { SectionPress } from '../../src/cards/action';
import { askedQuestion } from '../../src/cards/asked-question';
import { day } from '../../src/domain/day';
import type { LeadQuestion } from '../../src/domain/question';
import { buildQuestion, someone } from '../domain/samples';
import { BACK } from './answers';
import { button, buttonsOf, shown } from './reading';
import { TITLE } from './samples';

const card = (changes: Partial<LeadQuestion>, back?: SectionPress) =>
  askedQuestion({
    viewed: { question: buildQuestion(changes), policyTitle: TITLE, office: 'Director of People' },
    back,
  });
const reply = { kind: 'answered', words: 'Yes.', on: day('2026-10-02'), by: someone(9) } as const;

test('while it is open one press asks whether there is an answer', () => {
  expect(buttonsOf(card({}))).toMatchObject([
    { title: 'Is there an answer yet?', verb: 'question-show', data: { question: buildQuestion().id } },
  ]);
});

test('whoever asked without a name is told that the card is the only way to the answer', () => {
  expect(shown(card({ asker: null }))).toContain('it is the only way to it');
  expect(shown(card({}))).not.toContain('the only way');
});

test('an answer says from which office it is, and that it changes nothing in the policy', () => {
  expect(shown(card({ reply }))).toContain(
    'Answered on 2 October 2026 by the policy lead or HR (Director of People). It helps to read the policy and does not change it.',
  );
  expect(buttonsOf(card({ reply }))).toEqual([]);
});

test('asked on a page, it leads back there, also once it is answered', () => {
  expect(button(card({}, BACK), 'question-show').data).toMatchObject({ back: BACK });
  for (const changes of [{}, { reply }])
    expect(button(card(changes, BACK), 'policy-page')).toMatchObject({
      title: 'Back to the section',
      data: BACK,
    });
});
