import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../src/demo/azurite';
import { openStorage, QUEUES, TABLES } from '../../src/storage/open-storage';
import { emulator, newPrefix, openEmulator, silent } from './emulator';
import { sampleLine } from './samples';

describe('storage', () => {
  test('is prepared by several instances at once and again later', async () => {
    const prefix = newPrefix();
    await Promise.all([1, 2, 3].map(() => openEmulator(prefix).prepare()));
    await openEmulator(prefix).prepare();
    await expect(openEmulator(prefix).ping()).resolves.toBeUndefined();
  });

  test('with another prefix is another storage', async () => {
    const [one, other] = [openEmulator(newPrefix()), openEmulator(newPrefix())];
    await Promise.all([one.prepare(), other.prepare()]);
    const line = sampleLine();
    await one.ledger.add(line);
    expect(await other.ledger.get(line.campaignId, line.staffId)).toBeNull();
  });

  test.each(['', '1st', 'has-hyphen', 'a'.repeat(41), "x'y"])('refuses the prefix %j', (prefix) => {
    expect(() => openEmulator(prefix)).toThrow('expected a prefix of at most 40 letters and digits');
  });

  test('opens an account by its name without a request', () => {
    const account = { kind: 'managed-identity', accountName: 'readback' } as const;
    expect(() => openStorage(account, 'rb', silent)).not.toThrow();
  });

  test('will not speak to another machine without TLS', async () => {
    const away = emulator().replaceAll('127.0.0.1', '192.0.2.1');
    const { runs } = openEmulator(newPrefix(), silent, away);
    const line = sampleLine();
    await expect(runs.isDone(line.campaignId, 'digest', line.due)).rejects.toThrow('allowInsecureConnection');
  });
});

describe('a sign of life', () => {
  test('is missing when the tables were never made', async () => {
    await expect(openEmulator(newPrefix()).ping()).rejects.toThrow('sign of life');
  });

  test('is missing when nobody listens', async () => {
    const port = await freePort();
    const nobody = emulator().replaceAll(/127\.0\.0\.1:\d+/g, `127.0.0.1:${port}`);
    await expect(openEmulator(newPrefix(), silent, nobody).ping()).rejects.toThrow('sign of life');
  });

  test('is missing within two seconds when storage takes the call and says nothing', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => mute.once('listening', resolve));
    const open = new Set<{ destroy(): void }>();
    mute.on('connection', (socket) => open.add(socket));
    try {
      const { port } = mute.address() as AddressInfo;
      const hanging = emulator().replaceAll(/127\.0\.0\.1:\d+/g, `127.0.0.1:${port}`);
      const start = performance.now();
      await expect(openEmulator(newPrefix(), silent, hanging).ping()).rejects.toThrow('sign of life');
      expect(performance.now() - start).toBeLessThan(2_000);
    } finally {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => mute.close(resolve));
    }
  });
});

describe('the README of storage', () => {
  const readme = readFileSync(join(__dirname, '..', '..', '..', 'src', 'storage', 'README.md'), 'utf8');
  const described = [...readme.matchAll(/^### `([a-z-]+)`/gm)].map((match) => match[1]);

  test('describes every table and queue there is, and no other', () => {
    expect(described.toSorted()).toEqual([...TABLES, ...QUEUES].toSorted());
  });
});
