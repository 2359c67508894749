import { bookPlaces, slowDown, type Timeline } from '../../src/domain/pace';
import type { PaceBook } from '../../src/ports/pace-book';

/** Timelines that live in this process. Each call opens another member's book of them. */
export function memoryPace(): () => PaceBook {
  const timelines = new Map<string, Timeline>();
  let opened = 0;
  return () => {
    opened += 1;
    const member = `member-${opened}`;
    return {
      book: ({ key, perSecond }, wanted) => {
        const now = performance.now();
        const booked = bookPlaces(timelines.get(key) ?? null, now, { member, wanted }, perSecond);
        if (booked.kind === 'full') return Promise.resolve(booked);
        timelines.set(key, booked.timeline);
        const { from, ...places } = booked.places;
        return Promise.resolve({ kind: 'booked', startsInMs: from - now, ...places });
      },
      slowDown: ({ key, perSecond }, quietMs) => {
        const standing = timelines.get(key) ?? null;
        timelines.set(key, slowDown(standing, performance.now(), quietMs, perSecond));
        return Promise.resolve();
      },
    };
  };
}
