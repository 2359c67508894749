import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { bookPlaces, slowDown, type Timeline } from '../domain/pace';
import type { PaceBook } from '../ports/pace-book';
import { jsonColumn, orNull, toJson } from './columns';
import type { Key } from './entities';
import { ServiceClock } from './service-clock';
import { Table, type Kept, type Shape } from './table';

interface Row {
  readonly key: string;
  readonly what: 'timeline' | 'clock';
  /** Null in the row `clock`, which is written only to learn what time storage has. */
  readonly timeline: Timeline | null;
  /** When storage wrote the row, in milliseconds of its clock. Null in a row on its way there. */
  readonly stamped: number | null;
}

const timelineColumn = jsonColumn(
  z.object({
    cursor: z.number(),
    slowed: z.object({ rate: z.number().positive(), since: z.number() }).nullable(),
    members: z.record(z.number()),
  }),
);

const columns = z
  .object({
    key: z.string(),
    what: z.enum(['timeline', 'clock']),
    timeline: orNull(timelineColumn),
    timestamp: z.string().datetime(),
  })
  .transform(({ timestamp, ...row }) => ({ ...row, stamped: Date.parse(timestamp) }));

const shape: Shape<Row> = {
  keyOf: ({ key, what }) => keyOf(key, what),
  columnsOf: ({ key, what, timeline }) => ({ key, what, timeline: toJson(timeline) }),
  read: (row) => columns.parse(row),
};

/** Whoever was overtaken waits up to this long, by chance, so that the same two do not meet again. Milliseconds. */
const APART_MS = 20;
/** What a slow write puts the next booking off by, at most. Milliseconds. */
const LEAD_AT_MOST_MS = 500;

/** One row for each service, changed only as it was read: whoever is overtaken decides again from what stands. */
export function paceBookOn(client: TableClient): PaceBook {
  const rows = new Table(client, shape);
  const clock = new ServiceClock();
  const member = randomUUID();
  let writingTookMs = 0;

  /** The moment that storage stamps on a row just now. */
  async function stamp(key: string): Promise<number> {
    await rows.put({ key, what: 'clock', timeline: null, stamped: null });
    const stamped = (await rows.find(keyOf(key, 'clock')))?.value.stamped;
    if (stamped == null)
      throw new Error(`Learning storage's time: expected the row ${key} / clock, found none`);
    return stamped;
  }

  async function standing(key: string): Promise<Kept<Row> | null> {
    await clock.learn(() => stamp(key));
    const kept = await rows.find(keyOf(key, 'timeline'));
    if (kept?.value.stamped != null) clock.saw(kept.value.stamped);
    return kept;
  }

  async function write(row: Row, over: Kept<Row> | null): Promise<boolean> {
    const began = performance.now();
    const isWritten =
      over === null ? (await rows.add(row)).added : (await rows.replace(row, over.mark)) !== null;
    writingTookMs = Math.min(LEAD_AT_MOST_MS, performance.now() - began);
    return isWritten;
  }

  /** Decides from the timeline that stands, and again until nobody else wrote in between. */
  async function decide<Decision extends { readonly kind: string; readonly timeline?: Timeline }>(
    key: string,
    decision: (timeline: Timeline | null, now: number) => Decision,
  ): Promise<Decision> {
    for (;;) {
      const kept = await standing(key);
      const decided = decision(kept?.value.timeline ?? null, clock.now());
      const { timeline } = decided;
      if (timeline === undefined) return decided;
      if (await write({ key, what: 'timeline', timeline, stamped: null }, kept)) return decided;
      await sleep(Math.random() * APART_MS);
    }
  }

  return {
    book: async ({ key, perSecond }, wanted) => {
      const booked = await decide(key, (timeline, now) =>
        // A place whose time passes while it is being written down would be lost.
        bookPlaces(timeline, now + writingTookMs, { member, wanted }, perSecond),
      );
      if (booked.kind === 'full') return booked;
      const { from, ...places } = booked.places;
      return { kind: 'booked', startsInMs: from - clock.now(), ...places };
    },
    slowDown: async ({ key, perSecond }, quietMs) => {
      await decide(key, (timeline, now) => ({
        kind: 'slowed',
        timeline: slowDown(timeline, now, quietMs, perSecond),
      }));
    },
  };
}

function keyOf(key: string, what: Row['what']): Key {
  return { partitionKey: key, rowKey: what };
}
