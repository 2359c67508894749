import type { Campaign } from '../../src/domain/campaign';
import { deliveryIdFor, type StaffId } from '../../src/domain/ids';
import { createAnswering } from '../../src/teams/answering';
import type { Reply } from '../../src/teams/inbound';
import { shown } from '../cards/reading';
import { someone, TENANT } from '../domain/samples';
import { openControlled, openedCampaign } from '../flows/controlled';
import type { TestNeeds } from '../flows/needs';
import { startStubConnector, type StubConnector } from './stub-connector';

const AMIRA = someone(1);
const BOB = someone(2);

let connector: StubConnector;
let needs: TestNeeds;
let campaign: Campaign;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, 2);
  campaign = await openedCampaign(needs, { everySection: true });
});

afterAll(() => connector.stop());

const from = (staffId: StaffId) => ({
  tenantId: TENANT,
  staffId,
  conversationId: connector.chatOf(staffId),
  serviceUrl: connector.url,
  state: 'open' as const,
});
const wordsOf = (reply: Reply): string => (reply.kind === 'card' ? shown(reply.card) : JSON.stringify(reply));
const type = async (who: StaffId, text: string) =>
  wordsOf(await createAnswering(needs, null)({ kind: 'text', from: from(who), text }));
const press = async (who: StaffId, verb: string, more: object = {}) => {
  const deliveryId = deliveryIdFor('initial', who);
  const data = { campaignId: campaign.id, version: campaign.version, deliveryId, ...more };
  return wordsOf(
    await createAnswering(needs, null)({ kind: 'press', from: from(who), verb, data, card: null }),
  );
};

test('a reader carries on where they stopped, from whichever card they come', async () => {
  expect(await type(AMIRA, 'policy')).toContain('Read the policy');
  expect(await press(AMIRA, 'policy-open')).toContain('section 1 of 14');
  expect(await press(AMIRA, 'policy-page', { page: '6' })).toContain('section 6 of 14');
  const first = await type(AMIRA, 'Policy');
  expect(first).toContain('You stopped at section 6 of 14.');
  expect(first).toContain('Carry on reading');
  expect(await press(AMIRA, 'policy-start')).toBe(first);
  expect(await press(AMIRA, 'policy-open')).toContain('section 6 of 14');
});

test('the contents say what was opened, by word and by button alike', async () => {
  await press(AMIRA, 'policy-page', { page: 6 });
  const contents = await type(AMIRA, 'contents');
  expect(contents).toContain('6. Social Media in a Personal Capacity\n · opened');
  expect(contents).toContain('You stopped at section 6 of 14.');
  expect(await press(AMIRA, 'policy-contents')).toBe(contents);
  expect(await type(BOB, 'contents')).not.toContain('opened');
});

test('confirming too early is answered with a card that leads on, and records nothing', async () => {
  expect(await press(BOB, 'policy-acknowledge')).toContain('14 sections still to open');
  expect(await press(BOB, 'policy-page', { page: 15 })).toContain('14 sections still to open');
  expect(await needs.ledger.get(campaign.id, BOB)).toBeNull();
  for (let page = 1; page <= 14; page += 1) await press(BOB, 'policy-page', { page });
  expect(await press(BOB, 'policy-page', { page: 15 })).toContain('I have read this policy');
  expect(await press(BOB, 'policy-acknowledge')).toContain('Recorded. Thank you.');
  expect(await type(BOB, 'contents')).toContain('Recorded. Thank you.');
});
