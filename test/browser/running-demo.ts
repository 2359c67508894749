import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const CLI = join(__dirname, '..', '..', 'src', 'cli', 'index.js');
/** Milliseconds for storage, bot and emulator to come up on a busy machine. */
const START_MS = 60_000;

/** `readback demo`, as a process of its own. */
export interface RunningDemo {
  /** Of the emulator's chat. */
  readonly address: string;
  /** Ends it, and gives its exit code. SIGINT alone ends what it started as well. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** @throws when it has not printed its address in time */
export async function startDemo(): Promise<RunningDemo> {
  const demo = spawn(process.execPath, [CLI, 'demo'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  demo.stdout.on('data', (chunk) => (said += String(chunk)));
  const end = async (signal: NodeJS.Signals) => {
    if (demo.exitCode !== null || demo.signalCode !== null) return demo.exitCode;
    const exit = new Promise((resolve) => demo.once('exit', resolve));
    demo.kill(signal);
    await exit;
    return demo.exitCode;
  };
  const deadline = performance.now() + START_MS;
  while (!said.includes('Ctrl-C ends all of it')) {
    if (performance.now() > deadline || demo.exitCode !== null) {
      await end('SIGINT');
      throw new Error(`The demo did not start: ${said}`);
    }
    await sleep(100);
  }
  const address = /Open (http:\/\/\S+)/.exec(said)?.[1];
  if (address !== undefined) return { address, end };
  await end('SIGINT');
  throw new Error(`Expected the demo to print an address, found: ${said}`);
}
