import { dateInFull, type Day } from '../domain/day';
import { clausesOf, type PolicyDocument, type Remark, type Section } from '../domain/policy';
import { readPolicyFile } from './policy-file';

/** Prints a policy as the product reads it: an outline for people, or everything as JSON. */
export async function policyRead(file: string, options: { readonly json?: true }): Promise<void> {
  const { document, remarks } = await readPolicyFile(file);
  process.stdout.write(`${options.json ? JSON.stringify(document, null, 2) : outline(document, remarks)}\n`);
}

function outline(document: PolicyDocument, remarks: readonly Remark[]): string {
  const { policyLead, lastReview, nextReview, approvedBy } = document.metadata;
  return [
    document.title,
    '',
    `Policy lead: ${policyLead ?? 'not found'}`,
    `Last review: ${inWords(lastReview)}`,
    `Next review: ${inWords(nextReview)}`,
    `Approved by: ${approvedBy ?? 'not found'}`,
    '',
    ...document.sections.map((section) => sectionLine(document, section)),
    ...(remarks.length === 0 ? [] : ['', ...remarks.map(({ text }) => text)]),
  ].join('\n');
}

function inWords(date: Day | null): string {
  return date === null ? 'not found' : dateInFull(date);
}

function sectionLine(document: PolicyDocument, section: Section): string {
  const count = clausesOf(document, section.id).length;
  const clauses = count === 1 ? '1 clause' : `${count} clauses`;
  return `${'  '.repeat(section.level - 1)}${section.title || section.id} (${clauses})`;
}
