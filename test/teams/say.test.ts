import { createAnswering } from '../../src/teams/answering';
import type { Answering, Inbound } from '../../src/teams/inbound';
import { openNeeds } from '../flows/needs';
import { sampleConversation } from '../storage/samples';
import { startStubConnector, type StubConnector } from './stub-connector';

const from = sampleConversation();
let teams: StubConnector;
let answering: Answering;
beforeAll(async () => {
  teams = await startStubConnector();
  answering = createAnswering(await openNeeds(teams, []), null);
});
afterAll(() => teams.stop());

const press = (data: unknown): Inbound => ({ kind: 'press', from, verb: 'say', data, card: null });

test.each(['my record', 'help', 'new rollout'])(
  'a button that says "%s" does what typing it does',
  async (text) => {
    const typed = await answering({ kind: 'text', from, text });
    const pressed = await answering(press({ text }));
    expect(pressed.kind).toBe('card');
    expect(titleOf(pressed)).toEqual(titleOf(typed));
  },
);

test.each([{}, { text: 7 }, { text: 'x'.repeat(101) }, null])(
  'a button that says %j is refused',
  async (data) => {
    expect(await answering(press(data))).toMatchObject({ kind: 'refused', code: 'bad-request' });
  },
);

function titleOf(reply: Awaited<ReturnType<Answering>>): unknown {
  if (reply.kind !== 'card') throw new Error(`Expected a card, got ${reply.kind}`);
  return (reply.card.content['body'] as readonly unknown[])[0];
}
