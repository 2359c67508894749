import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleSchools } from '../directory/example-schools';
import { readRoster, rosterOf } from '../directory/roster-csv';
import { readSchools, schoolsOf } from '../directory/schools-csv';
import type { Lists } from '../answers/lists';
import { policyId } from '../domain/ids';
import { publishPolicy } from '../flows/publish-policy';
import type { Needs } from '../ports/needs';
import type { Roster } from '../ports/roster';
import type { Mode } from './environment';
import { exampleProblems } from './example-problems';
import { entriesOf, problemsOf, readPolicyEntries, type AllPolicyEntries } from './policy-data';
import type { Schools } from '../ports/schools';

/** The package's root folder: this file runs as `dist/src/main/content.js`. */
export const PACKAGE_ROOT = join(__dirname, '..', '..', '..');

const POLICIES = join(PACKAGE_ROOT, 'policies');
/** HR's words for questions that a person has to answer. */
export const SIGNPOST_WORDS = join(POLICIES, '_general', 'signpost-words.txt');

/** What every policy's folder holds beside its document. @throws when a file is not what it should be, naming it */
export async function loadPolicyEntries(): Promise<AllPolicyEntries> {
  const folders = await policyFolders();
  return new Map(
    await Promise.all(
      folders.map(async (name) => [policyId(name), await readPolicyEntries(join(POLICIES, name))] as const),
    ),
  );
}

/**
 * Publishes every policy under `policies/`.
 * @throws when a policy cannot be read, or when what is kept beside it names a clause that it does not have
 */
export async function publishShippedPolicies(
  needs: Pick<Needs, 'policies' | 'clock' | 'log'>,
  entries: AllPolicyEntries,
  lists: Pick<Lists, 'own'>,
): Promise<void> {
  for (const name of await policyFolders()) {
    const folder = join(POLICIES, name);
    const file = await documentIn(folder, name);
    const bytes = await readFile(join(folder, file));
    const outcome = await publishPolicy(needs, { policyId: policyId(name), bytes, fileName: file });
    if (outcome.kind === 'refused')
      throw new Error(`Publishing policies/${name}/${file}: ${outcome.problem}`);
    const problems = [
      ...problemsOf(entriesOf(entries, policyId(name)), outcome.policy),
      ...exampleProblems(lists.own.get(name)?.questions ?? [], outcome.policy),
    ];
    if (problems.length > 0) throw new Error(`Reading policies/${name}:\n${problems.join('\n')}`);
    needs.log.info(
      { policyId: name, version: outcome.policy.version, outcome: outcome.kind },
      'policy published',
    );
  }
}

/** Folders that start with an underscore hold what is true of any policy. */
async function policyFolders(): Promise<readonly string[]> {
  const entries = await readdir(POLICIES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name);
}

/** The document of a policy folder is the one file whose name starts with the folder's. */
async function documentIn(folder: string, name: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(name));
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new Error(
      `Reading ${folder}: expected one document whose name starts with "${name}", found ${files.length}`,
    );
  return file;
}

/** Loads the staff list. @throws with every problem and its row when it cannot be used */
export async function loadRoster(path: string, log: Needs['log']): Promise<Roster> {
  const outcome = readRoster(await readFile(path));
  const lines = outcome.problems.map(({ row, problem }) => `row ${row}: ${problem}`);
  if (outcome.kind === 'refused') throw new Error(`Reading the staff list ${path}:\n${lines.join('\n')}`);
  log.info({ people: outcome.people.length, warnings: lines.length }, 'staff list loaded');
  return rosterOf(outcome.people);
}

/**
 * Loads the list of schools. Without a path nothing is known of any, so that nothing can be launched; on a developer's machine
 * examples stand in for them.
 * @throws with every problem and its row when it cannot be used
 */
export async function loadSchools(path: string | null, mode: Mode, log: Needs['log']): Promise<Schools> {
  if (path === null) return withoutList(mode, log);
  const outcome = readSchools(await readFile(path));
  const lines = outcome.problems.map(({ row, problem }) => `row ${row}: ${problem}`);
  if (outcome.kind === 'refused')
    throw new Error(`Reading the list of schools ${path}:\n${lines.join('\n')}`);
  log.info({ schools: outcome.schools.length, warnings: lines.length }, 'list of schools loaded');
  return schoolsOf(outcome.schools);
}

function withoutList(mode: Mode, log: Needs['log']): Schools {
  if (mode === 'local') {
    log.warn({}, 'READBACK_SCHOOLS is not set: every school has example safeguarding contacts');
    return exampleSchools;
  }
  log.warn({}, 'READBACK_SCHOOLS is not set: nothing can be launched without safeguarding contacts');
  return schoolsOf([]);
}
