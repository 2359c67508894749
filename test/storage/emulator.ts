import { randomUUID } from 'node:crypto';
import type { Log } from '../../src/ports/log';
import { openStorage, type Storage } from '../../src/storage/open-storage';

/** The storage emulator that jest's global setup started. */
export function emulator(): string {
  const connectionString = process.env['AZURITE_CONNECTION'];
  if (connectionString === undefined) throw new Error('Expected AZURITE_CONNECTION from the global setup');
  return connectionString;
}

/** A prefix that no other suite uses. */
export function newPrefix(): string {
  return `t${randomUUID().replaceAll('-', '').slice(0, 16)}`;
}

export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

export function openEmulator(prefix: string, log: Log = silent, connectionString = emulator()): Storage {
  return openStorage({ kind: 'connection-string', connectionString }, prefix, log);
}
