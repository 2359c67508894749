import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../main/running-service';
import { emulator, newPrefix, openEmulator } from '../storage/emulator';
import { monotonicMs } from './monotonic';

const TEN_MINUTES_MS = 600_000;

/**
 * A service that notes when each request was let go, and can complain. Not when it arrived: a busy machine takes several at a
 * time, and that says nothing of the pace.
 */
class Counter {
  readonly letGo: number[] = [];
  /** Which processes came, by the path each asks for. */
  readonly callers = new Set<string | undefined>();
  private complaints = 0;
  private readonly server: Server = createServer((request, response) => {
    this.letGo.push(Number(request.headers['let-go-at']));
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

  /** How many came between two moments of `monotonicMs()`. */
  between(from: number, to: number): number {
    return this.letGo.filter((at) => at >= from && at < to).length;
  }

  mostInASecond(): number {
    return Math.max(0, ...this.letGo.map((from) => this.between(from, from + 1_000)));
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
    await eventually('all of them ask', () => counter.callers.size === fleet.length, 20_000);
  });

  afterAll(async () => {
    for (const child of fleet) child.kill('SIGKILL');
    await counter.stop();
  });

  /** Waits until 38 or more a second went for four seconds on end. On a busy machine that may take more than the first four. */
  const fullPace = (since: number) =>
    eventually(
      'the full pace',
      () => counter.between(Math.max(since, monotonicMs() - 4_000), monotonicMs()) >= 4 * 38,
      25_000,
    );

  test('ask 38 times a second or more together', () => fullPace(monotonicMs()));

  test('lose nothing of the pace when one of them is killed', async () => {
    fleet[0]?.kill('SIGKILL');
    await fullPace(monotonicMs());
  });

  test('all stop within half a second when one is told to be quiet, and go on at half the pace', async () => {
    counter.complain();
    const from = monotonicMs();
    await sleep(4_500);
    expect(counter.between(from + 500, from + 2_000)).toBe(0);
    const after = counter.between(from + 2_200, from + 4_200);
    expect(after).toBeGreaterThan(2 * 15);
    expect(after).toBeLessThan(2 * 26);
  });

  test('never ask more than 50 times in any second', () => {
    expect(counter.letGo.length).toBeGreaterThan(300);
    expect(counter.mostInASecond()).toBeLessThanOrEqual(50);
  });
});
