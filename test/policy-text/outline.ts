import type { Clause, PolicyDocument } from '../../src/domain/policy';
import { clausesOf } from '../../src/domain/policy';

/** Enough words to know a clause by. */
const FIRST_WORDS = 4;

/**
 * A document as a person would jot it down: the title, what its control rows say, `#` for each level of a heading, each clause by its
 * label and first words, indented once for each list it stands in, and what is printed around the text.
 */
export function jotted(document: PolicyDocument): readonly string[] {
  const { policyLead, lastReview, nextReview, approvedBy } = document.metadata;
  return [
    document.title,
    `| lead ${policyLead} | last ${lastReview} | next ${nextReview} | approved ${approvedBy}`,
    ...document.sections.flatMap(({ id, level, title }) => [
      `${'#'.repeat(level)} ${title || `(${id})`}`,
      ...clausesOf(document, id).map((clause) => jottedClause(clause, document)),
    ]),
    ...document.furniture.map(({ kind, text }) => `~ ${kind} ${tabsShown(text)}`),
  ];
}

function jottedClause(clause: Clause, document: PolicyDocument): string {
  const { label, text, parents } = clause;
  const first = text.split(/ +/).slice(0, FIRST_WORDS).join(' ');
  const stem = isBelowNearest(clause, document) ? '' : ` < ${parents.at(-1) ?? ''}`;
  return `${'  '.repeat(1 + parents.length)}${label === '' ? '' : `{${label}} `}${tabsShown(first)}${stem}`;
}

/** Whether a clause's stem is the clause that indentation makes one think of: the nearest before it that stands further out. */
function isBelowNearest(clause: Clause, { clauses }: PolicyDocument): boolean {
  const before = clauses.slice(0, clauses.indexOf(clause));
  const nearest = before.findLast(({ parents }) => parents.length < clause.parents.length);
  return clause.parents.length === 0 || nearest?.id === clause.parents.at(-1);
}

function tabsShown(text: string): string {
  return text.replaceAll('\t', '⇥');
}
