import * as fc from 'fast-check';
import { outcomeOfReach, outcomeOfSend, outcomeOfUpdate } from '../../src/teams/outcome';
import { WireError } from '../../src/teams/wire';

const answered = (status: number, code = '', retryAfterMs: number | null = null) =>
  new WireError({ kind: 'answered', status, code, retryAfterMs });

test.each([
  [400, 'BadArgument', { kind: 'refused', reason: 'the message was refused' }],
  [401, 'BotNotRegistered', { kind: 'no-access' }],
  [403, 'BotDisabledByAdmin', { kind: 'refused', reason: 'the administrator has switched the app off' }],
  [403, 'ConversationBlockedByUser', { kind: 'refused', reason: 'has blocked the app' }],
  [403, 'MessageWritesBlocked', { kind: 'refused', reason: 'has blocked the app' }],
  [403, 'BotNotInConversationRoster', { kind: 'refused', reason: 'has not got the app' }],
  [403, 'ForbiddenOperationException', { kind: 'refused', reason: 'has not got the app' }],
  [403, 'NotEnoughPermissions', { kind: 'refused', reason: 'the message was refused' }],
  [403, '', { kind: 'refused', reason: 'has not got the app' }],
  [404, 'ConversationNotFound', { kind: 'refused', reason: 'Teams does not know this chat' }],
  [413, 'MessageSizeTooBig', { kind: 'refused', reason: 'the message was refused' }],
  [412, 'PreconditionFailed', { kind: 'not-delivered', retryAfterMs: 30_000 }],
  [408, '', { kind: 'unknown' }],
  [500, 'ServiceError', { kind: 'unknown' }],
  [502, '', { kind: 'unknown' }],
  [307, '', { kind: 'unknown' }],
])('a message answered with %d %s', (status, code, outcome) => {
  expect(outcomeOfSend(answered(status, code))).toMatchObject(outcome);
});

test('a message met by a limit goes later, when Teams says', () => {
  expect(outcomeOfSend(answered(429, 'Throttled', 7_000))).toMatchObject({
    kind: 'not-delivered',
    retryAfterMs: 7_000,
  });
});

test('what never left may go again; what left and was not answered may not', () => {
  const refused = new WireError({ kind: 'not-sent', detail: 'ECONNREFUSED', retryAfterMs: null });
  expect(outcomeOfSend(refused).kind).toBe('not-delivered');
  expect(outcomeOfSend(new WireError({ kind: 'no-answer', detail: 'ECONNRESET' })).kind).toBe('unknown');
  expect(outcomeOfSend(new Error('no token')).kind).toBe('not-delivered');
});

test('whatever the status, only a limit, a collision or a missing sign-in allows a second request', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), fc.string(), (status, code) => {
      const { kind } = outcomeOfSend(answered(status, code, 1_000));
      expect(kind === 'not-delivered' || kind === 'no-access').toBe([401, 412, 429].includes(status));
    }),
  );
});

test('creating a chat sends nothing, so it is never in doubt', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), (status) => {
      expect(['refused', 'not-delivered', 'no-access']).toContain(outcomeOfReach(answered(status)).kind);
    }),
  );
  expect(outcomeOfReach(new WireError({ kind: 'no-answer', detail: 'ECONNRESET' })).kind).toBe(
    'not-delivered',
  );
});

test('a message that cannot be replaced is gone; everything that passes may be tried later', () => {
  expect(outcomeOfUpdate(answered(404))).toBe('gone');
  expect(outcomeOfUpdate(answered(403))).toBe('gone');
  expect(outcomeOfUpdate(answered(429, '', 1_000))).toBe('try-later');
  expect(outcomeOfUpdate(answered(503))).toBe('try-later');
});
