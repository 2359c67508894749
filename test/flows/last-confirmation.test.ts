import type { Acknowledgement } from '../../src/domain/acknowledgement';
import type { Campaign } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import { deliveryIdFor, personKeyOf, policyId, type StaffId } from '../../src/domain/ids';
import { EVERYBODY } from '../../src/domain/slice';
import { deliverSlice } from '../../src/flows/deliver-slice';
import { lastConfirmationsIn, sinceLastOf } from '../../src/flows/last-confirmation';
import { publishPolicy } from '../../src/flows/publish-policy';
import { someone, TENANT } from '../domain/samples';
import { sampleLine } from '../storage/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { openControlled, openedCampaign } from './controlled';
import type { TestNeeds } from './needs';

const PEOPLE = 3;
const AMIRA = someone(1);
const BOB = someone(2);
const NEW = someone(3);

let connector: StubConnector;
let needs: TestNeeds;
let first: Campaign;
let second: Campaign;
let third: Campaign;

const line = (campaign: Campaign, staffId: StaffId, at: string): Acknowledgement =>
  sampleLine({
    tenantId: TENANT,
    campaignId: campaign.id,
    staffId,
    version: campaign.version,
    recordedAt: new Date(at),
  });

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, PEOPLE);
  const bytes = Buffer.from('Policy\n\n# Scope\n\nAll staff.\n\n# Review\n\nEach year.\n');
  await publishPolicy(needs, { policyId: policyId('social-media'), bytes, fileName: 'policy.md' });
  first = await openedCampaign(needs, { opens: day('2024-09-16') });
  second = await openedCampaign(needs, { opens: day('2025-09-15') });
  third = await openedCampaign(needs, { opens: day('2026-09-14'), version: 2 });
  await needs.ledger.add(line(first, AMIRA, '2024-09-30T14:42:00Z'));
  await needs.ledger.add(line(second, AMIRA, '2025-09-30T23:30:00Z'));
  await needs.ledger.add(line(first, BOB, '2024-10-01T14:42:00Z'));
});

afterEach(() => jest.restoreAllMocks());
afterAll(() => connector.stop());

test('the latest of several years counts, by the trust’s own day', async () => {
  expect(await sinceLastOf(needs, { ...third, version: 1 }, AMIRA)).toEqual({
    confirmedOn: '2025-10-01',
    changes: null,
  });
});

test('another version is compared, and what changed is said by section', async () => {
  const since = await sinceLastOf(needs, third, BOB);
  expect(since?.confirmedOn).toBe('2024-10-01');
  expect(since?.changes).toContain('Review');
});

test('a first-timer is told nothing', async () => {
  expect(await sinceLastOf(needs, third, NEW)).toBeNull();
});

test('a campaign does not look at itself, at later ones or at other policies', async () => {
  expect(await sinceLastOf(needs, first, AMIRA)).toBeNull();
  expect(await sinceLastOf(needs, { ...third, policyId: policyId('another') }, AMIRA)).toBeNull();
});

test('for many at once it is the same, with one read of the ledger for each earlier campaign', async () => {
  const reads = jest.spyOn(needs.ledger, 'confirmations');
  const last = await lastConfirmationsIn(needs, third, EVERYBODY);
  expect(last).toEqual(
    new Map([
      [personKeyOf(AMIRA), { version: 1, recordedAt: new Date('2025-09-30T23:30:00Z') }],
      [personKeyOf(BOB), { version: 1, recordedAt: new Date('2024-10-01T14:42:00Z') }],
    ]),
  );
  expect(reads).toHaveBeenCalledTimes(2);
});

test('the card that is sent says what changed to whom it concerns, and names their school’s own time', async () => {
  const schools = { ...needs.schools, readingTimeOf: () => 'Tuesdays at 15:30' };
  const everybody = {
    kind: 'deliver',
    purpose: 'initial',
    tenantId: TENANT,
    campaignId: third.id,
    ...EVERYBODY,
  } as const;
  await deliverSlice({ ...needs, schools }, third, everybody, () => false);
  const cardOf = (who: StaffId) =>
    JSON.stringify(connector.messages().find(({ chat }) => chat === connector.chatOf(who))?.body);
  expect(cardOf(AMIRA)).toContain('What changed since you last confirmed, on 1 October 2025');
  expect(cardOf(BOB)).toContain('What changed since you last confirmed, on 1 October 2024');
  expect(cardOf(NEW)).not.toContain('last confirmed');
  expect(cardOf(NEW)).toContain('in working time: Tuesdays at 15:30.');
  expect(cardOf(NEW)).toContain(deliveryIdFor('initial', NEW));
});
