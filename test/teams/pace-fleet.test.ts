import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { emulator, newPrefix, openEmulator } from '../storage/emulator';

const TEN_MINUTES_MS = 600_000;

/** A service that notes who comes when, and can complain. */
class Counter {
  readonly arrivals: number[] = [];
  /** Which processes came, by the path each asks for. */
  readonly callers = new Set<string | undefined>();
  private complaints = 0;
  private readonly server: Server = createServer((request, response) => {
    this.arrivals.push(performance.now());
    this.callers.add(request.url);
    request.resume();
    if (this.complaints === 0) return response.writeHead(200).end();
    this.complaints -= 1;
    return response.writeHead(429, { 'retry-after': '2' }).end();
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers the next request with 429 and `Retry-After: 2`. */
  complain(): void {
    this.complaints = 1;
  }

  /** How many came between two moments of `performance.now()`. */
  between(from: number, to: number): number {
    return this.arrivals.filter((at) => at >= from && at < to).length;
  }

  mostInASecond(): number {
    return Math.max(0, ...this.arrivals.map((from) => this.between(from, from + 1_000)));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

describe('four processes on one pace, one of them ten minutes fast and one ten minutes slow', () => {
  const counter = new Counter();
  let fleet: readonly ChildProcess[] = [];

  beforeAll(async () => {
    const prefix = newPrefix();
    const [url] = await Promise.all([counter.start(), openEmulator(prefix).prepare()]);
    const script = join(__dirname, 'pace-process.js');
    fleet = [0, 0, TEN_MINUTES_MS, -TEN_MINUTES_MS].map((aheadMs, i) =>
      spawn(process.execPath, [script, emulator(), prefix, `${url}/${i}`, `${aheadMs}`], {
        stdio: 'inherit',
      }),
    );
    while (counter.callers.size < fleet.length) await sleep(50);
  });

  afterAll(async () => {
    for (const child of fleet) child.kill('SIGKILL');
    await counter.stop();
  });

  test('ask 38 times a second or more together', async () => {
    const from = performance.now();
    await sleep(6_000);
    expect(counter.between(from, from + 6_000)).toBeGreaterThanOrEqual(6 * 38);
  });

  test('lose nothing of the pace when one of them is killed', async () => {
    fleet[0]?.kill('SIGKILL');
    const from = performance.now() + 500;
    await sleep(3_500);
    expect(counter.between(from, from + 3_000)).toBeGreaterThanOrEqual(3 * 38);
  });

  test('all stop within half a second when one is told to be quiet, and go on at half the pace', async () => {
    counter.complain();
    const from = performance.now();
    await sleep(4_500);
    expect(counter.between(from + 500, from + 2_000)).toBe(0);
    const after = counter.between(from + 2_200, from + 4_200);
    expect(after).toBeGreaterThan(2 * 15);
    expect(after).toBeLessThan(2 * 26);
  });

  test('never ask more than 50 times in any second', () => {
    expect(counter.arrivals.length).toBeGreaterThan(300);
    expect(counter.mostInASecond()).toBeLessThanOrEqual(50);
  });
});
