import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY, runCli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const NEW = POLICY.replace('wears a badge', 'wears a badge at all times')
  .replace('- take photographs of children;\n', '')
  .concat('\nDogs\n\nDogs stay outside the gates.\n');
const SIGNS_IN = 'signing-in/every-visitor-signs-in-at-reception-and';
writeFileSync(join(folder, 'old.txt'), POLICY);
writeFileSync(join(folder, 'new.txt'), NEW);

describe('policy diff', () => {
  it('says what changed by section, and then the words before and after', async () => {
    const run = await runCli(folder, 'policy', 'diff', 'old.txt', 'new.txt');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /^Signing in: 1 point changed, 1 removed\. Dogs: a new section, 1 point\.\n\nChanged \(1\)\n/,
    );
    expect(run.stdout).toContain('    - Every visitor signs in at reception and wears a badge.\n');
    expect(run.stdout).toContain(
      '    + Every visitor signs in at reception and wears a badge at all times.\n',
    );
    expect(run.stdout).toMatch(
      /New \(1\)\n {2}dogs\/dogs-stay-outside-the-gates\n {4}Dogs stay outside the gates\.\n/,
    );
    expect(run.stdout).toMatch(/Removed \(1\)\n {2}signing-in\/\S+\n {4}- take photographs of children;\n/);
  });

  it('gives the same as JSON when asked', async () => {
    const run = await runCli(folder, 'policy', 'diff', 'old.txt', 'new.txt', '--json');
    const diff = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(Object.keys(diff)).toEqual(['added', 'removed', 'changed', 'moved', 'sections', 'metadata']);
    expect(diff['added']).toEqual([
      {
        id: 'dogs/dogs-stay-outside-the-gates',
        path: ['Visitors Policy', 'Dogs'],
        label: '',
        text: 'Dogs stay outside the gates.',
      },
    ]);
    expect(diff['changed']).toMatchObject([
      { id: SIGNS_IN, from: { text: expect.any(String) as string }, to: { id: SIGNS_IN } },
    ]);
  });

  it('says that nothing has changed, and that is no failure', async () => {
    const run = await runCli(folder, 'policy', 'diff', 'old.txt', 'old.txt');
    expect(run).toEqual({ code: 0, stdout: 'Nothing has changed since.\n', stderr: '' });
  });

  it('ends with 1 when a file is no policy, and with 2 when one is missing', async () => {
    expect((await runCli(folder, 'policy', 'diff', 'old.txt', 'nowhere.txt')).code).toBe(1);
    expect((await runCli(folder, 'policy', 'diff', 'old.txt')).code).toBe(2);
  });
});
