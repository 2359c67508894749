import { z } from 'zod';
import type { AnswerWriter, WritingOutcome } from '../ports/answer-writer';
import type * as Completing from './complete';
import type { ModelAccess } from './model-access';
import { taskAsData } from './prompt';

/** Milliseconds until a writer is given up, loading it and its token included: quotes have been read by then. */
export const WRITING_DEADLINE_MS = 9_000;

const written = z.object({
  sentences: z.array(z.object({ text: z.string(), clauses: z.array(z.string()).max(50) })).max(50),
});

/** Most installations have no model, so the library for it is not loaded before the first question. */
const loadCompleting = () => import('./complete.js');

/** Writes with a model on Azure OpenAI. Nothing is loaded or requested before the first question. */
export function createAzureWriter(
  access: ModelAccess,
  deadlineMs = WRITING_DEADLINE_MS,
  load: () => Promise<typeof Completing> = loadCompleting,
): AnswerWriter {
  return {
    write: async (task) => {
      const signal = AbortSignal.timeout(deadlineMs);
      const late = new Promise<WritingOutcome>((resolve) =>
        signal.addEventListener('abort', () => resolve(nothing('not in time'))),
      );
      const completion = load().then(({ complete }) => complete(access, taskAsData(task), signal));
      const read = completion.then(
        (done) => (done.kind === 'text' ? readWritten(done.text) : nothing(done.why)),
        (cause: unknown) => nothing(`not asked: ${cause instanceof Error ? cause.name : 'unknown'}`),
      );
      return Promise.race([read, late]);
    },
  };
}

function readWritten(text: string): WritingOutcome {
  try {
    const read = written.safeParse(JSON.parse(text));
    if (!read.success) return nothing('the completion is not as asked for');
    const { sentences } = read.data;
    return sentences.length === 0 ? nothing('the model found no answer') : { kind: 'written', sentences };
  } catch {
    return nothing('the completion is no JSON');
  }
}

function nothing(why: string): WritingOutcome {
  return { kind: 'nothing', why };
}
