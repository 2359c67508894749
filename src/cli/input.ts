import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The command cannot be done with what it was given. The message says what was being done, expected and found. */
export class InputRefused extends Error {}

/** Paths are meant from where npm was called, not from where it runs the script. */
export function pathFrom(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** @throws InputRefused when there is no such file or it cannot be read */
export async function readInput(path: string): Promise<Buffer> {
  try {
    return await readFile(pathFrom(path));
  } catch (cause) {
    throw new InputRefused(`Cannot read ${path}: ${whyNot(cause)}`, { cause });
  }
}

/** A file system error in words. */
export function whyNot(cause: unknown): string {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EISDIR':
      return 'it is a folder, expected a file';
    case 'ENOTDIR':
      return 'a part of its path is not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    default:
      return String(cause);
  }
}
