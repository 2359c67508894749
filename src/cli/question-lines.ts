import { z } from 'zod';
import { InputRefused } from './input';

const question = z.object({ id: z.union([z.string(), z.number()]), q: z.string() });

export type Question = z.infer<typeof question>;

/**
 * Reads `{"id","q"}` per line. Empty lines are passed over.
 * @throws InputRefused naming the first line that is something else
 */
export function readQuestions(bytes: Uint8Array, file: string): readonly Question[] {
  const lines = decoded(bytes, file).split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = question.safeParse(json(line));
    if (parsed.success) return [parsed.data];
    throw new InputRefused(
      `Cannot use ${file}, line ${index + 1}: expected a JSON object with "id" and "q", got ${line.slice(0, 80)}`,
    );
  });
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputRefused(`Cannot use ${file}: it is not UTF-8 text`, { cause });
  }
}

/** Undefined, which no question is, when the line is not JSON. */
function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
