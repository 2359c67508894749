import { failureOfAnswer, failureOfError, retryAfterMs } from '../../src/teams/wire';

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

test.each([
  ['{"error":{"code":"BotDisabledByAdmin","message":"…"}}', 'BotDisabledByAdmin'],
  ['{"errorCode":209,"message":"{\\"subCode\\": \\"MessageWritesBlocked\\"}"}', 'MessageWritesBlocked'],
  ['<html>', ''],
  ['', ''],
])('the code in %s is "%s"', (text, code) => {
  expect(failureOfAnswer(403, new Headers(), text)).toEqual({
    kind: 'answered',
    status: 403,
    code,
    retryAfterMs: null,
  });
});

test.each([
  ['ECONNREFUSED', 'not-sent'],
  ['ENOTFOUND', 'not-sent'],
  ['UND_ERR_CONNECT_TIMEOUT', 'not-sent'],
  ['CERT_HAS_EXPIRED', 'not-sent'],
  ['ECONNRESET', 'no-answer'],
  ['EPIPE', 'no-answer'],
  ['UND_ERR_SOCKET', 'no-answer'],
  ['ETIMEDOUT', 'no-answer'],
])('%s means: %s', (code, kind) => {
  const error = new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  expect(failureOfError(error)).toMatchObject({ kind, detail: code });
});
