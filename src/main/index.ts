import './compile-cache';
import { createLog } from './log';
import { startService } from './service';
import { readSettings } from './settings';

/** SIGTERM must end the process within this time, whatever is under way. Milliseconds. */
const DRAIN_MS = 25_000;

async function main(): Promise<void> {
  const outcome = readSettings(process.env);
  if (outcome.kind === 'bad') {
    process.stderr.write(
      `Readback cannot start:\n${outcome.complaints.map((text) => `- ${text}\n`).join('')}`,
    );
    process.exitCode = 2;
    return;
  }
  const log = createLog();
  const service = await startService(outcome.settings, log);
  const end = (signal: string): void => {
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(0), DRAIN_MS).unref();
    void service.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
}

main().catch((cause: unknown) => {
  process.stderr.write(
    `Readback could not start: ${cause instanceof Error ? cause.message : String(cause)}\n`,
  );
  process.exitCode = 1;
});
