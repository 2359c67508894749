import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster } from '../../src/directory/roster-csv';
import { readSchools, schoolsOf, type SchoolsOutcome } from '../../src/directory/schools-csv';

const read = (...rows: readonly string[]): SchoolsOutcome => readSchools(Buffer.from(rows.join('\n')));
const problems = (outcome: SchoolsOutcome) =>
  outcome.problems.map(({ row, severity, problem }) => `${row} ${severity}: ${problem}`);

describe('a list of schools', () => {
  test('says when the staff of a school read; further columns are for later', () => {
    const outcome = read('head,readingTime,school', 'Jo,"Wednesday briefing, 8:15",Hillbrook Primary', '');
    expect(outcome).toEqual({
      kind: 'read',
      schools: [{ school: 'Hillbrook Primary', readingTime: 'Wednesday briefing, 8:15' }],
      problems: [],
    });
  });

  test('a school without an arrangement is read, and somebody should look at it', () => {
    expect(problems(read('school,readingTime', 'Hillbrook,'))).toEqual([
      '2 warning: readingTime is missing; cards will say "in working time" and no more',
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ['an empty file', [], '1 error: the header has no column school'],
    ['a header without our columns', ['name'], '1 error: the header has no column school'],
    ['a school without a name', ['school,readingTime', ',Mondays'], '2 error: school is missing'],
    ['a school twice', ['school,readingTime', "St Wilfrid's,a", 'ST WILFRID’S,b'], '3 error: school'],
    [
      'an essay',
      ['school,readingTime', `Hill,${'x'.repeat(151)}`],
      '2 error: readingTime has 151 characters',
    ],
    ['an open quotation mark', ['school,readingTime', 'Hill,"x'], '2 error: a quotation mark is opened'],
  ])('%s refuses the list, by row', (_what, rows, problem) => {
    const outcome = read(...rows);
    expect(outcome.kind).toBe('refused');
    expect(problems(outcome).join()).toContain(problem);
  });
});

describe('schools', () => {
  const schools = schoolsOf([
    { school: "St Wilfrid's High", readingTime: 'Mondays' },
    { school: 'Hillbrook', readingTime: '' },
  ]);

  test('are found however the staff list writes capitals and apostrophes', () => {
    expect(schools.readingTimeOf('st Wilfrid’s high ')).toBe('Mondays');
  });

  test('that are unknown or have arranged nothing have no time', () => {
    expect(schools.readingTimeOf('Marsh Lane')).toBeNull();
    expect(schools.readingTimeOf('Hillbrook')).toBeNull();
  });
});

test('the demo’s list covers every school of its staff list', () => {
  const demo = join(__dirname, '../../../src/demo');
  const list = readSchools(readFileSync(join(demo, 'schools.csv')));
  const staff = readRoster(readFileSync(join(demo, 'roster.csv')));
  if (list.kind !== 'read' || staff.kind !== 'read') throw new Error('Expected both to be read');
  expect(list.problems).toEqual([]);
  const schools = schoolsOf(list.schools);
  expect(staff.people.filter(({ school }) => schools.readingTimeOf(school) === null)).toEqual([]);
});
