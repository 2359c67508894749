import { besideLine, notesShown, plainBeside } from '../../src/cards/beside-lines';
import { CRITICISING, SAMPLE_NOTE, sampleDocument, ZONE } from './samples';

const GUIDANCE = {
  ...SAMPLE_NOTE,
  kind: 'guidance',
  words: 'Ask before you post.',
  publishedAt: new Date('2026-10-05T23:30:00Z'),
  from: 'Director of People',
} as const;

test('a note is marked as HR’s, guidance with whose it is and its day', () => {
  expect(besideLine(SAMPLE_NOTE, ZONE)).toEqual({ from: 'Note from HR', words: SAMPLE_NOTE.words });
  expect(besideLine(GUIDANCE, ZONE)).toEqual({
    from: 'Guidance from Director of People, 6 October 2026',
    words: 'Ask before you post.',
  });
});

test('where cards are not shown it is quoted with whose it is', () => {
  const lines = [SAMPLE_NOTE, GUIDANCE].map((one) => besideLine(one, ZONE));
  expect(plainBeside(lines)).toBe(
    'Note from HR: "This does not stop you speaking to your union." Guidance from Director of People, 6 October 2026: "Ask before you post."',
  );
  expect(plainBeside([])).toBe('');
});

test('whoever approves a note sees the beginning of a long clause', () => {
  const long = { ...CRITICISING, text: 'x'.repeat(500) };
  const [shown] = notesShown([SAMPLE_NOTE], sampleDocument({ clauses: [long] }));
  expect(shown?.beside).toBe(`Beside "${'x'.repeat(79)}…"`);
});
