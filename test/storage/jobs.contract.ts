import { deliveryIdFor } from '../../src/domain/ids';
import type { Job, JobQueue, TakenJob } from '../../src/ports/jobs';
import { many, newCampaignId, newStaff, newTenant } from './samples';

const tenantId = newTenant();
const campaignId = newCampaignId();
const deliveryId = deliveryIdFor('initial', newStaff());

/** `open` opens the same queue again each time, as another process would; it is empty at first. */
export function jobsContract(open: () => JobQueue): void {
  async function taken(): Promise<readonly TakenJob[]> {
    const jobs = await open().take('jobs', 32);
    for (const job of jobs) await job.done();
    return jobs;
  }

  describe('jobs', () => {
    test.each<Job>([
      { kind: 'open-campaign', tenantId, campaignId },
      { kind: 'fan-out', work: 'refresh-cards', tenantId, campaignId },
      { kind: 'update-cards', tries: 0, tenantId, campaignId, deliveryIds: [deliveryId] },
    ])('reach one worker as they were put: $kind', async (job) => {
      await open().put(job);
      const [first] = await open().take('jobs', 32);
      expect(first).toMatchObject({ job, attempt: 1 });
      expect(await open().take('jobs', 32)).toEqual([]);
      await first!.done();
    });

    test('are taken at most as many at a time as asked', async () => {
      await Promise.all(many(5, () => open().put({ kind: 'open-campaign', tenantId, campaignId })));
      const three = await open().take('jobs', 3);
      expect(three).toHaveLength(3);
      for (const job of three) await job.done();
      expect(await taken()).toHaveLength(2);
    });

    test('put for later are not there yet', async () => {
      await open().put({ kind: 'open-campaign', tenantId, campaignId }, 1_500);
      expect(await taken()).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 2_200));
      expect(await taken()).toHaveLength(1);
    });

    test('are counted while they wait, are taken or are put for later', async () => {
      expect(await open().queued('jobs')).toBe(0);
      await open().put({ kind: 'open-campaign', tenantId, campaignId });
      await open().put({ kind: 'open-campaign', tenantId, campaignId }, 1_000);
      const [job] = await open().take('jobs', 1);
      expect(await open().queued('jobs')).toBe(2);
      await job!.done();
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      expect(await taken()).toHaveLength(1);
      expect(await open().queued('jobs')).toBe(0);
    });

    test('finished twice are finished once', async () => {
      await open().put({ kind: 'open-campaign', tenantId, campaignId });
      const [job] = await open().take('jobs', 1);
      await job!.done();
      await expect(job!.done()).resolves.toBeUndefined();
    });

    test('set aside are off the queue', async () => {
      await open().put({ kind: 'open-campaign', tenantId, campaignId });
      const [job] = await open().take('jobs', 1);
      await open().setAside(job!, 'the campaign is not there');
      expect(await taken()).toEqual([]);
    });
  });
}
