import type { ClauseReference } from '../domain/clause-reference';
import { linesOf, type FileLine } from './line-files';

/** A question as staff type it, and the clauses that answer it, best first; none when the policy does not settle it. */
export interface ExampleQuestion {
  readonly question: string;
  readonly clauses: readonly ClauseReference[];
}

/** The heading above questions that the policy does not settle. */
const NOTHING = 'nothing';

/**
 * Reads example questions: headings that name a clause ("Section / words that stand in it"; several below each other name
 * several) or "nothing", and below them, two spaces in, a question a line.
 * @throws when a line is something else, naming the file and the line
 */
export function readQuestionFile(file: string): readonly ExampleQuestion[] {
  const questions: ExampleQuestion[] = [];
  let clauses: readonly ClauseReference[] | null = null;
  let headingAbove = false;
  for (const line of linesOf(file)) {
    if (line.indented) {
      if (clauses === null) throw line.fail('expected a heading above the first question');
      questions.push({ question: line.text, clauses });
    } else {
      const named = clausesOf(line);
      clauses = headingAbove && clauses !== null ? [...clauses, ...named] : named;
    }
    headingAbove = !line.indented;
  }
  return questions;
}

function clausesOf({ text, fail }: FileLine): readonly ClauseReference[] {
  if (text === NOTHING) return [];
  const [, section, words] = /^(.*?)\s*\/\s+(\S.*)$/.exec(text) ?? [];
  if (section === undefined || words === undefined)
    throw fail(`expected "Section / words of a clause" or "${NOTHING}"`);
  return [{ section, words }];
}
