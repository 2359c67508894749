import { notForYou, refusalWords } from '../../src/cards/wording';

const CODES = ['not-yours', 'unknown', 'older-version', 'closed', 'bad-request'] as const;

test.each(CODES)('%s says that nothing was recorded and what to do', (code) => {
  expect(refusalWords(code)).toMatch(/nothing was recorded/);
  expect(refusalWords(code)).toMatch(/Type "policy"|type "help"/);
});

test('every refusal has words of its own', () => {
  expect(new Set(CODES.map(refusalWords)).size).toBe(CODES.length);
});

test('somebody who is not HR hears whom to ask', () => expect(notForYou).toContain('ask HR'));
