import { ABANDONED_AFTER_MS, isAbandoned, isStranded, stateAfter } from '../../src/domain/delivery';

const now = new Date('2026-09-15T15:00:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);

describe('what a delivery becomes', () => {
  test('only a proven non-delivery waits to be sent again, and not before Teams said', () => {
    expect(stateAfter({ kind: 'not-delivered', retryAfterMs: 30_000, detail: '429' }, now)).toEqual({
      kind: 'waiting',
      notBefore: later(30_000),
    });
    expect(stateAfter({ kind: 'unknown', detail: '504' }, now).kind).toBe('unknown');
    expect(stateAfter({ kind: 'delivered', address: null }, now).kind).toBe('delivered');
    expect(stateAfter({ kind: 'refused', reason: 'has blocked the app', detail: '403' }, now).kind).toBe(
      'unreachable',
    );
  });

  test('a send is abandoned only long after its request must have ended', () => {
    const sending = { kind: 'sending', since: now } as const;
    expect(isAbandoned(sending, later(ABANDONED_AFTER_MS))).toBe(false);
    expect(isAbandoned(sending, later(ABANDONED_AFTER_MS + 1))).toBe(true);
    expect(isAbandoned({ kind: 'waiting', notBefore: now, tried: [] }, later(ABANDONED_AFTER_MS + 1))).toBe(false);
  });

  test('a waiting row is stranded only when its time is long past', () => {
    expect(isStranded({ kind: 'waiting', notBefore: later(60_000), tried: [] }, now)).toBe(false);
    expect(isStranded({ kind: 'waiting', notBefore: now, tried: [] }, later(ABANDONED_AFTER_MS + 1))).toBe(true);
  });
});
