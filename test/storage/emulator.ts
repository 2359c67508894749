import { randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
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

/** What lies in a table, without what storage and every write add to a row. */
export async function rowsOf(prefix: string, table: string): Promise<readonly object[]> {
  const client = TableClient.fromConnectionString(emulator(), `${prefix}${table}`, {
    allowInsecureConnection: true,
  });
  const rows: object[] = [];
  for await (const row of client.listEntities())
    rows.push(Object.fromEntries(Object.entries(row).filter(([column]) => !ADDED.has(column))));
  return rows;
}

const ADDED = new Set(['timestamp', 'etag', 'writeId']);
