import type { Result } from './measure';
import type { Part } from './part';

const COLUMNS: readonly (readonly [title: string, value: (result: Result) => string])[] = [
  ['success@1', ({ successAt1 }) => percent(successAt1)],
  ['recall@3', ({ recallAt3 }) => percent(recallAt3)],
  ['refused', ({ refused }) => percent(refused)],
  ['far off', ({ refusedFarOff }) => percent(refusedFarOff)],
  ['near miss', ({ refusedNearMiss }) => percent(refusedNearMiss)],
  ['wrongly refused', ({ wronglyRefused }) => percent(wronglyRefused)],
  ['p95 ms', ({ p95Ms }) => p95Ms.toFixed(2)],
  ['index ms', ({ buildMs }) => buildMs.toFixed(1)],
];
const NAME_WIDTH = 12;

export const LEGEND = `
success@1, recall@3: of the questions that the policy answers, those whose first passage, or one of the first three, holds words that
answer it; passages over 120 words do not count. refused: of the questions without an answer, those for which none is claimed; far off
are other subjects and orders to the bot, near misses sound like the policy. wrongly refused: of the questions that have an answer.
p95 ms: a question, asked for the second time. index ms: for one policy, median of five; lists and examples were read before.
Readback is asked a question without having it, or the rest of a tenth of its part, among its examples. "tuned" is what it was tuned
on, "held back" is not, though the vocabulary began with phrases of both; the other parts were written before any finder saw them, and
for the last two policies there are only the general lists. A search engine refuses only what it finds nothing for.
`;

export function headOf({ name, policy, questions }: Part): string {
  const inScope = questions.filter(({ kind }) => kind === 'in').length;
  const counts = `${inScope} with an answer, ${questions.length - inScope} without`;
  const titles = COLUMNS.map(([title]) => `  ${title}`).join('');
  return `\n${name} (${policy.document.title}): ${questions.length} questions, ${counts}\n${''.padEnd(NAME_WIDTH)}${titles}`;
}

export function line(result: Result): string {
  const values = COLUMNS.map(([title, value]) => `  ${value(result).padStart(title.length)}`);
  return `${result.contender.padEnd(NAME_WIDTH)}${values.join('')}`;
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}
