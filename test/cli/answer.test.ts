import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY, runCli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
writeFileSync(join(folder, 'visitors.txt'), POLICY);

interface Line {
  readonly id: string | number;
  readonly passages: readonly string[];
  readonly clauses: readonly string[];
  readonly refused: boolean;
  readonly nearest: string | null;
}

async function ask(questions: string, out = 'out.jsonl') {
  writeFileSync(join(folder, 'in.jsonl'), questions);
  return runCli(folder, 'answer', 'visitors.txt', '--questions', 'in.jsonl', '--out', out);
}

const answers = (): readonly Line[] =>
  readFileSync(join(folder, 'out.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('answer', () => {
  it('writes a line for a line in the same order, stems before the clause', async () => {
    const run = await ask(
      '{"id":"b","q":"can visitors take photographs of children"}\r\n\n{"id":1,"q":"recipe for banana bread"}\n{"id":"a","q":"do visitors wear a badge"}',
    );
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    const [photographs, recipe, badge] = answers();
    expect(answers()).toHaveLength(3);
    expect(photographs).toMatchObject({ id: 'b', refused: false, nearest: null });
    expect(photographs?.passages[0]).toBe('Visitors must not:\ntake photographs of children;');
    expect(photographs?.clauses[0]).toBe('take photographs of children;');
    expect(photographs?.clauses).toHaveLength(photographs?.passages.length ?? 0);
    expect(recipe).toEqual({ id: 1, passages: [], clauses: [], refused: true, nearest: null });
    expect(badge?.passages[0]).toBe('Every visitor signs in at reception and wears a badge.');
  });

  it('refuses what a person has to answer, with nothing near', async () => {
    await ask('{"id":1,"q":"who is the safeguarding lead for visitors"}');
    expect(answers()).toEqual([{ id: 1, passages: [], clauses: [], refused: true, nearest: null }]);
  });

  it('writes an empty file for no questions', async () => {
    expect((await ask('')).code).toBe(0);
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('');
  });

  it.each([
    ['what is not JSON', 'who?'],
    ['a line without id', '{"q":"badge"}'],
    ['a line without question', '{"id":"x"}'],
    ['a question that is no text', '{"id":"x","q":7}'],
    ['a list', '["x","badge"]'],
  ])('names the line of %s, ends with 1 and leaves OUT as it was', async (_what, line) => {
    writeFileSync(join(folder, 'out.jsonl'), 'from before');
    const run = await ask(`{"id":"a","q":"badge"}\n${line}\n`);
    expect(run.code).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('in.jsonl, line 2: expected a JSON object with "id" and "q"');
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('from before');
  });

  it.each(['.', 'nowhere/out.jsonl', 'visitors.txt/out.jsonl'])(
    'says that it cannot write to %s and leaves nothing half-written',
    async (out) => {
      const before = readdirSync(folder);
      const run = await ask('{"id":"a","q":"badge"}', out);
      expect(run.code).toBe(1);
      expect(run.stderr).toMatch(/^Cannot write /);
      expect(readdirSync(folder).sort()).toEqual(before.sort());
    },
  );

  it('says which file it cannot read', async () => {
    const run = await runCli(
      folder,
      'answer',
      'visitors.txt',
      '--questions',
      'none.jsonl',
      '--out',
      'new.jsonl',
    );
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('Cannot read none.jsonl: there is no such file or folder\n');
    expect(existsSync(join(folder, 'new.jsonl'))).toBe(false);
  });
});
