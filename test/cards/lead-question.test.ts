import { leadQuestion, type ViewedQuestion } from '../../src/cards/lead-question';
import { day } from '../../src/domain/day';
import type { LeadQuestion } from '../../src/domain/question';
import { buildQuestion, someone } from '../domain/samples';
import { BESIDE } from './answers';
import { buttonsOf, inputsOf, shown } from './reading';
import { samplePassage, TITLE, ZONE } from './samples';

const card = (changes: Partial<LeadQuestion>, forHr: boolean, viewed: Partial<ViewedQuestion> = {}) =>
  leadQuestion({
    viewed: {
      question: buildQuestion(changes),
      policyTitle: TITLE,
      passage: samplePassage(),
      example: null,
      guidance: null,
      beside: [],
      ...viewed,
    },
    forHr,
    zone: ZONE,
  });
const reply = { kind: 'answered', words: 'Yes.', on: day('2026-10-02'), by: someone(9) } as const;
const titles = (changes: Partial<LeadQuestion>, forHr: boolean) =>
  buttonsOf(card(changes, forHr)).map(({ title }) => title);

test('while it is open it can be answered, closed or made an example', () => {
  for (const forHr of [true, false])
    expect(titles({}, forHr)).toEqual([
      'Send the answer',
      'Close without an answer',
      'Add as an example',
      'Other open questions',
    ]);
});

test('an answer can be published by HR alone', () => {
  expect(titles({ reply }, true)).toContain('Publish as guidance');
  expect(titles({ reply }, false)).not.toContain('Publish as guidance');
  expect(inputsOf(card({ reply }, true).content)).toEqual([]);
});

test('one that was closed has no answer to publish', () => {
  const closed = { kind: 'closed', on: reply.on, by: reply.by } as const;
  expect(titles({ reply: closed }, true)).not.toContain('Publish as guidance');
});

test('who answered is not named', () => expect(shown(card({ reply }, true))).not.toContain(someone(9)));

test('what HR says beside the quoted clause stands below it', () => {
  const text = shown(card({}, false, { beside: BESIDE }));
  for (const { words } of BESIDE) expect(text).toContain(words);
  const nothingQuoted = shown(card({}, false, { beside: BESIDE, passage: null }));
  for (const { words } of BESIDE) expect(nothingQuoted).not.toContain(words);
});

test('an example can be changed or taken away, with four buttons at most', () => {
  const { policyId, clause } = samplePassage();
  const example = { policyId, clause, question: 'can i' };
  const withExample = (changes: Partial<LeadQuestion>) =>
    buttonsOf(card(changes, true, { example })).map(({ title }) => title);
  expect(withExample({})).toEqual([
    'Send the answer',
    'Close without an answer',
    'Change the example',
    'Take the example away',
  ]);
  expect(withExample({ reply })).toEqual([
    'Change the example',
    'Publish as guidance',
    'Take the example away',
    'Other open questions',
  ]);
});
