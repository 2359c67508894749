import { runCli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();

describe('a command line that cannot be understood', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['bake']],
    ['half a command', ['policy']],
    ['a missing argument', ['roster', 'check']],
    ['an argument too many', ['roster', 'check', 'a.csv', 'b.csv']],
    ['an unknown option', ['policy', 'read', 'a.md', '--yaml']],
    ['a missing option', ['answer', 'policy.md', '--questions', 'in.jsonl']],
  ])('%s ends with 2 and says so on stderr alone', async (_what, args) => {
    const run = await runCli(folder, ...args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toBe('');
  });
});

it('help that was asked for is a result', async () => {
  const run = await runCli(folder, '--help');
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('answer');
});
