import { QueueClient, type QueueReceiveMessageResponse } from '@azure/storage-queue';
import type { Log } from '../../src/ports/log';
import { jobQueueOn } from '../../src/storage/job-queue';
import { emulator, newPrefix } from './emulator';
import { newCampaignId, newTenant } from './samples';

const job = { kind: 'open-campaign', tenantId: newTenant(), campaignId: newCampaignId() } as const;

describe('messages that cannot be done', () => {
  const name = newPrefix();
  const queue = new QueueClient(emulator(), `${name}-jobs`);
  const sends = new QueueClient(emulator(), `${name}-sends`);
  const aside = new QueueClient(emulator(), `${name}-jobs-aside`);
  const logged: string[] = [];
  const note = (_: unknown, event: string) => void logged.push(event);
  const log: Log = { info: note, warn: note, error: note };
  const jobs = jobQueueOn({ jobs: queue, sends, aside }, log);

  beforeAll(() => Promise.all([queue.create(), aside.create()]));
  beforeEach(async () => {
    logged.length = 0;
    await Promise.all([queue.clearMessages(), aside.clearMessages()]);
  });

  async function whatIsAside(): Promise<readonly unknown[]> {
    const { receivedMessageItems } = await aside.receiveMessages({ numberOfMessages: 32 });
    return receivedMessageItems.map(({ messageText }) => JSON.parse(messageText) as unknown);
  }

  test.each([
    'not JSON at all',
    '',
    'bm90IGEgam9i',
    'null',
    '{"kind":"format-disk"}',
    JSON.stringify({ ...job, campaignId: `x' or PartitionKey ne '` }),
    JSON.stringify({ ...job, kind: 'deliver', purpose: 'initial', from: '', to: '../../etc' }),
    JSON.stringify({ ...job, kind: 'update-cards', deliveryIds: ['../../etc'], tries: 0 }),
  ])('are set aside while others flow: %j', async (text) => {
    await queue.sendMessage(text);
    await jobs.put(job);
    const taken = await jobs.take('jobs', 32);
    expect(taken.map((one) => one.job)).toEqual([job]);
    expect(await whatIsAside()).toMatchObject([
      { reason: 'expected a job, got something else', attempt: 1, text },
    ]);
    expect(logged).toEqual(['job set aside']);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(1);
  });

  test('are cut to what the aside queue takes, and say how long they were', async () => {
    await queue.sendMessage('"'.repeat(60_000));
    expect(await jobs.take('jobs', 1)).toEqual([]);
    expect(await whatIsAside()).toMatchObject([{ length: 60_000, text: '"'.repeat(10_000) }]);
  });

  test('are set aside when they were taken five times and never finished', async () => {
    await jobs.put(job);
    for (let attempt = 1; attempt <= 5; attempt++) {
      const { receivedMessageItems: hidden } = await queue.receiveMessages({ visibilityTimeout: 60 });
      const { messageId, popReceipt, dequeueCount } = hidden[0]!;
      expect(dequeueCount).toBe(attempt);
      await queue.updateMessage(messageId, popReceipt, JSON.stringify(job), 0);
    }
    expect(await jobs.take('jobs', 1)).toEqual([]);
    expect(await whatIsAside()).toMatchObject([
      { reason: 'not finished in 5 attempts', text: JSON.stringify(job) },
    ]);
  });

  test('keep the reason an operator needs', async () => {
    await jobs.put(job);
    const [taken] = await jobs.take('jobs', 1);
    await jobs.setAside(taken!, 'the campaigns table does not hold it');
    const expected = {
      reason: 'the campaigns table does not hold it',
      attempt: 1,
      text: JSON.stringify(job),
    };
    expect(await whatIsAside()).toMatchObject([expected]);
  });

  test('come back, and hold up nobody, while the aside queue does not answer', async () => {
    await queue.sendMessage('not a job');
    await jobs.put(job);
    const missing = new QueueClient(emulator(), `${name}-missing`);
    const cut = jobQueueOn({ jobs: queue, sends, aside: missing }, log);
    expect(await cut.take('jobs', 32)).toHaveLength(1);
    expect(logged).toEqual(['job not set aside']);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(2);
  });

  test('that another worker has by now are left to it', async () => {
    await jobs.put(job);
    const receiving = jest.spyOn(queue, 'receiveMessages');
    const [late] = await jobs.take('jobs', 1);
    const { receivedMessageItems } = (await receiving.mock.results[0]!.value) as QueueReceiveMessageResponse;
    const { messageId, popReceipt, messageText } = receivedMessageItems[0]!;
    await queue.updateMessage(messageId, popReceipt, messageText, 60);
    await expect(late!.done()).resolves.toBeUndefined();
    expect((await queue.getProperties()).approximateMessagesCount).toBe(1);
  });
});
