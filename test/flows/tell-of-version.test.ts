import type { Campaign } from '../../src/domain/campaign';
import type { ChangeKind, PolicyDocument } from '../../src/domain/policy';
import { EVERYBODY } from '../../src/domain/slice';
import { acknowledgePolicy } from '../../src/flows/acknowledge-policy';
import { deliverSlice } from '../../src/flows/deliver-slice';
import { tellOfVersion, type TellOutcome } from '../../src/flows/tell-of-version';
import { deliveryIdFor } from '../../src/domain/ids';
import { buildCampaign, someone, TENANT } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { openControlled, openedCampaign } from './controlled';
import type { TestNeeds } from './needs';

const { policyId } = buildCampaign();
let connector: StubConnector;
let needs: TestNeeds;
let campaign: Campaign;

beforeEach(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, 4);
  campaign = await openedCampaign(needs);
  for (const n of [1, 2]) await confirms(n);
});
afterEach(() => connector.stop());

async function confirms(n: number): Promise<void> {
  const { id: campaignId, version } = campaign;
  const staffId = someone(n);
  const deliveryId = deliveryIdFor('initial', staffId);
  await acknowledgePolicy(needs, { tenantId: TENANT, staffId, campaignId, version, deliveryId, card: null });
}

/** Another version, in which the first section's first words are others. */
async function publish(version: number, kind: ChangeKind): Promise<void> {
  const before = await needs.policies.get(policyId, version - 1);
  if (before === null) throw new Error(`Expected version ${version - 1}`);
  const [first, ...others] = before.document.clauses;
  if (first === undefined) throw new Error('Expected clauses');
  const document: PolicyDocument = {
    ...before.document,
    clauses: [{ ...first, text: `${first.text} Version ${version}.` }, ...others],
  };
  const change = { kind, reason: 'New guidance', by: someone(1) };
  const textHash = `${version}`.repeat(64).slice(0, 64);
  await needs.policies.publish({
    policyId,
    document,
    textHash,
    replaces: version - 1,
    change,
    publishedAt: needs.clock.now(),
  });
}

const tell = (version: number): Promise<TellOutcome> =>
  tellOfVersion(needs, { tenantId: TENANT, by: someone(1), policyId, version });

async function delivered(): Promise<readonly string[]> {
  const job = { kind: 'deliver', tenantId: TENANT, campaignId: campaign.id, purpose: 'change' } as const;
  connector.reset();
  await deliverSlice(needs, campaign, { ...job, ...EVERYBODY }, () => false);
  return connector.messages().map((message) => JSON.stringify(message));
}

test('those who confirmed the version before get one message that says what changed, and nobody else does', async () => {
  await publish(2, 'tell');
  expect(await tell(2)).toEqual({ kind: 'told', people: 2, before: 0 });
  const messages = await delivered();
  expect(messages).toHaveLength(2);
  for (const message of messages) {
    expect(message).toContain('what has changed');
    expect(message).toContain('Version 2.');
    expect(message).toContain('You need not confirm again');
  }
});

test('a second press sends nothing more', async () => {
  await publish(2, 'tell');
  await tell(2);
  await delivered();
  expect(await tell(2)).toEqual({ kind: 'told', people: 2, before: 0 });
  expect(await delivered()).toEqual([]);
});

test('in a rollout a person gets one such message, and HR hears who gets no second one', async () => {
  await publish(2, 'tell');
  await tell(2);
  await delivered();
  await confirms(3);
  await publish(3, 'tell');
  expect(await tell(3)).toEqual({ kind: 'told', people: 1, before: 2 });
  expect(await delivered()).toHaveLength(1);
});

test('nobody is told of a version that was replaced, or that asks for something else', async () => {
  await publish(2, 'reread');
  expect(await tell(2)).toEqual({ kind: 'refused' });
  await publish(3, 'tell');
  await publish(4, 'tell');
  expect(await tell(3)).toEqual({ kind: 'refused' });
  expect(await delivered()).toEqual([]);
});
