import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Campaign } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import { campaignId, deliveryIdFor, policyId } from '../../src/domain/ids';
import { deliverSlice } from '../../src/flows/deliver-slice';
import type { TakenJob } from '../../src/ports/jobs';
import { openCampaign } from '../../src/flows/open-campaign';
import { publishPolicy } from '../../src/flows/publish-policy';
import { updateCard } from '../../src/flows/update-card';
import { sweepAbandoned, sweepStranded } from '../../src/flows/sweep-deliveries';
import { buildCampaign, buildDelivery, buildPerson, someone, TENANT } from '../domain/samples';
import { startStubConnector, type StubAnswer, type StubConnector } from '../teams/stub-connector';
import { openNeeds, type TestNeeds } from './needs';
import { EVERYBODY } from '../../src/domain/slice';

const POLICY = join(__dirname, '..', '..', '..', 'policies', 'social-media', 'social-media-policy.txt');
const ONE = someone(1);

let connector: StubConnector;
let needs: TestNeeds;
let lastCampaign = 0;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openNeeds(connector, [buildPerson(1)]);
  const bytes = await readFile(POLICY);
  await publishPolicy(needs, {
    policyId: buildCampaign().policyId,
    bytes,
    fileName: 'social-media-policy.txt',
  });
});

beforeEach(() => {
  connector.reset();
  needs.setClock('2026-09-15T14:35:00Z');
});

afterAll(() => connector.stop());

/** A fresh campaign for one person, planned and not sent. */
async function planned(): Promise<Campaign> {
  lastCampaign += 1;
  const id = campaignId(`33333333-3333-4333-8333-${lastCampaign.toString().padStart(12, '0')}`);
  const launchedAt = new Date(needs.clock.now().getTime() + lastCampaign);
  const campaign = buildCampaign({ id, state: 'launched', launchedAt });
  await needs.campaigns.add(campaign, `key-${lastCampaign}`);
  await openCampaign(needs, { tenantId: TENANT, campaignId: id });
  return { ...campaign, state: 'open', people: 1 };
}

const deliver = (campaign: Campaign) =>
  deliverSlice(
    needs,
    campaign,
    { kind: 'deliver', tenantId: TENANT, campaignId: campaign.id, purpose: 'initial', ...EVERYBODY },
    () => false,
  );
const stateOf = async (campaign: Campaign) =>
  (await needs.deliveries.get(campaign.id, deliveryIdFor('initial', ONE)))?.delivery.state;
const whenPosted = (answer: StubAnswer) => connector.on(/\/activities$/, answer);
const posted = () => connector.messages().length;

async function takeAll(): Promise<readonly TakenJob[]> {
  const taken: TakenJob[] = [];
  for (
    let some = await needs.jobs.take('sends', 32);
    some.length > 0;
    some = await needs.jobs.take('sends', 32)
  )
    taken.push(...some);
  return taken;
}

describe('sending one message', () => {
  test('a message that Teams takes is delivered, and where it is is kept', async () => {
    const campaign = await planned();
    await deliver(campaign);
    expect(await stateOf(campaign)).toMatchObject({
      kind: 'delivered',
      address: { conversationId: connector.chatOf(ONE), activityId: expect.stringMatching(/./) as unknown },
    });
  });

  test('of ten workers with the same pointer one sends', async () => {
    const campaign = await planned();
    await Promise.all(Array.from({ length: 10 }, () => deliver(campaign)));
    expect(posted()).toBe(1);
    expect((await stateOf(campaign))?.kind).toBe('delivered');
  });

  test.each<[string, StubAnswer]>([
    ['500', { kind: 'status', status: 500 }],
    ['502', { kind: 'status', status: 502 }],
    ['504', { kind: 'status', status: 504 }],
    ['408', { kind: 'status', status: 408 }],
    ['a cut connection', { kind: 'reset' }],
  ])('after %s nobody knows, and it is never sent again', async (_what, answer) => {
    const campaign = await planned();
    whenPosted(answer);
    await deliver(campaign);
    await deliver(campaign);
    expect(posted()).toBe(1);
    expect((await stateOf(campaign))?.kind).toBe('unknown');
  });

  test('after 429 it waits as long as Teams said, and is then sent', async () => {
    const campaign = await planned();
    connector.on(/\/activities$/, { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 1);
    expect(await deliver(campaign)).toBe(1_000);
    needs.setClock('2026-09-15T14:40:00Z');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await deliver(campaign);
    expect((await stateOf(campaign))?.kind).toBe('delivered');
  });

  test('a card too large for Teams is HR’s to see, with the reason', async () => {
    const campaign = await planned();
    whenPosted({ kind: 'status', status: 413, body: { error: { code: 'MessageSizeTooBig' } } });
    await deliver(campaign);
    expect(await stateOf(campaign)).toMatchObject({ kind: 'unreachable', reason: 'the message was refused' });
  });

  test('a person whom Teams does not let us reach gets no message and a reason', async () => {
    await needs.conversations.keep({
      tenantId: TENANT,
      staffId: ONE,
      conversationId: connector.chatOf(ONE),
      serviceUrl: connector.url,
      state: 'removed',
    });
    const campaign = await planned();
    await deliver(campaign);
    expect(posted()).toBe(0);
    expect(await stateOf(campaign)).toMatchObject({ kind: 'unreachable', reason: 'has removed the app' });
    await needs.conversations.keep({
      tenantId: TENANT,
      staffId: ONE,
      conversationId: connector.chatOf(ONE),
      serviceUrl: connector.url,
      state: 'open',
    });
  });

  test('whom a later campaign asks gets that one’s card only', async () => {
    const earlier = await planned();
    await planned();
    await deliver(earlier);
    expect(posted()).toBe(0);
    expect(await stateOf(earlier)).toBeUndefined();
  });
});

test('somebody who confirms before their card was sent holds up nobody’s update', async () => {
  const campaign = await planned();
  expect(await updateCard(needs, campaign, deliveryIdFor('initial', ONE))).toBe('nothing-to-show');
});

describe('what a dead worker leaves behind', () => {
  test('a send that nobody finishes becomes unknown and is not repeated', async () => {
    const campaign = await planned();
    await needs.deliveries.insert({
      ...buildDelivery(1, { kind: 'sending', since: needs.clock.now() }),
      campaignId: campaign.id,
    });
    await sweepAbandoned(needs, campaign);
    expect((await stateOf(campaign))?.kind).toBe('sending');

    needs.setClock('2026-09-15T14:45:00Z');
    await sweepAbandoned(needs, campaign);
    await deliver(campaign);
    expect((await stateOf(campaign))?.kind).toBe('unknown');
    expect(posted()).toBe(0);
  });

  test('somebody whose pointer is lost is pointed at again, once no pointer is left', async () => {
    const campaign = await planned();
    await sweepStranded(needs, campaign);
    const pointers = await takeAll();
    expect(pointers.filter(({ job }) => 'campaignId' in job && job.campaignId === campaign.id)).toHaveLength(
      1,
    );
    for (const pointer of pointers) await pointer.done();

    await sweepStranded(needs, campaign);
    expect((await takeAll()).map(({ job }) => job)).toEqual([
      {
        kind: 'deliver',
        tenantId: TENANT,
        campaignId: campaign.id,
        purpose: 'initial',
        from: '000000',
        to: 'g',
      },
    ]);
  });

  test('an earlier launch that opens later takes its people over', async () => {
    const key = (n: number) => campaignId(`44444444-4444-4444-8444-${n.toString().padStart(12, '0')}`);
    const policy = policyId('another');
    const bytes = await readFile(POLICY);
    await publishPolicy(needs, { policyId: policy, bytes, fileName: 'another.txt' });
    const october = buildCampaign({
      id: key(1),
      policyId: policy,
      opens: day('2026-10-01'),
      state: 'launched',
    });
    const september = buildCampaign({ id: key(2), policyId: policy, state: 'launched' });
    await needs.campaigns.add(october, 'october');
    await needs.campaigns.add({ ...september, launchedAt: new Date('2026-09-15T16:00:00Z') }, 'september');
    await openCampaign(needs, { tenantId: TENANT, campaignId: september.id });
    expect((await needs.assignments.get(september.id, ONE))?.supersededBy).toBeNull();

    needs.setClock('2026-10-01T08:00:00Z');
    await openCampaign(needs, { tenantId: TENANT, campaignId: october.id });
    expect((await needs.assignments.get(september.id, ONE))?.supersededBy).toBe(october.id);
    expect((await needs.assignments.get(october.id, ONE))?.supersededBy).toBeNull();
  });

  test('a launch whose people are not written down yet is not closed by one that opens faster', async () => {
    const key = (n: number) => campaignId(`55555555-5555-4555-8555-${n.toString().padStart(12, '0')}`);
    const policy = policyId('slow');
    const bytes = await readFile(POLICY);
    await publishPolicy(needs, { policyId: policy, bytes, fileName: 'slow.txt' });
    const slow = buildCampaign({ id: key(1), policyId: policy, state: 'launched' });
    const fast = buildCampaign({
      id: key(2),
      policyId: policy,
      state: 'launched',
      launchedAt: new Date('2026-09-15T16:00:00Z'),
    });
    await needs.campaigns.add(slow, 'slow');
    await needs.campaigns.add(fast, 'fast');
    await openCampaign(needs, { tenantId: TENANT, campaignId: fast.id });
    const states = (await needs.campaigns.list(TENANT)).map(({ id, state }) => `${id} ${state}`);
    expect(states).toContain(`${slow.id} launched`);
  });

  test('opening a campaign twice asks everybody once', async () => {
    const campaign = await planned();
    await openCampaign(needs, { tenantId: TENANT, campaignId: campaign.id });
    expect(await needs.assignments.list(campaign.id, EVERYBODY)).toHaveLength(1);
    await deliver(campaign);
    await deliver(campaign);
    expect(posted()).toBe(1);
  });
});
