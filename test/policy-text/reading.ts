import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyDocument } from '../../src/domain/policy';
import { readPolicy, type ReadOutcome } from '../../src/policy-text/read-policy';

export const SHIPPED = 'social-media-policy.txt';

export function shippedBytes(): Buffer {
  return readFileSync(join(process.cwd(), 'policies', 'social-media', SHIPPED));
}

export function outcome(text: string, fileName = 'policy.txt'): ReadOutcome {
  return readPolicy(Buffer.from(text, 'utf8'), fileName);
}

export function read(text: string, fileName = 'policy.txt'): PolicyDocument {
  const result = outcome(text, fileName);
  if (result.kind !== 'read') throw new Error(`Expected the text to be read, got: ${result.problem}`);
  return result.document;
}

/** Words as a reader counts them: letters and digits, whatever the marks between. */
export function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Title, headings and clauses in the order of the document. Furniture stands apart. */
export function bodyWords(document: PolicyDocument): readonly string[] {
  const sections = document.sections.flatMap(({ id, title }) => [
    title,
    ...document.clauses
      .filter((clause) => clause.sectionId === id)
      .flatMap(({ label, text }) => [label, text]),
  ]);
  return words([document.title, ...sections].join(' '));
}

/** Each clause as `id {label}` with the ids of its stems. */
export function outline(document: PolicyDocument): readonly string[] {
  return document.clauses.map(({ id, label, parents }) =>
    [`${id} {${label}}`, ...parents.map((parent) => `< ${parent}`)].join(' '),
  );
}
