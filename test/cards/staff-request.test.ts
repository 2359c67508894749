import { staffRequest } from '../../src/cards/staff-request';
import { FORMATS, OBSTACLES, type StaffRequest } from '../../src/domain/request';
import { buildRequest, someone } from '../domain/samples';
import { expectAccessible, expectKind } from './house-rules';
import { buttonsOf, shown } from './reading';
import { sampleCampaign, ZONE } from './samples';

const card = (changes: Partial<StaffRequest> = {}, hasConfirmed = false) =>
  staffRequest({
    request: buildRequest(changes),
    campaign: sampleCampaign(),
    hasConfirmed,
    zone: ZONE,
  });
const answer = { outcome: 'not-asked', at: new Date('2026-10-02T09:00:00Z'), by: someone(900) } as const;

test.each(OBSTACLES)('%s has its answers as buttons, four at most', (about) => {
  expectAccessible(card({ about }));
  expectKind(card({ about }), []);
  const buttons = buttonsOf(card({ about }));
  expect(buttons.length).toBeGreaterThan(0);
  expect(buttons.length).toBeLessThanOrEqual(4);
});

test('it says who asks what, in their own words, and since when', () => {
  const text = shown(card({ words: 'My class is on a **trip**.' }));
  expect(text).toContain('Hillbrook Primary · Social Media Policy');
  expect(text).toContain('Person 1 needs more time');
  expect(text).toContain('My class is on a **trip**.');
  expect(text).toContain('Asked at 12:00 on Thursday 1 October 2026.');
});

test.each(FORMATS)('which format is asked for is said: %s', (format) => {
  expect(shown(card({ about: 'another-format', format }))).toMatch(/needs it another way: \w+/);
});

test('a thousand characters of words are shown whole', () => {
  expect(shown(card({ words: 'x'.repeat(1_000) }))).toContain('x'.repeat(1_000));
});

test('somebody who has confirmed since is said to have', () => {
  expect(shown(card({}, true))).toContain('They have confirmed since.');
});

test('one that is answered says what was answered, names no officer and offers no answer', () => {
  const text = shown(card({ answer }));
  expect(text).toContain('Answered at 10:00 on Friday 2 October 2026: Not asked this time.');
  expect(buttonsOf(card({ answer })).map(({ verb }) => verb)).toEqual(['request-list']);
});
