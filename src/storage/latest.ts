import { LRUCache } from 'lru-cache';
import { inWords, type Key } from './entities';
import type { Table } from './table';

/** Rows remembered, and for how many milliseconds: long enough for a chat, short enough that another instance's write is not ignored for long. */
const REMEMBERED_AT_MOST = 20_000;
const REMEMBERED_FOR_MS = 60_000;

/** Rows of which only the latest counts and which rarely change: what this process saw standing is not written again. */
export class Latest<Value extends object> {
  private readonly seen = new LRUCache<string, string>({ max: REMEMBERED_AT_MOST, ttl: REMEMBERED_FOR_MS });

  constructor(
    private readonly table: Table<Value>,
    private readonly keyOf: (value: Value) => Key,
  ) {}

  async keep(value: Value): Promise<void> {
    const name = inWords(this.keyOf(value));
    const text = JSON.stringify(value);
    if (this.seen.get(name) === text) return;
    await this.table.put(value);
    this.seen.set(name, text);
  }

  /** Always from storage, since another instance may have written. */
  async find(key: Key): Promise<Value | null> {
    const kept = await this.table.find(key);
    this.seen.set(inWords(key), JSON.stringify(kept?.value ?? null));
    return kept?.value ?? null;
  }
}
