import { HR, staffOf } from '../bench/people';
import { eventually } from '../main/running-service';
import { newSignal } from './signal';
import { sizes } from './sizes';
import { intent, outcome } from './steps';
import type { Fate, Next, Step } from './storage-proxy';
import { afterStart, worlds } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();
const everybody = sizes.crew;
const MINUTE_MS = 60_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('clocks that are wrong', () => {
  test('by ten minutes either way, or by an hour after a restart, bring nobody two cards, and once they are right everybody has one', async () => {
    const world = await openWorld(staffOf(sizes.rollout));
    const env = { READBACK_RATE_PER_SECOND: '20' };
    const [ahead, behind] = await Promise.all(
      [10, -10].map((minutes) => world.start({ env, at: afterStart(minutes * MINUTE_MS) })),
    );
    const campaign = await world.launch(ahead!);
    await eventually('the audience is written down', async () =>
      (await world.storage.campaigns.active()).some(({ state }) => state === 'open'),
    );
    await pause(500);
    await Promise.all([ahead!.stop(), behind!.stop()]);
    const farBehind = await world.start({ env, at: afterStart(-60 * MINUTE_MS) });
    await pause(500);
    await farBehind.stop();

    await world.recover();
    const { delivered = 0, unknown = 0 } = await world.settled(campaign);
    expect(delivered + unknown).toBe(sizes.rollout);
  });

  test('are right in the nights when they go back and forward and on 29 February: everybody has one card each time', async () => {
    const world = await openWorld(staffOf(everybody));
    const service = await world.start({ at: '2026-10-25T00:59:58Z' });
    const back = await world.launch(service, { opens: '2026-10-25', due: '2026-11-27' });
    expect(await world.settled(back)).toEqual({ delivered: everybody });
    for (const [moment, due] of [
      ['2027-03-28T00:59', '2027-04-30'],
      ['2028-02-29T23:59', '2028-03-31'],
    ] as const) {
      await service.type(HR, `clock ${moment}`);
      const campaign = await world.launch(service, { opens: moment.slice(0, 10), due });
      expect(await world.settled(campaign)).toEqual({ delivered: everybody });
    }
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

  const moments: readonly [string, Step, (stand: () => void, goOn: Promise<void>) => Fate][] = [
    ['between writing down that it sends and the one request', intent, after],
    ['before it is written down that it sends', intent, late],
    ['when Teams has the message', outcome, late],
  ];
  test.each(moments.slice(0, sizes.standstills))(
    '%s, while another does its work, brings nobody two cards',
    async (_when, step, fate) => {
      const world = await openWorld(staffOf(everybody));
      const frozen = await world.start();
      const standsStill = newSignal();
      const othersAreDone = newSignal();
      const stand = (): void => {
        process.kill(frozen.pid, 'SIGSTOP');
        standsStill.give();
      };
      world.proxy.on(step, fate(stand, othersAreDone.given));
      const campaign = await world.launch(frozen);
      await standsStill.given;
      world.proxy.calm();
      await pause(sizes.frozenMs);
      await world.giveBack();
      await world.start({ at: afterStart(60 * MINUTE_MS) });
      await world.settled(campaign);

      othersAreDone.give();
      process.kill(frozen.pid, 'SIGCONT');
      await pause(1_500);
      const { delivered = 0, unknown = 0 } = await world.settled(campaign);
      expect(delivered + unknown).toBe(everybody);
    },
  );
});
