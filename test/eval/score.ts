import type { TestQuestion } from './question';

/** A longer passage is a section and not an answer. */
const WORDS_AT_MOST = 120;

/** What somebody was shown for a question; no passages when it was refused. */
export interface Shown {
  readonly question: TestQuestion;
  readonly passages: readonly string[];
}

/** Shares from 0 to 1; null where a part has no such questions. */
export interface Score {
  readonly successAt1: number | null;
  readonly recallAt3: number | null;
  readonly refused: number | null;
  readonly refusedFarOff: number | null;
  readonly refusedNearMiss: number | null;
  readonly wronglyRefused: number | null;
  /** Ids of the questions whose first passage was not right, and of those that should have been refused. */
  readonly missed: readonly string[];
}

export function scoreOf(shown: readonly Shown[]): Score {
  const inScope = shown.filter(({ question }) => question.kind === 'in');
  const out = shown.filter(({ question }) => question.kind !== 'in');
  const nearMisses = out.filter(({ question }) => question.kind === 'near-miss');
  const farOff = out.filter(({ question }) => question.kind !== 'near-miss');
  return {
    successAt1: share(inScope, isAnsweredWithin(1)),
    recallAt3: share(inScope, isAnsweredWithin(3)),
    refused: share(out, isRefused),
    refusedFarOff: share(farOff, isRefused),
    refusedNearMiss: share(nearMisses, isRefused),
    wronglyRefused: share(inScope, isRefused),
    missed: shown.filter((one) => !isAsItShouldBe(one)).map(({ question }) => question.id),
  };
}

/** Whether the passage holds words that answer the question, however white space is laid out, and is no longer than 120 words. */
export function isRight(passage: string, { answers, acceptable }: TestQuestion): boolean {
  const said = spaced(passage);
  if (said.split(' ').length > WORDS_AT_MOST) return false;
  return [...answers, ...acceptable].some((words) => said.includes(spaced(words)));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isAnsweredWithin(first: number): (shown: Shown) => boolean {
  return ({ question, passages }) => passages.slice(0, first).some((passage) => isRight(passage, question));
}

function isRefused({ passages }: Shown): boolean {
  return passages.length === 0;
}

function isAsItShouldBe(shown: Shown): boolean {
  return shown.question.kind === 'in' ? isAnsweredWithin(1)(shown) : isRefused(shown);
}

function share(all: readonly Shown[], holds: (shown: Shown) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length;
}
