import type { ExampleQuestion } from '../answers/question-file';
import { clauseAt } from '../domain/clause-reference';
import type { PolicyText } from '../domain/policy';

/** What is wrong with the headings above a policy's example questions: each names one clause of it. */
export function exampleProblems(
  questions: readonly ExampleQuestion[],
  { document }: Pick<PolicyText, 'document'>,
): readonly string[] {
  // The questions below one heading share it.
  const headings = new Set(questions.flatMap(({ clauses }) => clauses));
  return [...headings].flatMap((heading) => {
    const at = clauseAt(document, heading);
    return at.kind === 'unclear'
      ? [`questions.txt, "${heading.section} / ${heading.words}": ${at.problem}`]
      : [];
  });
}
