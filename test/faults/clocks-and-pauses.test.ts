import { staffOf } from '../bench/people';
import { eventually } from '../main/running-service';
import { copiesOf } from './evidence';
import { sizes } from './sizes';
import { intent, outcome } from './steps';
import type { Fate, Next, Step } from './storage-proxy';
import { afterStart, worlds } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();
const everybody = sizes.crew;
const MINUTE_MS = 60_000;

describe('clocks that are wrong', () => {
  test('by ten minutes, in workers that share a rollout, bring nobody two cards and lose nobody', async () => {
    const world = await openWorld(staffOf(sizes.rollout));
    const [first] = await Promise.all(
      [0, 10, -10].map((minutes) => world.start({ at: afterStart(minutes * MINUTE_MS) })),
    );
    const campaign = await world.launch(first!);
    const { delivered = 0, unknown = 0 } = await world.settled(campaign);
    expect(delivered + unknown).toBe(sizes.rollout);
  });

  test('and jump back by an hour, bring nobody two cards, and once they are right everybody has one', async () => {
    const world = await openWorld(staffOf(sizes.rollout));
    const env = { READBACK_RATE_PER_SECOND: '40' };
    const first = await world.start({ env });
    const campaign = await world.launch(first);
    await eventually('some have a card', () => copiesOf(world.connector, campaign).size > 5);
    await first.stop();
    const back = await world.start({ env, at: afterStart(-60 * MINUTE_MS) });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await back.stop();

    await world.recover();
    expect(await world.settled(campaign)).toEqual({ delivered: sizes.rollout });
  });

  test.each([
    ['the night when the clocks go back', '2026-10-25', '2026-10-25T00:59:59Z', '2026-11-27'],
    ['the night when the clocks go forward', '2027-03-28', '2027-03-28T00:59:59Z', '2027-04-30'],
    ['the last moment of 29 February', '2028-02-29', '2028-02-29T23:59:59Z', '2028-03-31'],
  ])('are right in %s, and everybody has one card', async (_when, opens, at, due) => {
    const world = await openWorld(staffOf(everybody));
    const service = await world.start({ at });
    const campaign = await world.launch(service, { opens, due });
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
  });
});

describe('a worker that stands still and goes on much later', () => {
  /** Stands still at the request and lets it through once `goOn` is so. */
  const late = (stand: () => void, goOn: Promise<void>): Fate => ({
    kind: 'before',
    act: async (): Promise<Next> => {
      stand();
      await goOn;
      return 'go on';
    },
  });
  /** Stands still when storage has carried the request out. */
  const after = (stand: () => void): Fate => ({
    kind: 'after',
    act: () => {
      stand();
      return 'go on';
    },
  });

  test.each<[string, Step, (stand: () => void, goOn: Promise<void>) => Fate]>([
    ['before it is written down that it sends', intent, late],
    ['between that and the one request', intent, after],
    ['when Teams has the message', outcome, late],
  ])('%s, while another does its work, brings nobody two cards', async (_when, step, fate) => {
    const world = await openWorld(staffOf(everybody));
    const frozen = await world.start();
    const standsStill = Promise.withResolvers<void>();
    const othersAreDone = Promise.withResolvers<void>();
    const stand = (): void => {
      process.kill(frozen.pid, 'SIGSTOP');
      standsStill.resolve();
    };
    world.proxy.on(step, fate(stand, othersAreDone.promise));
    const campaign = await world.launch(frozen);
    await standsStill.promise;
    world.proxy.calm();
    await new Promise((resolve) => setTimeout(resolve, sizes.frozenMs));
    await world.giveBack();
    await world.start({ at: afterStart(60 * MINUTE_MS) });
    await world.settled(campaign);

    othersAreDone.resolve();
    process.kill(frozen.pid, 'SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { delivered = 0, unknown = 0 } = await world.settled(campaign);
    expect(delivered + unknown).toBe(everybody);
  });
});
