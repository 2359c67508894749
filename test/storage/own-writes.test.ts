import type { Storage } from '../../src/storage/open-storage';
import { startStorageProxy, type StorageProxy } from '../faults/storage-proxy';
import { emulator, newPrefix, openEmulator, silent } from './emulator';
import {
  many,
  newCampaignId,
  newPolicyId,
  sampleAssignment,
  sampleCampaign,
  sampleDelivery,
  sampleVersion,
  sampleLine,
} from './samples';
import { EVERYBODY } from '../../src/domain/slice';

/** The SDK repeats a write whose answer was lost, and storage then says that the row stands or has changed. */
describe('a write that storage carried out and did not answer', () => {
  const prefix = newPrefix();
  let proxy: StorageProxy;
  let storage: Storage;

  beforeAll(async () => {
    await openEmulator(prefix).prepare();
    proxy = await startStorageProxy(emulator());
    storage = openEmulator(prefix, silent, proxy.connectionString);
  });
  afterAll(() => proxy.stop());

  async function losing<Result>(method: string, write: () => Promise<Result>): Promise<Result> {
    const before = proxy.struck();
    proxy.on((request) => request.method === method, { kind: 'lose-answer' }, 1);
    const result = await write();
    expect(proxy.struck()).toBe(before + 1);
    return result;
  }

  test('is recognised when it added a line to the ledger', async () => {
    const line = sampleLine();
    expect(await losing('POST', () => storage.ledger.add(line))).toEqual({ standing: line, added: true });
    expect(await storage.ledger.add(line)).toEqual({ standing: line, added: false });
  });

  test('is recognised when it moved a delivery', async () => {
    const delivery = sampleDelivery();
    await storage.deliveries.addAll([delivery]);
    const kept = (await storage.deliveries.get(delivery.campaignId, delivery.id))!;
    const moved = await losing('PUT', () => storage.deliveries.move(kept, { kind: 'cancelled' }));
    expect(moved).toEqual(await storage.deliveries.get(delivery.campaignId, delivery.id));
    expect(moved?.delivery.state).toEqual({ kind: 'cancelled' });
  });

  test('is recognised when it launched a campaign', async () => {
    const campaign = sampleCampaign();
    const launched = await losing('POST', () => storage.campaigns.add(campaign, 'rollout'));
    expect(launched).toEqual({ standing: campaign, added: true });
  });

  test('is recognised when it published a version', async () => {
    const policyId = newPolicyId();
    const first = await losing('POST', () => storage.policies.publish(sampleVersion({ policyId })));
    expect(first).toMatchObject({ kind: 'published', policy: { version: 1 } });
  });

  test('does no harm when it froze a batch of people', async () => {
    const campaignId = newCampaignId();
    const people = many(50, () => sampleAssignment({ campaignId }));
    await losing('POST', () => storage.assignments.addAll(people));
    expect(await storage.assignments.list(campaignId, EVERYBODY)).toHaveLength(50);
  });
});
