import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const HEADER = 'objectId,name,email,school,job,manager,startDate,onLeaveUntil';
const SCHOOLS = 'school,readingTime,safeguardingLead,head,chair';
const ALEX = '00000000-0000-4000-8000-0000000000a0,Alex,a@t.example,Hill,Head,,,';

describe('roster check', () => {
  it('prints the people counted and each warning with its row', async () => {
    writeFileSync(join(folder, 'warned.csv'), `${HEADER}\n${ALEX}\n`);
    const run = await runCli(folder, 'roster', 'check', 'warned.csv');
    expect(run).toEqual({
      code: 0,
      stdout:
        'row 2: warning: manager is missing; nobody will hear that this person is outstanding\n1 person, 1 warning\n',
      stderr: '',
    });
  });

  it('prints each error with its row and ends with 1', async () => {
    writeFileSync(join(folder, 'bad.csv'), `${HEADER}\n${ALEX}\n${ALEX}\n`);
    const run = await runCli(folder, 'roster', 'check', 'bad.csv');
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^row 3: error: objectId ".*" stands on row 2 already\n$/);
    expect(run.stderr).toContain('bad.csv cannot be used as a staff list');
  });

  it.each([
    ['nowhere.csv', 'Cannot read nowhere.csv: there is no such file or folder'],
    ['.', 'Cannot read .: it is a folder, expected a file'],
    ['bad.csv/x', 'Cannot read bad.csv/x: a part of its path is not a folder'],
  ])('says why it cannot read %s and ends with 1', async (file, message) => {
    const run = await runCli(folder, 'roster', 'check', file);
    expect(run).toEqual({ code: 1, stdout: '', stderr: `${message}\n` });
  });
});

describe('schools check', () => {
  it('prints the schools counted and each warning with its row', async () => {
    writeFileSync(join(folder, 'schools.csv'), `${SCHOOLS}\nHill,Mondays,Di,Jo,Ray\nMarsh,,Di,Jo,Ray\n`);
    const run = await runCli(folder, 'schools', 'check', 'schools.csv');
    expect(run).toEqual({
      code: 0,
      stdout:
        'row 3: warning: readingTime is missing; cards will say "in working time" and no more\n2 schools, 1 warning\n',
      stderr: '',
    });
  });

  it('prints each error with its row and ends with 1', async () => {
    writeFileSync(join(folder, 'twice.csv'), 'school,readingTime\nHill,Mondays\nhill,Fridays\n');
    const run = await runCli(folder, 'schools', 'check', 'twice.csv');
    expect(run).toMatchObject({ code: 1, stdout: 'row 3: error: school "hill" stands on row 2 already\n' });
    expect(run.stderr).toContain('twice.csv cannot be used as a list of schools');
  });
});
