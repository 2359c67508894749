import type { Example } from '../domain/example';
import type { Answer } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';

/** Finds what policies say to a question. Keeps no question. */
export interface Finder {
  /** `from` is the section that the asker was reading, whose passages are preferred. */
  find(question: string, from?: { readonly sectionId: string }): Answer;
}

/** The finder over these policies that also knows these examples; the same of both give the same finder. */
export type FinderFor = (policies: readonly PublishedPolicy[], examples: readonly Example[]) => Finder;
