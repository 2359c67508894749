import { readStorageSettings } from '../main/settings';
import type { AsideJob, JobQueue, Line } from '../ports/jobs';
import type { Log } from '../ports/log';
import { openStorage } from '../storage/open-storage';
import { InputRefused } from './input';

const LINES: readonly Line[] = ['jobs', 'sends'];
/** Reading reports nothing; what goes wrong is thrown. */
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Prints what is queued and what was set aside in the storage that the environment names. Changes nothing. */
export async function jobs(): Promise<void> {
  const outcome = readStorageSettings(process.env);
  if (outcome.kind === 'bad') throw new InputRefused(outcome.complaints.join('\n'));
  const { storage, storagePrefix } = outcome.settings;
  const queue = openStorage(storage, storagePrefix, SILENT).jobs;
  process.stdout.write(await report(queue).catch((cause: unknown) => cannotLook(storagePrefix, cause)));
}

async function report(queue: JobQueue): Promise<string> {
  const [counts, aside] = await Promise.all([
    Promise.all(LINES.map((line) => queue.queued(line))),
    queue.aside(),
  ]);
  const lines = [
    ...LINES.map((line, index) => `${line}: ${counts[index]} queued`),
    aside.length === 0 ? 'set aside: none' : 'set aside, the oldest first, at most 32:',
    ...aside.map(asideLine),
  ];
  return `${lines.join('\n')}\n`;
}

function asideLine({ reason, attempt, text }: AsideJob): string {
  return `- attempt ${attempt}: ${onOneLine(reason)}: ${onOneLine(text)}`;
}

/** Whoever may write to the account can put anything into a message, and a terminal obeys control characters. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

function cannotLook(prefix: string, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new InputRefused(`Cannot look into the queues of "${prefix}": ${why}`, { cause });
}
