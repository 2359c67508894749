import { ABANDONED_AFTER_MS, abandonedBefore, stateAfter, type SendOutcome } from '../../src/domain/delivery';

const now = new Date('2026-09-15T15:00:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);

describe('what a delivery becomes', () => {
  const after = (outcome: SendOutcome) => stateAfter(outcome, now, ['new chat']);

  test('only a proven non-delivery waits to be sent again, not before Teams said, and no cure is forgotten', () => {
    expect(after({ kind: 'not-delivered', retryAfterMs: 30_000, detail: '429' })).toEqual({
      kind: 'waiting',
      notBefore: later(30_000),
      tried: ['new chat'],
    });
    expect(after({ kind: 'no-access', detail: '401' }).kind).toBe('waiting');
    expect(after({ kind: 'unknown', detail: '504' }).kind).toBe('unknown');
    expect(after({ kind: 'delivered', address: null }).kind).toBe('delivered');
    expect(after({ kind: 'refused', reason: 'has blocked the app', detail: '403' }).kind).toBe('unreachable');
  });

  test('a send is abandoned only long after its request must have ended', () => {
    expect(abandonedBefore(later(ABANDONED_AFTER_MS))).toEqual(now);
    expect(ABANDONED_AFTER_MS).toBeGreaterThan(60_000);
  });
});
