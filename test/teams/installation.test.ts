import { staffId, tenantId } from '../../src/domain/ids';
import { createAnswering } from '../../src/teams/answering';
import { createBot } from '../../src/teams/bot';
import { openNeeds, type TestNeeds } from '../flows/needs';
import { ALICE, localOptions, message, TENANT } from './samples';
import { startStubConnector, type StubConnector } from './stub-connector';

let teams: StubConnector;
let needs: TestNeeds;
beforeAll(async () => {
  teams = await startStubConnector();
  needs = await openNeeds(teams, []);
});
afterAll(() => teams.stop());

const chat = () => needs.conversations.get(tenantId(TENANT), staffId(ALICE));

async function update(action: string): Promise<void> {
  const bot = createBot(localOptions({ answering: createAnswering(needs, null) }));
  const body = message(teams.url, { type: 'installationUpdate', action, text: undefined });
  expect(await bot.receive({ body })).toEqual({ status: 200 });
}

test.each(['remove', 'remove-upgrade'])(
  'whoever removes the app (%s) is remembered as having removed it',
  async (action) => {
    await update('add');
    await update(action);
    expect((await chat())?.state).toBe('removed');
  },
);

test.each(['add', 'add-upgrade'])(
  'whoever gets the app again (%s) can be reached again, removed or blocked',
  async (action) => {
    for (const before of ['removed', 'blocked'] as const) {
      await update('add');
      const known = await chat();
      await needs.conversations.keep({ ...known!, state: before });
      await update(action);
      expect(await chat()).toEqual({ ...known, state: 'open' });
    }
  },
);

test('the same event twice is the same as once, and nobody is written to', async () => {
  for (const action of ['add', 'add', 'remove', 'remove']) await update(action);
  expect((await chat())?.state).toBe('removed');
  expect(teams.requests).toEqual([]);
});
