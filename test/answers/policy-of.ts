import { policyId } from '../../src/domain/ids';
import type { PublishedPolicy } from '../../src/domain/policy';

/** Section, text and, for an item of a list, which line (from 0) is its stem. */
export type Line = readonly [section: string, text: string, stem?: number];

/** A published policy from a few lines. */
export function policyOf(title: string, lines: readonly Line[]): PublishedPolicy {
  return {
    policyId: policyId('example'),
    version: 1,
    textHash: '0'.repeat(64),
    publishedAt: new Date(0),
    change: null,
    document: {
      title,
      metadata: { policyLead: null, lastReview: null, nextReview: null, approvedBy: null },
      sections: [...new Set(lines.map(([section]) => section))].map((id) => ({ id, title: id, level: 1 })),
      clauses: lines.map(([section, text, stem], at) => ({
        id: `${section}/${at}`,
        sectionId: section,
        path: [title, section],
        label: '',
        text,
        parents: stem === undefined ? [] : [`${lines[stem]?.[0]}/${stem}`],
      })),
      furniture: [],
    },
  };
}
