import { TableClient } from '@azure/data-tables';
import { Latest } from '../../src/storage/latest';
import { Table, type Shape } from '../../src/storage/table';
import { emulator, newPrefix } from './emulator';

interface Lamp {
  readonly room: string;
  readonly isOn: boolean;
}

const shape: Shape<Lamp> = {
  keyOf: ({ room }) => ({ partitionKey: 'lamps', rowKey: room }),
  columnsOf: (lamp) => ({ ...lamp }),
  read: (row) => {
    const { room, isOn } = row as Lamp;
    return { room, isOn };
  },
};

describe('rows of which only the latest counts', () => {
  const client = TableClient.fromConnectionString(emulator(), newPrefix(), { allowInsecureConnection: true });
  const table = new Table(client, shape);
  const writing = jest.spyOn(table, 'put');

  beforeAll(() => client.createTable());
  beforeEach(() => writing.mockClear());

  test('are written when they change and at no other time', async () => {
    const lamps = new Latest(table, shape.keyOf);
    for (const isOn of [true, true, true, false, false, true]) await lamps.keep({ room: 'hall', isOn });
    expect(writing).toHaveBeenCalledTimes(3);
  });

  test('are not written when they stand as they were read', async () => {
    await table.put({ room: 'stairs', isOn: true });
    writing.mockClear();
    const lamps = new Latest(table, shape.keyOf);
    const read = await lamps.find({ partitionKey: 'lamps', rowKey: 'stairs' });
    await lamps.keep(read!);
    expect(writing).not.toHaveBeenCalled();
  });

  test('are tried again when a write failed', async () => {
    const lamps = new Latest(table, shape.keyOf);
    writing.mockRejectedValueOnce(new Error('storage is away'));
    await expect(lamps.keep({ room: 'attic', isOn: true })).rejects.toThrow('storage is away');
    await lamps.keep({ room: 'attic', isOn: true });
    expect(await lamps.find({ partitionKey: 'lamps', rowKey: 'attic' })).toEqual({
      room: 'attic',
      isOn: true,
    });
  });
});
