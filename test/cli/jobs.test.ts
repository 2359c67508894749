import { QueueClient } from '@azure/storage-queue';
import { emulator, newPrefix, openEmulator } from '../storage/emulator';
import { newCampaignId, newTenant } from '../storage/samples';
import { runCliWith, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const prefix = newPrefix();
const jobs = openEmulator(prefix).jobs;
const job = { kind: 'open-campaign', tenantId: newTenant(), campaignId: newCampaignId() } as const;

beforeAll(() => openEmulator(prefix).prepare());

const run = (env: Readonly<Record<string, string>> = {}) =>
  runCliWith(
    { AZURE_STORAGE_CONNECTION_STRING: emulator(), READBACK_STORAGE_PREFIX: prefix, ...env },
    folder,
    'jobs',
  );

describe('jobs', () => {
  it('says that nothing is queued and nothing was set aside', async () => {
    expect(await run()).toEqual({
      code: 0,
      stdout: 'jobs: 0 queued\nsends: 0 queued\nset aside: none\n',
      stderr: '',
    });
  });

  it('counts what is queued and gives the reason of each that was set aside, and changes nothing', async () => {
    await jobs.put(job);
    const [taken] = await jobs.take('jobs', 1);
    await jobs.setAside(taken!, 'the campaigns table does not hold it');
    await jobs.put(job);
    await jobs.put({ ...job, kind: 'deliver', purpose: 'initial', from: '', to: 'g' });
    const expected = {
      code: 0,
      stdout: `jobs: 1 queued\nsends: 1 queued\nset aside, the oldest first, at most 32:\n- attempt 1: the campaigns table does not hold it: ${JSON.stringify(job)}\n`,
      stderr: '',
    };
    expect(await run()).toEqual(expected);
    expect(await run()).toEqual(expected);
  });

  it('prints a hostile message on one line and obeys nothing in it', async () => {
    const aside = new QueueClient(emulator(), `${prefix}-jobs-aside`);
    await aside.clearMessages();
    const hostile = { reason: '\u001b[2Jgone', attempt: 5, text: 'first line\nsecond line\u202e' };
    await aside.sendMessage(JSON.stringify(hostile).replaceAll('\u202e', '\\u202e'));
    const { stdout } = await run();
    expect(stdout).toMatch(/\n- attempt 5: +\[2Jgone: first line second line \n$/);
  });

  it('says which setting is missing and ends with 1', async () => {
    const { code, stdout, stderr } = await run({ AZURE_STORAGE_CONNECTION_STRING: '' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('AZURE_STORAGE_CONNECTION_STRING is missing');
  });

  it('says that there is no such installation and ends with 1', async () => {
    const { code, stdout, stderr } = await run({ READBACK_STORAGE_PREFIX: newPrefix() });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Cannot look into the queues of "t\w+": .*storage answered 404\n$/);
  });
});
