import type { Answer } from '../domain/passage';

/** Finds what a policy says to a question. */
export interface Finder {
  find(question: string): Answer;
}
