import type { Clock } from '../ports/clock';

export interface MovableClock extends Clock {
  /** Sets the time; from there it runs on. */
  moveTo(moment: Date): void;
}

/** The real time, or a time that starts at `startAt` and runs at the same speed. */
export function createClock(startAt: Date | null): MovableClock {
  let aheadMs = startAt === null ? 0 : startAt.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + aheadMs),
    moveTo: (moment) => {
      aheadMs = moment.getTime() - Date.now();
    },
  };
}
