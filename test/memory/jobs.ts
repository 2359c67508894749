import {
  HELD_FOR_MS,
  type AsideJob,
  type Job,
  type JobQueue,
  type Line,
  type TakenJob,
} from '../../src/ports/jobs';

/** A job in its line. Whoever took it last holds it, until `visibleAt`. Moments are milliseconds. */
export interface Pointer {
  readonly job: Job;
  visibleAt: number;
  attempts: number;
}

export interface MemoryJobs extends JobQueue {
  /** What lies in the lines, for tests that lose, double and shuffle it. */
  readonly lines: Readonly<Record<Line, Pointer[]>>;
}

/** A job that was taken so often and never finished is set aside instead. */
const ATTEMPTS_AT_MOST = 5;

/** Time passes when `now` says so. */
export function memoryJobs(now: () => number): MemoryJobs {
  const lines: Record<Line, Pointer[]> = { jobs: [], sends: [] };
  const aside: AsideJob[] = [];

  function setAside(job: Job, attempt: number, reason: string): void {
    aside.push({ reason, attempt, text: JSON.stringify(job) });
  }

  function takenFrom(line: Line, pointer: Pointer): readonly TakenJob[] {
    const { job } = pointer;
    const attempt = ++pointer.attempts;
    pointer.visibleAt = now() + HELD_FOR_MS;
    const isMine = (): boolean => pointer.attempts === attempt && lines[line].includes(pointer);
    const done = (): Promise<void> => {
      if (isMine()) lines[line].splice(lines[line].indexOf(pointer), 1);
      return Promise.resolve();
    };
    const extend = (): Promise<void> => {
      if (isMine()) pointer.visibleAt = now() + HELD_FOR_MS;
      return Promise.resolve();
    };
    if (attempt <= ATTEMPTS_AT_MOST) return [{ job, attempt, extend, done }];
    setAside(job, attempt, `not finished in ${ATTEMPTS_AT_MOST} attempts`);
    void done();
    return [];
  }

  return {
    lines,
    put: (job, delayMs = 0) => {
      lines[lineOf(job)].push({ job, visibleAt: now() + delayMs, attempts: 0 });
      return Promise.resolve();
    },
    take: (line, most) => {
      const visible = lines[line].filter(({ visibleAt }) => visibleAt <= now()).slice(0, most);
      return Promise.resolve(visible.flatMap((pointer) => takenFrom(line, pointer)));
    },
    setAside: (taken, reason) => {
      setAside(taken.job, taken.attempt, reason);
      return taken.done();
    },
    queued: (line) => Promise.resolve(lines[line].length),
    aside: () => Promise.resolve(aside.slice(0, 32)),
  };
}

/** What may happen to the first pointer of a line. */
export type Mishap = 'lost' | 'doubled' | 'last' | 'visible';

export function befall(line: Pointer[], mishap: Mishap, now: number): void {
  const first = line[0];
  if (first === undefined) return;
  if (mishap === 'visible') first.visibleAt = now;
  else if (mishap === 'doubled') line.push({ ...first, visibleAt: now });
  else line.splice(0, 1);
  if (mishap === 'last') line.push(first);
}

function lineOf({ kind }: Job): Line {
  return kind === 'deliver' || kind === 'refresh-cards' ? 'sends' : 'jobs';
}
