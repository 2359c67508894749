import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/main/content';

const testQuestion = z
  .object({
    id: z.string(),
    q: z.string(),
    kind: z.enum(['in', 'near-miss', 'off-topic', 'injection']),
    answers: z.array(z.string()),
    acceptable: z.array(z.string()),
  })
  .strict();

/**
 * A question with the words of the policy that answer it: `answers` best first, `acceptable` will do. Both are empty where the policy
 * has no answer: `near-miss` sounds like the policy, `injection` gives orders to the bot.
 */
export type TestQuestion = Readonly<z.infer<typeof testQuestion>>;

export const EVAL_FOLDER = join(PACKAGE_ROOT, 'test', 'eval');

/** The questions of a set, in its order. @throws when a line is not a question */
export function questionsOf(set: string): readonly TestQuestion[] {
  const lines = readFileSync(join(EVAL_FOLDER, 'questions', `${set}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => testQuestion.parse(JSON.parse(line)));
}

/** Whether nobody tunes on the question: about every fourth, whoever asks and whenever. */
export function isHeldBack(id: string): boolean {
  return (createHash('sha256').update(id).digest().at(-1) ?? 0) % 4 === 0;
}
