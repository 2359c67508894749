import { randomUUID } from 'node:crypto';
import { someone } from '../domain/samples';
import { staffOf } from '../bench/people';
import { eventually, TENANT } from '../main/running-service';
import { copiesOf, standingsOf, wrongs } from './evidence';
import { sizes } from './sizes';
import { intent, pointerPut } from './steps';
import { afterStart, dies, diesBefore, worlds } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();
const everybody = sizes.crew;
const anySend = /\/activities$/;

describe('a pointer on the queue', () => {
  test('that stands there five times before three workers, and comes back in the middle of a send, brings everybody one card', async () => {
    const world = await openWorld(staffOf(everybody));
    const [first] = await Promise.all([world.start(), world.start(), world.start()]);
    world.proxy.on(pointerPut, { kind: 'repeat', times: 5 });
    world.connector.on(anySend, { kind: 'slow', ms: 1_000 });
    const campaign = await world.launch(first);
    await eventually('Teams has some', () => world.connector.accepted.length > 0);
    // Whoever holds them goes on, with receipts that are no longer good.
    await world.giveBack();
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
    await eventually('all pointers are gone', () => world.proxy.taken.size === 0);
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
    expect(await world.aside()).toEqual([]);
  });

  test('that is lost is made anew: everybody gets their card', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    world.proxy.on(intent, diesBefore(first));
    const campaign = await world.launch(first);
    await eventually('it is dead', () => world.proxy.struck() > 0);
    await world.fillQueues(null);

    await world.recover();
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
  });

  test('that cannot be read, or leads nowhere, is set aside, and the others flow', async () => {
    const world = await openWorld(staffOf(everybody));
    const service = await world.start();
    const nowhere = randomUUID();
    const poison = [
      'not JSON',
      'bm90IGEgam9i',
      '"'.repeat(40_000),
      JSON.stringify({
        kind: 'deliver',
        tenantId: TENANT,
        campaignId: randomUUID(),
        deliveryIds: ['../../etc'],
      }),
      JSON.stringify({ kind: 'open-campaign', tenantId: randomUUID(), campaignId: nowhere }),
    ];
    for (const text of poison) await world.fillQueues(text);
    const campaign = await world.launch(service);
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });

    await eventually('the campaign that nobody knows is given up', async () => {
      await world.giveBack();
      return (await world.aside()).some((text) => text.includes(nowhere));
    });
    expect((await world.aside()).length).toBeGreaterThanOrEqual(poison.length);
  });

  test('whose every taker dies is set aside when five have taken it, and the sixth lives', async () => {
    const world = await openWorld(staffOf(everybody));
    let campaign = '';
    const isOpen = async (): Promise<boolean> =>
      (await world.storage.campaigns.active()).some(({ id, state }) => id === campaign && state === 'open');
    const isDeadly = (body: string): boolean => body.includes(someone(2));
    let worker = await world.start();
    world.proxy.on((request) => intent(request) && isDeadly(request.body), {
      kind: 'before',
      act: async () => {
        await eventually('the audience is written down', isOpen);
        return dies(worker);
      },
    });
    campaign = await world.launch(worker);
    for (let deaths = 1; deaths <= sizes.workerDeaths; deaths += 1) {
      await eventually('it is dead', () => world.proxy.struck() >= deaths);
      await worker.stop('SIGKILL');
      if (deaths === sizes.workerDeaths) await world.wear(5 - deaths);
      await world.giveBack();
      // On its clock the messages are due, and not for so long that they would count as forgotten.
      worker = await world.start({ at: afterStart(deaths * 20_000), atOnce: true });
    }
    await eventually('the pointer is set aside', async () => (await world.aside()).length > 0);
    expect((await fetch(`${worker.url}/health/ready`)).status).toBe(200);
    const ids = world.people.map(({ id }) => id);
    const standings = await standingsOf(world.storage, campaign);
    expect(wrongs(ids, standings, copiesOf(world.connector, campaign))).toEqual([]);
    expect(standings.get(someone(2))).toBe('waiting');
  });
});
