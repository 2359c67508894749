import * as fc from 'fast-check';
import { ServiceClock } from '../../src/storage/service-clock';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Storage whose clock is `aheadMs` ahead of the time that passed here, and whose answers take these times there and back. */
function storage(aheadMs: number, journeys: readonly (readonly [there: number, back: number])[]) {
  let asked = 0;
  const truth = () => performance.now() + aheadMs;
  const stamp = (): Promise<number> => {
    const [there, back] = journeys[asked % journeys.length] ?? [0, 0];
    asked += 1;
    jest.advanceTimersByTime(there);
    const stamped = truth();
    jest.advanceTimersByTime(back);
    return Promise.resolve(stamped);
  };
  return { truth, stamp, asked: () => asked };
}

test('is never ahead of storage, and behind by no more than the sharpest reading took', async () => {
  const journey = fc.tuple(fc.nat(200), fc.nat(200));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(journey, { minLength: 5, maxLength: 5 }),
      async (aheadMs, journeys) => {
        const clock = new ServiceClock();
        const { truth, stamp, asked } = storage(aheadMs, journeys);
        await clock.learn(stamp);
        const behind = truth() - clock.now();
        const sharpest = Math.min(...journeys.slice(0, asked()).map(([there, back]) => there + back));
        expect(behind).toBeGreaterThanOrEqual(-0.001);
        expect(behind).toBeLessThanOrEqual(sharpest + 0.001);
      },
    ),
  );
});

test('is read again when the reading was too slow, and again a minute later', async () => {
  const clock = new ServiceClock();
  const { stamp, asked } = storage(1_000, [
    [30, 90],
    [10, 20],
  ]);
  await clock.learn(stamp);
  expect(asked()).toBe(2);
  jest.advanceTimersByTime(59_900);
  await clock.learn(stamp);
  expect(asked()).toBe(2);
  jest.advanceTimersByTime(100);
  await clock.learn(stamp);
  expect(asked()).toBe(4);
});

test('a row that arrives can only show that storage is further on', async () => {
  const clock = new ServiceClock();
  const { truth, stamp } = storage(500, [[0, 40]]);
  await clock.learn(stamp);
  expect(truth() - clock.now()).toBeCloseTo(40);
  clock.saw(truth() - 10);
  expect(truth() - clock.now()).toBeCloseTo(10);
  clock.saw(truth() - 5_000);
  expect(truth() - clock.now()).toBeCloseTo(10);
});

test('keeps what it had when it cannot be read', async () => {
  const clock = new ServiceClock();
  const { truth, stamp } = storage(500, [[0, 0]]);
  await clock.learn(stamp);
  jest.advanceTimersByTime(60_000);
  await expect(clock.learn(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(clock.now()).toBeCloseTo(truth());
});
