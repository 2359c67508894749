import { Command, CommanderError, Option } from 'commander';
import { CHANGE_KINDS } from '../domain/policy';
import { answer } from './answer';
import { InputRefused } from './input';
import { policyDiffCommand } from './policy-diff';
import type { PublishOptions } from './policy-publish';
import { rosterCheck, schoolsCheck } from './list-check';
import { policyRead } from './policy-read';

const REFUSED = 1;
const USAGE = 2;

function commands(): Command {
  const program = new Command('readback').description('Readback on the command line').exitOverride();

  const policy = program.command('policy').description('policies as files');
  policy
    .command('read')
    .description('shows how a policy is read: its sections, clauses and review dates')
    .argument('<file>', 'a .txt or .md file')
    .option('--json', 'everything that was read, as JSON')
    .action(policyRead);
  policy
    .command('diff')
    .description('compares two versions of a policy: clauses added, removed, changed and moved')
    .argument('<old>', 'a policy file')
    .argument('<new>', 'a policy file')
    .option('--json', 'the comparison as JSON')
    .action(policyDiffCommand);
  policy
    .command('publish')
    .description('shows what would be published and, with --yes, makes it the current version')
    .argument('<file>', 'the policy')
    .requiredOption('--policy <id>', 'the policy it is, for example social-media')
    .addOption(new Option('--change <kind>', 'what the change asks of staff').choices(CHANGE_KINDS))
    .option('--reason <text>', 'why it was changed; kept with the version')
    .option('--yes', 'publish it')
    .action(async (file: string, options: PublishOptions) =>
      (await import('./policy-publish.js')).policyPublish(file, options),
    );

  program
    .command('answer')
    .description("answers questions with a policy's own words")
    .argument('<file>', 'the policy')
    .requiredOption('--questions <file>', '{"id","q"} per line')
    .requiredOption('--out <file>', 'where the answers go, one per line')
    .action(answer);

  const roster = program.command('roster').description('staff lists');
  roster
    .command('check')
    .description('says what is wrong with a staff list, by row')
    .argument('<file>', 'a CSV file')
    .action(rosterCheck);

  const schools = program.command('schools').description('lists of schools');
  schools
    .command('check')
    .description('says what is wrong with a list of schools, by row')
    .argument('<file>', 'a CSV file')
    .action(schoolsCheck);

  program
    .command('jobs')
    .description('shows the jobs that wait and those that were set aside, and why')
    .action(async () => (await import('./jobs.js')).jobs());

  program
    .command('demo')
    .description('runs everything on this machine, with an invented trust')
    .action(async () => (await import('../demo/run-demo.js')).runDemo());

  return program;
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** The process ends by itself, because `process.exit` would cut off results that a pipe has not taken yet. */
async function run(): Promise<void> {
  try {
    await commands().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
    else if (error instanceof InputRefused) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = REFUSED;
    } else throw error;
  }
}

void run();
