import type { AsideJob, JobQueue, Line } from '../ports/jobs';
import { InputRefused } from './input';
import { onOneLine } from './output';
import { storageFromEnvironment } from './storage';

const LINES: readonly Line[] = ['jobs', 'sends'];

/** Prints what is queued and what was set aside in the storage that the environment names. Changes nothing. */
export async function jobs(): Promise<void> {
  const { storage, prefix } = storageFromEnvironment();
  process.stdout.write(await report(storage.jobs).catch((cause: unknown) => cannotLook(prefix, cause)));
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

function cannotLook(prefix: string, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new InputRefused(`Cannot look into the queues of "${prefix}": ${why}`, { cause });
}
