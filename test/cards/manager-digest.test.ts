import { managerDigest } from '../../src/cards/manager-digest';
import { day } from '../../src/domain/day';
import { digestOf } from '../../src/domain/digest';
import { expectAccessible } from './house-rules';
import { buttonsOf, shown } from './reading';
import { sampleCampaign } from './samples';

const digest = (people: readonly string[], policyTitle = 'Social Media Policy') =>
  managerDigest({
    campaign: sampleCampaign({ policyTitle }),
    digest: digestOf(people.map((name) => ({ name, due: day('2026-10-16') }))),
  });

test('it names who is outstanding, and until when they were asked', () => {
  const text = shown(digest(['Amira Khan', 'Tom Reed', 'Zoë Ash']));
  expect(text).toContain('Social Media Policy: 3 people outstanding');
  expect(text).toContain('Amira Khan: due 16 October');
});

test('one person is one person', () => {
  expect(shown(digest(['Amira Khan']))).toContain('Social Media Policy: 1 person outstanding');
});

test('it asks for kindness and never for health', () => {
  expect(shown(digest(['Amira Khan']))).toContain(
    'Please offer each person working time and ask if anything is in the way. Please do not ask about health, leave or formats. This is not a conduct matter.',
  );
});

test('names pop up nowhere, and there is nothing to press', () => {
  expect(digest(['Amira Khan']).summary).toBe('A message from the Trust');
  expect(buttonsOf(digest(['Amira Khan']))).toEqual([]);
});

test('five thousand people fit: forty by name, the others by number', () => {
  const card = digest(Array.from({ length: 5_000 }, (_, i) => `${'Person '.repeat(30)}${i}`));
  expectAccessible(card);
  expect(shown(card)).toContain('Social Media Policy: 5000 people outstanding');
  expect(shown(card).match(/: due 16 October/g)).toHaveLength(40);
  expect(shown(card)).toContain('and 4960 more: ask HR for the list');
});
