import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyDocument } from '../../src/domain/policy';
import { POLICY, runCli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
writeFileSync(join(folder, 'visitors.txt'), POLICY);

describe('policy read', () => {
  it('prints an outline: title, control data, sections with their clauses counted', async () => {
    const run = await runCli(folder, 'policy', 'read', 'visitors.txt');
    expect(run.code).toBe(0);
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^Visitors Policy\n\nPolicy lead: Site Manager\nLast review: not found\n/);
    expect(run.stdout).toContain('Next review: 1 September 2027');
    expect(run.stdout).toContain('Signing in (4 clauses)');
  });

  it('prints everything as JSON when asked', async () => {
    const run = await runCli(folder, 'policy', 'read', 'visitors.txt', '--json');
    const document = JSON.parse(run.stdout) as PolicyDocument;
    expect(Object.keys(document).sort()).toEqual(['clauses', 'furniture', 'metadata', 'sections', 'title']);
    expect(document.clauses.map(({ text }) => text)).toContain('take photographs of children;');
  });

  it('prints a result of megabytes to its end', async () => {
    const paragraphs = Array.from(
      { length: 8_000 },
      (_, i) => `Paragraph ${i} says that doors are shut at night.`,
    );
    writeFileSync(join(folder, 'long.txt'), `Long Policy\n\nDoors\n\n${paragraphs.join('\n\n')}\n`);
    const run = await runCli(folder, 'policy', 'read', 'long.txt', '--json');
    expect(run.stdout.length).toBeGreaterThan(1_000_000);
    expect((JSON.parse(run.stdout) as PolicyDocument).clauses).toHaveLength(8_000);
  });

  it('ends with 1 and the reason when the file is no policy', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'page.exe'), POLICY);
    for (const file of ['empty.txt', 'page.exe', 'nowhere.txt']) {
      const run = await runCli(folder, 'policy', 'read', file);
      expect(run.code).toBe(1);
      expect(run.stdout).toBe('');
      expect(run.stderr).toMatch(new RegExp(`^Cannot read ${file}`));
    }
  });
});
