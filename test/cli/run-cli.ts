import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The compiled command line beside the compiled tests. */
const ENTRY = join(__dirname, '../../src/cli/index.js');

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its users do, as a process of its own, called from `folder`. */
export function runCli(folder: string, ...args: readonly string[]): Promise<Run> {
  return runCliWith({}, folder, ...args);
}

/** The same with these settings in its environment. */
export async function runCliWith(
  env: Readonly<Record<string, string>>,
  folder: string,
  ...args: readonly string[]
): Promise<Run> {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, INIT_CWD: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { code, stdout, stderr };
}

/** A folder of its own for each test of the file, gone after the last. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readback-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A small policy as people write them. */
export const POLICY = `Visitors Policy

Policy lead:\tSite Manager
Next review date:\t1 September 2027

Signing in

Every visitor signs in at reception and wears a badge.

Visitors must not:

- take photographs of children;
- walk about without a member of staff.
`;
