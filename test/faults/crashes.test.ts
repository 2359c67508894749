import { staffOf } from '../bench/people';
import { eventually } from '../main/running-service';
import { copiesOf, standingsOf, tally } from './evidence';
import { sizes } from './sizes';
import { intent, outcome, pointerRemoved } from './steps';
import { dies, diesAfter, diesBefore, worlds } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();
const everybody = sizes.crew;

describe('a worker that is killed', () => {
  test('before a message is written down as being sent, costs nobody their one card', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    world.proxy.on(intent, diesBefore(first));
    const campaign = await world.launch(first);
    await eventually('it is dead', () => world.proxy.struck() > 0);

    await world.recover();
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
  });

  test('between that and the one request, leaves people who got nothing, says so, and nobody tries again', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    world.proxy.on(intent, diesAfter(first));
    const campaign = await world.launch(first);
    await eventually('it is dead', () => world.proxy.struck() > 0);

    await world.recover();
    const { unknown = 0, delivered = 0 } = await world.settled(campaign);
    expect(unknown).toBeGreaterThan(0);
    expect(unknown + delivered).toBe(everybody);
    expect(copiesOf(world.connector, campaign).size).toBe(delivered);
  });

  test('when Teams has the message and nobody wrote so down, leaves one copy and a doubt, and nobody tries again', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    world.proxy.on(outcome, diesBefore(first));
    const campaign = await world.launch(first);
    await eventually('it is dead', () => world.proxy.struck() > 0);
    const arrived = copiesOf(world.connector, campaign);
    expect(arrived.size).toBeGreaterThan(0);

    await world.recover();
    await world.settled(campaign);
    const standings = await standingsOf(world.storage, campaign);
    for (const who of arrived.keys()) expect(standings.get(who)).toBe('unknown');
  });

  test('when everything is written down but the pointer still stands, costs nobody a second card', async () => {
    const world = await openWorld(staffOf(everybody));
    const first = await world.start();
    let campaign = '';
    const allDelivered = async (): Promise<boolean> =>
      tally(await standingsOf(world.storage, campaign)).delivered === everybody;
    world.proxy.on(pointerRemoved, {
      kind: 'before',
      act: async () => {
        await eventually('everybody is delivered', allDelivered);
        return dies(first);
      },
    });
    campaign = await world.launch(first);
    await eventually('everybody is delivered', allDelivered);
    await first.stop('SIGKILL');
    expect(world.proxy.taken.size).toBeGreaterThan(0);

    await world.giveBack();
    await world.recover();
    await eventually('the pointers are gone', () => world.proxy.taken.size === 0);
    expect(await world.settled(campaign)).toEqual({ delivered: everybody });
  });
});
