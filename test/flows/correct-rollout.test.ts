import { acknowledgementOf } from '../../src/domain/acknowledgement';
import type { Campaign } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import { deliveryIdFor } from '../../src/domain/ids';
import { EVERYBODY } from '../../src/domain/slice';
import { correctRollout } from '../../src/flows/correct-rollout';
import { deliverSlice } from '../../src/flows/deliver-slice';
import { staleCardsIn } from '../../src/flows/update-card';
import { runJob } from '../../src/jobs/run-job';
import { buildDelivery, someone } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { controlOf, NOBODYS, openControlled, openedCampaign, queuedJobs, standing } from './controlled';
import type { TestNeeds } from './needs';

const PEOPLE = 5;
const SENTENCE = 'The due day was wrong at first: you have until November.';

let connector: StubConnector;
let needs: TestNeeds;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, PEOPLE);
});

beforeEach(() => connector.reset());
afterAll(() => connector.stop());

const correct = (campaign: Campaign, due: string, sentence = '') =>
  correctRollout(needs, { ...controlOf(campaign), due: day(due), sentence });
const deliver = (campaign: Campaign) =>
  deliverSlice(
    needs,
    campaign,
    { kind: 'deliver', purpose: 'initial', ...controlOf(campaign), ...EVERYBODY },
    () => false,
  );

async function confirm(campaign: Campaign, n: number): Promise<void> {
  const how = { kind: 'confirmed', by: null, recordedAt: needs.clock.now() } as const;
  await needs.ledger.add(acknowledgementOf(campaign, { staffId: someone(n), name: `Person ${n}` }, how));
}

async function runEverything(): Promise<void> {
  for (const line of ['jobs', 'sends'] as const)
    for (const job of await queuedJobs(needs, line)) await runJob(needs, job, () => false);
}

test('it reaches every delivered card that nobody confirmed and no other', async () => {
  const campaign = await openedCampaign(needs);
  await deliver(campaign);
  await confirm(campaign, 2);
  connector.reset();
  expect(await correct(campaign, '2026-11-06', `  ${SENTENCE} `)).toMatchObject({
    kind: 'corrected',
    campaign: { due: '2026-11-06', correction: SENTENCE },
  });
  await runEverything();
  const changed = connector.requests.filter(({ method }) => method === 'PUT');
  expect(changed.map(({ path }) => decodeURIComponent(path).split('/')[3]).sort()).toEqual(
    [1, 3, 4, 5].map((n) => connector.chatOf(someone(n))).sort(),
  );
  for (const { body } of changed) {
    expect(JSON.stringify(body)).toContain(SENTENCE);
    expect(JSON.stringify(body)).toContain('Please read and confirm by Friday 6 November.');
  }
  expect(connector.messages()).toEqual([]);
});

test('a card that goes out later says it from the start, even from a worker that read the campaign before', async () => {
  const campaign = await openedCampaign(needs);
  await correct(campaign, campaign.due, SENTENCE);
  await deliver(campaign);
  expect(connector.messages()).toHaveLength(PEOPLE);
  for (const { body } of connector.messages()) expect(JSON.stringify(body)).toContain(SENTENCE);
  await queuedJobs(needs, 'jobs');
});

test('a card that is on its way is looked at again', async () => {
  const campaign = await openedCampaign(needs);
  const sending = buildDelivery(1, { kind: 'sending', since: needs.clock.now() }, campaign.id);
  await needs.deliveries.insert(sending);
  await correct(campaign, campaign.due, SENTENCE);
  const now = await standing(needs, campaign.id);
  expect(await staleCardsIn(needs, now, EVERYBODY)).toEqual([deliveryIdFor('initial', someone(1))]);
  await queuedJobs(needs, 'jobs');
});

test('saved twice it is saved once, and nothing new is nothing', async () => {
  const campaign = await openedCampaign(needs);
  expect(await correct(campaign, campaign.due, ' ')).toEqual({ kind: 'unchanged', campaign });
  expect(await queuedJobs(needs, 'jobs')).toEqual([]);
  const first = await correct(campaign, '2026-11-06');
  expect(await correct(campaign, '2026-11-06')).toEqual(first);
  expect(first).toMatchObject({ campaign: { correction: '' } });
  expect(await queuedJobs(needs, 'jobs')).toHaveLength(2);
});

test.each([
  ['2026-09-15', '', 'The due day must be later than today'],
  ['2026-09-01', 'A sentence.', 'The due day must be later than today'],
  ['2026-11-06', 'x'.repeat(201), 'at most 200 characters; this one has 201'],
])('a due day of %s with %j changes nothing and says why', async (due, sentence, why) => {
  const campaign = await openedCampaign(needs);
  const outcome = await correct(campaign, due, sentence);
  expect(outcome).toMatchObject({ kind: 'bad', problem: expect.stringContaining(why) as string });
  expect(await standing(needs, campaign.id)).toEqual(campaign);
});

test('a due day that has passed may stay when only a sentence is added', async () => {
  const campaign = await openedCampaign(needs, { due: day('2026-09-10') });
  expect(await correct(campaign, '2026-09-10', SENTENCE)).toMatchObject({ kind: 'corrected' });
  await queuedJobs(needs, 'jobs');
});

test('two hundred characters stand on the card in full', async () => {
  const campaign = await openedCampaign(needs);
  const long = `Please note ${'that the day moved '.repeat(9)}!`.padEnd(200, '!');
  await correct(campaign, campaign.due, long);
  await deliver(await standing(needs, campaign.id));
  expect(JSON.stringify(connector.messages()[0]?.body)).toContain(long);
  await queuedJobs(needs, 'jobs');
});

test('a rollout that is over, or that there is none of, is refused', async () => {
  const campaign = await openedCampaign(needs);
  await needs.campaigns.cancel(campaign.tenantId, campaign.id);
  expect(await correct(campaign, '2026-11-06')).toEqual({ kind: 'refused', code: 'closed' });
  const nobodys = { ...NOBODYS, due: day('2026-11-06'), sentence: '' };
  expect(await correctRollout(needs, nobodys)).toEqual({ kind: 'refused', code: 'unknown' });
});
