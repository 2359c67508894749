import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readPolicy } from '../../src/policy-text/read-policy';

/** What reading a file came to, and what it took. */
export interface Cost {
  readonly kind: 'read' | 'refused';
  readonly problem: string;
  readonly words: number;
  /** Processor time, so that a busy machine does not count. */
  readonly milliseconds: number;
  /** By how much the process's memory grew at the most. */
  readonly megabytes: number;
}

/** Reads the file in a process of its own, which has nothing else in its memory. */
export function costOfReading(bytes: Uint8Array, fileName: string): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'readback-'));
  try {
    const file = join(folder, fileName);
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, [__filename, file], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (stdout === '') throw new Error(`Reading ${fileName} in its own process: no answer. ${stderr}`);
    return JSON.parse(stdout) as Cost;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(file: string): Cost {
  const bytes = readFileSync(file);
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  const outcome = readPolicy(bytes, basename(file));
  const { user, system } = process.cpuUsage(started);
  const grown = peak() - before;
  const texts = outcome.kind === 'read' ? outcome.document.clauses.map(({ text }) => text) : [];
  return {
    kind: outcome.kind,
    problem: outcome.kind === 'refused' ? outcome.problem : '',
    words: texts.join(' ').split(/\s+/).length,
    milliseconds: Math.round((user + system) / 1000),
    megabytes: Math.round(grown / (1024 * 1024)),
  };
}

/** The most bytes this process has held. `resourceUsage` would count its parent's, which it began as a copy of. */
function peak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? process.memoryUsage().rss : Number(kilobytes) * 1024;
}

if (require.main === module) process.stdout.write(JSON.stringify(measure(process.argv[2] ?? '')));
