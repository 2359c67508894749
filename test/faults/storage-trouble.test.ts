import { staffOf } from '../bench/people';
import { eventually } from '../main/running-service';
import { copiesOf } from './evidence';
import { sizes } from './sizes';
import { anything, anyWrite } from './steps';
import type { Step } from './storage-proxy';
import { worlds } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();
const everybody = sizes.crew;

/** Each request that matches the first time it is made; its repetitions pass. */
function firstTry(step: Step): Step {
  const seen = new Set<string>();
  return (request) => {
    const isNew = step(request) && !seen.has(`${request.method} ${request.path} ${request.body}`);
    seen.add(`${request.method} ${request.path} ${request.body}`);
    return isNew;
  };
}

describe('storage that carries out and does not answer', () => {
  test('the first try of any write: everybody has one card and nobody is in doubt', async () => {
    const world = await openWorld(staffOf(everybody));
    const service = await world.start();
    const launching = world.launch(service);
    world.proxy.on(firstTry(anyWrite), { kind: 'lose-answer' });
    const campaign = await launching;
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
    expect(world.proxy.struck()).toBeGreaterThan(everybody);
  });
});

describe('storage that refuses everything', () => {
  test('for a while in the middle of a rollout, loses nobody and brings nobody a second card', async () => {
    const world = await openWorld(staffOf(sizes.rollout));
    const first = await world.start({ env: { READBACK_RATE_PER_SECOND: '20' } });
    const campaign = await world.launch(first);
    await eventually('some have a card', () => copiesOf(world.connector, campaign).size > 5);
    world.proxy.on(anything, { kind: 'refuse', status: 503, code: 'ServerBusy' });
    await new Promise((resolve) => setTimeout(resolve, sizes.outageMs));
    world.proxy.calm();
    await first.stop('SIGTERM');

    await world.recover();
    const { delivered = 0, unknown = 0 } = await world.settled(campaign);
    expect(delivered + unknown).toBe(sizes.rollout);
    expect(world.proxy.struck()).toBeGreaterThan(0);
  });
});
