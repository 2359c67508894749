import { managerAlert } from '../../src/cards/manager-alert';
import { buttonsOf, shown, textsOf } from './reading';
import { CRITICISING, DISREPUTE, MUST_NOT, SAMPLE_NOTE, samplePassage, TITLE, ZONE } from './samples';

const AT = new Date('2026-09-30T14:42:00Z');
const steps = [samplePassage({ clause: DISREPUTE, stems: [MUST_NOT] }), samplePassage()];
const cardOf = (sender = TITLE) => managerAlert({ sender, at: AT, zone: ZONE, steps, notes: [SAMPLE_NOTE] });

test('who asks, what for and when it was sent', () => {
  const text = shown(cardOf('Amira Khan'));
  expect(text).toContain(
    'Amira Khan asks you to know at once: an account of theirs may have been compromised.',
  );
  expect(text).toContain('Sent at 15:42 on Wednesday 30 September 2026.');
});

test('the policy’s own steps stand below it, a stem they share once', () => {
  const texts = textsOf(cardOf());
  for (const { text } of [MUST_NOT, DISREPUTE, CRITICISING])
    expect(texts.filter((line) => line === text)).toHaveLength(1);
  expect(shown(cardOf())).toContain('Section SOCIAL MEDIA › Social Media in a Personal Capacity, version 2');
});

test('what pops up on a whiteboard names nobody and nothing', () => {
  expect(cardOf('Amira Khan').summary).toBe('A message from the Trust');
  expect(buttonsOf(cardOf())).toEqual([]);
});

test('what HR says beside the steps stands below them, as HR’s', () => {
  const card = cardOf();
  expect(shown(card)).toContain(`Note from HR\n${SAMPLE_NOTE.words}`);
  expect(card.content.fallbackText).toContain(`Note from HR: "${SAMPLE_NOTE.words}"`);
});
