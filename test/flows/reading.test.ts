import type { Campaign } from '../../src/domain/campaign';
import { deliveryIdFor, personKeyOf, type StaffId } from '../../src/domain/ids';
import { pagesOf } from '../../src/domain/pages';
import { EVERYBODY } from '../../src/domain/slice';
import { acknowledgePolicy } from '../../src/flows/acknowledge-policy';
import { cancelRollout } from '../../src/flows/cancel-rollout';
import type { Press } from '../../src/flows/check-press';
import { sweepPlaces } from '../../src/flows/forget-places';
import { turnPage } from '../../src/flows/turn-page';
import { runJob } from '../../src/jobs/run-job';
import { samplePlace } from '../storage/samples';
import { someone, TENANT } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { controlOf, openControlled, openedCampaign, queuedJobs } from './controlled';
import type { TestNeeds } from './needs';

const PEOPLE = 4;
const AMIRA = someone(1);
const BOB = someone(2);

let connector: StubConnector;
let needs: TestNeeds;
let campaign: Campaign;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = await openControlled(connector, PEOPLE);
});

beforeEach(async () => {
  campaign = await openedCampaign(needs);
});

afterEach(() => jest.restoreAllMocks());
afterAll(() => connector.stop());

const pressOf = (staffId: StaffId): Press => ({
  tenantId: TENANT,
  staffId,
  campaignId: campaign.id,
  deliveryId: deliveryIdFor('initial', staffId),
  version: campaign.version,
  card: null,
});
const turn = (who: StaffId, page: number | null) => turnPage(needs, pressOf(who), page);
const placeOf = (who: StaffId) => needs.readingPlaces.get(campaign.id, who);
const confirm = (who: StaffId) => acknowledgePolicy(needs, pressOf(who));
const pageCount = async (): Promise<number> => {
  const policy = await needs.policies.get(campaign.policyId, campaign.version);
  return policy === null ? 0 : pagesOf(policy.document).length;
};
const readEverything = async (who: StaffId) => {
  for (let page = await pageCount(); page >= 1; page -= 1) await turn(who, page);
};

describe('where a reader stopped', () => {
  test('whoever opens the policy for the first time begins at its beginning', async () => {
    expect(await turn(AMIRA, null)).toMatchObject({ kind: 'page', page: 1 });
  });

  test('is where opening the policy leads again, and what was opened stays opened', async () => {
    for (const page of [1, 2, 5]) await turn(AMIRA, page);
    expect(await turn(AMIRA, null)).toMatchObject({ kind: 'page', page: 5 });
    expect(await placeOf(AMIRA)).toMatchObject({ page: 5, opened: [1, 2, 5] });
    expect(await placeOf(BOB)).toBeNull();
  });

  test('is deleted on confirming, and reading again leaves no trace', async () => {
    await turn(AMIRA, 3);
    await confirm(AMIRA);
    expect(await placeOf(AMIRA)).toBeNull();
    expect(await turn(AMIRA, null)).toMatchObject({ kind: 'page', page: 1 });
    expect(await placeOf(AMIRA)).toBeNull();
  });

  test('that cannot be kept costs the reader nothing but the place', async () => {
    jest.spyOn(needs.readingPlaces, 'keep').mockRejectedValueOnce(new Error('storage is down'));
    expect(await turn(AMIRA, 4)).toMatchObject({ kind: 'page', page: 4 });
    expect(await placeOf(AMIRA)).toBeNull();
  });

  test('that cannot be deleted does not stand in the way of the receipt', async () => {
    await turn(AMIRA, 2);
    jest.spyOn(needs.readingPlaces, 'forget').mockRejectedValueOnce(new Error('storage is down'));
    expect(await confirm(AMIRA)).toMatchObject({ kind: 'recorded' });
  });

  test('beyond the pages that the policy has leads to its last', async () => {
    await needs.readingPlaces.keep({ campaignId: campaign.id, staffId: AMIRA, page: 99, opened: [99] });
    expect(await turn(AMIRA, null)).toMatchObject({ kind: 'page', page: await pageCount() });
  });

  test('a page beyond the last page is none', async () => {
    expect(await turn(AMIRA, (await pageCount()) + 2)).toEqual({ kind: 'no-such-page' });
  });
});

describe('when a campaign ends', () => {
  test('calling it off forgets where its readers stopped', async () => {
    await turn(AMIRA, 2);
    await cancelRollout(needs, controlOf(campaign));
    await runAll();
    expect(await needs.readingPlaces.who(campaign.id, EVERYBODY)).toEqual(new Set());
    expect(await turn(AMIRA, 3)).toMatchObject({ kind: 'page' });
    expect(await placeOf(AMIRA)).toBeNull();
  });

  test('a later one that asks the same people makes it forget as well', async () => {
    await turn(AMIRA, 2);
    const earlier = campaign;
    campaign = await openedCampaign(needs);
    await refresh(earlier);
    expect(await needs.readingPlaces.get(earlier.id, AMIRA)).toBeNull();
  });

  test('a correction leaves everybody where they stopped', async () => {
    await turn(AMIRA, 2);
    await refresh(campaign);
    expect(await placeOf(AMIRA)).toMatchObject({ page: 2 });
  });

  test('the sweep finds what came too late, and leaves those alone who are reading', async () => {
    const [orphan, late, reading] = [samplePlace(), pressOf(BOB), pressOf(AMIRA)];
    await confirm(BOB);
    for (const { campaignId, staffId } of [orphan, late, reading])
      await needs.readingPlaces.keep({ campaignId, staffId, page: 1, opened: [1] });
    await sweepPlaces(needs);
    expect(await needs.readingPlaces.get(orphan.campaignId, orphan.staffId)).toBeNull();
    expect(await placeOf(BOB)).toBeNull();
    expect(await needs.readingPlaces.who(campaign.id, EVERYBODY)).toEqual(new Set([personKeyOf(AMIRA)]));
  });
});

describe('opening every section first', () => {
  test('is not looked at unless HR asks for it', async () => {
    const looking = jest.spyOn(needs.readingPlaces, 'get');
    expect(await confirm(AMIRA)).toMatchObject({ kind: 'recorded' });
    expect(looking).not.toHaveBeenCalled();
    expect(await turn(BOB, (await pageCount()) + 1)).toMatchObject({ kind: 'last', left: [] });
  });

  test('where HR asks for it, names what is left, on the last page and for a press from any card', async () => {
    campaign = await openedCampaign(needs, { everySection: true });
    await turn(AMIRA, 1);
    const last = await turn(AMIRA, (await pageCount()) + 1);
    expect(last.kind === 'last' && last.left.map(({ title }) => title).slice(0, 2)).toEqual([
      'Aims',
      'Principles',
    ]);
    expect(await confirm(AMIRA)).toMatchObject({ kind: 'sections-left', campaign: { id: campaign.id } });
    expect(await needs.ledger.get(campaign.id, AMIRA)).toBeNull();
  });

  test('counts in any order, and the confirmation stands although its trace is gone', async () => {
    campaign = await openedCampaign(needs, { everySection: true });
    await readEverything(AMIRA);
    expect(await turn(AMIRA, (await pageCount()) + 1)).toMatchObject({ kind: 'last', left: [] });
    const first = await confirm(AMIRA);
    expect(first).toMatchObject({ kind: 'recorded' });
    expect(await confirm(AMIRA)).toEqual(first);
  });
});

/** As the job does that looks at everybody's card. */
const refresh = ({ tenantId, id: campaignId }: Campaign) =>
  runJob(
    needs,
    { kind: 'refresh-cards', purpose: 'initial', tenantId, campaignId, ...EVERYBODY },
    () => false,
  );

/** Runs every job there is until none is left. */
async function runAll(): Promise<void> {
  for (const line of ['jobs', 'sends'] as const)
    for (const job of await queuedJobs(needs, line)) await runJob(needs, job, () => false);
}
