import { retryAfterMs } from '../../src/domain/retry-after';

const NOW = 'Mon, 14 Sep 2026 08:00:00 GMT';

test.each([
  ['1', 1_000],
  ['30', 30_000],
  ['0', 1_000],
  ['-5', 1_000],
  ['1000000000', 600_000],
  ['Mon, 14 Sep 2026 08:00:20 GMT', 20_000],
  ['Mon, 14 Sep 2026 07:00:00 GMT', 1_000],
  ['abc', 5_000],
  ['', 5_000],
])('Retry-After "%s" is a pause of %d ms', (text, ms) => {
  expect(retryAfterMs(new Headers({ 'retry-after': text, date: NOW }))).toBe(ms);
});

test('a missing Retry-After, or a date without one to compare it with, is the usual pause', () => {
  expect(retryAfterMs(new Headers())).toBe(5_000);
  expect(retryAfterMs(new Headers({ 'retry-after': NOW }))).toBe(5_000);
});
