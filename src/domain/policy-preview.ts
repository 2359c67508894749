import type { Day } from './day';
import { oddities } from './oddities';
import type { PolicyDocument, PublishedPolicy, Remark } from './policy';
import { policyDiff, type PolicyDiff } from './policy-diff';

/** What whoever publishes sees before anything is published. */
export interface PolicyPreview {
  readonly document: PolicyDocument;
  readonly sections: number;
  readonly clauses: number;
  /** What the reader had to say about the file, then what looks odd in what was read; sentences. */
  readonly odd: readonly string[];
  /** The version it would take the place of; null for a new policy. */
  readonly replaces: PublishedPolicy | null;
  readonly diff: PolicyDiff | null;
}

export function previewOf(
  read: { readonly document: PolicyDocument; readonly remarks: readonly Remark[] },
  replaces: PublishedPolicy | null,
  today: Day,
): PolicyPreview {
  const { document, remarks } = read;
  return {
    document,
    sections: document.sections.length,
    clauses: document.clauses.length,
    odd: [...remarks.map(({ text }) => text), ...oddities(document, today)],
    replaces,
    diff: replaces === null ? null : policyDiff(replaces.document, document),
  };
}
