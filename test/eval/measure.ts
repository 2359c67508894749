import { percentile } from '../bench/people';
import type { Contender } from './contender';
import type { Part } from './part';
import { scoreOf, type Score, type Shown } from './score';

const FOLDS = 10;
const BUILDS = 5;
const NONE: ReadonlySet<string> = new Set();

export interface Result extends Score {
  readonly part: string;
  readonly contender: string;
  readonly questions: number;
  /** Time for a question on one core, asked for the second time. */
  readonly p95Ms: number;
  /** Time to get ready, median of five. */
  readonly buildMs: number;
}

export function measured(contender: Contender, part: Part): Result {
  return {
    part: part.name,
    contender: contender.name,
    questions: part.questions.length,
    ...scoreOf(shownFor(contender, part)),
    ...speedOf(contender, part),
  };
}

/** Every question is asked of a contender that does not have it, nor those of its tenth, among its examples. */
function shownFor({ build }: Contender, { policy, questions }: Part): readonly Shown[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const asked = questions.filter((_question, position) => position % FOLDS === fold);
    const answering = build(policy, new Set(asked.map(({ q }) => q)));
    return asked.map((question) => ({ question, passages: answering(question.q) }));
  }).flat();
}

function speedOf({ build }: Contender, { policy, questions }: Part): Pick<Result, 'p95Ms' | 'buildMs'> {
  const builds = Array.from({ length: BUILDS }, () => took(() => build(policy, NONE)));
  const answering = build(policy, NONE);
  for (const { q } of questions) answering(q);
  const asked = questions.map(({ q }) => took(() => answering(q)));
  return { p95Ms: percentile(asked, 0.95), buildMs: percentile(builds, 0.5) };
}

function took(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
