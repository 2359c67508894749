import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyId } from '../../src/domain/ids';
import { emulator, newPrefix, openEmulator } from '../storage/emulator';
import { POLICY, runCliWith, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const prefix = newPrefix();
const storage = openEmulator(prefix);
const { policies } = storage;
const id = policyId('visitors');
writeFileSync(join(folder, 'visitors.txt'), POLICY);
writeFileSync(join(folder, 'later.txt'), POLICY.replace('wears a badge', 'wears a badge at all times'));

beforeAll(() => storage.prepare());

const env = { AZURE_STORAGE_CONNECTION_STRING: emulator(), READBACK_STORAGE_PREFIX: prefix };
const publish = (...args: readonly string[]) =>
  runCliWith(env, folder, 'policy', 'publish', ...args, '--policy', 'visitors');
const WHY = ['--change', 'tell', '--reason', 'A new gate'];

describe('policy publish', () => {
  it('without --yes shows the preview, publishes nothing and says what to add', async () => {
    const run = await publish('visitors.txt');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Visitors Policy\n2 sections, 6 clauses\n\nPolicy lead: Site Manager\n/);
    expect(run.stdout).toContain('A new policy.');
    expect(run.stdout).toContain('Nothing was published. To publish it, add --yes.');
    expect(await policies.get(id, 1)).toBeNull();
  });

  it('publishes a new policy, and the same file again is the same version', async () => {
    expect((await publish('visitors.txt', '--yes')).stdout).toContain('Version 1 of visitors is published.');
    const again = await publish('visitors.txt', '--yes');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('These are the words of version 1: there is nothing to publish.');
    expect(await policies.get(id, 2)).toBeNull();
  });

  it('compares with the current version, and wants a choice and a reason for the next one', async () => {
    const run = await publish('later.txt', '--yes');
    expect(run.stdout).toContain('Against version 1:\nSigning in: 1 point changed.');
    expect(run.stdout).toContain('add --change reread, tell or correction and --reason');
    expect(await policies.get(id, 2)).toBeNull();
  });

  it('records the choice with the version', async () => {
    const run = await publish('later.txt', ...WHY, '--yes');
    expect(run.stdout).toContain('Version 2 of visitors is published.');
    const change = { kind: 'tell', reason: 'A new gate', by: 'operator' };
    // By another process, since this one remembers versions and not which is current.
    expect(await policies.get(id, 2)).toMatchObject({ version: 2, change });
  });

  it('ends with 1 for a policy id that cannot be one, and with 2 for a choice that is none', async () => {
    const wrong = await runCliWith(env, folder, 'policy', 'publish', 'later.txt', '--policy', '../etc');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/^Cannot publish: Expected a policy id/);
    expect((await publish('later.txt', '--change', 'whisper')).code).toBe(2);
  });

  it('ends with 1 when there is no such installation', async () => {
    const elsewhere = { ...env, READBACK_STORAGE_PREFIX: newPrefix() };
    const run = await runCliWith(elsewhere, folder, 'policy', 'publish', 'later.txt', '--policy', 'visitors');
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^Cannot look at the policies of "t\w+": /);
  });
});
