import { TableClient } from '@azure/data-tables';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUEUES, TABLES } from '../../src/storage/open-storage';
import { emulator, newPrefix, openEmulator } from './emulator';
import { writeOneOfEach } from './one-of-each';

const RETENTION = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'retention.md'), 'utf8');
/** Columns of every row; the document says what they are above its table. */
const OF_EVERY_ROW = ['etag', 'partitionKey', 'rowKey', 'timestamp', 'writeId'];

const prefix = newPrefix();
beforeAll(async () => {
  const storage = openEmulator(prefix);
  await storage.prepare();
  await writeOneOfEach(storage);
});

test.each(TABLES)(
  'docs/retention.md names every column that is stored in %s, and no other',
  async (table) => {
    expect(complaints(table, await columnsStoredIn(table), columnsNamedOf(table))).toEqual([]);
  },
);

test('docs/retention.md names no table that is not there', () => {
  const named = [...RETENTION.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
  expect(named.toSorted()).toEqual(TABLES.toSorted());
});

test.each(QUEUES)('docs/retention.md says what lies in the queue %s', (queue) => {
  expect(RETENTION).toContain(`\`${queue}\``);
});

describe('whoever adds a table or a column', () => {
  test('is told which row to write', () => {
    expect(complaints('drafts', ['text', 'staffId'], null)).toEqual([
      'Add a row to the table in docs/retention.md: | `drafts` | `staffId`, `text` | whose data | purpose | how long |. If it is about a person, say so in src/cards/privacy-words.ts and docs/privacy.md as well.',
    ]);
  });

  test('is told which columns to add and which to take out', () => {
    expect(complaints('runs', ['what', 'by'], ['what', 'forDay'])).toEqual([
      'Add `by` to the columns of `runs` in docs/retention.md, and to its purpose what it is for. If it is about a person, look whether src/cards/privacy-words.ts and docs/privacy.md still hold.',
      'Nothing is stored in `forDay` of `runs`: take it out of docs/retention.md, or fill it in test/storage/one-of-each.ts.',
    ]);
  });

  test('is told when nothing was written to it', () => {
    expect(complaints('drafts', [], null)).toEqual([
      'Nothing was written to `drafts`: write one of its values in test/storage/one-of-each.ts.',
    ]);
  });
});

/** What somebody has to do, a sentence each. `named` is null where the document has no row. */
function complaints(
  table: string,
  stored: readonly string[],
  named: readonly string[] | null,
): readonly string[] {
  if (stored.length === 0)
    return [`Nothing was written to \`${table}\`: write one of its values in test/storage/one-of-each.ts.`];
  if (named === null)
    return [
      `Add a row to the table in docs/retention.md: | \`${table}\` | ${inCode(stored)} | whose data | purpose | how long |. If it is about a person, say so in src/cards/privacy-words.ts and docs/privacy.md as well.`,
    ];
  const missing = stored.filter((column) => !named.includes(column));
  const gone = named.filter((column) => !stored.includes(column));
  return [
    ...(missing.length > 0
      ? [
          `Add ${inCode(missing)} to the columns of \`${table}\` in docs/retention.md, and to its purpose what it is for. If it is about a person, look whether src/cards/privacy-words.ts and docs/privacy.md still hold.`,
        ]
      : []),
    ...(gone.length > 0
      ? [
          `Nothing is stored in ${inCode(gone)} of \`${table}\`: take it out of docs/retention.md, or fill it in test/storage/one-of-each.ts.`,
        ]
      : []),
  ];
}

function inCode(columns: readonly string[]): string {
  return columns
    .toSorted()
    .map((column) => `\`${column}\``)
    .join(', ');
}

function columnsNamedOf(table: string): readonly string[] | null {
  const row = RETENTION.split('\n').find((line) => line.startsWith(`| \`${table}\` |`));
  const cell = row?.split('|')[2];
  return cell === undefined ? null : [...cell.matchAll(/`(\w+)`/g)].map(([, column = '']) => column);
}

async function columnsStoredIn(table: string): Promise<readonly string[]> {
  const client = TableClient.fromConnectionString(emulator(), `${prefix}${table}`, {
    allowInsecureConnection: true,
  });
  const columns = new Set<string>();
  for await (const entity of client.listEntities())
    for (const column of Object.keys(entity)) columns.add(column);
  return [...columns].filter((column) => !column.includes('odata') && !OF_EVERY_ROW.includes(column));
}
