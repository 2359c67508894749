import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_CONTACTS } from '../../src/domain/safeguarding';
import { loadSchools } from '../../src/main/content';
import { temporaryFolder } from '../cli/run-cli';

const folder = temporaryFolder();
const warn = jest.fn();
const log = { info: () => undefined, warn, error: () => undefined };
beforeEach(() => warn.mockClear());

describe('without a list of schools', () => {
  test('nothing is known of any in production, and the log says what that means', async () => {
    const schools = await loadSchools(null, 'production', log);
    expect(schools.contactsOf('Hillbrook')).toEqual(NO_CONTACTS);
    expect(warn).toHaveBeenCalledWith({}, expect.stringContaining('nothing can be launched'));
  });

  test('a developer has contacts that anybody sees are examples, and the log says so', async () => {
    const schools = await loadSchools(null, 'local', log);
    for (const contact of Object.values(schools.contactsOf('Hillbrook')))
      expect(contact).toMatch(/^Example /);
    expect(warn).toHaveBeenCalledWith({}, expect.stringContaining('example safeguarding contacts'));
  });
});

test('with a list no example stands in for a contact that it lacks, on a developer’s machine either', async () => {
  const file = join(folder, 'schools.csv');
  await writeFile(file, 'school,readingTime,head\nHillbrook,Mondays,Jo\n');
  const schools = await loadSchools(file, 'local', log);
  expect(schools.contactsOf('Hillbrook')).toEqual({ lead: null, head: 'Jo', chair: null });
  expect(schools.contactsOf('Marsh Lane')).toEqual(NO_CONTACTS);
});
