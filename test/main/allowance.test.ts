import { setTimeout as sleep } from 'node:timers/promises';
import { createAllowance } from '../../src/main/allowance';

test('so many times, and not once more', () => {
  const allowance = createAllowance();
  expect(Array.from({ length: 5 }, () => allowance.take('a', 3))).toEqual([true, true, true, false, false]);
});

test('each thing has its own', () => {
  const allowance = createAllowance();
  expect([allowance.take('a', 1), allowance.take('b', 1), allowance.take('a', 1)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('after its time it may happen again', async () => {
  const allowance = createAllowance(40);
  expect([allowance.take('a', 1), allowance.take('a', 1)]).toEqual([true, false]);
  await sleep(80);
  expect(allowance.take('a', 1)).toBe(true);
});
