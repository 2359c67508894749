import { runDueWork } from '../../src/flows/run-due-work';
import { HR, LEAD, openAskingLead, type AskingLead } from '../teams/asking-lead';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';

let connector: StubConnector;
let world: AskingLead;
beforeAll(async () => {
  connector = await startStubConnector();
  world = await openAskingLead(connector);
});
beforeEach(() => connector.reset());
afterAll(() => connector.stop());

async function tickOn(moment: string): Promise<void> {
  world.needs.setClock(moment);
  await runDueWork(world.needs);
  await world.work();
}

test('within a term nobody is told', async () => {
  await tickOn('2026-12-31T12:00:00Z');
  expect(connector.messages()).toEqual([]);
});

test('after a term has ended each policy lead gets one card, whatever the ticks', async () => {
  for (const moment of ['2027-01-01T08:00:00Z', '2027-01-01T08:00:30Z', '2027-01-02T08:00:00Z'])
    await tickOn(moment);
  expect(world.cardsOf(LEAD)).toHaveLength(1);
  expect(JSON.stringify(world.cardsOf(LEAD))).toContain('In the autumn term 2026');
  expect(world.cardsOf(HR)).toEqual([]);
});

test('ticks at the same moment tell once, and the next term is told of again', async () => {
  world.needs.setClock('2027-04-01T08:00:00Z');
  await Promise.all([1, 2, 3].map(() => runDueWork(world.needs)));
  await world.work();
  expect(world.cardsOf(LEAD)).toHaveLength(1);
});

test('where nobody is the policy lead, HR is told', async () => {
  const roles = { ...world.needs.roles, policyLeads: () => [] };
  world.needs.setClock('2027-09-01T08:00:00Z');
  await runDueWork({ ...world.needs, roles });
  await world.work();
  expect(world.cardsOf(HR)).toHaveLength(1);
});

test('two weeks later it is old news', async () => {
  await tickOn('2028-01-15T08:00:00Z');
  expect(connector.messages()).toEqual([]);
});
