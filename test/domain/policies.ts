import type { PolicyDocument } from '../../src/domain/policy';
import { readPolicy } from '../../src/policy-text/read-policy';

/** Sections by heading; a text may begin with its label, as in "a. keep it short". */
export type Sections = readonly (readonly [heading: string, texts: readonly string[]])[];

/** A document as the reader would make it of these sections: ids are positions under headings. */
export function documentWith(sections: Sections, changes: Partial<PolicyDocument> = {}): PolicyDocument {
  const title = changes.title ?? 'Visitors Policy';
  const idOf = (heading: string) => heading.toLowerCase().replace(/\W+/g, '-');
  return {
    title,
    metadata: { policyLead: 'Site Manager', lastReview: null, nextReview: null, approvedBy: null },
    sections: sections.map(([heading]) => ({ id: idOf(heading), title: heading, level: 1 })),
    clauses: sections.flatMap(([heading, texts]) =>
      texts.map((text, i) => {
        const [, label = '', words = text] = /^([a-z]\.|\d+\.|•) (.*)$/.exec(text) ?? [];
        return {
          id: `${idOf(heading)}/${label === '' ? i + 1 : label.slice(0, -1)}`,
          sectionId: idOf(heading),
          path: [title, heading],
          label,
          text: words,
          parents: [],
        };
      }),
    ),
    furniture: [],
    ...changes,
  };
}

/** A document from the words of a file. @throws when it cannot be read */
export function documentFrom(text: string): PolicyDocument {
  const outcome = readPolicy(Buffer.from(text), 'policy.txt');
  if (outcome.kind === 'refused') throw new Error(outcome.problem);
  return outcome.document;
}
