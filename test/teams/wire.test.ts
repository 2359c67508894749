import { failureOfAnswer, failureOfError } from '../../src/teams/wire';

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
