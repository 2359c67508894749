import type { Clause } from '../domain/policy';
import type { WrittenSentence } from '../domain/written-answer';

/** All that a writer is told. Who asks is no part of it, nor is anything that was asked before. */
export interface WritingTask {
  readonly question: string;
  readonly policyTitle: string;
  readonly clauses: readonly Clause[];
}

export type WritingOutcome =
  | { readonly kind: 'written'; readonly sentences: readonly WrittenSentence[] }
  /** `why` holds none of the question and none of what was written. */
  | { readonly kind: 'nothing'; readonly why: string };

/** Puts an answer into sentences that nobody has checked yet. Keeps nothing. */
export interface AnswerWriter {
  /** Answers within ten seconds whatever happens, and never throws. */
  write(task: WritingTask): Promise<WritingOutcome>;
}
