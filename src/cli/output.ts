import { rename, rm, writeFile } from 'node:fs/promises';
import { InputRefused, pathFrom, whyNot } from './input';

/**
 * Writes the whole file or leaves what was there: under a temporary name beside it first, then renamed.
 * @throws InputRefused when it cannot be written there
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = pathFrom(path);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, target);
  } catch (cause) {
    // Why it could not be written is what matters, not that there was nothing to tidy up.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new InputRefused(`Cannot write ${path}: ${whyNot(cause)}`, { cause });
  }
}

/** Whoever wrote a message or a policy can put anything into it, and a terminal obeys control characters. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
