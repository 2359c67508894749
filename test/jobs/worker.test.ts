import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acknowledgementOf } from '../../src/domain/acknowledgement';
import { campaignId } from '../../src/domain/ids';
import { publishPolicy } from '../../src/flows/publish-policy';
import { startCardUpdates } from '../../src/jobs/card-updates';
import { startWorker, type Running } from '../../src/jobs/worker';
import { buildCampaign, buildPerson, CAMPAIGN, someone, TENANT } from '../domain/samples';
import { deliveryIdFor } from '../../src/domain/ids';
import { openNeeds, type TestNeeds } from '../flows/needs';
import { eventually } from '../main/running-service';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { EVERYBODY } from '../../src/domain/slice';

const POLICY = join(__dirname, '..', '..', '..', 'policies', 'social-media', 'social-media-policy.txt');
const PEOPLE = Array.from({ length: 60 }, (_, n) => buildPerson(n + 1));

let connector: StubConnector;
let needs: TestNeeds;
let worker: Running | undefined;

beforeEach(async () => {
  connector = await startStubConnector();
  needs = await openNeeds(connector, PEOPLE);
  const bytes = await readFile(POLICY);
  await publishPolicy(needs, {
    policyId: buildCampaign().policyId,
    bytes,
    fileName: 'social-media-policy.txt',
  });
});

afterEach(async () => {
  await worker?.stop();
  await connector.stop();
});

async function launch(): Promise<void> {
  await needs.campaigns.add(buildCampaign({ state: 'launched' }), 'key');
  await needs.jobs.put({ kind: 'open-campaign', tenantId: TENANT, campaignId: CAMPAIGN });
}

const cards = () => connector.messages().length;

describe('the worker', () => {
  test('one job becomes a card for everybody', async () => {
    await launch();
    worker = startWorker(needs);
    await eventually('everybody has a card', () => cards() === PEOPLE.length);
    expect(new Set(connector.messages().map(({ chat }) => chat)).size).toBe(PEOPLE.length);
  });

  test('a job that cannot be done does not hold up the others', async () => {
    const nowhere = campaignId('99999999-9999-4999-8999-999999999999');
    for (let n = 0; n < 20; n += 1)
      await needs.jobs.put({ kind: 'open-campaign', tenantId: TENANT, campaignId: nowhere });
    await launch();
    worker = startWorker(needs);
    await eventually('everybody has a card', () => cards() === PEOPLE.length);
  });

  test('stopping lets what is under way end: nobody is left half-sent', async () => {
    await launch();
    worker = startWorker(needs);
    await eventually('some have a card', () => cards() > 0);
    await worker.stop();
    const kept = await needs.deliveries.list(CAMPAIGN, 'initial', EVERYBODY);
    expect(kept.filter(({ delivery }) => delivery.state.kind === 'sending')).toEqual([]);
    expect(kept.filter(({ delivery }) => delivery.state.kind === 'delivered')).toHaveLength(cards());
  });
});

describe('cards that want updating', () => {
  test('many presses in a moment become one job, and stopping loses none', async () => {
    const updates = startCardUpdates(needs.jobs, needs.log);
    const ids = PEOPLE.map(({ id }) => deliveryIdFor('initial', id));
    for (const deliveryId of ids) updates.want({ tenantId: TENANT, campaignId: CAMPAIGN, deliveryId });
    await updates.stop();
    const jobs = (await needs.jobs.take('jobs', 32)).map(({ job }) => job);
    expect(jobs).toEqual([
      { kind: 'update-cards', tries: 0, tenantId: TENANT, campaignId: CAMPAIGN, deliveryIds: ids },
    ]);
  });

  test('a card whose owner has confirmed shows the receipt', async () => {
    await launch();
    worker = startWorker(needs);
    await eventually('everybody has a card', () => cards() === PEOPLE.length);
    const { id } = buildCampaign();
    const how = { kind: 'confirmed', by: null, recordedAt: needs.clock.now() } as const;
    const who = { staffId: someone(1), name: 'Person 1' };
    await needs.ledger.add(acknowledgementOf(buildCampaign(), who, how));
    await eventually('the sender wrote down where the card is', async () => {
      const kept = await needs.deliveries.get(id, deliveryIdFor('initial', someone(1)));
      return kept?.delivery.state.kind === 'delivered';
    });
    const deliveryIds = [deliveryIdFor('initial', someone(1))];
    await needs.jobs.put({ kind: 'update-cards', tries: 0, tenantId: TENANT, campaignId: id, deliveryIds });
    await eventually('the card shows it', () =>
      connector.requests.some(
        ({ method, body }) => method === 'PUT' && JSON.stringify(body).includes('Recorded. Thank you.'),
      ),
    );
  });
});
