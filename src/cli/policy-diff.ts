import { changesInWords } from '../domain/changes-in-words';
import type { Clause } from '../domain/policy';
import { policyDiff, type ClausePair, type MetadataChange, type PolicyDiff } from '../domain/policy-diff';
import { onOneLine } from './output';
import { readPolicyFile } from './policy-file';

/** Prints what changed between two policy files, with the words before and after, or as JSON. */
export async function policyDiffCommand(
  oldFile: string,
  newFile: string,
  options: { readonly json?: true },
): Promise<void> {
  const [from, to] = await Promise.all([readPolicyFile(oldFile), readPolicyFile(newFile)]);
  const diff = policyDiff(from.document, to.document);
  process.stdout.write(options.json ? `${JSON.stringify(asJson(diff), null, 2)}\n` : inWords(diff));
}

function asJson({ added, removed, changed, moved, sections, metadata }: PolicyDiff): object {
  const { added: newSections, removed: goneSections, renamed, moved: movedSections } = sections;
  return {
    added: added.map(clauseJson),
    removed: removed.map(clauseJson),
    changed: changed.map(({ from, to }) => ({ id: to.id, from: clauseJson(from), to: clauseJson(to) })),
    moved: moved.map(({ from, to }) => ({ from: clauseJson(from), to: clauseJson(to) })),
    sections: { added: newSections, removed: goneSections, renamed, moved: movedSections },
    metadata,
  };
}

function clauseJson({ id, path, label, text }: Clause): object {
  return { id, path, label, text };
}

function inWords(diff: PolicyDiff): string {
  return [
    changesInWords(diff),
    ...listed('Document', diff.metadata.map(metadataLines)),
    ...listed('Changed', diff.changed.map(changedLines)),
    ...listed('New', diff.added.map(clauseLines)),
    ...listed('Removed', diff.removed.map(clauseLines)),
    ...listed('Moved', diff.moved.map(movedLines)),
    '',
  ].join('\n');
}

function listed(heading: string, entries: readonly (readonly string[])[]): readonly string[] {
  return entries.length === 0 ? [] : ['', `${heading} (${entries.length})`, ...entries.flat()];
}

function metadataLines({ field, from, to }: MetadataChange): readonly string[] {
  return [`  ${field}: ${onOneLine(from ?? 'nothing')} -> ${onOneLine(to ?? 'nothing')}`];
}

function clauseLines(clause: Clause): readonly string[] {
  return [`  ${clause.id}`, `    ${words(clause)}`];
}

function changedLines({ from, to }: ClausePair): readonly string[] {
  return [`  ${to.id}`, `    - ${words(from)}`, `    + ${words(to)}`];
}

function movedLines({ from, to }: ClausePair): readonly string[] {
  return [`  ${from.id} -> ${to.id}`, `    ${words(to)}`];
}

function words({ label, text }: Clause): string {
  return onOneLine(`${label} ${text}`).trim();
}
