import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster } from '../../src/directory/roster-csv';
import { schoolsLacking } from '../../src/domain/safeguarding';
import { readSchools, schoolsOf, type School, type SchoolsOutcome } from '../../src/directory/schools-csv';

const read = (...rows: readonly string[]): SchoolsOutcome => readSchools(Buffer.from(rows.join('\n')));
const HEADER = 'school,readingTime,safeguardingLead,head,chair';
const HILLBROOK: School = {
  school: 'Hillbrook Primary',
  readingTime: 'Wednesday briefing, 8:15',
  safeguardingLead: 'Di Lee, ext. 2',
  head: 'Jo Bell, ext. 1',
  chair: 'chair@hill.example',
};
const problems = (outcome: SchoolsOutcome) =>
  outcome.problems.map(({ row, severity, problem }) => `${row} ${severity}: ${problem}`);

describe('a list of schools', () => {
  test('says when the staff of a school read and whom they tell; further columns are for later', () => {
    const outcome = read(
      'head,readingTime,town,school,chair,safeguardingLead',
      '"Jo Bell, ext. 1","Wednesday briefing, 8:15",Hill,Hillbrook Primary,chair@hill.example,"Di Lee, ext. 2"',
      '',
    );
    expect(outcome).toEqual({ kind: 'read', schools: [HILLBROOK], problems: [] });
  });

  test('without contacts is read, and somebody should look at it before anything is launched', () => {
    const none = 'missing; nothing can be launched for this school';
    expect(problems(read('school,readingTime', 'Hillbrook,Mondays'))).toEqual([
      `2 warning: safeguardingLead, head, chair ${none}`,
    ]);
    expect(problems(read(HEADER, 'Hillbrook,Mondays,Di Lee,,Ray Cole'))).toEqual([`2 warning: head ${none}`]);
  });

  test('a school without an arrangement is read, and somebody should look at it', () => {
    expect(problems(read(HEADER, 'Hillbrook,,Di,Jo,Ray'))).toEqual([
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
    [
      'a contact as long as an essay',
      [HEADER, `Hill,a,b,${'x'.repeat(151)},d`],
      '2 error: head has 151 characters',
    ],
    ['a column twice', [`${HEADER},head`], '1 error: the header names the column "head" twice'],
    ['an open quotation mark', ['school,readingTime', 'Hill,"x'], '2 error: a quotation mark is opened'],
  ])('%s refuses the list, by row', (_what, rows, problem) => {
    const outcome = read(...rows);
    expect(outcome.kind).toBe('refused');
    expect(problems(outcome).join()).toContain(problem);
  });
});

describe('schools', () => {
  const schools = schoolsOf([
    { ...HILLBROOK, school: "St Wilfrid's High", readingTime: 'Mondays' },
    { ...HILLBROOK, school: 'Hillbrook', readingTime: '', head: '' },
  ]);

  test('have their contacts, and null for one that nobody has written down', () => {
    expect(schools.contactsOf('ST WILFRID’S HIGH')).toEqual({
      lead: 'Di Lee, ext. 2',
      head: 'Jo Bell, ext. 1',
      chair: 'chair@hill.example',
    });
    expect(schools.contactsOf('Hillbrook').head).toBeNull();
    expect(schools.contactsOf('Marsh Lane')).toEqual({ lead: null, head: null, chair: null });
  });

  test('without a row of their own are those of the row named *', () => {
    const listed = schoolsOf([HILLBROOK, { ...HILLBROOK, school: '*', readingTime: '', head: 'Ann Roe' }]);
    expect(listed.contactsOf('Marsh Lane').head).toBe('Ann Roe');
    expect(listed.contactsOf('').head).toBe('Ann Roe');
    expect(listed.contactsOf('Hillbrook Primary').head).toBe('Jo Bell, ext. 1');
    expect(listed.readingTimeOf('Marsh Lane')).toBeNull();
  });

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
  expect(schoolsLacking(staff.people, (school) => schools.contactsOf(school))).toEqual([]);
});
