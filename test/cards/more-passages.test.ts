import { morePassages } from '../../src/cards/more-passages';
import { day } from '../../src/domain/day';
import { ALONE, BACK, BESIDE } from './answers';
import { button, shown } from './reading';
import { CRITICISING, POLICY_ID, samplePassage } from './samples';

const press = { policy: POLICY_ID, version: 2, clause: 'scope/1', question: 'can i' };

const card = (changes: Partial<Parameters<typeof morePassages>[0]> = {}) =>
  morePassages({ others: [], around: ALONE, press, ...changes });

test('the others stand word for word with where they stand, three at most', () => {
  const text = shown(card({ others: Array.from({ length: 5 }, () => samplePassage()) }));
  expect(text).toContain(CRITICISING.text);
  expect(text.split('version 2 of the Social Media Policy')).toHaveLength(4);
});

test('a person to ask is one press away, with the question', () => {
  expect(button(card(), 'lead-ask').data).toEqual(press);
});

test('finding nothing nearer does not mean that it is allowed', () => {
  expect(shown(card())).toContain('that does not mean it is allowed');
});

test('what HR says beside a clause stands below its quote, marked as not the policy’s, also where no card is shown', () => {
  const marked = card({ others: [samplePassage()], around: { ...ALONE, beside: BESIDE } });
  for (const text of [shown(marked), marked.content.fallbackText])
    for (const { words } of BESIDE) expect(text).toContain(words);
  expect(shown(marked)).toContain('Note from HR');
  expect(shown(marked)).toContain('Guidance from Director of People, 6 October 2026');
  expect(shown(marked)).toContain("the policy's own words as well, apart from what is marked");
  expect(shown(card({ others: [samplePassage()] }))).not.toContain('marked');
});

test('words that are new to the reader are said to be', () => {
  const { policyId, clause } = samplePassage();
  const changed = [{ policyId, clauseId: clause.id, confirmedOn: day('2025-10-01') }];
  expect(shown(card({ others: [samplePassage()], around: { ...ALONE, changed } }))).toContain(
    'new or changed since you confirmed on 1 October 2025',
  );
});

test('asked on a page, it leads back there, and so does what comes after', () => {
  const asked = card({ press: { ...press, back: BACK } });
  expect(button(asked, 'policy-page')).toMatchObject({ title: 'Back to the section', data: BACK });
  expect(button(asked, 'lead-ask').data).toMatchObject({ back: BACK });
});
