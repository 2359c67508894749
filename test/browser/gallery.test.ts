import { withFallbacks } from '../../src/cards/action';
import type { AdaptiveCard, Card } from '../../src/cards/card';
import { GALLERY } from '../cards/gallery';
import { HOSTS } from '../gallery/hosts';
import { openBoard, type DrawingBoard, type Picture } from '../gallery/drawing';

let board: DrawingBoard;
beforeAll(async () => {
  board = await openBoard();
}, 60_000);
afterAll(() => board?.close());

async function pictures(card: Card): Promise<readonly Picture[]> {
  return (await board.draw(new Map([['it', card]]), 'phone')).pictures;
}

function cardWith(...body: readonly object[]): Card {
  const frame = { type: 'AdaptiveCard', version: '1.5', lang: 'en-GB', fallbackText: 'x' } as const;
  return { summary: 'x', content: withFallbacks({ ...frame, body }) as AdaptiveCard };
}

test.each(['policy-invitation', 'rollout-form'])('%s can be read on a phone in every look', async (name) => {
  const drawn = await pictures(GALLERY[name]!.samples.ordinary.card);
  expect(drawn.map(({ host }) => host)).toEqual(HOSTS.map((host) => host.name));
  expect(drawn.flatMap(({ faults }) => faults)).toEqual([]);
  for (const { height } of drawn) expect(height).toBeGreaterThan(200);
});

test('a button whose title is wider than the phone is found', async () => {
  const title = 'I have read this policy, and all the others, and want to talk to someone about it';
  const set = { type: 'ActionSet', actions: [{ type: 'Action.Execute', title, verb: 'x', data: {} }] };
  const [light] = await pictures(cardWith(set));
  expect(light?.faults).toEqual([`"${title.slice(0, 80)}" is cut off`]);
});

test('a text that does not wrap is found', async () => {
  const text = {
    type: 'TextBlock',
    wrap: false,
    text: 'The Director of People asks every employee to read this.',
  };
  expect((await pictures(cardWith(text))).map(({ faults }) => faults.length)).toEqual([1, 1, 1]);
});

test('faint text is found, in the look in which it is faint', async () => {
  const text = { type: 'TextBlock', wrap: true, color: 'Warning', text: 'Please check' };
  const faulty = (await pictures(cardWith(text))).filter(({ faults }) => faults.length > 0);
  expect(faulty.map(({ host }) => host)).toEqual(['light']);
  expect(faulty[0]?.faults[0]).toMatch(/"Please check" has a contrast of 1\.\d\d/);
});
