import { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { Table, type Shape } from '../../src/storage/table';
import { emulator, newPrefix } from './emulator';
import { many } from './samples';

interface Note {
  readonly shelf: string;
  readonly place: string;
  readonly text: string;
}

const columns = z.object({ shelf: z.string(), place: z.string(), text: z.string() });
const shape: Shape<Note> = {
  keyOf: ({ shelf, place }) => ({ partitionKey: shelf, rowKey: place }),
  columnsOf: (note) => ({ ...note }),
  read: (row) => columns.parse(row),
};

function clientOf(name: string): TableClient {
  return TableClient.fromConnectionString(emulator(), name, { allowInsecureConnection: true });
}

describe('a table', () => {
  const client = clientOf(newPrefix());
  const notes = new Table(client, shape);
  const shelfOf = (shelf: string, count: number, text: string): readonly Note[] =>
    many(count, (i) => ({ shelf, place: `${i}`.padStart(4, '0'), text }));

  beforeAll(() => client.createTable());

  test('completes a transaction of a hundred rows of which one stands', async () => {
    const wanted = shelfOf('one stands', 100, 'new');
    await notes.add({ ...wanted[57]!, text: 'old' });
    await notes.addAll(wanted);
    const texts = (await notes.list(`PartitionKey eq 'one stands'`)).map(({ value }) => value.text);
    expect(texts.filter((text) => text === 'new')).toHaveLength(99);
    expect(texts[57]).toBe('old');
  });

  test('completes overlapping transactions of many writers', async () => {
    const wanted = shelfOf('many writers', 350, 'new');
    await Promise.all(many(5, (i) => notes.addAll(wanted.slice(i * 50))));
    expect(await notes.rowKeys(`PartitionKey eq 'many writers'`)).toEqual(wanted.map(({ place }) => place));
  });

  test('writes nothing of a batch with a row that storage would not take', async () => {
    const long = { shelf: 'too long', place: '9999', text: 'x'.repeat(32_769) };
    const batch = [...shelfOf('too long', 10, 'fits'), long];
    await expect(notes.addAll(batch)).rejects.toThrow('at most 32768 characters in column text, got 32769');
    expect(await notes.list(`PartitionKey eq 'too long'`)).toEqual([]);
  });

  test.each(['a/b', 'a\\b', 'a#b', 'a?b', 'a\u0000b', 'a\u0085b', 'a'.repeat(1_025)])(
    'refuses the key %j before it asks storage',
    async (place) => {
      await expect(notes.add({ shelf: 'keys', place, text: '' })).rejects.toThrow(
        'expected a key of at most',
      );
    },
  );

  test('keeps the longest text it accepts', async () => {
    // The emulator spoils a character that two network packets share, so plain letters.
    const note = { shelf: 'longest', place: '1', text: 'a'.repeat(32_768) };
    await notes.add(note);
    expect((await notes.find(shape.keyOf(note)))?.value).toEqual(note);
  });

  test('names the row that it cannot understand', async () => {
    await client.createEntity({ partitionKey: 'broken', rowKey: '1', shelf: 'broken', place: 1 });
    const broken = `Understanding row broken / 1 of table ${client.tableName}`;
    await expect(notes.find({ partitionKey: 'broken', rowKey: '1' })).rejects.toThrow(broken);
    await expect(notes.list(`PartitionKey eq 'broken'`)).rejects.toThrow(broken);
    await expect(notes.add({ shelf: 'broken', place: '1', text: '' })).rejects.toThrow(broken);
  });

  test('that does not exist is a fault and not an empty one', async () => {
    const missing = new Table(clientOf(newPrefix()), shape);
    const note = { shelf: 'no', place: 'table', text: '' };
    await expect(missing.find(shape.keyOf(note))).rejects.toThrow('Reading row no / table');
    await expect(missing.list(`PartitionKey eq 'no'`)).rejects.toThrow('storage answered 404');
    await expect(missing.addAll([note])).rejects.toThrow('storage answered 404');
    await expect(missing.add(note)).rejects.toMatchObject({ cause: expect.anything() as unknown });
  });

  test('loses no change of twenty that are made at once', async () => {
    const note = { shelf: 'changes', place: '1', text: '' };
    await notes.add(note);
    const change = () => notes.revise(shape.keyOf(note), (it) => ({ ...it, text: `${it.text}x` }));
    await Promise.all(many(20, change));
    expect((await notes.find(shape.keyOf(note)))?.value.text).toBe('x'.repeat(20));
  });
});
