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

test('an error before the connection stood sent nothing; after it nobody knows', () => {
  const error = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  expect(failureOfError(error, false)).toMatchObject({ kind: 'not-sent', detail: 'ECONNRESET' });
  expect(failureOfError(error, true)).toEqual({ kind: 'no-answer', detail: 'ECONNRESET' });
});
