import { staffOf } from '../bench/people';
import { eventually } from '../main/running-service';
import { copiesOf } from './evidence';
import { sizes } from './sizes';
import { worlds } from './world';

jest.setTimeout(sizes.testMs);
const openWorld = worlds();

test('workers that are stopped and replaced in turn, in the middle of a rollout, leave nobody in doubt', async () => {
  const world = await openWorld(staffOf(sizes.rollout));
  const env = { READBACK_RATE_PER_SECOND: '20' };
  let [older, younger] = await Promise.all([world.start({ env }), world.start({ env })]);
  const campaign = await world.launch(older);
  for (let restart = 1; restart <= sizes.rollingRestarts; restart += 1) {
    const before = copiesOf(world.connector, campaign).size;
    await eventually('it is under way', () => {
      const { size } = copiesOf(world.connector, campaign);
      return size > before || size === sizes.rollout;
    });
    const stopping = older;
    older = younger;
    const [code, replacement] = await Promise.all([stopping.stop('SIGTERM'), world.start({ env })]);
    expect(code).toBe(0);
    younger = replacement;
  }
  expect(await world.settled(campaign)).toEqual({ delivered: sizes.rollout });
});
