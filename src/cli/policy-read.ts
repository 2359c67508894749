import { clausesOf, type PolicyDocument, type Remark, type Section } from '../domain/policy';
import { controlLines } from './document-control';
import { readPolicyFile } from './policy-file';

/** Prints a policy as the product reads it: an outline for people, or everything as JSON. */
export async function policyRead(file: string, options: { readonly json?: true }): Promise<void> {
  const { document, remarks } = await readPolicyFile(file);
  process.stdout.write(`${options.json ? JSON.stringify(document, null, 2) : outline(document, remarks)}\n`);
}

function outline(document: PolicyDocument, remarks: readonly Remark[]): string {
  return [
    document.title,
    '',
    ...controlLines(document.metadata),
    '',
    ...document.sections.map((section) => sectionLine(document, section)),
    ...(remarks.length === 0 ? [] : ['', ...remarks.map(({ text }) => text)]),
  ].join('\n');
}

function sectionLine(document: PolicyDocument, section: Section): string {
  const count = clausesOf(document, section.id).length;
  const clauses = count === 1 ? '1 clause' : `${count} clauses`;
  return `${'  '.repeat(section.level - 1)}${section.title || section.id} (${clauses})`;
}
