import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** What processes have used together by a moment. */
export interface Usage {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** User and system time since the meter started. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

export interface UsageMeter {
  /** Everything measured so far, oldest first. */
  readonly samples: readonly Usage[];
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 200;
/** Linux counts CPU time in hundredths of a second towards programs, whatever the kernel uses (proc(5), sysconf _SC_CLK_TCK). */
const TICK_MS = 10;

/**
 * Watches the processes that `pids` names, from /proc. What they used before is left out; a process that joins later, because
 * another was killed, counts from its start.
 */
export async function startUsageMeter(pids: () => readonly number[]): Promise<UsageMeter> {
  const before = new Map<number, number>();
  const latest = new Map<number, number>();
  const samples: Usage[] = [];
  for (const pid of pids()) before.set(pid, await cpuMsOf(pid));

  const measure = async (): Promise<void> => {
    let rssMb = 0;
    for (const pid of pids()) {
      latest.set(pid, Math.max(latest.get(pid) ?? 0, await cpuMsOf(pid)));
      rssMb += await rssMbOf(pid);
    }
    const used = [...latest].map(([pid, ms]) => ms - (before.get(pid) ?? 0));
    samples.push({ at: Date.now(), cpuMs: used.reduce((sum, ms) => sum + ms, 0), rssMb });
  };
  const stopping = new AbortController();
  const measuring = (async () => {
    while (!stopping.signal.aborted) {
      await measure();
      await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    samples,
    stop: async () => {
      stopping.abort();
      await measuring;
    },
  };
}

/** User and system time of a process; 0 when it is gone. proc(5): fields 14 and 15, counted behind the name in brackets. */
async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** Resident memory of a process; 0 when it is gone. */
async function rssMbOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}
