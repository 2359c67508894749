import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readRoster, rosterOf, type RosterOutcome } from '../../src/directory/roster-csv';
import { staffId } from '../../src/domain/ids';

const HEADER = 'objectId,name,email,school,job,manager,startDate,onLeaveUntil';
const id = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const row = (n: number, cells: Partial<Record<string, string>> = {}): string =>
  [
    cells.objectId ?? id(n),
    cells.name ?? `Person ${n}`,
    cells.email ?? `p${n}@trust.example`,
    cells.school ?? 'Hillbrook Primary',
    cells.job ?? 'Teacher',
    cells.manager ?? (n === 1 ? '' : id(1)),
    cells.startDate ?? '2020-09-01',
    cells.onLeaveUntil ?? '',
  ].join(',');

const read = (...rows: readonly string[]): RosterOutcome =>
  readRoster(Buffer.from([HEADER, ...rows].join('\n')));
const problems = (outcome: RosterOutcome): readonly string[] =>
  outcome.problems.map(({ row, severity, problem }) => `${row} ${severity}: ${problem}`);
const people = (outcome: RosterOutcome) => (outcome.kind === 'read' ? outcome.people : []);

describe('a staff list', () => {
  it('becomes people, whose manager may be given by object id or e-mail in any case of letters', () => {
    const outcome = read(row(1), row(2, { manager: 'P1@TRUST.example' }), row(3, { manager: id(1) }));
    expect(problems(outcome)).toEqual([]);
    expect(people(outcome)[1]).toEqual({
      id: id(2),
      name: 'Person 2',
      email: 'p2@trust.example',
      school: 'Hillbrook Primary',
      job: 'Teacher',
      manager: id(1),
      startDate: '2020-09-01',
      onLeaveUntil: null,
    });
    expect(people(outcome)[2]?.manager).toBe(id(1));
  });

  it('may have a byte order mark, Windows line ends, columns in another order and further columns', () => {
    const text = `\uFEFFname,objectId,email,school,job,manager,startDate,onLeaveUntil,phone\r\n"Ng, Ada",${id(1)},a@b.example,S,Head,,,,0123\r\n${'"Bo\nLee"'},${id(2).toUpperCase()},b@b.example,S,Cook,A@B.example,,2026-12-18\r\n`;
    const outcome = readRoster(Buffer.from(text));
    expect(problems(outcome)).toEqual([]);
    expect(people(outcome).map((person) => [person.name, person.id, person.manager])).toEqual([
      ['Ng, Ada', id(1), null],
      ['Bo Lee', id(2), id(1)],
    ]);
    expect(people(outcome)[1]?.onLeaveUntil).toBe('2026-12-18');
  });

  it('keeps names that look like formulas, markdown or mentions as the text they are', () => {
    const names = ['=HYPERLINK("http://x")', '+1', '@SUM(1)', '[Pay](https://evil)', '<at>all</at>', '${x}'];
    const outcome = read(...names.map((name, i) => row(i + 1, { name: `"${name.replaceAll('"', '""')}"` })));
    expect(people(outcome).map((person) => person.name)).toEqual(names);
  });

  it('is a roster that finds people by id', () => {
    const roster = rosterOf(people(read(row(1), row(2))));
    expect(roster.everyone()).toHaveLength(2);
    expect(roster.find(staffId(id(2)))?.name).toBe('Person 2');
    expect(roster.find(staffId(id(9)))).toBeNull();
  });
});

describe('a staff list that cannot be used', () => {
  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le'), /not UTF-8/],
    ['UTF-16 without a mark', Buffer.from(`${HEADER}\n`, 'utf16le'), /not UTF-8/],
    ['Windows-1252', Buffer.from(`${HEADER}\n${row(1, { name: 'Zoë' })}`, 'latin1'), /not UTF-8/],
    ['an empty file', Buffer.from(''), /no column objectId/],
    ['a header alone', Buffer.from(HEADER), /no people/],
    ['a missing column', Buffer.from(HEADER.replace(',manager', '')), /no column manager/],
    ['a column named twice', Buffer.from(`${HEADER},name`), /column "name" twice/],
  ])('is refused for %s', (_what, bytes, expected) => {
    const outcome = readRoster(bytes);
    expect(outcome.kind).toBe('refused');
    expect(problems(outcome)[0]).toMatch(/^1 error: /);
    expect(problems(outcome)[0]).toMatch(expected);
  });

  it('names every bad row by the number a spreadsheet shows, blank rows and line breaks in cells counted', () => {
    const outcome = read(
      row(1, { name: '"Two\nlines"' }),
      '',
      row(2, { objectId: '' }),
      row(3, { objectId: '29:abc' }),
      row(4, { name: ' ' }),
      row(5, { startDate: '01/09/2020' }),
      row(6, { onLeaveUntil: '2026-02-30' }),
      row(7, { objectId: id(1).toUpperCase() }),
      row(8, { name: 'Smith, John' }),
    );
    expect(outcome.kind).toBe('refused');
    expect(problems(outcome)).toEqual([
      '4 error: objectId is missing',
      '5 error: objectId must be a GUID from Microsoft Entra ID, got "29:abc"',
      '6 error: name is missing',
      '7 error: startDate must be a day that exists, as YYYY-MM-DD, got "01/09/2020"',
      '8 error: onLeaveUntil must be a day that exists, as YYYY-MM-DD, got "2026-02-30"',
      expect.stringMatching(/^9 error: objectId ".*" stands on row 2 already$/),
      '10 error: 9 cells under 8 columns; is a comma unquoted?',
      expect.stringMatching(/^10 error: startDate/),
    ]);
  });

  it('lists fifty errors and says how many more there are', () => {
    const outcome = read(...Array.from({ length: 60 }, (_, i) => row(i, { name: '' })));
    expect(outcome.problems).toHaveLength(51);
    expect(problems(outcome)[50]).toBe('52 error: and 10 more');
  });

  it.each([
    ['a quotation mark never closed', `${row(1)}\n${id(2)},"Ann`, /^3 error: .*never closed/],
    ['a quotation mark inside a cell', `${row(1)}\n${id(2)},Ann "A" Lee`, /^3 error: .*middle of a cell/],
    ['a cell of ten million characters', `${row(1)}\n${'x'.repeat(10_000_000)}`, /^3 error: .*longer than/],
  ])('names the row of %s', (_what, body, expected) => {
    expect(problems(read(body))[0]).toMatch(expected);
  });

  it('is bounded at 250,000 people', () => {
    const outcome = readRoster(Buffer.from(`${HEADER}\n${',,,,,,,\n'.repeat(300_000)}`));
    expect(problems(outcome)).toEqual(['250002 error: the list is longer than 250000 people']);
  });
});

describe('a staff list with something to look at', () => {
  it('is read, with a warning for each unknown, missing or ambiguous manager, e-mail and school', () => {
    const outcome = read(
      row(1),
      row(2, { manager: 'nobody@trust.example' }),
      row(3, { manager: '' }),
      row(4, { email: 'P2@trust.example' }),
      row(5, { manager: 'p2@trust.example' }),
      row(6, { email: '', school: '' }),
    );
    expect(problems(outcome)).toEqual([
      '3 warning: manager "nobody@trust.example" is not on the list',
      '4 warning: manager is missing; nobody will hear that this person is outstanding',
      '5 warning: email "P2@trust.example" stands on row 3 already',
      '6 warning: manager "p2@trust.example" fits more than one person',
      '7 warning: email is missing',
      '7 warning: school is missing; a rollout to one school will not reach this person',
    ]);
    expect(people(outcome).map((person) => person.manager)).toEqual([null, null, null, id(1), null, id(1)]);
  });

  it('says nothing of the one manager at the top, and warns of each when there are two', () => {
    expect(problems(read(row(1), row(2)))).toEqual([]);
    const twoTops = read(row(1), row(2), row(3, { manager: '' }), row(4, { manager: id(3) }));
    expect(problems(twoTops).map((line) => line.slice(0, 29))).toEqual([
      '2 warning: manager is missing',
      '4 warning: manager is missing',
    ]);
  });

  it('names each ring of managers once, by its rows', () => {
    const outcome = read(
      row(1, { manager: id(3) }),
      row(2, { manager: id(1) }),
      row(3, { manager: id(2) }),
      row(4, { manager: id(1) }),
      row(5, { manager: id(5) }),
    );
    expect(problems(outcome)).toEqual([
      '2 warning: a ring of managers: rows 2 → 4 → 3',
      '6 warning: a ring of managers: this person is their own manager',
    ]);
    expect(people(outcome)[4]?.manager).toBeNull();
  });

  it('has as many ring warnings as the managers have rings, whoever manages whom', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(19), { minLength: 1, maxLength: 20 }), (wanted) => {
        const managerOf = wanted.map((m) => m % wanted.length);
        const outcome = read(...managerOf.map((m, i) => row(i, { manager: id(m) })));
        const found = problems(outcome).filter((line) => line.includes('ring'));
        expect(found).toHaveLength(ringsAmong(managerOf));
      }),
    );
  });

  it('is read in seconds when it has 100,000 people in one ring', () => {
    const count = 100_000;
    const rows = Array.from({ length: count }, (_, i) => row(i, { manager: id((i + 1) % count) }));
    const started = performance.now();
    const outcome = read(...rows);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(problems(outcome)).toEqual([
      expect.stringMatching(/^2 warning: a ring of managers: rows 2 → .* and 99990 more$/),
    ]);
  });
});

describe('the demo trust', () => {
  const outcome = readRoster(readFileSync(join(__dirname, '../../../src/demo/roster.csv')));

  it('has forty people at three schools and no problems', () => {
    expect(problems(outcome)).toEqual([]);
    expect(people(outcome)).toHaveLength(40);
    expect(new Set(people(outcome).map((person) => person.school)).size).toBe(3);
  });

  it('starts with Alex Wilber, who manages at least eight; one person is on leave', () => {
    const [alex, ...others] = people(outcome);
    expect(alex).toMatchObject({ id: '00000000-0000-4000-8000-0000000000a0', name: 'Alex Wilber' });
    expect(others.filter((person) => person.manager === alex?.id).length).toBeGreaterThanOrEqual(8);
    expect(others.filter((person) => person.onLeaveUntil === '2026-12-18')).toHaveLength(1);
  });
});

/** People from whom the managers lead back to themselves, counted once per ring by its lowest number. */
function ringsAmong(managerOf: readonly number[]): number {
  return managerOf.filter((_, start) => {
    let here = managerOf[start] ?? start;
    let lowest = start;
    for (let steps = 0; here !== start && steps < managerOf.length; steps += 1) {
      lowest = Math.min(lowest, here);
      here = managerOf[here] ?? start;
    }
    return here === start && lowest === start;
  }).length;
}
