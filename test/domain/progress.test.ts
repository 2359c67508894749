import fc from 'fast-check';
import type { DeliveryState } from '../../src/domain/delivery';
import { progressOf, STANDINGS, standingOf } from '../../src/domain/progress';
import { askingOf } from '../../src/domain/request';
import { firstCardStep } from '../../src/domain/sending';
import { anyRequests } from './any-requests';
import { CAMPAIGN, buildAssignment, buildDelivery, delivered } from './samples';

const now = new Date('2026-09-15T15:00:00Z');
const anyState = fc.constantFrom<DeliveryState | undefined>(
  undefined,
  { kind: 'waiting', notBefore: now, tried: [] },
  { kind: 'sending', since: now },
  delivered('2026-09-15T15:00:00Z'),
  { kind: 'unknown', since: now, detail: '504' },
  { kind: 'unreachable', reason: 'has blocked the app', detail: '403' },
  { kind: 'cancelled' },
);
const anybody = fc
  .record({
    n: fc.integer({ min: 1, max: 10_000 }),
    state: anyState,
    hasAcknowledged: fc.boolean(),
    held: fc.constantFrom(null, 'on leave' as const),
    supersededBy: fc.constantFrom(null, CAMPAIGN),
    requests: anyRequests,
  })
  .map(({ n, state, hasAcknowledged, held, supersededBy, requests }) => ({
    assignment: buildAssignment(n, { held, supersededBy }),
    delivery: state === undefined ? undefined : buildDelivery(n, state),
    hasAcknowledged,
    requests,
  }));

describe('progress', () => {
  test('everybody is in exactly one state, and the states add up to the audience', () => {
    fc.assert(
      fc.property(fc.array(anybody), (people) => {
        const { audience, counts } = progressOf(people, false);
        expect(audience).toBe(people.length);
        expect(STANDINGS.reduce((sum, standing) => sum + counts[standing], 0)).toBe(people.length);
      }),
    );
  });

  test('whoever confirmed is confirmed, whatever became of their card', () => {
    fc.assert(
      fc.property(anybody, (somebody) => {
        expect(standingOf({ ...somebody, hasAcknowledged: true }, false)).toBe('acknowledged');
      }),
    );
  });

  test('nobody is sent a first card while something is in the way of it, or once HR has let them be', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anybody, (somebody) => {
        const step = firstCardStep(somebody, now).kind;
        seen.add(step);
        const { requests } = somebody;
        const waits = requests.some(({ about, answer }) => about !== 'talk' && answer === null);
        if (waits || askingOf(requests) !== 'asked') expect(step).toBe('nothing');
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toEqual(new Set(['send', 'nothing']));
  });

  test('people who cannot be reached are named with the reason', () => {
    const blocked: DeliveryState = { kind: 'unreachable', reason: 'has blocked the app', detail: '403' };
    const people = Array.from({ length: 25 }, (_, n) => ({
      assignment: buildAssignment(n),
      delivery: buildDelivery(n, blocked),
      hasAcknowledged: false,
      requests: [],
    }));
    const progress = progressOf(people, false);
    expect(progress.counts.unreachable).toBe(25);
    expect(progress.unreachable).toHaveLength(25);
    expect(progress.unreachable[0]).toEqual({ name: 'Person 0', reason: 'has blocked the app' });
  });
});
