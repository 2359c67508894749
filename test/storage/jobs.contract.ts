import { deliveryIdFor } from '../../src/domain/ids';
import {
  HELD_FOR_MS,
  type Job,
  type JobQueue,
  type Line,
  type SliceJob,
  type TakenJob,
} from '../../src/ports/jobs';
import { many, newCampaignId, newQuestionId, newStaff, newTenant } from './samples';

const tenantId = newTenant();
const campaignId = newCampaignId();
const deliveryId = deliveryIdFor('initial', newStaff());

const job: Job = { kind: 'open-campaign', tenantId, campaignId };
const slice: SliceJob = {
  kind: 'deliver',
  purpose: 'initial',
  from: '000000',
  to: 'g',
  tenantId,
  campaignId,
};

/**
 * `open` opens the same queue again each time, as another process would; it is empty at first. `pass` lets so many milliseconds go by
 * for the queue, or a little more.
 */
export function jobsContract(open: () => JobQueue, pass: (ms: number) => Promise<void>): void {
  async function taken(line: Line = 'jobs'): Promise<readonly TakenJob[]> {
    const jobs = await open().take(line, 32);
    for (const one of jobs) await one.done();
    return jobs;
  }

  describe('jobs', () => {
    test.each<Job>([
      { kind: 'open-campaign', tenantId, campaignId },
      { kind: 'fan-out', work: 'refresh-cards', tenantId, campaignId },
      {
        kind: 'tell-question',
        what: 'asked',
        tenantId,
        questionId: newQuestionId(),
        to: newStaff(),
        tries: 0,
      },
      { kind: 'tell-term', term: '2026-autumn', tenantId, to: newStaff(), tries: 1 },
      { kind: 'update-cards', tries: 0, tenantId, campaignId, deliveryIds: [deliveryId] },
    ])('reach one worker as they were put: $kind', async (wanted) => {
      await open().put(wanted);
      const [first] = await open().take('jobs', 32);
      expect(first).toMatchObject({ job: wanted, attempt: 1 });
      expect(await open().take('jobs', 32)).toEqual([]);
      await first!.done();
    });

    test('are taken at most as many at a time as asked', async () => {
      await Promise.all(many(5, () => open().put(job)));
      const three = await open().take('jobs', 3);
      expect(three).toHaveLength(3);
      for (const one of three) await one.done();
      expect(await taken()).toHaveLength(2);
    });

    test('put for later are not there yet', async () => {
      await open().put(job, 10_000);
      expect(await taken()).toEqual([]);
      expect(await open().queued('jobs')).toBeGreaterThan(0);
      await pass(10_000);
      expect(await taken()).toHaveLength(1);
    });

    test('are counted while they wait, are taken or are put for later', async () => {
      expect(await open().queued('jobs')).toBe(0);
      await open().put({ kind: 'open-campaign', tenantId, campaignId });
      await open().put({ kind: 'open-campaign', tenantId, campaignId }, 1_000);
      const [job] = await open().take('jobs', 1);
      expect(await open().queued('jobs')).toBe(2);
      await job!.done();
      await pass(1_200);
      expect(await taken()).toHaveLength(1);
      expect(await open().queued('jobs')).toBe(0);
    });

    test('finished twice are finished once', async () => {
      await open().put(job);
      const [first] = await open().take('jobs', 1);
      await first!.done();
      await expect(first!.done()).resolves.toBeUndefined();
      await expect(first!.extend()).resolves.toBeUndefined();
    });

    test('set aside are off the queue, and an operator sees why', async () => {
      await open().put(job);
      const [first] = await open().take('jobs', 1);
      await open().setAside(first!, 'the campaign is not there');
      expect(await taken()).toEqual([]);
      expect(await open().queued('jobs')).toBe(0);
      const aside = { reason: 'the campaign is not there', attempt: 1, text: JSON.stringify(job) };
      expect(await open().aside()).toEqual([aside]);
      expect(await open().aside()).toEqual([aside]);
    });

    test.each<SliceJob>([slice, { ...slice, kind: 'refresh-cards', purpose: 'digest' }])(
      'about a slice stand in a line of their own: $kind',
      async (wanted) => {
        await open().put(wanted);
        expect(await open().queued('jobs')).toBe(0);
        expect(await taken('jobs')).toEqual([]);
        expect((await taken('sends')).map((one) => one.job)).toEqual([wanted]);
      },
    );

    test('leave a line idle once all of them are finished, and not while one is taken', async () => {
      expect(await open().queued('sends')).toBe(0);
      await open().put(slice);
      expect(await open().queued('sends')).toBeGreaterThan(0);
      const [first] = await open().take('sends', 1);
      expect(await open().queued('sends')).toBeGreaterThan(0);
      await first!.done();
      expect(await open().queued('sends')).toBe(0);
    });

    test('come back when their worker says nothing more, and not while it does', async () => {
      await Promise.all(many(2, () => open().put(job)));
      const [held, left] = await open().take('jobs', 2);
      await pass(HELD_FOR_MS / 2);
      await held!.extend();
      await pass(HELD_FOR_MS / 2);
      const again = await open().take('jobs', 2);
      expect(again.map(({ attempt }) => attempt)).toEqual([2]);
      await left!.done();
      await left!.extend();
      await held!.done();
      expect(await open().queued('jobs')).toBeGreaterThan(0);
      await again[0]!.done();
      expect(await open().queued('jobs')).toBe(0);
    });
  });
}
