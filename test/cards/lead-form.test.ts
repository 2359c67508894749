import type { SectionPress } from '../../src/cards/action';
import { leadForm } from '../../src/cards/lead-form';
import { questionId } from '../../src/domain/ids';
import { BACK } from './answers';
import { button, inputsOf, shown } from './reading';
import { POLICY_ID, TITLE } from './samples';

const form = (
  question: string | undefined,
  leads: readonly string[],
  hr: readonly string[],
  back?: SectionPress,
) =>
  leadForm({
    press: { policy: POLICY_ID, version: 2, clause: 'scope/1', question, back },
    policyTitle: TITLE,
    readers: { leads, hr },
    name: 'Amira Khan',
    questionId: questionId('55555555-5555-4555-8555-555555555555'),
  });

test.each([
  [['Grace Adeyemi'], ['Jo', 'Sam'], 'the policy lead (Grace Adeyemi) and HR (Jo, Sam).'],
  [[], ['Jo'], 'seen by HR (Jo).'],
  [[], [], 'seen by HR.'],
])('it says by name who will see it: %j, %j', (leads, hr, says) => {
  expect(shown(form('', leads, hr))).toContain(says);
});

test('nobody’s choice is made for them, and the question is there to be edited', () => {
  const [words, name] = inputsOf(form('can i add a pupil', [], []).content);
  expect(words).toMatchObject({ value: 'can i add a pupil', maxLength: 500 });
  expect(name).toMatchObject({ isRequired: true });
  expect(name).not.toHaveProperty('value');
});

test('a question that is too long is cut to what may be sent', () => {
  const [words] = inputsOf(form('{{x'.repeat(400), [], []).content);
  expect(String(words?.value).length).toBeLessThanOrEqual(500);
});

test('the button carries what was being read and the question’s id, and not the words', () => {
  expect(button(form('can i', [], []), 'lead-send').data).toEqual({
    policy: POLICY_ID,
    version: 2,
    clause: 'scope/1',
    questionId: '55555555-5555-4555-8555-555555555555',
  });
});

test('asked on a page, it leads back there without its fields, and so does what comes after', () => {
  const asked = form('', [], [], BACK);
  expect(button(asked, 'policy-page')).toMatchObject({ title: 'Back to the section', data: BACK });
  expect(button(asked, 'lead-send').data).toMatchObject({ back: BACK });
});
